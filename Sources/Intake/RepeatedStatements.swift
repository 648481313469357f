import Banking

/// One statement that stands in a file twice, as a download repeated or a page sent again makes it: it counts once.
enum RepeatedStatements {
  /// Takes statements out that repeat one above them in every line. Their lines are listed in `skipped` with the reason "overlap".
  ///
  /// They have to be the same by what their format tells statements apart by, or by both balances with their days: two like payments on one day
  /// are two.
  static func leaveOut(of file: inout InputFile) {
    var kept: [Statement] = []
    for statement in file.statements {
      guard let known = kept.first(where: { isSame($0, statement) }) else {
        kept.append(statement)
        continue
      }
      file.skipped += statement.records.map { SkippedRow(row: $0.provenance.row, reason: "overlap") }
      file.skipped += statement.pending.map { SkippedRow(row: $0.row, reason: "overlap") }
      let lines = known.records.count
      file.notes.append(
        "the statement of account \((known.account ?? "without a number").quotable)"
          + (known.closing.flatMap(\.date).map { " of \($0)" } ?? "")
          + " stands in the file again, and counts once (\(lines) line\(lines == 1 ? "" : "s"))")
    }
    if kept.count < file.statements.count { file.statements = kept }
  }

  private static func isSame(_ one: Statement, _ other: Statement) -> Bool {
    guard one.account != nil, one.account == other.account, one.currency == other.currency,
      one.identity == other.identity, isTold(one),
      one.opening?.amount == other.opening?.amount, one.opening?.date == other.opening?.date,
      one.closing?.amount == other.closing?.amount, one.closing?.date == other.closing?.date,
      one.records.count == other.records.count, one.pending.count == other.pending.count
    else { return false }
    return zip(one.records, other.records).allSatisfy { isSame($0, $1) }
      && zip(one.pending, other.pending).allSatisfy {
        $0.date == $1.date && $0.amount == $1.amount && $0.description == $1.description
      }
  }

  /// Whether a statement says enough of itself for another one to be known as the same.
  private static func isTold(_ statement: Statement) -> Bool {
    statement.identity != nil && (!statement.records.isEmpty || statement.closing != nil)
      || statement.opening?.date != nil && statement.closing?.date != nil
  }

  private static func isSame(_ one: Record, _ other: Record) -> Bool {
    StatementJoin.Line(one) == StatementJoin.Line(other) && one.valueDate == other.valueDate && one.type == other.type
      && one.checkNumber == other.checkNumber
  }
}
