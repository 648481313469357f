import XML
import Zip

/// Moves over the rows of a worksheet part. The XML parser reads what stands before the rows, and behind them; rows of
/// the plain grammar are scanned, and from the first row on that is not, the parser goes on where the scanner stopped.
/// So a sheet is right or wrong by the parser's judgment, whoever reads its rows.
final class SheetReader {
  private enum Mode {
    /// Before the rows.
    case beginning
    case scanning
    case parsing
    case ended
  }

  private let context: SheetContext
  private let stream: EntryStream
  private let parser: XMLReader<SheetHandler>
  private var scanner: SheetScanner
  private var window = ByteWindow()
  private var mode: Mode
  /// Up to where the window's characters are checked.
  private var checked = 0
  /// Rows of the parser that were not yet asked for.
  private var parsed: [RowStorage] = []
  private var nextParsed = 0
  private var isFinished = false
  private var failure: (any Error)?
  /// Whether any row came from the scanner.
  private(set) var hasScanned = false

  /// What the parser gets at once, so that few rows wait.
  private static let pieceBytes = 32 << 10

  init(_ package: Package, _ entry: ArchiveEntry, _ context: SheetContext) throws {
    self.context = context
    stream = try package.archive.open(entry)
    parser = XMLReader(handler: SheetHandler(context), part: entry.path, limits: package.limits.xml)
    scanner = SheetScanner(context)
    mode = context.limits.scansPlainParts ? .beginning : .parsing
  }

  /// Moves to the next row that has cells and hands it to `body`; returns nil after the last.
  func next<Sink: RowSink>(_ sink: inout Sink) throws -> Bool {
    while true {
      switch mode {
      case .beginning: try begin()
      case .scanning:
        if try scan(&sink) { return true }
      case .parsing:
        if nextParsed < parsed.count {
          nextParsed += 1
          try sink.take(parsed[nextParsed - 1])
          return true
        }
        if isFinished { mode = .ended } else { try parse() }
      case .ended: return false
      }
    }
  }

  /// Feeds the parser up to the rows; whether it stands between rows then, it knows itself.
  private func begin() throws {
    while window.count < ByteWindow.firstBytes {
      if try window.refill(from: stream) == 0 { break }
      if PlainPart.place(behind: "<sheetData", in: window) != nil { break }
    }
    guard PlainPart.isUTF8(window), let place = PlainPart.place(behind: "<sheetData", in: window) else {
      mode = .parsing
      return
    }
    do { try feed(upTo: place) } catch {
      // Rows of another prefix may stand before a tag that only looks like theirs.
      fail(error)
      mode = .parsing
      return
    }
    guard parser.handler.isBetweenRows else {
      mode = .parsing
      return
    }
    checked = window.start
    mode = checkCharacters() ? .scanning : .parsing
  }

  /// Scans to the next row with cells. False when the mode has changed.
  private func scan<Sink: RowSink>(_ sink: inout Sink) throws -> Bool {
    while true {
      var place = window.start
      let outcome = try scanner.scan(window.bytes, &place, end: window.end, &sink)
      switch outcome {
      case .row, .emptyRow:
        try parser.skip(place - window.start)
        window.use(upTo: place)
        hasScanned = true
        if outcome == .row { return true }
        continue
      case .foreign: break
      case .more:
        if !window.isFull, try refill() { continue }
      }
      parser.handler.builder.number = scanner.number
      parser.handler.builder.formulas = scanner.formulas
      mode = .parsing
      return false
    }
  }

  /// Reads on; false when there is nothing more that may be scanned.
  private func refill() throws -> Bool {
    let behind = checked - window.start
    guard try window.refill(from: stream) > 0 else { return false }
    checked = behind
    return checkCharacters()
  }

  private func checkCharacters() -> Bool {
    guard let place = CharacterCheck.check(window.bytes, from: checked, to: window.end) else { return false }
    checked = place
    return true
  }

  /// Feeds the parser the next piece. Rows that were whole before an error come first.
  private func parse() throws {
    if let failure { throw failure }
    nextParsed = 0
    do {
      if window.count > 0 {
        try feed(upTo: min(window.end, window.start + Self.pieceBytes))
      } else if try window.refill(from: stream) == 0 {
        isFinished = true
        _ = try parser.finish()
      }
      parsed = parser.handler.builder.takeRows()
    } catch {
      fail(error)
    }
  }

  private func fail(_ error: any Error) {
    parsed = parser.handler.builder.takeRows()
    isFinished = false
    failure = error
  }

  private func feed(upTo place: Int) throws {
    let range = window.start..<place
    try window.bytes.withUnsafeBytes { try parser.feed(UnsafeRawBufferPointer(rebasing: $0[range])) }
    window.use(upTo: place)
  }
}

/// Receives rows, in place where the scanner read them.
protocol RowSink {
  /// A row of the XML parser.
  mutating func take(_ row: RowStorage) throws
  /// The scanner's row, whose bytes are in `window`, and those that do not stand in the file as they are in `decoded`.
  mutating func take(
    _ row: borrowing ScannedRow, _ decoded: borrowing [UInt8], _ strings: SharedTexts?, _ window: borrowing [UInt8],
    _ context: borrowing SheetContext) throws
}
