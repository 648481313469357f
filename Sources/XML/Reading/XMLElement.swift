/// A small document as a tree: relationships, content types, a workbook part. Large parts are read with ``XMLReader``.
public struct XMLElement: Sendable, Equatable {
  /// An attribute; the namespace is empty where it has none.
  public struct Attribute: Sendable, Equatable {
    /// The name without its prefix.
    public var name: String
    /// The namespace's URI.
    public var namespace: String
    /// The value, entities resolved.
    public var value: String
  }

  /// The name without its prefix.
  public var name: String
  /// The namespace's URI; empty where it has none.
  public var namespace: String
  /// The attributes in the order of the document, namespace declarations aside.
  public var attributes: [Attribute] = []
  /// The elements inside, in their order.
  public var children: [XMLElement] = []
  /// The text directly inside, joined.
  public var text: String = ""

  /// Reads a whole document into a tree of at most ``XMLLimits/treeNodes`` elements and attributes.
  public static func parse(_ bytes: [UInt8], part: String, limits: XMLLimits = XMLLimits()) throws -> XMLElement {
    let reader = XMLReader(handler: TreeBuilder(limits: limits, part: part), part: part, limits: limits)
    try reader.feed(bytes)
    guard let root = try reader.finish().root else {
      throw XMLError(.malformed, part: part, line: 1, offset: 0, "no element, expected one")
    }
    return root
  }

  /// The value of the attribute of that name that is in no namespace.
  public func attribute(_ name: String) -> String? {
    attributes.first { $0.name == name && $0.namespace.isEmpty }?.value
  }

  /// The value of the attribute of that name in one of these namespaces.
  public func attribute(_ name: String, in namespaces: Set<String>) -> String? {
    attributes.first { $0.name == name && namespaces.contains($0.namespace) }?.value
  }

  /// The first element of that name directly inside, whatever its namespace.
  public func child(_ name: String) -> XMLElement? { children.first { $0.name == name } }

  /// The elements of that name directly inside, whatever their namespace.
  public func children(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }
}

/// Puts events together to a tree.
private struct TreeBuilder: XMLHandler {
  let limits: XMLLimits
  let part: String
  var root: XMLElement?
  private var open: [XMLElement] = []
  private var nodes = 0

  init(limits: XMLLimits, part: String) {
    self.limits = limits
    self.part = part
  }

  mutating func start(_ tag: XMLStartTag) throws {
    nodes += 1 + tag.attributeCount
    guard nodes <= limits.treeNodes else {
      throw XMLError(
        .limit, part: part, line: tag.line, offset: 0,
        "more than \(limits.treeNodes) elements and attributes, which is the limit")
    }
    var element = XMLElement(name: tag.name.local.string, namespace: tag.name.namespace.string)
    tag.forEachAttribute { name, value in
      element.attributes.append(
        .init(name: name.local.string, namespace: name.namespace.string, value: value.string))
    }
    open.append(element)
  }

  mutating func text(_ text: XMLText) throws {
    guard !open.isEmpty else { return }
    open[open.count - 1].text += text.string
  }

  mutating func end(_ name: XMLName) throws {
    guard let element = open.popLast() else { return }
    if open.isEmpty {
      root = element
    } else {
      open[open.count - 1].children.append(element)
    }
  }
}
