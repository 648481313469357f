/// The place of a cell in a sheet. Rows and columns count from 1, as a person reads them.
public struct CellReference: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The last row of a sheet: 1,048,576.
  public static let lastRow = 1_048_576
  /// The last column of a sheet: 16,384, XFD.
  public static let lastColumn = 16_384

  /// The row, 1 to 1,048,576 in a legal workbook.
  public var row: Int
  /// The column, 1 (A) to 16,384 (XFD) in a legal workbook.
  public var column: Int

  /// A place by its numbers, which are not checked here.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// A place by its name: `B7`, `$B$7`, `b7`. Nil where it names no cell of a sheet.
  public init?(_ name: some StringProtocol) {
    self.init(utf8: name.utf8)
  }

  init?(utf8: some Sequence<UInt8>) {
    var column = 0
    var row = 0
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "$"): continue
      case 0x41...0x5A, 0x61...0x7A:
        guard row == 0 else { return nil }
        column = column * 26 + Int((byte | 0x20) - 0x60)
        guard column <= Self.lastColumn else { return nil }
      case 0x30...0x39:
        guard column > 0 else { return nil }
        row = row * 10 + Int(byte - 0x30)
        guard row > 0, row <= Self.lastRow else { return nil }
      default: return nil
      }
    }
    guard row > 0 else { return nil }
    self.init(row: row, column: column)
  }

  /// As spreadsheet programs write it, in capital letters and without `$`; nil for anything else, legal or not.
  init?(plain bytes: UnsafeBufferPointer<UInt8>) {
    var (column, row, place) = (0, 0, 0)
    guard bytes.count <= 10 else { return nil }
    while place < bytes.count, case let letter = bytes[place] &- 0x41, letter < 26 {
      column = column &* 26 &+ Int(letter) &+ 1
      place += 1
    }
    guard place > 0, place <= 3 else { return nil }
    while place < bytes.count {
      let digit = bytes[place] &- 0x30
      guard digit < 10 else { return nil }
      row = row &* 10 &+ Int(digit)
      place += 1
    }
    guard row > 0, row <= Self.lastRow, column <= Self.lastColumn else { return nil }
    self.init(row: row, column: column)
  }

  /// The letters of a column: 1 is A, 27 is AA. Empty for numbers below 1.
  public static func columnName(_ column: Int) -> String {
    var letters: [UInt8] = []
    append(column: column, to: &letters)
    return String(decoding: letters, as: UTF8.self)
  }

  /// Adds the letters of a column.
  static func append(column: Int, to text: inout [UInt8]) {
    let start = text.count
    var rest = column
    while rest > 0 {
      text.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    text[start...].reverse()
  }

  /// The name a person uses: `B7`.
  public var description: String { Self.columnName(column) + String(row) }

  /// Row by row, then column by column.
  public static func < (one: CellReference, other: CellReference) -> Bool {
    (one.row, one.column) < (other.row, other.column)
  }
}
