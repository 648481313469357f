import Banking

/// Marks behind a date that a line below the table explains: "10/05/2026*", and "* Not yet posted".
extension RowScan {
  /// Whether the mark behind a row's date says that it is not booked yet; false where there is no mark, or it says something else.
  ///
  /// - Throws: ``IntakeError`` for a mark that nothing below the table explains.
  func isPendingByFootnote(_ row: Int) throws(IntakeError) -> Bool {
    guard let column = columns.date else { return false }
    let cell = table.cell(row, column)
    guard cell.kind == .text, let mark = DateScan.mark(table.bytes, cell.range) else { return false }
    guard let text = footnote(mark) else {
      throw IntakeError(
        path: context.path, place: table.place(row, column: column, header: "column '\(header.name(column))'"),
        expected: "a date, or a line below the table that begins with '\(mark)' and explains it",
        found: "'\(table.text(cell).quotable)'", remedy: "delete the row if it is no transaction, or else the mark")
    }
    if footnotes[mark] == nil {
      footnotes[mark] = text
      facts.notes.append("\(table.place(row)) and others with '\(mark)' behind the date: '\(text.quotable)'")
    }
    return Self.saysPending(HeaderText.folded(text).split(separator: " ").map(String.init))
  }

  /// Whether a sentence says that something is not booked yet. The words of a column of statuses say less in a sentence: an order is placed, a fee
  /// removed, a value date in the future.
  private static func saysPending(_ words: [String]) -> Bool {
    words.indices.contains { place in
      if ["pending", "unposted", "vorgemerkt"].contains(words[place]) { return true }
      guard words[place] == "not" || words[place] == "nicht" else { return false }
      // "not yet posted", "noch nicht gebucht"
      return words[(place + 1)...].prefix(2).contains {
        ["posted", "booked", "cleared", "settled", "gebucht"].contains($0)
      }
    }
  }

  /// What the last rows of the table say of a mark; nil where they do not.
  private func footnote(_ mark: String) -> String? {
    if let known = footnotes[mark] { return known }
    for row in table.rows.indices.reversed().prefix(Self.footnoteRows) {
      guard let first = table.filledColumns(row).first else { continue }
      let text = table.folded(table.cell(row, first))
      guard text.hasPrefix(mark), !text.dropFirst(mark.count).hasPrefix(mark.suffix(1)),
        text.contains(where: \.isLetter)
      else { continue }
      return text
    }
    return nil
  }

  /// How far from the end explanations are looked for.
  private static let footnoteRows = 40
}
