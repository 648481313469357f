import XML

/// The texts that cells share: bytes one after another, and where each ends. A million short texts cost little more
/// than their bytes; a `String` is made when a cell is asked for its text.
struct SharedStrings: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var ends: [Int] = []

  var count: Int { ends.count }

  /// The bytes of a text, escapes not yet decoded; nil where there is none of that number.
  subscript(index: Int) -> Range<Int>? {
    guard ends.indices.contains(index) else { return nil }
    return (index == 0 ? 0 : ends[index - 1])..<ends[index]
  }

  mutating func append(_ piece: ArraySlice<UInt8>) { bytes.append(contentsOf: piece) }
  mutating func endText() { ends.append(bytes.count) }
}

/// Reads the shared strings part: `si` with one `t`, or with runs `r` of which the texts are joined; phonetic runs
/// `rPh` are left out.
struct SharedStringsHandler: XMLHandler {
  private(set) var strings = SharedStrings()
  private let limits: WorkbookLimits
  private let part: String
  private var text = StringItem()

  init(_ limits: WorkbookLimits, part: String) {
    self.limits = limits
    self.part = part
  }

  mutating func start(_ tag: XMLStartTag) throws { text.start(tag) }

  mutating func text(_ piece: XMLText) throws {
    text.append(piece)
    guard text.bytes.count <= limits.cellTextBytes else {
      throw WorkbookError(
        .limit, part: part,
        "shared string \(strings.count) is longer than \(limits.cellTextBytes) bytes, which is the limit")
    }
  }

  mutating func end(_ name: XMLName) throws {
    // `sstItem` is what the beta of Excel 2007 wrote.
    guard text.end(name), name == "si" || name == "sstItem" else { return }
    strings.append(text.bytes[...])
    strings.endText()
    text.clear()
    guard strings.bytes.count + strings.count * 8 <= limits.sharedStringBytes else {
      throw WorkbookError(
        .limit, part: part, "the shared strings take more than \(limits.sharedStringBytes) bytes, which is the limit")
    }
  }
}
