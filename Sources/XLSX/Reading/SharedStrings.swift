import XML
import Zip

/// The texts that cells share: bytes one after another, and where each ends. A million short texts cost little more
/// than their bytes; a `String` is made when a cell is asked for its text.
final class SharedStrings: Sendable {
  let bytes: [UInt8]
  let ends: [UInt32]

  init(bytes: [UInt8], ends: [UInt32]) {
    self.bytes = bytes
    self.ends = ends
  }

  var count: Int { ends.count }

  /// The bytes of a text, escapes not yet decoded; nil where there is none of that number.
  subscript(index: Int) -> Range<Int>? {
    guard index >= 0, index < ends.count else { return nil }
    return (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }
}

/// Shared strings while they are read.
struct SharedStringsBuilder {
  private(set) var bytes: [UInt8] = []
  private(set) var ends: [UInt32] = []
  private let limits: WorkbookLimits
  private let part: String

  init(_ limits: WorkbookLimits, part: String) {
    self.limits = limits
    self.part = part
  }

  var strings: SharedStrings { SharedStrings(bytes: bytes, ends: ends) }

  mutating func append(_ text: UnsafeRawBufferPointer) throws {
    bytes.append(contentsOf: text)
    let cost = bytes.count + (ends.count + 1) * 8
    guard cost <= limits.sharedStringBytes, let end = UInt32(exactly: bytes.count) else {
      throw WorkbookError(
        .limit, part: part, "the shared strings take more than \(limits.sharedStringBytes) bytes, which is the limit")
    }
    ends.append(end)
  }

  func check(_ count: Int) throws {
    guard count <= limits.cellTextBytes else {
      throw WorkbookError(
        .limit, part: part,
        "shared string \(ends.count) is longer than \(limits.cellTextBytes) bytes, which is the limit")
    }
  }
}

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
    try text.bytes.withUnsafeBytes { try builder.append($0) }
    text.clear()
  }
}

/// The shared strings of a workbook, read when the first cell asks for one.
final class SharedStringsSource {
  private let package: Package
  private let entry: ArchiveEntry?
  private var loaded: SharedStrings?

  init(_ package: Package, _ entry: ArchiveEntry?) {
    self.package = package
    self.entry = entry
  }

  func strings() throws -> SharedStrings {
    if let loaded { return loaded }
    let strings =
      if let entry { try read(entry) } else { SharedStrings(bytes: [], ends: []) }
    loaded = strings
    return strings
  }

  private func read(_ entry: ArchiveEntry) throws -> SharedStrings {
    var reader = try SharedStringsReader(package, entry)
    return try reader.read()
  }
}
