import Banking

/// Parts of a table under titles and headers of their own.
extension RowScan {
  /// A title that says which way the money of the rows below it goes.
  func isSectionTitle(_ row: Int) -> Bool {
    guard columns.sections?.isTitle(row) ?? false else { return false }
    lastRecord = nil
    skip(row, "section")
    return true
  }

  /// What is said of a row that cannot be read where another header than the table's stands above it: its columns are not those that are
  /// looked for.
  func otherHeader(above row: Int) -> IntakeError? {
    guard let first = header.row, row > first + 1 else { return nil }
    for other in ((first + 1)..<row).reversed().prefix(Self.sectionLimit) {
      if HeaderRepeats.isRepeat(table, other, of: header) { return nil }
      guard HeaderRecognition.mayBe(table, other) else { continue }
      return otherHeader(other, than: first)
    }
    return nil
  }

  private func otherHeader(_ other: Int, than first: Int) -> IntakeError {
    IntakeError(
      path: context.path, place: table.place(other),
      expected: "the columns of \(table.place(first)) again: \(names(first))",
      found: "a header of other columns, \(names(other))",
      remedy: "put the rows below it into a file of their own, with this header")
  }

  /// Refuses a row that would be read by the table's header though another one stands above it.
  ///
  /// - Parameter isRecord: Whether it is one by the columns of the table's header; else whatever has a date and a number is, where the other
  ///   header names an amount.
  func requireOwnHeader(_ row: Int, isRecord: Bool) throws(IntakeError) {
    guard let first = header.row, let other = otherHeaderAbove else { return }
    if isRecord || other.movesMoney && HeaderRecognition.looksLikeData(table, row) {
      throw otherHeader(other.row, than: first)
    }
  }

  private func names(_ row: Int) -> String {
    table.filledColumns(row).prefix(12).map { table.folded(table.cell(row, $0)).quotable }.joined(separator: ", ")
  }

  /// So far above a row its header is looked for.
  private static let sectionLimit = 1_000
}
