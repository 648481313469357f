import Zip

/// The texts that cells share where they are too many for memory: in temporary files without a name, read through the
/// pages that were used last. Cells mostly name texts in the order in which these are stored, or the same few again.
final class SpilledStrings {
  /// The texts one after another, and where each ends, four bytes each.
  struct Files {
    let texts: Spill
    let ends: Spill

    init(_ table: SharedStrings.Table, folder: String) throws {
      texts = Spill(folder: folder, memoryBytes: 256 << 10)
      ends = Spill(folder: folder, memoryBytes: 64 << 10)
      try inTemporaryFile {
        try table.bytes.withUnsafeBytes { try texts.append($0) }
        try table.ends.withUnsafeBytes { try ends.append($0) }
      }
    }

    func append(_ text: UnsafeRawBufferPointer, end: UInt32) throws {
      try inTemporaryFile {
        try texts.append(text)
        try withUnsafeBytes(of: end) { try ends.append($0) }
      }
    }
  }

  let count: Int
  // Not guarded at each use, as those of Spill.
  @exclusivity(unchecked) private var texts: SpillPages
  @exclusivity(unchecked) private var ends: SpillPages

  init(_ files: Files, count: Int) {
    self.count = count
    texts = SpillPages(files.texts, pages: 512)
    ends = SpillPages(files.ends, pages: 64)
  }

  /// Adds the bytes of a text, escapes not yet decoded, to a row's; nothing where there is none of that number.
  func append(_ index: Int, to row: inout [UInt8]) throws {
    guard index >= 0, index < count else { return }
    try texts.append(range(of: index), to: &row)
  }

  private func range(of index: Int) throws -> Range<Int> {
    let size = MemoryLayout<UInt32>.size
    let place = index * size
    // Both ends stand side by side, but at the beginning of a page.
    if place % SpillPages.pageBytes != 0 {
      let both = try ends.load(at: place - size, as: SIMD2<UInt32>.self)
      return Int(both.x)..<max(Int(both.x), Int(both.y))
    }
    let start = index == 0 ? 0 : Int(try ends.load(at: place - size, as: UInt32.self))
    return start..<max(start, Int(try ends.load(at: place, as: UInt32.self)))
  }
}

/// The pages of a spill that were used last, each in the one place where it may be.
private struct SpillPages {
  private let spill: Spill
  private var bytes: [UInt8]
  /// The number of the page in each place.
  private var held: [Int]

  static let pageBytes = 4 << 10

  init(_ spill: Spill, pages: Int) {
    self.spill = spill
    bytes = [UInt8](repeating: 0, count: pages * Self.pageBytes)
    held = [Int](repeating: -1, count: pages)
  }

  mutating func append(_ range: Range<Int>, to target: inout [UInt8]) throws {
    var next = range.lowerBound
    while next < range.upperBound {
      let page = next / Self.pageBytes
      let start = try place(of: page)
      let end = min(range.upperBound, (page + 1) * Self.pageBytes)
      let offset = start - page * Self.pageBytes
      bytes.withUnsafeBufferPointer {
        target.append(contentsOf: UnsafeBufferPointer(rebasing: $0[next + offset..<end + offset]))
      }
      next = end
    }
  }

  /// Numbers that no page's end cuts.
  mutating func load<Number: BitwiseCopyable>(at offset: Int, as type: Number.Type) throws -> Number {
    let start = try place(of: offset / Self.pageBytes)
    return bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: start + offset % Self.pageBytes, as: type) }
  }

  /// Where in `bytes` a page begins, read if it is not there.
  private mutating func place(of page: Int) throws -> Int {
    let slot = page % held.count
    let start = slot * Self.pageBytes
    guard held[slot] != page else { return start }
    held[slot] = -1
    let first = page * Self.pageBytes
    var done = 0
    let wanted = min(Self.pageBytes, spill.count - first)
    while done < wanted {
      let got = bytes.withUnsafeMutableBytes {
        spill.read(at: first + done, into: UnsafeMutableRawBufferPointer(rebasing: $0[start + done..<start + wanted]))
      }
      guard let got, got > 0 else {
        throw WorkbookError(
          .temporaryFile, "the temporary file of the shared strings ends before byte \(first + wanted)",
          advice: "run it again")
      }
      done += got
    }
    held[slot] = page
    return start
  }
}

/// Says what a temporary file is for, where the system refuses it.
private func inTemporaryFile(_ body: () throws -> Void) throws {
  do {
    try body()
  } catch let error as ArchiveError {
    throw WorkbookError(
      .temporaryFile, "its shared strings are too many for memory, and the folder \(error.file ?? "") \(error.problem)",
      advice: "name a folder that has room in TMPDIR")
  }
}
