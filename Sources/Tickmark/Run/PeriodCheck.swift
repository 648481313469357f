import Banking
import Intake
import Reconciliation

/// A period that the files do not tell of: most often a slip of the year, or exports that failed.
enum PeriodCheck {
  /// What to say of a period in which the bank has no line.
  ///
  /// - Throws: ``TickmarkError`` with ``ExitStatus/usage`` where the period lies apart from all that either side tells: every line would be
  ///   left out, and nothing would agree with nothing.
  static func notes(on period: Period?, _ files: [InputFile]) throws(TickmarkError) -> [String] {
    if files.allSatisfy({ file in file.statements.allSatisfy(\.records.isEmpty) }) {
      return ["no file has a line, on neither side: nothing was reconciled; see whether the exports are whole"]
    }
    guard let period else { return [] }
    let bank = files.filter { $0.side == .bank }
    guard !bank.contains(where: { hasLine($0, in: period) }) else { return [] }
    let lines = bank.compactMap(\.span)
    guard !lines.isEmpty, let told = whole(lines + balanceDays(of: bank)) else { return [] }
    let all = [told, whole(files.filter { $0.side == .ledger }.compactMap(\.span))].compactMap(\.self)
    let asked = "\(period.start) to \(period.end)"
    guard all.contains(where: { $0.overlaps(period.days) }) else {
      throw TickmarkError(
        .usage,
        "the period: expected days that the files tell of, found \(asked); the bank's files tell of \(told.lowerBound) to \(told.upperBound): "
          + "correct --period, or --from and --to"
      )
    }
    return [
      "the bank has no line in the period \(asked); its files tell of \(told.lowerBound) to \(told.upperBound)"
    ]
  }

  private static func hasLine(_ file: InputFile, in period: Period) -> Bool {
    file.statements.contains { statement in
      statement.records.indices.contains { period.contains(statement.records[$0].date) }
    }
  }

  /// The days of the balances that files state.
  private static func balanceDays(of files: [InputFile]) -> [ClosedRange<Day>] {
    files.flatMap(\.statements).flatMap { [$0.opening?.date, $0.closing?.date] }.compactMap(\.self).map { $0...$0 }
  }

  /// From the first day of all spans to the last.
  private static func whole(_ spans: [ClosedRange<Day>]) -> ClosedRange<Day>? {
    guard let first = spans.map(\.lowerBound).min(), let last = spans.map(\.upperBound).max() else { return nil }
    return first...last
  }
}
