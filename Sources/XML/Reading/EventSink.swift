internal import Clibxml2

/// Stands between libxml2's callbacks, which know no Swift types, and a handler. Counts what the limits bound, and
/// keeps the first error, because none may cross C.
class EventSink {
  /// What changes with every event. It lies behind a pointer of the sink's own, because a class's properties are
  /// guarded at each use, which costs as much as the parser does.
  private struct Counts {
    var depth = 0
    var textBytes = 0
    var hasRoot = false
    var hasFailed = false
    var endsInReturn = false
  }

  let limits: XMLLimits
  private(set) var failure: (any Error)?
  weak var reader: (any ParserControl)?
  private let counts: UnsafeMutablePointer<Counts>

  /// Whether the root element has begun.
  final var hasBegun: Bool { counts.pointee.hasRoot }

  /// Whether the root element has ended.
  final var isComplete: Bool { counts.pointee.hasRoot && counts.pointee.depth == 0 }

  init(limits: XMLLimits) {
    self.limits = limits
    counts = .allocate(capacity: 1)
    counts.initialize(to: Counts())
  }

  deinit { counts.deallocate() }

  func deliverStart(_ tag: XMLStartTag) throws {}
  func deliverEnd(_ name: XMLName) throws {}
  func deliverText(_ text: XMLText) throws {}

  final func started(_ tag: XMLStartTag, declarations: Int) {
    counts.pointee.depth += 1
    counts.pointee.hasRoot = true
    counts.pointee.textBytes = 0
    if counts.pointee.depth > limits.depth { return refuse("elements nested deeper than \(limits.depth)") }
    if tag.attributeCount + declarations > limits.attributeCount {
      return refuse("an element with more than \(limits.attributeCount) attributes")
    }
    attempt { try deliverStart(tag) }
  }

  final func ended(_ name: XMLName) {
    counts.pointee.depth -= 1
    counts.pointee.textBytes = 0
    attempt { try deliverEnd(name) }
  }

  final func received(_ text: XMLText) {
    counts.pointee.endsInReturn = false
    counts.pointee.textBytes += text.count
    if counts.pointee.textBytes > limits.textBytes { return refuse("text longer than \(limits.textBytes) bytes") }
    attempt { try deliverText(text) }
  }

  /// A piece of a CDATA section. Where a document comes in pieces, libxml2 leaves the ends of lines in sections as they
  /// are; XML (section 2.11) makes one line feed of a carriage return with or without a line feed behind it.
  final func receivedSection(_ text: XMLText) {
    var rest = text.bytes[...]
    if counts.pointee.endsInReturn, rest.first == UInt8(ascii: "\n") { rest = rest.dropFirst() }
    // Whatever comes between two pieces ends the line.
    defer { counts.pointee.endsInReturn = text.bytes.last == UInt8(ascii: "\r") }
    guard rest.count < text.count || rest.contains(UInt8(ascii: "\r")) else { return received(text) }
    var lines: [UInt8] = []
    lines.reserveCapacity(rest.count)
    for place in rest.indices {
      if rest[place] != UInt8(ascii: "\r") {
        lines.append(rest[place])
      } else if place + 1 == rest.endIndex || rest[place + 1] != UInt8(ascii: "\n") {
        lines.append(UInt8(ascii: "\n"))
      }
    }
    lines.withUnsafeBufferPointer { received(XMLText(start: $0.baseAddress, count: $0.count)) }
  }

  final func metDocumentType() {
    guard failure == nil, let reader else { return }
    stop(
      reader.error(
        .documentType, "a document type declaration, expected none: it can name entities and other files",
        advice: "save the file again in the program that made it"))
  }

  private func refuse(_ problem: String) {
    guard failure == nil, let reader else { return }
    stop(reader.error(.limit, "\(problem), which is the limit", advice: ""))
  }

  @inline(__always)
  private func attempt(_ body: () throws -> Void) {
    guard !counts.pointee.hasFailed else { return }
    do { try body() } catch { stop(error) }
  }

  private func stop(_ error: any Error) {
    failure = error
    counts.pointee.hasFailed = true
    reader?.stopParser()
  }
}

/// What a sink asks of its reader.
protocol ParserControl: AnyObject {
  func error(_ kind: XMLError.Kind, _ problem: String, advice: String) -> XMLError
  func stopParser()
}

/// A sink for one kind of handler.
final class HandlerSink<Handler: XMLHandler>: EventSink {
  private let place: UnsafeMutablePointer<Handler>

  init(_ handler: Handler, limits: XMLLimits) {
    place = .allocate(capacity: 1)
    place.initialize(to: handler)
    super.init(limits: limits)
  }

  deinit {
    place.deinitialize(count: 1)
    place.deallocate()
  }

  var handler: Handler {
    get { place.pointee }
    _modify { yield &place.pointee }
  }

  override func deliverStart(_ tag: XMLStartTag) throws { try place.pointee.start(tag) }
  override func deliverEnd(_ name: XMLName) throws { try place.pointee.end(name) }
  override func deliverText(_ text: XMLText) throws { try place.pointee.text(text) }
}
