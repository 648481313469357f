import Banking
import Intake
import XLSX

extension ConversionTable {
  /// Writes the table as the one sheet of a workbook, with filters and frozen headers.
  func writeWorkbook(to path: String) throws(WorkbookWriteError) {
    let book = try WorkbookWriter(path: path)
    var styles: [Int: StyleID] = [:]
    let day = try book.style(Style(format: .isoDate))
    let header = try book.style(Style(font: .bold))
    let setup = SheetSetup(
      name: "Records", columns: ConvertedColumn.allCases.map { ColumnLayout(width: Self.width(of: $0)) }, frozenRows: 1)
    let sheet = try book.addSheet(setup)
    try sheet.startTable(
      Table(name: "Records", columns: ConvertedColumn.allCases.map { TableColumn($0.header) }), headerStyle: header)
    try forEachRow { (values) throws(WorkbookWriteError) in
      var cells: [Cell] = []
      for value in values {
        switch value {
        case .none: cells.append(.empty)
        case .text(let text): cells.append(Cell(.text(CellText.truncated(text))))
        case .whole(let number): cells.append(Cell(.integer(Int64(number))))
        case .day(let date):
          // Excel counts days from 1900 on.
          cells.append(
            date.year >= 1900 && date.year <= 9999
              ? Cell(.date(year: date.year, month: date.month, day: date.day), style: day)
              : Cell(.text(date.description)))
        case .amount(let amount):
          let digits = amount.currency.minorUnitDigits
          let style: StyleID
          if let known = styles[digits] {
            style = known
          } else {
            let decimals = digits > 0 ? "." + String(repeating: "0", count: digits) : ""
            style = try book.style(Style(format: FormatCode(rawValue: "#,##0\(decimals);-#,##0\(decimals)")))
            styles[digits] = style
          }
          cells.append(Cell(.amount(minorUnits: amount.minorUnits, digits: digits), style: style))
        }
      }
      try sheet.writeRow(cells)
    }
    try sheet.endTable("Records")
    try book.finish()
  }
}
