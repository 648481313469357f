import Banking
import Intake
import Reconciliation

/// A period that the files do not tell of: most often a slip of the year.
enum PeriodCheck {
  /// What to say of a period in which the bank has no line.
  ///
  /// - Throws: ``TickmarkError`` with ``ExitStatus/usage`` where the period lies apart from all that either side tells: every line would be
  ///   left out, and nothing would agree with nothing.
  static func notes(on period: Period?, _ files: [InputFile]) throws(TickmarkError) -> [String] {
    guard let period else { return [] }
    let bank = files.filter { $0.side == .bank }
    guard let told = span(bank, withBalances: true), bank.contains(where: { !$0.records.isEmpty }) else { return [] }
    let all = [told, span(files.filter { $0.side == .ledger }, withBalances: false)].compactMap(\.self)
    let asked = "\(period.start) to \(period.end)"
    guard all.contains(where: { $0.overlaps(period.start...period.end) }) else {
      throw TickmarkError(
        .usage,
        "the period: expected days that the files tell of, found \(asked); the bank's files tell of \(told.lowerBound) to \(told.upperBound): "
          + "correct --period, or --from and --to"
      )
    }
    let hasLine = bank.contains { file in
      file.statements.contains { $0.records.contains { $0.date >= period.start && $0.date <= period.end } }
    }
    guard !hasLine else { return [] }
    return [
      "the bank has no line in the period \(asked); its files tell of \(told.lowerBound) to \(told.upperBound)"
    ]
  }

  /// The first and last day of the lines, and of the balances where they count.
  private static func span(_ files: [InputFile], withBalances: Bool) -> ClosedRange<Day>? {
    var days: [Day] = []
    for statement in files.flatMap(\.statements) {
      for index in statement.records.indices { days.append(statement.records[index].date) }
      if withBalances { days += [statement.opening?.date, statement.closing?.date].compactMap(\.self) }
    }
    guard let first = days.min(), let last = days.max() else { return nil }
    return first...last
  }
}
