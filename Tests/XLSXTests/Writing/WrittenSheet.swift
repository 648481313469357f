import Testing
import XLSX
import Zip

/// Small workbooks for tests.
enum WrittenSheet {
  /// A workbook in memory with one sheet.
  static func bytes(
    options: WorkbookOptions = WorkbookOptions(), setup: SheetSetup = SheetSetup(name: "Sheet1"),
    _ body: (WorkbookWriter, SheetWriter) throws -> Void
  ) throws -> [UInt8] {
    let book = try WorkbookWriter(options: options)
    try body(book, try book.addSheet(setup))
    return try book.finishedBytes()
  }

  /// The error that writing ends with.
  static func error(
    options: WorkbookOptions = WorkbookOptions(), setup: SheetSetup = SheetSetup(name: "Sheet1"),
    _ body: (WorkbookWriter, SheetWriter) throws -> Void
  ) -> WorkbookWriteError? {
    do {
      _ = try bytes(options: options, setup: setup, body)
      return nil
    } catch {
      return error as? WorkbookWriteError
    }
  }

  /// The text of a part.
  static func part(_ name: String, of bytes: [UInt8]) throws -> String {
    String(decoding: try ArchiveReader(bytes: bytes).read(name), as: UTF8.self)
  }

  /// The names of the parts.
  static func names(of bytes: [UInt8]) throws -> [String] {
    try ArchiveReader(bytes: bytes).entries.map(\.name)
  }

  /// The cells of a workbook's only sheet, row by row, as our reader sees them.
  static func read(_ bytes: [UInt8]) throws -> [CellReference: CellValue] {
    let workbook = try Workbook.open(bytes: bytes, name: "test.xlsx")
    let cursor = try workbook.cursor(try #require(workbook.sheets.first))
    var values: [CellReference: CellValue] = [:]
    while let row = try cursor.next() {
      for cell in row where cell.value != .empty { values[cell.reference] = cell.value }
    }
    return values
  }
}

/// Numbers that look random and are the same in each run.
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 that is less than the bound.
  mutating func next(_ bound: Int) -> Int { Int(next(upperBound: UInt64(bound))) }
}
