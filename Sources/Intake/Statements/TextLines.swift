/// The lines of a text by their places in it; line feeds, carriage returns and both together end a line.
struct TextLines: Sendable {
  /// Where each line stands, without its end; line 1 is at index 0.
  let ranges: [Range<Int>]

  init(_ bytes: [UInt8]) {
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(bytes.count / 60 + 1)
    var start = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      guard byte == 0x0A || byte == 0x0D else {
        index += 1
        continue
      }
      ranges.append(start..<index)
      index += byte == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
      start = index
    }
    if start < bytes.count { ranges.append(start..<bytes.count) }
    self.ranges = ranges
  }
}
