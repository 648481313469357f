import Foundation
import Testing

@testable import XML

@Suite("Encodings")
struct EncodingTests {
  /// Names, what the bytes are in truth, and whether they are read: these of UTF-8 are characters of Shift_JIS too, not of EUC-JP.
  static let encodings: [(name: String, encoding: String.Encoding, isRead: Bool)] = [
    ("UTF-8", .utf8, true), ("UTF8-", .utf8, false), ("UT-F8", .utf8, false), ("UTF-16", .utf16LittleEndian, true),
    ("UTF-16", .utf16BigEndian, true), ("UTF-32LE", .utf32LittleEndian, false), ("UTF-7", .utf8, false),
    ("Shift_JIS", .shiftJIS, true), ("Shift_JIS", .utf8, true), ("EUC-JP", .utf8, false), ("UTF-8", .shiftJIS, false),
  ]

  @Test("a document is the same in pieces of any size, right or wrong", arguments: encodings.indices)
  func pieces(index: Int) throws {
    let (name, encoding, isRead) = Self.encodings[index]
    let text =
      "<?xml version=\"1.0\" encoding=\"\(name)\"?>\n<a b=\"1\">東京 x<c/>\(String(repeating: "名", count: 50))</a>"
    let bytes = [UInt8](try #require(text.data(using: encoding)))
    let whole = Self.picture(of: bytes, size: bytes.count)
    #expect((whole != ["refused"]) == isRead, "\(whole)")
    for size in 1...40 { #expect(Self.picture(of: bytes, size: size) == whole, "in pieces of \(size)") }
  }

  @Test("names that there are for encodings, and some that there are not")
  func names() throws {
    for name in ["utf-8", "UTF8", "ISO-8859-1", "US-ASCII", "windows-1252", "UTF-16"] {
      let text = "<?xml version=\"1.0\" encoding=\"\(name)\"?><a/>"
      let bytes = name == "UTF-16" ? [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), 0] } : Array(text.utf8)
      #expect(try XMLElement.parse(bytes, part: "part").name == "a", "\(name)")
    }
    for name in ["UT-F8", "UTF_8", "UTF-7", "ISO-2022-JP"] {
      let text = Array("<?xml version=\"1.0\" encoding=\"\(name)\"?><a/>".utf8)
      let error = try #require(throws: XMLError.self) { try XMLElement.parse(text, part: "part") }
      #expect(error.problem == "the encoding \"\(name)\", which is not read; expected UTF-8")
      #expect(throws: XMLError.self) { try XMLElement.parse([0xEF, 0xBB, 0xBF] + text, part: "part") }
    }
    let unknown = Array("<?xml version=\"1.0\" encoding=\"x-none\"?><a/>".utf8)
    #expect(throws: XMLError.self) { try XMLElement.parse(unknown, part: "part") }
  }

  /// What comes of a document: its events, or that it is refused.
  private static func picture(of bytes: [UInt8], size: Int) -> [String] {
    do {
      let reader = XMLReader(handler: Transcript(), part: "part")
      for start in stride(from: 0, to: bytes.count, by: size) {
        try reader.feed(Array(bytes[start..<min(bytes.count, start + size)]))
      }
      return try reader.finish().lines
    } catch {
      return ["refused"]
    }
  }
}
