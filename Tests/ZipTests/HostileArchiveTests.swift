import Testing

@testable import Zip

@Suite("Archives that cannot be trusted")
struct HostileArchiveTests {
  static func deflated(_ content: [UInt8]) throws -> [UInt8] {
    var out: [UInt8] = []
    let deflater = IsalDeflater()
    try content.withUnsafeBytes { bytes in try deflater.deflate(bytes, last: true) { out += $0 } }
    return out
  }

  @Test(
    "data descriptors and zip64 sizes are read",
    arguments: [(false, false), (false, true), (true, false), (true, true)])
  func unusual(descriptor: Bool, zip64: Bool) throws {
    let content = ArchiveRoundTripTests.sheetLike(50_000)
    let entry = RawArchive.Entry(
      name: "a", content: content, method: 8, stored: try Self.deflated(content), hasDescriptor: descriptor,
      isZip64: zip64)
    for codec in Codec.allCases {
      let archive = try ArchiveReader(bytes: RawArchive(entries: [entry]).bytes, codec: codec)
      #expect(try archive.read("a") == content)
    }
  }

  @Test(
    "names that leave the archive, or are no names, are refused",
    arguments: ["/a", "\\a", "../a", "a/../../b", "C:\\a", ""])
  func unsafeNames(name: String) throws {
    let error = try #require(throws: ArchiveError.self) {
      try ArchiveReader(bytes: RawArchive(entries: [.init(name: name)]).bytes)
    }
    #expect(error.kind == .unsafeName || name.isEmpty)
  }

  @Test("two entries of one name are refused, capital letters and slashes aside")
  func duplicates() throws {
    let names = [("a", "a"), ("xl/A.xml", "XL/a.XML"), ("a/b", "a\\b")]
    for (one, other) in names {
      let bytes = RawArchive(entries: [.init(name: one), .init(name: other)]).bytes
      #expect(try #require(throws: ArchiveError.self) { try ArchiveReader(bytes: bytes) }.kind == .duplicateName)
    }
  }

  @Test("an encrypted entry is refused by name")
  func encrypted() throws {
    let bytes = RawArchive(entries: [.init(name: "secret.xml", flags: 1)]).bytes
    let error = try #require(throws: ArchiveError.self) { try ArchiveReader(bytes: bytes) }
    #expect(error.kind == .encrypted)
    #expect(error.entry == "secret.xml")
  }

  @Test("wrong checksums, sizes and data are refused at the latest at the end", arguments: Codec.allCases)
  func lies(codec: Codec) throws {
    let content = ArchiveRoundTripTests.sheetLike(10_000)
    let stored = try Self.deflated(content)
    func entry(_ change: (inout RawArchive.Entry) -> Void) -> RawArchive.Entry {
      var entry = RawArchive.Entry(name: "a", content: content, method: 8, stored: stored)
      change(&entry)
      return entry
    }
    let lies = [
      entry { $0.crc = 1 }, entry { $0.claimedSize = 9_999 }, entry { $0.claimedSize = 10_001 },
      entry { $0.claimedSize = 0 }, entry { $0.stored = Array(stored.dropLast(10)) },
      entry { $0.stored = Array(stored.prefix(1)) }, entry { $0.stored = [0xFF] + stored },
    ]
    for lie in lies {
      let archive = try ArchiveReader(bytes: RawArchive(entries: [lie]).bytes, codec: codec)
      #expect(try #require(throws: ArchiveError.self) { try archive.read("a") }.kind == .damaged)
    }
  }

  @Test("each limit is checked before anything is inflated")
  func limits() throws {
    let blanks = [UInt8](repeating: 0x20, count: 200_000)
    let bomb = RawArchive.Entry(name: "bomb", content: blanks, method: 8, stored: try Self.deflated(blanks))
    let bytes = RawArchive(entries: [bomb, .init(name: "a"), .init(name: "b")]).bytes
    func refusal(_ change: (inout ArchiveLimits) -> Void) throws {
      var limits = ArchiveLimits()
      change(&limits)
      #expect(
        try #require(throws: ArchiveError.self) { try ArchiveReader(bytes: bytes, limits: limits) }.kind == .limit)
    }
    try refusal { $0.entryCount = 2 }
    try refusal { $0.entryBytes = 199_999 }
    try refusal { $0.totalBytes = 200_013 }
    try refusal { limits in
      limits.expansionFloor = 100_000
      limits.expansionRatio = 100
    }
    var whole = ArchiveLimits()
    whole.wholeEntryBytes = 100
    let archive = try ArchiveReader(bytes: bytes, limits: whole)
    #expect(try #require(throws: ArchiveError.self) { try archive.read("bomb") }.kind == .limit)
  }

  @Test("a directory that claims more entries than allowed is refused before libzip makes room for them")
  func claimedCount() throws {
    let archive = RawArchive(entries: [.init(name: "a")], claimedCount: 60_000)
    #expect(try #require(throws: ArchiveError.self) { try ArchiveReader(bytes: archive.bytes) }.kind == .limit)
  }

  @Test("a promised gigabyte that does not come costs no memory")
  func emptyPromise() throws {
    var entry = RawArchive.Entry(name: "a", content: Array("x".utf8))
    entry.claimedSize = 100 << 20
    let archive = try ArchiveReader(bytes: RawArchive(entries: [entry]).bytes)
    #expect(throws: ArchiveError.self) { try archive.read("a") }
  }

  @Test("an archive cut at any byte is refused or read right", arguments: Codec.allCases)
  func truncated(codec: Codec) throws {
    let writer = ArchiveWriter()
    for name in ["a", "b/c"] { try writer.add(name, ArchiveRoundTripTests.sheetLike(600)) }
    let bytes = try writer.finish()
    for count in 0..<bytes.count {
      do {
        let archive = try ArchiveReader(bytes: Array(bytes[..<count]), codec: codec)
        for entry in archive.entries { _ = try archive.read(entry) }
        Issue.record("\(count) of \(bytes.count) bytes were taken for the whole")
      } catch {}
    }
  }

  @Test("seeded mutations never crash and never give wrong bytes", arguments: 1...20 as ClosedRange<UInt64>)
  func mutations(seed: UInt64) throws {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    func next() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33)
    }
    let content = ArchiveRoundTripTests.sheetLike(3_000)
    let writer = ArchiveWriter()
    try writer.add("a", content)
    let original = try writer.finish()
    for round in 0..<100 {
      var bytes = original
      for _ in 0..<(1 + next() % 3) { bytes[next() % bytes.count] = UInt8(next() % 256) }
      guard let archive = try? ArchiveReader(bytes: bytes, codec: round % 2 == 0 ? .isal : .zlib) else { continue }
      for entry in archive.entries {
        guard let read = try? archive.read(entry) else { continue }
        #expect(read == content || entry.crc != (content.withUnsafeBytes { Checksum.crc32(0, $0) }))
      }
    }
  }

  @Test("a missing mark of the stream's end does no harm where all bytes came", arguments: Codec.allCases)
  func unended(codec: Codec) throws {
    // A block that is not the last one, of three literal bytes, and no other.
    let stream: [UInt8] = [0x00, 0x03, 0x00, 0xFC, 0xFF, 0x61, 0x62, 0x63]
    func read(_ stored: [UInt8]) throws -> [UInt8] {
      let entry = RawArchive.Entry(name: "a", content: Array("abc".utf8), method: 8, stored: stored)
      return try ArchiveReader(bytes: RawArchive(entries: [entry]).bytes, codec: codec).read("a")
    }
    #expect(try read(stream) == Array("abc".utf8))
    #expect(try #require(throws: ArchiveError.self) { try read(stream.dropLast()) }.kind == .damaged)
    // Behind all bytes stands the beginning of a block that never comes.
    #expect(try read(stream + [0x14, 0x06, 0x00, 0x00, 0x00, 0x00]) == Array("abc".utf8))
  }

  @Test(
    "files that are no archives are recognized",
    arguments: [
      ("", FileSignature.empty), ("Date,Amount\n", .text), ("<!DOCTYPE html><html>", .html), ("  <HTML><body>", .html),
      ("<?xml version=\"1.0\"?><Workbook/>", .xml), ("%PDF-1.7", .pdf), ("\u{FEFF}Date;Amount", .text),
    ])
  func recognized(text: String, signature: FileSignature) throws {
    let error = try #require(throws: ArchiveError.self) { try ArchiveReader(bytes: Array(text.utf8)) }
    #expect(error.kind == .notAnArchive(signature))
    #expect(!error.advice.isEmpty)
  }

  @Test("an OLE container is a password-protected file or an old workbook, by the streams in it")
  func compound() throws {
    let head: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    func with(_ name: String) -> [UInt8] {
      head + [UInt8](repeating: 0, count: 3000) + name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }
    #expect(FileSignature(of: with("EncryptedPackage")) == .encryptedOffice)
    #expect(FileSignature(of: with("Workbook")) == .legacyWorkbook)
    #expect(FileSignature(of: head) == .compoundFile)
  }
}
