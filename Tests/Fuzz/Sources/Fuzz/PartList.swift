/// The parts of a workbook as one text that a mutator can change with effect: each is the byte 1E, its name, the byte 1F
/// and its content. Bytes changed at random in an archive only break checksums; here the archive is made afterwards.
struct PartList {
  private static let mark: UInt8 = 0x1E
  private static let middle: UInt8 = 0x1F

  private var parts: [(name: [UInt8], content: [UInt8])] = []

  init(_ text: [UInt8]) {
    for piece in text.split(separator: Self.mark) {
      guard let middle = piece.firstIndex(of: Self.middle) else { continue }
      parts.append((Array(piece[..<middle].prefix(0x4000)), Array(piece[(middle + 1)...])))
      if parts.count == 0x4000 { break }
    }
  }

  /// An archive of these parts, stored, with right checksums.
  var archive: [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let offset = UInt32(bytes.count)
      let size = UInt32(part.content.count)
      // Version, flags, method, time, date; then checksum, sizes and the name's length, as in both headers.
      var common = Self.little(20, 2) + Self.little(0, 6) + Self.little(0x21, 2)
      common += Self.little(Checksum.of(part.content), 4) + Self.little(size, 4) + Self.little(size, 4)
      common += Self.little(UInt32(part.name.count), 2) + Self.little(0, 2)
      bytes += Self.little(0x0403_4B50, 4) + common + part.name + part.content
      directory += Self.little(0x0201_4B50, 4) + Self.little(20, 2) + common + Self.little(0, 10)
      directory += Self.little(offset, 4) + part.name
    }
    let start = UInt32(bytes.count)
    let count = UInt32(parts.count)
    bytes += directory
    bytes += Self.little(0x0605_4B50, 4) + Self.little(0, 4) + Self.little(count, 2) + Self.little(count, 2)
    bytes += Self.little(UInt32(directory.count), 4) + Self.little(start, 4) + Self.little(0, 2)
    return bytes
  }

  private static func little(_ value: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 4 ? UInt8(truncatingIfNeeded: value >> UInt32(8 * $0)) : 0 }
  }
}

/// CRC-32 as archives have it.
private enum Checksum {
  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? (value >> 1) ^ 0xEDB8_8320 : value >> 1 }
  }

  static func of(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { ($0 >> 8) ^ table[Int(($0 ^ UInt32($1)) & 0xFF)] }
  }
}
