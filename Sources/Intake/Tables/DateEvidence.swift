import Banking

/// All dates of a table's columns of dates, and what they say of the order of day and month.
struct DateEvidence: Sendable {
  /// The dates that date records, in the order of the file.
  var dates: [DateText] = []
  var evidence = DateColumn.Evidence()
  /// The same of the columns whose dates date no record; they are asked only where the others leave the order open.
  var others = DateColumn.Evidence()

  init(_ table: TableRows, columns: TableColumns, rows: [Int]) {
    dates.reserveCapacity(rows.count)
    let known = [columns.date, columns.valueDate, columns.createdDate].compactMap { $0 }
    for row in rows {
      for column in known {
        let cell = table.cell(row, column)
        guard !cell.isEmpty, let date = DateCell.read(table, cell) else { continue }
        evidence.add(date, text: table.text(cell))
        if column == columns.date { dates.append(date) }
      }
    }
    guard evidence.leavesOrderOpen else { return }
    for row in rows {
      for column in columns.otherDates where !known.contains(column) {
        let cell = table.cell(row, column)
        guard !cell.isEmpty, let date = DateText(table.bytes, cell.range) else { continue }
        others.add(date, text: table.text(cell))
      }
    }
  }
}

/// Words that tell where a file was written, for dates that nothing else decides.
enum CountryWords {
  /// A word that only banks of the United States use; nil where there is none.
  static func unitedStates(_ header: HeaderRecognition, _ table: TableRows, _ rows: [Int], _ columns: TableColumns)
    -> String?
  {
    for name in header.names {
      let folded = HeaderText.folded(name)
      if folded.split(separator: " ").contains("check") || folded.contains("routing") || folded.contains("aba") {
        return name
      }
    }
    for row in rows.prefix(300) {
      for column in columns.descriptions {
        let text = table.text(row, column)
        for word in [
          "ORIG CO NAME", "PPD ID", "CCD ID", "WEB ID", "DES:", "CO ID:", "TRACE#", "FEDWIRE", "Zelle", "ZELLE",
        ]
        where text.contains(word) { return word }
      }
    }
    return nil
  }

  /// A word that the United States write otherwise.
  static func elsewhere(_ header: HeaderRecognition) -> String? {
    header.names.first { name in
      let words = HeaderText.folded(name).split(separator: " ")
      return words.contains { ["cheque", "chq", "iban", "bic", "lodgement", "utr", "giro"].contains($0) }
    }
  }
}
