import XLSX

/// Workbooks made for a test, from rows written out.
enum WorkbookSample {
  enum Value: ExpressibleByStringLiteral {
    case text(String)
    case number(Double)
    case decimal(Int64)
    case day(Int, Int, Int)
    case formula(String, Double)
    /// A formula that came to an empty text.
    case emptyFormula(String)
    /// A formula without a value.
    case uncalculated(String)
    case none

    init(stringLiteral value: String) { self = value.isEmpty ? .none : .text(value) }

    var cell: Cell {
      switch self {
      case .text(let text): Cell(text)
      case .number(let number): Cell(.number(number))
      case .decimal(let cents): Cell(.decimal(minorUnits: cents, digits: 2))
      case .day(let year, let month, let day): Cell(.date(year: year, month: month, day: day))
      case .formula(let text, let value): Cell(.formula(Formula(text, cached: .number(value))))
      case .emptyFormula(let text): Cell(.formula(Formula(text, cached: .text(""))))
      case .uncalculated(let text): Cell(.formula(Formula(text)))
      case .none: .empty
      }
    }
  }

  /// The bytes of a workbook with these sheets.
  static func bytes(_ sheets: [(name: String, visibility: SheetVisibility, rows: [[Value]])]) throws -> [UInt8] {
    let book = try WorkbookWriter()
    for sheet in sheets {
      let writer = try book.addSheet(SheetSetup(name: sheet.name, visibility: sheet.visibility))
      for row in sheet.rows { try writer.writeRow(row.map(\.cell)) }
    }
    return try book.finishedBytes()
  }
}
