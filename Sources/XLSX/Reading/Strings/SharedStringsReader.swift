import XML
import Zip

/// Reads the shared strings part as ``SheetReader`` reads a sheet: plain items are scanned, and from the first on that
/// is not plain, the XML parser goes on.
struct SharedStringsReader {
  private let stream: EntryStream
  private let parser: XMLReader<SharedStringsHandler>
  private let limits: WorkbookLimits
  private var scanner: StringScanner
  private var window = ByteWindow()
  private var checked = 0

  /// - Parameter spills: whether strings that are too many for memory may go to temporary files.
  init(_ package: Package, _ entry: ArchiveEntry, spills: Bool) throws {
    limits = package.limits
    stream = try package.archive.open(entry)
    scanner = StringScanner(
      builder: SharedStringsBuilder(limits, part: entry.path, spills: spills), cellTextBytes: limits.cellTextBytes)
    parser = XMLReader(handler: SharedStringsHandler(scanner.builder), part: entry.path, limits: limits.xml)
  }

  mutating func read() throws -> SharedTexts {
    if limits.scansPlainParts, try begin() {
      checked = window.start
      if checkCharacters() { try scan() }
      // The parser goes on where the scanner stopped, which keeps nothing.
      let empty = SharedStringsBuilder(limits, part: parser.part, spills: false)
      parser.handler.builder = scanner.builder
      scanner.builder = empty
    }
    while true {
      if window.count > 0 { try feed(upTo: window.end) }
      if try window.refill(from: stream) == 0 { break }
    }
    return try parser.finish().builder.texts
  }

  /// Feeds the parser the root's tag; whether plain strings may come, it knows.
  private mutating func begin() throws -> Bool {
    while window.count < ByteWindow.firstBytes {
      if try window.refill(from: stream) == 0 || PlainPart.place(behind: "<sst", in: window) != nil { break }
    }
    guard PlainPart.isUTF8(window), let place = PlainPart.place(behind: "<sst", in: window) else {
      return false
    }
    try feed(upTo: place)
    return parser.handler.isBetweenStrings
  }

  private mutating func scan() throws {
    while true {
      var place = window.start
      if try scanner.scan(window.bytes, &place, end: window.end) {
        try parser.skip(place - window.start)
        window.use(upTo: place)
      } else {
        guard place + ByteWindow.padding > window.end, !window.isFull, try refill() else { return }
      }
    }
  }

  private mutating func refill() throws -> Bool {
    let behind = checked - window.start
    guard try window.refill(from: stream) > 0 else { return false }
    checked = behind
    return checkCharacters()
  }

  private mutating func checkCharacters() -> Bool {
    guard let place = CharacterCheck.check(window.bytes, from: checked, to: window.end) else { return false }
    checked = place
    return true
  }

  private mutating func feed(upTo place: Int) throws {
    let range = window.start..<place
    try window.bytes.withUnsafeBytes { try parser.feed(UnsafeRawBufferPointer(rebasing: $0[range])) }
    window.use(upTo: place)
  }
}

/// Reads string items of the plain grammar.
private struct StringScanner {
  var builder: SharedStringsBuilder
  let cellTextBytes: Int
  private var markup = MarkupScan()

  init(builder: SharedStringsBuilder, cellTextBytes: Int) {
    self.builder = builder
    self.cellTextBytes = cellTextBytes
  }

  /// One `si`; where it is not plain, `place` is where that shows.
  mutating func scan(_ window: [UInt8], _ place: inout Int, end: Int) throws -> Bool {
    let bytes = window.span.bytes
    if !markup.decoded.isEmpty { markup.decoded.removeAll(keepingCapacity: true) }
    MarkupScan.skipSpace(bytes, &place)
    if MarkupScan.take(bytes, &place, "<si/>") {
      guard place <= end else { return false }
      try builder.append(UnsafeRawBufferPointer(start: nil, count: 0))
      return true
    }
    guard MarkupScan.take(bytes, &place, mark: .itemStart) else { return false }
    let base = place
    guard let text = markup.item(bytes, &place, base: base), MarkupScan.take(bytes, &place, mark: .itemEnd),
      place <= end,
      Int(text.count) <= cellTextBytes
    else { return false }
    if text.start & StoredCell.Place.decoded != 0 {
      let first = Int(text.start & ~StoredCell.Place.decoded)
      try markup.decoded.withUnsafeBytes {
        try builder.append(UnsafeRawBufferPointer(rebasing: $0[first..<first + Int(text.count)]))
      }
    } else {
      let first = base + Int(text.start)
      try bytes.extracting(first..<first + Int(text.count)).withUnsafeBytes { try builder.append($0) }
    }
    return true
  }
}
