internal import Clibxml2

/// A start tag, valid only inside the handler's call.
public struct XMLStartTag {
  /// The element's name.
  public let name: XMLName
  /// How many attributes it has, namespace declarations aside.
  public let attributeCount: Int
  /// Whether the name stands in the document with a prefix.
  public let hasPrefix: Bool

  private let attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  private let context: UnsafeMutablePointer<xmlParserCtxt>?

  init(
    name: XMLName, hasPrefix: Bool, attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int,
    context: UnsafeMutablePointer<xmlParserCtxt>?
  ) {
    self.name = name
    self.hasPrefix = hasPrefix
    self.attributes = attributes
    self.attributeCount = attributes == nil ? 0 : count
    self.context = context
  }

  /// The line it ends on, from 1.
  public var line: Int { context.map { Int(xmlSAX2GetLineNumber($0)) } ?? 0 }

  /// An attribute that is in no namespace, or nil.
  public func attribute(_ name: StaticString) -> XMLText? {
    for index in 0..<attributeCount where uri(index) == nil {
      if let attribute = self.name(index), attribute == name { return value(index) }
    }
    return nil
  }

  /// An attribute in one of these namespaces, or nil.
  public func attribute(_ name: StaticString, in namespaces: [StaticString]) -> XMLText? {
    for index in 0..<attributeCount where uri(index) != nil {
      guard let attribute = self.name(index), attribute == name else { continue }
      let namespace = attribute.namespace
      if namespaces.contains(where: { namespace == $0 }) { return value(index) }
    }
    return nil
  }

  /// Every attribute in the order of the document.
  public func forEachAttribute(_ body: (XMLName, XMLText) throws -> Void) rethrows {
    for index in 0..<attributeCount {
      if let name = name(index) { try body(name, value(index)) }
    }
  }

  /// Every attribute that is in no namespace, in the order of the document.
  @inlinable
  public func forEachPlainAttribute(_ body: (XMLName, XMLText) -> Void) {
    for index in 0..<attributeCount {
      if let (name, value) = plainAttribute(index) { body(name, value) }
    }
  }

  @usableFromInline
  func plainAttribute(_ index: Int) -> (XMLName, XMLText)? {
    guard uri(index) == nil, let name = name(index) else { return nil }
    return (name, value(index))
  }

  // libxml2 gives five pointers an attribute: local name, prefix, namespace, and the value's first byte and end.
  private func uri(_ index: Int) -> UnsafePointer<UInt8>? { attributes?[5 * index + 2] }

  private func name(_ index: Int) -> XMLName? {
    attributes?[5 * index].map { XMLName(local: $0, uri: uri(index)) }
  }

  private func value(_ index: Int) -> XMLText {
    guard let start = attributes?[5 * index + 3], let end = attributes?[5 * index + 4] else {
      return XMLText(start: nil, count: 0)
    }
    return XMLText(start: start, count: end - start)
  }
}
