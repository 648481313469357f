/// A table as rows of cells, from text or from a sheet, in one flat form: what reads tables need not know where they stand.
///
/// All characters lie in one array and a cell is a range of it, so a million lines make three arrays and no strings.
struct TableRows: Sendable {
  /// One cell: where its characters lie, and what it is stored as. Blanks around the characters are left out.
  struct Cell: Sendable {
    fileprivate var packed: UInt64

    init(start: Int, count: Int, kind: Kind) {
      packed = UInt64(start) << 32 | UInt64(count) << 4 | UInt64(kind.rawValue)
    }

    var start: Int { Int(packed >> 32) }
    var count: Int { Int((packed & 0xFFFF_FFFF) >> 4) }
    var kind: Kind { Kind(rawValue: UInt8(packed & 0xF)) ?? .text }
    var isEmpty: Bool { count == 0 }
    var range: Range<Int> { start..<start + count }
  }

  /// What a cell is stored as. Text files have text alone.
  enum Kind: UInt8, Sendable {
    case text
    /// The shortest decimal that reads back to the stored double.
    case number
    /// An ISO date, or date and time.
    case date
    case boolean
    case error
    /// A formula whose value was never worked out: empty to look at, and nobody knows what it holds.
    case formula
  }

  /// One row: its cells, and the number a person finds it by.
  struct Row: Sendable {
    private let storedFirst: UInt32
    private let storedCount: UInt32
    private let storedNumber: UInt32

    init(firstCell: Int, count: Int, number: Int) {
      storedFirst = UInt32(clamping: firstCell)
      storedCount = UInt32(clamping: count)
      storedNumber = UInt32(clamping: number)
    }

    var firstCell: Int { Int(storedFirst) }
    var count: Int { Int(storedCount) }
    /// The line of the text file where the record begins, or the row of the sheet; 1 for the first.
    var number: Int { Int(storedNumber) }
  }

  /// The longest cell in bytes: 28 bits hold its length.
  static let cellLimit = 0x0FFF_FFFF

  var bytes: [UInt8]
  var cells: [Cell]
  var rows: [Row]

  /// The sheet it stands on, with its column letters in messages; nil for text.
  var sheet: String?

  /// How many columns the widest row has.
  var columnCount: Int

  /// Whether any cell is a formula whose value was never worked out.
  var hasUncalculated = false

  /// Rows whose cells stand in other columns than the file has them in, with the columns that the file's have become.
  private var rearranged: [(rows: Range<Int>, places: [Int])] = []

  init(bytes: [UInt8] = [], sheet: String? = nil) {
    self.bytes = bytes
    self.sheet = sheet
    cells = []
    rows = []
    columnCount = 0
  }

  /// The cell in a row and column, empty where the row is shorter.
  func cell(_ row: Int, _ column: Int) -> Cell {
    let place = rows[row]
    return column < place.count ? cells[place.firstCell + column] : Cell(start: 0, count: 0, kind: .text)
  }

  /// The characters of a cell as a string.
  func text(_ cell: Cell) -> String {
    String(decoding: bytes[cell.range], as: UTF8.self)
  }

  /// The characters of a cell as a string.
  func text(_ row: Int, _ column: Int) -> String { text(cell(row, column)) }

  /// The text of a cell with its blanks folded: what a person reads.
  func folded(_ cell: Cell) -> String { FoldedText.of(bytes.span.extracting(cell.range)) }

  /// The same for one that comes again and again.
  func folded(_ cell: Cell, in pool: TextPool) -> String {
    let text = bytes.span.extracting(cell.range)
    return FoldedText.isFolded(text) ? pool.text(text) : FoldedText.of(text)
  }

  /// Whether two cells are stored alike and have the same characters.
  func areSame(_ one: Cell, _ other: Cell) -> Bool {
    let bytes = bytes.span
    return one.kind == other.kind && WideBytes.areEqual(bytes.extracting(one.range), bytes.extracting(other.range))
  }

  /// Whether a row has nothing in it.
  func isBlank(_ row: Int) -> Bool {
    let place = rows[row]
    return !cells[place.firstCell..<place.firstCell + place.count].contains { !$0.isEmpty }
  }

  /// The columns of a row that hold something, in order.
  func filledColumns(_ row: Int) -> [Int] {
    (0..<rows[row].count).filter { !cell(row, $0).isEmpty }
  }

  /// How a message names a row: "line 12", or "sheet 'Data' row 12".
  func place(_ row: Int) -> String {
    if let sheet { return "sheet '\(sheet)' row \(rows[row].number)" }
    return "line \(rows[row].number)"
  }

  /// How a message names a cell: "line 12, column 'Amount'", or "sheet 'Data' cell C12".
  func place(_ row: Int, column: Int, header: String) -> String {
    if let sheet { return "sheet '\(sheet)' cell \(Self.letters(origin(row, column)))\(rows[row].number)" }
    return "line \(rows[row].number), \(header)"
  }

  /// Puts the cells of some rows into other columns: the first cell of each into the first of these places, and so on; cells behind them all
  /// go behind the last column. A cell alone in its row stays where it is.
  mutating func rearrange(_ range: Range<Int>, to places: [Int]) {
    let width = max(columnCount, (places.max() ?? -1) + 1)
    for row in range {
      let old = (0..<rows[row].count).map { cell(row, $0) }
      guard old.count(where: { !$0.isEmpty }) > 1 else { continue }
      let count = max(width, old.count > places.count ? width + old.count - places.count : 0)
      var new = [Cell](repeating: Cell(start: 0, count: 0, kind: .text), count: count)
      for (column, cell) in old.enumerated() {
        new[column < places.count ? places[column] : width + column - places.count] = cell
      }
      while let last = new.last, last.isEmpty { new.removeLast() }
      rows[row] = Row(firstCell: cells.count, count: new.count, number: rows[row].number)
      cells += new
      columnCount = max(columnCount, new.count)
    }
    columnCount = max(columnCount, width)
    rearranged.append((range, places))
  }

  /// Where the file has a cell.
  private func origin(_ row: Int, _ column: Int) -> Int {
    rearranged.last { $0.rows.contains(row) }?.places.firstIndex(of: column) ?? column
  }

  /// The letters of a sheet's column: A for 0, AA for 26.
  static func letters(_ column: Int) -> String {
    var rest = column
    var text = ""
    while true {
      text = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + text
      if rest < 26 { return text }
      rest = rest / 26 - 1
    }
  }
}

/// Text with every run of blanks and line ends as one blank.
enum FoldedText {
  static func of(_ bytes: Span<UInt8>) -> String {
    if isFolded(bytes) { return string(bytes) }
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      var byte = bytes[index]
      if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xA0 {
        byte = 0x20
        index += 1
      }
      if byte <= 0x20 {
        if let end = folded.last, end != 0x20 { folded.append(0x20) }
      } else {
        folded.append(byte)
      }
      index += 1
    }
    if folded.last == 0x20 { folded.removeLast() }
    return String(decoding: folded, as: UTF8.self)
  }

  /// Whether no blank follows another and no other white space occurs: false may be wrong, true is not.
  static func isFolded(_ bytes: Span<UInt8>) -> Bool {
    // The last byte of the eight before, where it is a blank, as the mark below the first of these.
    var before: UInt64 = 0
    let end = WideBytes.firstIndex(in: bytes, from: 0) { word in
      let blanks = WideBytes.equal(0x20, in: word)
      let doubled = blanks & (blanks << 8 | before)
      before = blanks >> 56
      // A no-break space (C2 A0) counts as a blank.
      return doubled | WideBytes.below(0x20)(word) | WideBytes.equal(0xC2, in: word)
    }
    return end == bytes.count
  }

  static func string(_ bytes: Span<UInt8>) -> String {
    bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}
