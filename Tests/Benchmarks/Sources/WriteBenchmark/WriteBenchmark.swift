import XLSX

/// Writes the same rows as `Peers/WritePeer.c`: `WriteBenchmark out.xlsx ROWS fast|small rows|cells`.
@main
enum WriteBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 5, let rows = Int(arguments[2]) else {
      print("usage: WriteBenchmark out.xlsx ROWS fast|small rows|cells")
      return
    }
    let options = WorkbookOptions(strings: .inline, compression: arguments[3] == "small" ? .small : .fast)
    let book = try WorkbookWriter(path: arguments[1], options: options)
    let day = try book.style(Style(format: .isoDate))
    let money = try book.style(Style(format: .thousands2))
    let sheet = try book.addSheet(SheetSetup(name: "Lines"))
    var lines = WriteLines()
    for row in 0..<rows {
      lines.advance(to: row)
      if arguments[4] == "cells" {
        try sheet.writeRow([
          Cell(.date(year: 2026, month: 1 + row % 12, day: 1 + row % 28), style: day),
          Cell(.date(year: 2026, month: 1 + row % 12, day: 1 + row % 28), style: day),
          Cell(String(decoding: lines.description, as: UTF8.self)),
          Cell(String(decoding: lines.reference, as: UTF8.self)),
          Cell(String(decoding: lines.party, as: UTF8.self)),
          Cell(.decimal(minorUnits: lines.amount, digits: 2), style: money),
          Cell(.decimal(minorUnits: lines.balance, digits: 2), style: money), Cell("USD"),
        ])
      } else {
        try sheet.writeRow { cells in
          cells.date(serial: 46_000 + row % 365, style: day)
          cells.date(serial: 46_000 + (row + 2) % 365, style: day)
          cells.text(utf8: lines.description.span)
          cells.text(utf8: lines.reference.span)
          cells.text(utf8: lines.party.span)
          cells.decimal(minorUnits: lines.amount, digits: 2, style: money)
          cells.decimal(minorUnits: lines.balance, digits: 2, style: money)
          cells.text("USD")
        }
      }
    }
    try book.finish()
  }
}
