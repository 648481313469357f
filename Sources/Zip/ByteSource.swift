import Glibc

/// Bytes at places: a file by its descriptor, or memory. Only for looking at what a file is; libzip reads archives
/// itself.
struct ByteSource {
  let count: Int
  private let descriptor: Int32?
  private let bytes: [UInt8]

  init(bytes: [UInt8]) {
    self.bytes = bytes
    self.count = bytes.count
    self.descriptor = nil
  }

  init(descriptor: Int32, count: Int) {
    self.bytes = []
    self.count = count
    self.descriptor = descriptor
  }

  /// Up to `count` bytes from `offset`; fewer at the end, none where the system fails.
  func read(at offset: Int, count: Int) -> [UInt8] {
    guard offset >= 0, offset < self.count, count > 0 else { return [] }
    let wanted = min(count, self.count - offset)
    guard let descriptor else { return Array(bytes[offset..<offset + wanted]) }
    return [UInt8](unsafeUninitializedCapacity: wanted) { buffer, done in
      while done < wanted, let base = buffer.baseAddress {
        let got = pread(descriptor, base + done, wanted - done, offset + done)
        if got < 0, errno == EINTR { continue }
        if got <= 0 { break }
        done += got
      }
    }
  }

  /// The number of entries the end-of-directory record claims (APPNOTE 4.3.16 and 4.3.14), or nil where none is found.
  func claimedEntryCount() -> UInt64? {
    let tail = read(at: max(0, count - 65_557), count: 65_557)
    guard tail.count >= 22 else { return nil }
    for start in stride(from: tail.count - 22, through: 0, by: -1)
    where tail[start] == 0x50 && tail[start + 1] == 0x4B && tail[start + 2] == 5 && tail[start + 3] == 6 {
      let claimed = Self.number(tail, at: start + 10, bytes: 2)
      guard claimed == 0xFFFF, start >= 20, Self.number(tail, at: start - 20, bytes: 4) == 0x0706_4B50 else {
        return claimed
      }
      guard let place = Int(exactly: Self.number(tail, at: start - 12, bytes: 8)) else { return nil }
      let record = read(at: place, count: 56)
      return record.count == 56 ? Self.number(record, at: 32, bytes: 8) : nil
    }
    return nil
  }

  private static func number(_ data: [UInt8], at offset: Int, bytes: Int) -> UInt64 {
    (0..<bytes).reduce(UInt64(0)) { $0 | UInt64(data[offset + $1]) << UInt64(8 * $1) }
  }
}
