/// A picture in the format PNG (ISO/IEC 15948), checked before it is placed in a sheet.
public struct PNGImage: Hashable, Sendable {
  /// The most bytes of a picture: 64 MiB.
  public static let mostBytes = 64 << 20
  /// The most pixels of a side.
  public static let longestSide = 65_535

  /// The file's bytes, written as they are.
  public let bytes: [UInt8]
  /// The width in pixels.
  public let width: Int
  /// The height in pixels.
  public let height: Int
  /// The dots an inch that the picture names, from left to right and from top to bottom; 96 where it names none.
  public let resolution: (horizontal: Double, vertical: Double)

  /// A picture from the bytes of its file.
  ///
  /// The order and lengths of the file's chunks are checked, not the pixels in them.
  public init(_ bytes: [UInt8]) throws(WorkbookWriteError) {
    do throws(WorkbookWriteError.Reason) {
      guard bytes.count <= Self.mostBytes else { throw .image("\(bytes.count) bytes; at most 64 MiB are allowed") }
      guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else {
        throw .image("the bytes are no PNG; convert the picture to PNG")
      }
      let chunks = try Self.chunks(of: bytes)
      guard let header = chunks.first, header.name == Array("IHDR".utf8), header.data.count == 13 else {
        throw .image("a PNG begins with its header chunk IHDR of 13 bytes")
      }
      guard chunks.contains(where: { $0.name == Array("IDAT".utf8) }), chunks.last?.name == Array("IEND".utf8) else {
        throw .image("the PNG has no pixels or was cut before its end chunk IEND")
      }
      let start = header.data.lowerBound
      width = Self.number(bytes, at: start)
      height = Self.number(bytes, at: start + 4)
      guard (1...Self.longestSide).contains(width), (1...Self.longestSide).contains(height) else {
        throw .image("\(width) by \(height) pixels; 1 to \(Self.longestSide) a side are allowed")
      }
      resolution = Self.resolution(of: bytes, chunks)
      self.bytes = bytes
    } catch {
      throw WorkbookWriteError(error)
    }
  }

  /// Equal where the bytes are equal.
  public static func == (one: PNGImage, other: PNGImage) -> Bool {
    one.bytes == other.bytes
  }

  /// Hashes the bytes.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(bytes)
  }

  private struct Chunk {
    let name: [UInt8]
    let data: Range<Int>
  }

  /// Length, name, data, checksum, one after another up to the end of the file or the chunk IEND.
  private static func chunks(of bytes: [UInt8]) throws(WorkbookWriteError.Reason) -> [Chunk] {
    var chunks: [Chunk] = []
    var at = 8
    while bytes.count - at >= 12 {
      let length = number(bytes, at: at)
      guard length <= bytes.count - at - 12 else { throw .image("a chunk of the PNG is longer than the file") }
      let name = Array(bytes[(at + 4)..<(at + 8)])
      chunks.append(Chunk(name: name, data: (at + 8)..<(at + 8 + length)))
      at += 12 + length
      if name == Array("IEND".utf8) { break }
    }
    return chunks
  }

  /// Four bytes, the highest first.
  private static func number(_ bytes: [UInt8], at place: Int) -> Int {
    bytes[place..<(place + 4)].reduce(0) { $0 << 8 | Int($1) }
  }

  /// The chunk pHYs: dots a meter, each way, and 1 for "meter".
  private static func resolution(of bytes: [UInt8], _ chunks: [Chunk]) -> (Double, Double) {
    let chunk = chunks.first { $0.name == Array("pHYs".utf8) && $0.data.count == 9 }
    guard let start = chunk?.data.lowerBound, bytes[start + 8] == 1 else { return (96, 96) }
    let inch = { (dots: Int) -> Double in
      let value = Double(dots) * 0.0254
      return (1...10_000).contains(value) ? value : 96
    }
    return (inch(number(bytes, at: start)), inch(number(bytes, at: start + 4)))
  }
}
