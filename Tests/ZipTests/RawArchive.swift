@testable import Zip

/// Zip archives byte by byte, so that tests can say what no writer would.
struct RawArchive {
  struct Entry {
    var name: String
    var content: [UInt8] = Array("content".utf8)
    var method: UInt16 = 0
    /// The bytes in the archive; the content itself where nil.
    var stored: [UInt8]?
    var flags: UInt16 = 0
    var crc: UInt32?
    var claimedSize: Int?
    var hasDescriptor = false
    var isZip64 = false
  }

  var entries: [Entry]
  var claimedCount: Int?

  var bytes: [UInt8] {
    var out: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let stored = entry.stored ?? entry.content
      let crc = entry.crc ?? entry.content.withUnsafeBytes { Checksum.crc32(0, $0) }
      let size = entry.claimedSize ?? entry.content.count
      let flags = entry.flags | (entry.hasDescriptor ? 8 : 0)
      let start = out.count
      out += number(0x0403_4B50, 4) + number(entry.isZip64 ? 45 : 20, 2) + number(Int(flags), 2)
      out += number(Int(entry.method), 2) + number(0x21_0000, 4)
      out += sizes(
        entry, entry.hasDescriptor ? 0 : crc, entry.hasDescriptor ? 0 : stored.count, entry.hasDescriptor ? 0 : size)
      let extra = entry.isZip64 ? number(1, 2) + number(16, 2) + number(size, 8) + number(stored.count, 8) : []
      out += number(entry.name.utf8.count, 2) + number(extra.count, 2) + Array(entry.name.utf8) + extra + stored
      if entry.hasDescriptor {
        let width = entry.isZip64 ? 8 : 4
        out += number(0x0807_4B50, 4) + number(Int(crc), 4) + number(stored.count, width) + number(size, width)
      }
      directory += number(0x0201_4B50, 4) + number(20, 2) + number(entry.isZip64 ? 45 : 20, 2) + number(Int(flags), 2)
      directory += number(Int(entry.method), 2) + number(0x21_0000, 4) + sizes(entry, crc, stored.count, size)
      directory += number(entry.name.utf8.count, 2) + number(extra.count, 2) + number(0, 2) + number(0, 4)
      directory += number(0, 4) + number(start, 4) + Array(entry.name.utf8) + extra
    }
    let count = claimedCount ?? entries.count
    let end = number(0x0605_4B50, 4) + number(0, 4) + number(count, 2) + number(count, 2)
    return out + directory + end + number(directory.count, 4) + number(out.count, 4) + number(0, 2)
  }

  private func sizes(_ entry: Entry, _ crc: UInt32, _ stored: Int, _ size: Int) -> [UInt8] {
    number(Int(crc), 4) + number(entry.isZip64 ? 0xFFFF_FFFF : stored, 4)
      + number(entry.isZip64 ? 0xFFFF_FFFF : size, 4)
  }

  private func number(_ value: Int, _ bytes: Int) -> [UInt8] {
    (0..<bytes).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
