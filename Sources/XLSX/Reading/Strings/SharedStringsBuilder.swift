import Zip

/// Shared strings while they are read: in memory, and once they are more than may stay there, in temporary files.
struct SharedStringsBuilder {
  private(set) var count = 0
  private var kept = SharedStrings.Table()
  private var spilled: SpilledStrings.Files?
  private var textBytes = 0
  private let limits: WorkbookLimits
  private let part: String
  private let spills: Bool

  /// - Parameter spills: whether strings may go to temporary files.
  init(_ limits: WorkbookLimits, part: String, spills: Bool) {
    self.limits = limits
    self.part = part
    self.spills = spills
  }

  /// What was read.
  var texts: SharedTexts {
    if let spilled { return .spilled(SpilledStrings(spilled, count: count)) }
    return .kept(SharedStrings(kept))
  }

  mutating func append(_ text: UnsafeRawBufferPointer) throws {
    textBytes += text.count
    let cost = textBytes + (count + 1) * 8
    guard cost <= limits.sharedStringBytes, let end = UInt32(exactly: textBytes) else {
      throw WorkbookError(
        .limit, part: part, "the shared strings take more than \(limits.sharedStringBytes) bytes, which is the limit")
    }
    count += 1
    if let spilled {
      try spilled.append(text, end: end)
    } else {
      kept.bytes.append(contentsOf: text)
      kept.ends.append(end)
      if spills, cost > limits.sharedStringMemory { try spill() }
    }
  }

  /// Bounds a string. Mutating in name only: otherwise every call would copy the whole builder.
  @inline(__always)
  mutating func check(_ size: Int) throws {
    guard size <= limits.cellTextBytes else { throw tooLong() }
  }

  private mutating func tooLong() -> WorkbookError {
    WorkbookError(
      .limit, part: part, "shared string \(count) is longer than \(limits.cellTextBytes) bytes, which is the limit")
  }

  private mutating func spill() throws {
    spilled = try SpilledStrings.Files(kept, folder: limits.temporaryFolder)
    kept = SharedStrings.Table()
  }
}
