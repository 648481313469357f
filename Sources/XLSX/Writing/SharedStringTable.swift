import Glibc

/// The different texts of a workbook, each kept once, as bytes in one block.
///
/// A text is found by its hash in a table of open addresses: no `String` is kept and none is made. Order is the order
/// of first use, so the file does not depend on the hash, which is seeded anew in each run.
struct SharedStringTable {
  private var text: [UInt8] = []
  private var ends: [Int] = []
  /// Index of a text plus one; 0 is a free place. The count is a power of two.
  private var places: [UInt32] = [UInt32](repeating: 0, count: 1024)
  private let limit: Int

  /// How often texts were asked for: the cells that share them.
  private(set) var uses = 0

  /// - Parameter limit: the most different texts to keep.
  init(limit: Int) {
    self.limit = min(max(limit, 0), Int(UInt32.max) - 1)
  }

  /// How many different texts there are.
  var count: Int { ends.count }

  /// The index of a text, which is added where it is new; nothing where the table is full.
  mutating func index(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var hasher = Hasher()
    hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
    var place = hasher.finalize() & (places.count - 1)
    while places[place] != 0 {
      let index = Int(places[place]) - 1
      if isEqual(index, bytes) {
        uses += 1
        return index
      }
      place = (place + 1) & (places.count - 1)
    }
    guard ends.count < limit else { return nil }
    text.append(contentsOf: bytes)
    ends.append(text.count)
    places[place] = UInt32(truncatingIfNeeded: ends.count)
    uses += 1
    if ends.count * 2 > places.count { grow() }
    return ends.count - 1
  }

  /// The bytes of the text at an index.
  func bytes(at index: Int) -> ArraySlice<UInt8> {
    text[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  private func isEqual(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = index == 0 ? 0 : ends[index - 1]
    guard ends[index] - start == bytes.count else { return false }
    guard let other = bytes.baseAddress, !bytes.isEmpty else { return true }
    return text.withUnsafeBufferPointer { text in
      text.baseAddress.map { memcmp($0 + start, other, bytes.count) == 0 } ?? false
    }
  }

  private mutating func grow() {
    var wider = [UInt32](repeating: 0, count: places.count * 2)
    for index in ends.indices {
      var hasher = Hasher()
      bytes(at: index).withUnsafeBytes { hasher.combine(bytes: $0) }
      var place = hasher.finalize() & (wider.count - 1)
      while wider[place] != 0 { place = (place + 1) & (wider.count - 1) }
      wider[place] = UInt32(truncatingIfNeeded: index + 1)
    }
    places = wider
  }
}
