import Synchronization

/// The different styles of a workbook and what they are made of, each kept once, in the order of first use.
struct StyleTable {
  /// One row of the file's list of cell formats.
  struct Entry: Hashable {
    var style: Style
    /// Whether the program must take what is typed over the cell as text ("quotePrefix").
    var isQuoted = false
  }

  static let mostStyles = 64_000

  /// What tells workbooks that are written in one process apart, so that none takes another's styles for its own.
  let book: UInt32
  private static let books = Atomic<UInt32>(0)

  /// The font of cells whose style names none.
  let standardFont: Font
  private(set) var entries = Interned<Entry>()
  private(set) var fonts = Interned<Font>()
  private(set) var fills = Interned<Fill>()
  private(set) var borders = Interned<Border>()
  private(set) var formats = Interned<FormatCode>()
  private(set) var rules = Interned<RuleStyle>()
  /// For each entry the index of its twin with a quote prefix, date or time format, once asked for.
  private var twins: [[Int]] = [[], [], []]

  /// What is added to a style because of what a cell holds.
  enum Addition: Int {
    case quote, date, time
  }

  init(standardFont: Font) throws(WorkbookWriteError.Reason) {
    self.standardFont = standardFont
    book = Self.books.wrappingAdd(1, ordering: .relaxed).newValue
    // A workbook's first two fills are fixed: Excel puts its own there whatever the file says.
    _ = fills.index(of: Fill(pattern: Fill.Pattern(rawValue: "none")))
    _ = fills.index(of: Fill(pattern: .gray125))
    _ = borders.index(of: .none)
    _ = try index(of: Style())
  }

  /// The name of a style, which is added where it is new.
  mutating func name(of style: Style) throws(WorkbookWriteError.Reason) -> StyleID {
    StyleID(index: try index(of: style), book: book)
  }

  /// The index of a style, which is added where it is new.
  mutating func index(of style: Style) throws(WorkbookWriteError.Reason) -> Int {
    try index(of: Entry(style: style))
  }

  /// The index of a rule's style, which is added where it is new.
  mutating func ruleIndex(of style: RuleStyle) -> Int {
    rules.index(of: style)
  }

  /// The index of a style with something added to it because of what a cell holds.
  mutating func index(of index: Int, adding addition: Addition) throws(WorkbookWriteError.Reason) -> Int {
    let row = addition.rawValue
    if index < twins[row].count, twins[row][index] >= 0 { return twins[row][index] }
    var entry = entries.values[index]
    switch addition {
    case .quote: entry.isQuoted = true
    case .date: if entry.style.format == .general { entry.style.format = .isoDate }
    case .time: if entry.style.format == .general { entry.style.format = .dateTime }
    }
    let made = try self.index(of: entry)
    let missing = index + 1 - twins[row].count
    if missing > 0 { twins[row].append(contentsOf: repeatElement(-1, count: missing)) }
    twins[row][index] = made
    return made
  }

  private mutating func index(of entry: Entry) throws(WorkbookWriteError.Reason) -> Int {
    let font = entry.style.font ?? standardFont
    var entry = entry
    entry.style.font = font
    if let known = entries.known(entry) { return known }
    let style = entry.style
    try style.check()
    guard entries.count < Self.mostStyles else { throw .tooManyStyles }
    _ = fonts.index(of: font)
    if let fill = style.fill { _ = fills.index(of: fill) }
    _ = borders.index(of: style.border)
    if style.format.builtInNumber == nil { _ = formats.index(of: style.format) }
    return entries.index(of: entry)
  }
}

/// Values in the order of first use, each with its index.
struct Interned<Value: Hashable> {
  private(set) var values: [Value] = []
  private var indexes: [Value: Int] = [:]

  var count: Int { values.count }

  func known(_ value: Value) -> Int? {
    indexes[value]
  }

  mutating func index(of value: Value) -> Int {
    if let index = indexes[value] { return index }
    let index = values.count
    values.append(value)
    indexes[value] = index
    return index
  }
}
