import Zip

/// A stretch of a part that is in memory: what has been read and not yet been used. Zero bytes, which no XML holds,
/// stand after it, so that scanning eight bytes at a time never leaves the memory.
struct ByteWindow {
  /// Zero bytes after the end.
  static let padding = 32
  /// Memory to begin with. It doubles while one row or one string does not fit.
  static let firstBytes = 256 << 10
  /// Longer rows and strings go to the XML parser, which needs no window.
  static let mostBytes = 16 << 20

  private(set) var bytes: [UInt8]
  /// The first byte that was not yet used.
  private(set) var start = 0
  /// After the last byte.
  private(set) var end = 0

  init() { bytes = [UInt8](repeating: 0, count: Self.firstBytes + Self.padding) }

  var isFull: Bool { start == 0 && end == Self.mostBytes }
  var count: Int { end - start }

  mutating func use(upTo place: Int) { start = min(max(place, start), end) }

  /// Reads on, moving what was not used to the front; returns how many bytes came, 0 at the end of the part.
  mutating func refill(from stream: EntryStream) throws -> Int {
    var room = bytes.count - Self.padding
    if end == room, start == 0, room < Self.mostBytes {
      bytes.append(contentsOf: repeatElement(0, count: min(room, Self.mostBytes - room)))
      room = bytes.count - Self.padding
    }
    let (first, kept) = (start, end - start)
    let got = try bytes.withUnsafeMutableBytes { buffer in
      if first > 0, kept > 0 {
        UnsafeMutableRawBufferPointer(rebasing: buffer[..<kept]).copyMemory(
          from: UnsafeRawBufferPointer(rebasing: buffer[first..<first + kept]))
      }
      let got = try stream.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[kept..<room]))
      for place in kept + got..<kept + got + Self.padding { buffer[place] = 0 }
      return got
    }
    start = 0
    end = kept + got
    return got
  }
}
