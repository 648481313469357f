import XML

/// Reads the shared strings part: `si` with one `t`, or with runs `r` of which the texts are joined; phonetic runs
/// `rPh` are left out.
struct SharedStringsHandler: XMLHandler {
  var builder: SharedStringsBuilder
  private var text = StringItem()
  private var depth = 0
  private var rootIsPlain = false

  init(_ builder: SharedStringsBuilder) { self.builder = builder }

  /// Whether the parser stands between two strings, where a plain one may come.
  var isBetweenStrings: Bool { depth == 1 && rootIsPlain }

  mutating func start(_ tag: XMLStartTag) throws {
    if depth == 0 { rootIsPlain = tag.name == "sst" && !tag.hasPrefix }
    // What stood between two strings belongs to neither.
    if depth == 1 { text.clear() }
    depth += 1
    text.start(tag)
  }

  mutating func text(_ piece: XMLText) throws {
    text.append(piece)
    try builder.check(text.bytes.count)
  }

  mutating func end(_ name: XMLName) throws {
    depth -= 1
    // `sstItem` is what the beta of Excel 2007 wrote.
    guard text.end(name), name == "si" || name == "sstItem" else { return }
    try text.text.withUnsafeBytes { try builder.append($0) }
    text.clear()
  }
}
