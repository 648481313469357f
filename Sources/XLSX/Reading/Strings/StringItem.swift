import XML

/// Collects the text of a string item (ECMA-376 part 1, CT_Rst): the `t` of the item or those of its runs, joined;
/// not those of phonetic runs. An escape `_xHHHH_` ends with its `t`. Where a `t` does not say `xml:space="preserve"`, white space at its ends goes, as in
/// Excel.
struct StringItem {
  private(set) var bytes: [UInt8] = []
  private var namespace: UInt = 0
  private var phonetic = 0
  private var collecting = false
  private var keepsSpace = false
  private var start = 0
  /// Where texts meet of which the bytes together could say what neither does.
  private var borders: [Int] = []

  private static let xmlNamespace: StaticString = "http://www.w3.org/XML/1998/namespace"

  /// The whole text, with escapes.
  var text: [UInt8] {
    guard !borders.isEmpty else { return bytes }
    let ends = borders + [bytes.count]
    return EscapedText.joined(zip([0] + borders, ends).map { bytes[$0..<$1] })
  }

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    borders.removeAll(keepingCapacity: true)
  }

  mutating func start(_ tag: XMLStartTag) {
    // The first element is the root, and says which namespace counts.
    if namespace == 0 { namespace = tag.name.namespaceIdentity }
    guard tag.name.namespaceIdentity == namespace else { return }
    if tag.name == "rPh" {
      phonetic += 1
    } else if tag.name == "t", phonetic == 0 {
      collecting = true
      start = bytes.count
      keepsSpace = tag.attribute("space", in: [Self.xmlNamespace]).map { $0 == "preserve" } ?? false
    }
  }

  mutating func append(_ piece: XMLText) {
    if collecting { bytes.append(contentsOf: piece.bytes) }
  }

  /// Returns whether the name is in the namespace that counts.
  mutating func end(_ name: XMLName) -> Bool {
    guard name.namespaceIdentity == namespace else { return false }
    if name == "rPh" {
      phonetic -= 1
    } else if name == "t", collecting {
      collecting = false
      if !keepsSpace { trim() }
      let reach = EscapedText.reach
      if start > 0, hasMark(bytes[..<start].suffix(reach)), hasMark(bytes[start...].prefix(reach)) {
        borders.append(start)
      }
    }
    return true
  }

  private func hasMark(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.contains(UInt8(ascii: "_")) }

  private mutating func trim() {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x9 || byte == 0xA || byte == 0xD }
    while bytes.count > start, let last = bytes.last, isSpace(last) { bytes.removeLast() }
    let blanks = bytes[start...].prefix(while: isSpace).count
    if blanks > 0 { bytes.removeSubrange(start..<start + blanks) }
  }
}
