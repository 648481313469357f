/// A small part with the place of each element in its bytes, so that a change touches those bytes and no others.
/// Positions never move: edits are collected in ``MarkupEdits`` and applied at once.
struct MarkupTree {
  struct Node {
    /// The start tag, or the whole of an empty element.
    var tag: Range<Int>
    /// The name with its prefix, in the start tag.
    var name: Range<Int>
    /// Where the name begins after its prefix.
    var local: Int
    /// What stands between the tags; empty for `<a/>`.
    var content: Range<Int>
    /// The whole element.
    var range: Range<Int>
    /// The index of the element it stands in.
    var parent: Int?
    /// The index of the first node after this one and everything inside it.
    var next: Int
    var isEmpty: Bool
  }

  let bytes: [UInt8]
  let part: String
  private(set) var nodes: [Node] = []
  private var prefixes = OwnPrefixes()

  private static var mostNodes: Int { 4_000_000 }

  /// - Parameter bytes: in UTF-8.
  init(_ bytes: [UInt8], part: String) throws {
    self.bytes = bytes
    self.part = part
    var scanner = MarkupScanner(WholeInput(bytes), part: part)
    var open: [Int] = []
    while let token = try scanner.next() {
      switch token.kind {
      case .start, .empty:
        guard nodes.count < Self.mostNodes else {
          throw WorkbookError(.limit, part: part, "more than \(Self.mostNodes) elements, which is the limit")
        }
        if nodes.isEmpty { prefixes = OwnPrefixes(bytes, root: token) }
        let end = token.range.upperBound
        nodes.append(
          Node(
            tag: token.range, name: token.name, local: token.local, content: end..<end, range: token.range,
            parent: open.last, next: nodes.count + 1, isEmpty: token.kind == .empty))
        if token.kind == .start { open.append(nodes.count - 1) }
      case .end:
        guard let index = open.popLast() else { break }
        nodes[index].content = nodes[index].tag.upperBound..<token.range.lowerBound
        nodes[index].range = nodes[index].tag.lowerBound..<token.range.upperBound
        nodes[index].next = nodes.count
      case .text, .data, .other: break
      }
    }
  }

  /// The root element's index; there is always one.
  var root: Int { 0 }

  subscript(index: Int) -> Node { nodes[index] }

  /// Whether an element is in the namespace of the root.
  func isOwn(_ index: Int) -> Bool {
    prefixes.contain(bytes, nodes[index].name.lowerBound..<nodes[index].local)
  }

  /// Whether an element has this name after its prefix, whatever its namespace.
  func named(_ index: Int, _ name: StaticString) -> Bool {
    MarkupTag.equal(bytes, nodes[index].local..<nodes[index].name.upperBound, name)
  }

  func localName(_ index: Int) -> String {
    String(decoding: bytes[nodes[index].local..<nodes[index].name.upperBound], as: UTF8.self)
  }

  /// The prefix with its colon; empty where there is none.
  func prefix(_ index: Int) -> String {
    String(decoding: bytes[nodes[index].name.lowerBound..<nodes[index].local], as: UTF8.self)
  }

  /// The indexes of the elements directly inside.
  func children(_ index: Int) -> [Int] {
    var found: [Int] = []
    var child = index + 1
    while child < nodes[index].next {
      found.append(child)
      child = nodes[child].next
    }
    return found
  }

  /// The first element of a name directly inside, in the namespace of the root.
  func child(_ index: Int, _ name: StaticString) -> Int? {
    var child = index + 1
    while child < nodes[index].next {
      if named(child, name), isOwn(child) { return child }
      child = nodes[child].next
    }
    return nil
  }

  /// The elements of a name directly inside, in the namespace of the root.
  func children(_ index: Int, _ name: StaticString) -> [Int] {
    children(index).filter { named($0, name) && isOwn($0) }
  }

  /// Every element of a name, however deep and whatever its namespace.
  func descendants(_ name: StaticString) -> [Int] { nodes.indices.filter { named($0, name) } }

  /// Where an attribute's value stands.
  func valueRange(_ index: Int, _ name: StaticString) -> Range<Int>? {
    MarkupTag.value(bytes, token(index), name)
  }

  /// An attribute's value, references resolved.
  func attribute(_ index: Int, _ name: StaticString) -> String? {
    valueRange(index, name).map { MarkupTag.decoded(bytes[$0]) }
  }

  func integer(_ index: Int, _ name: StaticString) -> Int? {
    attribute(index, name).flatMap { Int($0) }
  }

  func isTrue(_ index: Int, _ name: StaticString) -> Bool {
    WorkbookPart.isTrue(attribute(index, name))
  }

  /// All attributes with their full names, in their order.
  func attributes(_ index: Int) -> [(name: String, value: Range<Int>)] {
    var found: [(name: String, value: Range<Int>)] = []
    var at = nodes[index].name.upperBound
    while let attribute = MarkupTag.next(bytes, &at, nodes[index].tag.upperBound) {
      found.append((String(decoding: bytes[attribute.name], as: UTF8.self), attribute.value))
    }
    return found
  }

  /// The text directly inside, references resolved, CDATA not: no writer of these parts uses it.
  func text(_ index: Int) -> String {
    var text = ""
    var at = nodes[index].content.lowerBound
    for child in children(index) {
      text += MarkupTag.decoded(bytes[at..<nodes[child].range.lowerBound])
      at = nodes[child].range.upperBound
    }
    return text + MarkupTag.decoded(bytes[at..<nodes[index].content.upperBound])
  }

  /// The namespace of a prefix (with its colon, or empty) as an element sees it.
  func namespace(of prefix: String, at index: Int) -> String? {
    let wanted = prefix.isEmpty ? "xmlns" : "xmlns:" + prefix.dropLast()
    var place: Int? = index
    while let current = place {
      if let found = attributes(current).first(where: { $0.name == wanted }) {
        return MarkupTag.decoded(bytes[found.value])
      }
      place = nodes[current].parent
    }
    return nil
  }

  /// The prefix (with its colon) that the root element gives to one of these namespaces. One that no name may begin with ("2r"), which readers pass over
  /// where it is declared, is none.
  func rootPrefix(for namespaces: Set<String>) -> String? {
    for (name, value) in attributes(root) where name.hasPrefix("xmlns:") {
      guard let first = name.unicodeScalars.dropFirst("xmlns:".count).first,
        first.properties.isXIDStart || first == "_"
      else { continue }
      if namespaces.contains(MarkupTag.decoded(bytes[value])) { return name.dropFirst("xmlns:".utf8.count) + ":" }
    }
    return nil
  }

  private func token(_ index: Int) -> MarkupToken {
    MarkupToken(kind: .start, range: nodes[index].tag, name: nodes[index].name, local: nodes[index].local)
  }
}
