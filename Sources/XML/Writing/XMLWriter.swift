/// Writes a document into a buffer of bytes. Elements are closed in the right order by themselves; text and values
/// are escaped.
///
///     var xml = XMLWriter()
///     xml.declaration()
///     xml.start("worksheet", ["xmlns": namespace])
///     xml.element("t", text: " two blanks ")
///     xml.end()
///
/// For large parts hand the buffer on from time to time with ``drain(over:_:)``.
public struct XMLWriter: Sendable {
  /// The bytes written since the last drain.
  public private(set) var bytes: [UInt8] = []
  private var open: [String] = []
  private var inTag = false

  /// An empty buffer.
  public init() {}

  /// The XML declaration as Office writes it.
  public mutating func declaration() {
    raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
  }

  /// Begins an element. Names are the program's own and are written as they are.
  public mutating func start(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) {
    closeTag()
    bytes.append(UInt8(ascii: "<"))
    bytes.append(contentsOf: name.utf8)
    open.append(name)
    inTag = true
    for (name, value) in attributes { attribute(name, value) }
  }

  /// Adds an attribute to the tag that was just begun; after text or another element it is too late and nothing is
  /// written.
  public mutating func attribute(_ name: String, _ value: String) {
    guard inTag else { return }
    bytes.append(UInt8(ascii: " "))
    bytes.append(contentsOf: name.utf8)
    bytes.append(contentsOf: [UInt8(ascii: "="), UInt8(ascii: "\"")])
    XMLCharacters.appendAttributeValue(value, to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Adds a whole number as an attribute.
  public mutating func attribute(_ name: String, _ value: Int) { attribute(name, String(value)) }

  /// Adds text.
  public mutating func text(_ text: String) {
    closeTag()
    XMLCharacters.appendText(text, to: &bytes)
  }

  /// Ends the innermost element; `<a/>` where it is empty.
  public mutating func end() {
    guard let name = open.popLast() else { return }
    if inTag {
      raw("/>")
      inTag = false
    } else {
      raw("</")
      bytes.append(contentsOf: name.utf8)
      bytes.append(UInt8(ascii: ">"))
    }
  }

  /// A whole element with text, or an empty one. `xml:space="preserve"` is added where the text needs it and
  /// `keepingSpace` is set.
  public mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String? = nil, keepingSpace: Bool = false
  ) {
    start(name, attributes)
    if let text {
      if keepingSpace, XMLCharacters.needsSpacePreserved(text) { attribute("xml:space", "preserve") }
      self.text(text)
    }
    end()
  }

  /// Appends markup as it is; the caller answers for it.
  public mutating func raw(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Appends markup inside the open element as it is; the caller answers for it.
  public mutating func content(_ markup: [UInt8]) {
    closeTag()
    bytes.append(contentsOf: markup)
  }

  /// Ends all open elements and returns what is in the buffer.
  public mutating func finish() -> [UInt8] {
    while !open.isEmpty { end() }
    defer { bytes = [] }
    return bytes
  }

  /// Hands the buffer to `sink` when it holds more than `threshold` bytes, and empties it, keeping its memory.
  public mutating func drain(
    over threshold: Int = 256 << 10, _ sink: (UnsafeRawBufferPointer) throws -> Void
  ) rethrows {
    guard bytes.count > threshold else { return }
    try bytes.withUnsafeBytes(sink)
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func closeTag() {
    guard inTag else { return }
    bytes.append(UInt8(ascii: ">"))
    inTag = false
  }
}
