import XML

/// Changes of one document by places in its bytes, applied together. Nothing outside of the places changes.
struct MarkupEdits {
  private var edits: [(range: Range<Int>, order: Int, bytes: [UInt8])] = []
  /// What goes into empty elements, which must be opened for it once.
  private var filled: [Int: [UInt8]] = [:]
  /// Attributes that elements get, by the element's index.
  private var added: [Int: [(name: String, value: [UInt8])]] = [:]

  var isEmpty: Bool { edits.isEmpty && filled.isEmpty && added.isEmpty }

  mutating func replace(_ range: Range<Int>, with bytes: some Sequence<UInt8>) {
    edits.append((range, edits.count, Array(bytes)))
  }

  mutating func insert(_ bytes: some Sequence<UInt8>, at place: Int) { replace(place..<place, with: bytes) }

  mutating func remove(_ range: Range<Int>) { replace(range, with: []) }

  /// Appends inside an element, after what is there.
  mutating func append(_ bytes: some Sequence<UInt8>, in index: Int, of tree: MarkupTree) {
    if tree[index].isEmpty {
      filled[index, default: []] += bytes
    } else {
      insert(bytes, at: tree[index].content.upperBound)
    }
  }

  /// Sets an attribute; the name is written as given.
  mutating func set(_ name: StaticString, _ value: String, on index: Int, of tree: MarkupTree) {
    var escaped: [UInt8] = []
    XMLCharacters.appendAttributeValue(value, to: &escaped)
    if let place = tree.valueRange(index, name) {
      // The value may stand in single quotes.
      edits.removeAll { $0.range == place }
      replace(place, with: escaped.flatMap { $0 == UInt8(ascii: "'") ? Array("&apos;".utf8) : [$0] })
    } else {
      added[index, default: []].removeAll { $0.name == name.description }
      added[index, default: []].append((name.description, escaped))
    }
  }

  /// The edited document.
  func apply(to tree: MarkupTree) -> [UInt8] { apply(to: tree, splitAt: nil).before }

  /// The edited document in two halves, parted at a place that no edit covers.
  func apply(to tree: MarkupTree, splitAt place: Int?) -> (before: [UInt8], after: [UInt8]) {
    var all = edits
    for (index, attributes) in added {
      let place = tree[index].name.upperBound
      for (offset, attribute) in attributes.enumerated() {
        let markup = Array(" \(attribute.name)=\"".utf8) + attribute.value + "\"".utf8
        all.append((place..<place, Int.max - attributes.count + offset, markup))
      }
    }
    for (index, bytes) in filled {
      // `<a …/>` becomes `<a …>…</a>`.
      let node = tree[index]
      let name = tree.bytes[node.name]
      all.append(
        (node.tag.upperBound - 2..<node.tag.upperBound, Int.max, Array(">".utf8) + bytes + "</".utf8 + name + ">".utf8))
    }
    all.sort {
      ($0.range.lowerBound, $0.range.upperBound, $0.order) < ($1.range.lowerBound, $1.range.upperBound, $1.order)
    }
    var before: [UInt8] = []
    var output: [UInt8] = []
    output.reserveCapacity(tree.bytes.count + 1024)
    var at = 0
    var isSplit = place == nil
    func copy(to end: Int) {
      if !isSplit, let place, place <= end {
        output.append(contentsOf: tree.bytes[at..<max(at, place)])
        before = output
        output = []
        at = max(at, place)
        isSplit = true
      }
      if end > at { output.append(contentsOf: tree.bytes[at..<end]) }
      at = max(at, end)
    }
    for edit in all {
      copy(to: edit.range.lowerBound)
      output.append(contentsOf: edit.bytes)
      at = max(at, edit.range.upperBound)
    }
    copy(to: tree.bytes.count)
    return place == nil ? (output, []) : (before, output)
  }
}

/// Fragments that were made without a prefix, for documents whose elements have one.
enum MarkupPrefix {
  /// Gives every tag without a prefix this one (with its colon).
  static func add(_ prefix: String, to fragment: [UInt8]) -> [UInt8] {
    guard !prefix.isEmpty else { return fragment }
    var result: [UInt8] = []
    result.reserveCapacity(fragment.count * 2)
    for (place, byte) in fragment.enumerated() {
      result.append(byte)
      let previous = place > 0 ? fragment[place - 1] : 0
      let opensTag = byte == UInt8(ascii: "<") && place + 1 < fragment.count && fragment[place + 1] != UInt8(ascii: "/")
      let closesTag = byte == UInt8(ascii: "/") && previous == UInt8(ascii: "<")
      guard opensTag || closesTag else { continue }
      let name = fragment[(place + 1)...].prefix {
        !MarkupTag.isSpace($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
      }
      if !name.contains(UInt8(ascii: ":")) { result.append(contentsOf: prefix.utf8) }
    }
    return result
  }
}
