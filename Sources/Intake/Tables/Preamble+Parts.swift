import Banking

/// What lines above a table say in parts, as banks of New Zealand write them.
extension Preamble {
  /// The account of a line that gives its bank, branch and number one after the other: "Bank 12; Branch 3100; Account 0123456-50 (Streamline)".
  static func accountInParts(_ table: TableRows, _ columns: [Int], _ row: Int) -> String? {
    var numbers: [String] = []
    var namesAccount = false
    for part in columns.flatMap({ table.text(row, $0).split(separator: ";") }) {
      let words = part.split { $0 == " " || $0 == ":" }
      guard words.count >= 2, let label = words.first?.lowercased(), ["bank", "branch", "account"].contains(label),
        words[1].utf8.contains(where: ASCII.isDigit), words[1].utf8.allSatisfy({ ASCII.isDigit($0) || $0 == 0x2D })
      else { continue }
      numbers.append(String(words[1]))
      namesAccount = namesAccount || label == "account"
    }
    return namesAccount && numbers.count > 1 ? numbers.joined(separator: "-") : nil
  }

  /// The balance in a cell that says of which day it is: "Ledger Balance : 880.00 as of 20261018".
  static func datedBalance(_ table: TableRows, _ row: Int, _ column: Int) -> Stated? {
    let cell = table.cell(row, column)
    guard cell.kind == .text, (12...120).contains(cell.count),
      let colon = table.bytes[cell.range].firstIndex(of: UInt8(ascii: ":"))
    else { return nil }
    var start = colon + 1
    while start < cell.range.upperBound, table.bytes[start] == 0x20 { start += 1 }
    let end = table.bytes[start..<cell.range.upperBound].firstIndex(of: 0x20) ?? cell.range.upperBound
    let rest = HeaderText.folded(table.bytes.span.extracting(end..<cell.range.upperBound))
    guard end > start, ["as of ", "as at "].contains(where: rest.hasPrefix),
      AmountText(table.bytes, start..<end)?.hasSeparator ?? false,
      let date = dates(in: table.text(cell)).last
    else { return nil }
    return Stated(
      row: row, cell: TableRows.Cell(start: start, count: end - start, kind: .text), date: date, isDated: true)
  }

  /// Whether the table goes no further than a day, by a line above it: "To date 20261031".
  static func reaches(_ table: TableRows, _ rows: Range<Int>, _ date: DateText) -> Bool {
    for row in rows {
      let text = table.filledColumns(row).map { table.text(row, $0) }.joined(separator: " ")
      guard HeaderText.folded(text).hasPrefix("to date "), let end = dates(in: text).last else { continue }
      guard let last = end.day(.dayFirst), let day = date.day(.dayFirst) else { return false }
      return day <= last
    }
    return true
  }
}
