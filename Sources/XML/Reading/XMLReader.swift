internal import Clibxml2

/// Reads a document that comes in pieces, and hands its events to a handler as soon as they are complete.
///
///     let reader = XMLReader(handler: Counter(), part: "xl/workbook.xml")
///     while let piece = next() { try reader.feed(piece) }
///     let counter = try reader.finish()
///
/// No network, no other files, no entities: a document type declaration ends the reading with an error. UTF-8 and
/// UTF-16 are recognized with or without a byte order mark, other encodings by the XML declaration. Not to be shared
/// between threads.
public final class XMLReader<Handler: XMLHandler>: ParserControl {
  /// The part or file, for messages.
  public let part: String
  private let sink: HandlerSink<Handler>
  private let context: ParserContext?
  private let limits: XMLLimits
  private var fed = 0
  private var skipped = 0
  private var tagEquals = 0
  private var isLong = false
  /// Bytes that wait for more: in other encodings libxml2 refuses a piece that is only a part of one character.
  private var held: [UInt8] = []
  private var knowsEncoding = false

  /// libxml2 moves what it has not read to the front of its memory after every 4 KiB that it has: pieces of this size
  /// leave nothing to move.
  private static var pieceBytes: Int { 4 << 10 }
  /// libxml2 looks over unfinished markup again with every piece, and compares each attribute's name with those
  /// before it: pieces of this size keep both cheap where markup is long.
  private static var longPieceBytes: Int { 16 << 10 }
  /// More than any character has in any encoding.
  private static var leastPieceBytes: Int { 16 }

  /// A reader for one document.
  public init(handler: Handler, part: String, limits: XMLLimits = XMLLimits()) {
    self.part = part
    self.limits = limits
    self.sink = HandlerSink(handler, limits: limits)
    self.context = ParserContext(sink)
    sink.reader = self
  }

  /// The handler, as the events so far have left it.
  public var handler: Handler {
    get { sink.handler }
    _modify { yield &sink.handler }
  }

  /// Reads the next piece. Throws ``XMLError``, or what the handler threw; after an error nothing more can be read.
  public func feed(_ bytes: UnsafeRawBufferPointer) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(isLong ? Self.longPieceBytes : Self.pieceBytes))
      rest = rest.dropFirst(piece.count)
      fed += piece.count
      if fed > limits.totalBytes { throw error(.limit, "more than \(limits.totalBytes) bytes, which is the limit") }
      try parseWhole(piece)
      try checkPending(piece.count)
    }
  }

  /// Reads the next piece.
  public func feed(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes { try feed($0) }
  }

  /// Says that so many bytes of the document were read by other means and will not be fed: whole elements in the place
  /// where the parser stands. They count for the limits and for the places in messages; lines cannot be told any more.
  public func skip(_ count: Int) throws {
    skipped += count
    fed += count
    if fed > limits.totalBytes { throw error(.limit, "more than \(limits.totalBytes) bytes, which is the limit") }
  }

  /// Says that there is no more; returns the handler when the document was whole.
  public func finish() throws -> Handler {
    if !held.isEmpty { try held.withUnsafeBytes { try parse($0, last: false) } }
    try parse(UnsafeRawBufferPointer(start: nil, count: 0), last: true)
    guard sink.isComplete else { throw error(.malformed, "no element that begins and ends, expected one") }
    return sink.handler
  }

  /// Reads a whole document.
  public static func parse(
    _ bytes: [UInt8], handler: Handler, part: String, limits: XMLLimits = XMLLimits()
  ) throws -> Handler {
    let reader = XMLReader(handler: handler, part: part, limits: limits)
    try reader.feed(bytes)
    return try reader.finish()
  }

  /// Parses a piece. One that is short waits for the next where its bytes are converted; and the beginning of a character always does.
  private func parseWhole(_ piece: UnsafeRawBufferPointer) throws {
    let converts = context?.convertsEncoding ?? false
    if held.isEmpty, Self.unfinished(piece) == 0, !converts || piece.count >= Self.leastPieceBytes {
      return try parse(piece, last: false)
    }
    held += piece
    let kept = held.withUnsafeBytes { Self.unfinished($0) }
    guard held.count > kept, !converts || held.count - kept >= Self.leastPieceBytes else { return }
    let whole = held.dropLast(kept)
    held = Array(held.suffix(kept))
    try whole.withUnsafeBytes { try parse($0, last: false) }
  }

  /// How many bytes at the end of a piece begin a character of UTF-8 that goes on in the next.
  private static func unfinished(_ piece: UnsafeRawBufferPointer) -> Int {
    for count in 1...3 where count <= piece.count {
      let byte = piece[piece.count - count]
      if byte & 0xC0 == 0x80 { continue }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      return length > count ? count : 0
    }
    return 0
  }

  private func parse(_ piece: UnsafeRawBufferPointer, last: Bool) throws {
    guard let context else { throw XMLError(.limit, part: part, line: 0, offset: 0, "no memory for a parser") }
    if let failure = sink.failure { throw failure }
    let start = piece.baseAddress?.assumingMemoryBound(to: CChar.self)
    let code = xmlParseChunk(context.pointer, start, Int32(clamping: piece.count), last ? 1 : 0)
    if let failure = sink.failure { throw failure }
    guard context.isWellFormed else { throw error(.malformed, context.message) }
    if !knowsEncoding, sink.hasBegun {
      knowsEncoding = true
      if let name = context.unreadableEncoding {
        throw error(.malformed, "the encoding \"\(name)\", which is not read; expected UTF-8")
      }
    }
    // Bytes that their encoding does not have: libxml2 stops, but calls what it has read well formed.
    guard code != XML_PARSER_EOF.rawValue else {
      throw error(.malformed, "the bytes are not text in the encoding that it declares")
    }
  }

  /// Markup that does not end is bounded here, before libxml2 has put it together.
  private func checkPending(_ added: Int) throws {
    guard let context else { return }
    let pending = context.pending
    isLong = pending.count > Self.pieceBytes
    guard pending.count > Self.longPieceBytes else {
      tagEquals = 0
      return
    }
    if pending.count > limits.markupBytes {
      throw error(.limit, "a tag or comment of more than \(limits.markupBytes) bytes, which is the limit")
    }
    guard pending[0] == UInt8(ascii: "<"), pending[1] != UInt8(ascii: "!"), pending[1] != UInt8(ascii: "?") else {
      return
    }
    tagEquals += pending.suffix(added).reduce(0) { $1 == UInt8(ascii: "=") ? $0 + 1 : $0 }
    if tagEquals > limits.attributeCount {
      throw error(.limit, "an element with more than \(limits.attributeCount) attributes, which is the limit")
    }
  }

  func error(_ kind: XMLError.Kind, _ problem: String, advice: String = "") -> XMLError {
    XMLError(
      kind, part: part, line: skipped > 0 ? 0 : context?.line ?? 0, offset: skipped + (context?.offset ?? 0), problem,
      advice: advice)
  }

  func stopParser() {
    if let context { xmlStopParser(context.pointer) }
  }
}
