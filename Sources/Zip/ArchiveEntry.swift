/// How an entry's bytes are compressed: the numbers of APPNOTE 4.4.5. Open, because archives may hold any.
public struct CompressionMethod: RawRepresentable, Sendable, Hashable {
  /// The number in the directory.
  public var rawValue: UInt16
  /// A method by its number.
  public init(rawValue: UInt16) { self.rawValue = rawValue }
  /// As they are.
  public static let stored = CompressionMethod(rawValue: 0)
  /// DEFLATE (RFC 1951).
  public static let deflated = CompressionMethod(rawValue: 8)
}

/// One entry as the archive's directory describes it.
public struct ArchiveEntry: Sendable, Hashable {
  /// The name as stored.
  public let name: String
  /// The name with `/` between folders, whatever was stored: some producers write `\`.
  public let path: String
  /// Bytes after inflating, as the directory says.
  public let size: Int
  /// Bytes in the archive.
  public let compressedSize: Int
  /// How the bytes are compressed.
  public let method: CompressionMethod
  /// CRC-32 of the inflated bytes, as the directory says.
  public let crc: UInt32
  /// Place in the directory, from 0.
  public let index: Int

  /// Whether it stands for a folder (its name ends in a slash).
  public var isFolder: Bool { path.hasSuffix("/") }
}

/// Names as archives hold them.
enum EntryName {
  /// Backslashes turned to slashes.
  static func normalized(_ name: String) -> String {
    name.utf8.contains(UInt8(ascii: "\\")) ? String(name.map { $0 == "\\" ? "/" : $0 }) : name
  }

  /// The key two names share when they are the same part (ECMA-376 part 2, 6.2.2: ASCII letters without their case).
  static func key(_ path: String) -> String {
    guard path.utf8.contains(where: { (0x41...0x5A).contains($0) || $0 == 0x5C }) else { return path }
    return String(decoding: path.utf8.map { fold($0) }, as: UTF8.self)
  }

  /// Why a name may not be used, or nil: absolute, a drive, climbing, empty, or with a zero byte.
  static func objection(to path: String) -> String? {
    let bytes = Array(path.utf8)
    if bytes.isEmpty { return "empty" }
    if bytes.contains(0) { return "holding a zero byte" }
    if bytes[0] == UInt8(ascii: "/") { return "absolute" }
    if bytes.count >= 2, bytes[1] == UInt8(ascii: ":") { return "absolute (a drive)" }
    if path.utf8.split(separator: UInt8(ascii: "/")).contains(where: { Array($0) == [0x2E, 0x2E] }) {
      return "climbing out of the archive with .."
    }
    return nil
  }

  private static func fold(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x41...0x5A: byte | 0x20
    case 0x5C: 0x2F
    default: byte
    }
  }
}
