import Testing

@testable import Zip

@Suite("Archives: what is written is read back")
struct ArchiveRoundTripTests {
  /// Text that compresses like a worksheet, with a fixed generator.
  static func sheetLike(_ count: Int) -> [UInt8] {
    var state: UInt64 = 42
    var bytes: [UInt8] = []
    while bytes.count < count {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      bytes += Array("<c r=\"A\(bytes.count)\"><v>\(state >> 40)</v></c>".utf8)
    }
    return Array(bytes[..<count])
  }

  @Test("every size, compression and codec gives the same bytes", arguments: Compression.allCases, Codec.allCases)
  func roundTrip(compression: Compression, codec: Codec) throws {
    let sizes = [0, 1, 2, 100, 65_535, 65_536, 65_537, 300_000, 3_000_000]
    let writer = ArchiveWriter(compression: compression)
    for size in sizes { try writer.add("part\(size)", Self.sheetLike(size)) }
    let archive = try ArchiveReader(bytes: try writer.finish(), codec: codec)
    #expect(archive.entries.map(\.size) == sizes)
    for size in sizes { #expect(try archive.read("part\(size)") == Self.sheetLike(size)) }
  }

  @Test("the same calls give the same archive, through memory and through a file")
  func deterministic() throws {
    func make(_ destination: ArchiveWriter.Destination) throws -> [UInt8] {
      let writer = ArchiveWriter(to: destination)
      try writer.beginEntry("xl/workbook.xml")
      for piece in 0..<50 { try writer.write(Self.sheetLike(40_000 + piece)) }
      try writer.endEntry()
      try writer.add("xl/styles.xml", Array("<styleSheet/>".utf8), compression: .small)
      return try writer.finish()
    }
    let folder = try TemporaryFolder()
    let path = folder.path + "/out.xlsx"
    let file = try AtomicFile(replacing: path)
    _ = try make(.file(file))
    #expect(try folder.names().filter { !$0.hasPrefix(".") }.isEmpty)
    try file.commit()
    #expect(try make(.memory) == make(.memory))
    #expect(try folder.names() == ["out.xlsx"])
    #expect(try folder.bytes("out.xlsx") == make(.memory))
    #expect(try ArchiveReader(path: path).read("xl/styles.xml") == Array("<styleSheet/>".utf8))
  }

  @Test("pieces come as asked, and the end is said once and for all")
  func pieces() throws {
    let bytes = Self.sheetLike(100_000)
    let writer = ArchiveWriter()
    try writer.add("a", bytes)
    let archive = try ArchiveReader(bytes: try writer.finish())
    let stream = try archive.open(try #require(archive.entry("A")))
    var got: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 999)
    while case let count = try stream.read(into: &piece), count > 0 { got += piece[..<count] }
    #expect(got == bytes)
    #expect(try stream.read(into: &piece) == 0)
  }

  @Test("names are found whatever their case and slashes")
  func lookup() throws {
    let writer = ArchiveWriter()
    try writer.add("xl\\Worksheets\\Sheet1.xml", [1, 2, 3])
    let archive = try ArchiveReader(bytes: try writer.finish())
    #expect(archive.entry("XL/worksheets/sheet1.XML")?.path == "xl/Worksheets/Sheet1.xml")
    #expect(throws: ArchiveError.self) { try archive.read("nothing") }
  }

  @Test("wrong order of calls is a typed error, never a broken archive")
  func misuse() throws {
    let writer = ArchiveWriter()
    #expect(throws: ArchiveError.self) { try writer.finish() }
    #expect(throws: ArchiveError.self) { try writer.write([1]) }
    #expect(throws: ArchiveError.self) { try writer.endEntry() }
    try writer.beginEntry("a")
    #expect(throws: ArchiveError.self) { try writer.beginEntry("b") }
    #expect(throws: ArchiveError.self) { try writer.finish() }
    try writer.endEntry()
    #expect(throws: ArchiveError.self) { try writer.beginEntry("A") }
    #expect(throws: ArchiveError.self) { try writer.beginEntry("../b") }
    #expect(throws: ArchiveError.self) { try writer.beginEntry("/b") }
    try writer.finish()
    #expect(throws: ArchiveError.self) { try writer.finish() }
  }
}
