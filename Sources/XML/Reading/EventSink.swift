internal import Clibxml2

/// Stands between libxml2's callbacks, which know no Swift types, and a handler. Counts what the limits bound, and
/// keeps the first error, because none may cross C.
class EventSink {
  let limits: XMLLimits
  private(set) var failure: (any Error)?
  weak var reader: (any ParserControl)?
  private var depth = 0
  private var textBytes = 0

  init(limits: XMLLimits) { self.limits = limits }

  func deliverStart(_ tag: XMLStartTag) throws {}
  func deliverEnd(_ name: XMLName) throws {}
  func deliverText(_ text: XMLText) throws {}

  final func started(_ tag: XMLStartTag, declarations: Int) {
    depth += 1
    textBytes = 0
    if depth > limits.depth { return refuse("elements nested deeper than \(limits.depth)") }
    if tag.attributeCount + declarations > limits.attributeCount {
      return refuse("an element with more than \(limits.attributeCount) attributes")
    }
    attempt { try deliverStart(tag) }
  }

  final func ended(_ name: XMLName) {
    depth -= 1
    textBytes = 0
    attempt { try deliverEnd(name) }
  }

  final func received(_ text: XMLText) {
    textBytes += text.count
    if textBytes > limits.textBytes { return refuse("text longer than \(limits.textBytes) bytes") }
    attempt { try deliverText(text) }
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

  private func attempt(_ body: () throws -> Void) {
    guard failure == nil else { return }
    do { try body() } catch { stop(error) }
  }

  private func stop(_ error: any Error) {
    failure = error
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
  var handler: Handler

  init(_ handler: Handler, limits: XMLLimits) {
    self.handler = handler
    super.init(limits: limits)
  }

  override func deliverStart(_ tag: XMLStartTag) throws { try handler.start(tag) }
  override func deliverEnd(_ name: XMLName) throws { try handler.end(name) }
  override func deliverText(_ text: XMLText) throws { try handler.text(text) }
}
