import Testing

@testable import Zip

@Suite("Archives edited in place")
struct ArchiveEditorTests {
  private static func sample() throws -> [UInt8] {
    let writer = ArchiveWriter()
    try writer.add("a.xml", Array("first".utf8))
    try writer.add("folder/b.bin", (0..<70_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }, compression: .small)
    try writer.add("c.txt", Array("third".utf8), compression: .stored)
    return try writer.finish()
  }

  /// What the directory says of each entry, which for a raw copy is all the same.
  private static func directory(_ bytes: [UInt8]) throws -> [String: [UInt64]] {
    var found: [String: [UInt64]] = [:]
    for entry in try ArchiveReader(bytes: bytes).entries {
      found[entry.name] = [
        UInt64(entry.crc), UInt64(entry.method.rawValue), UInt64(entry.compressedSize), UInt64(entry.size),
      ]
    }
    return found
  }

  @Test("without a change the copy is the original, byte for byte, in memory and in a file")
  func unchanged() throws {
    let bytes = try Self.sample()
    #expect(try EditableArchive(bytes: bytes).edit().finish() == bytes)
    let folder = try TemporaryFolder()
    try folder.write("a.zip", bytes)
    let archive = try EditableArchive(path: folder.path + "/a.zip")
    let file = try AtomicFile(replacing: folder.path + "/a.zip")
    try archive.edit(to: .file(file)).finish()
    try file.commit()
    #expect(try folder.bytes("a.zip") == bytes)
  }

  @Test("a replaced entry keeps its place, a new one comes last, a removed one goes, the others are the same")
  func changed() throws {
    let bytes = try Self.sample()
    let editor = try EditableArchive(bytes: bytes).edit()
    try editor.put("A.xml", Array("changed".utf8))
    try editor.put("new/d.xml", Array("fourth".utf8))
    editor.remove("c.txt")
    editor.remove("nothing")
    let edited = try editor.finish()
    let reader = try ArchiveReader(bytes: edited)
    #expect(reader.entries.map(\.name) == ["a.xml", "folder/b.bin", "new/d.xml"])
    #expect(try reader.read("a.xml") == Array("changed".utf8))
    #expect(try reader.read("new/d.xml") == Array("fourth".utf8))
    #expect(try Self.directory(edited)["folder/b.bin"] == Self.directory(bytes)["folder/b.bin"])
    #expect(try reader.read("folder/b.bin") == ArchiveReader(bytes: bytes).read("folder/b.bin"))
  }

  @Test("the same edits give the same bytes, in memory and in a file that is its own source")
  func deterministic() throws {
    let bytes = try Self.sample()
    func edit(_ editor: ArchiveEditor) throws -> [UInt8] {
      try editor.put("a.xml", Array("changed".utf8))
      return try editor.finish()
    }
    let inMemory = try edit(try EditableArchive(bytes: bytes).edit())
    #expect(try edit(try EditableArchive(bytes: bytes).edit()) == inMemory)
    let folder = try TemporaryFolder()
    try folder.write("a.zip", bytes)
    let archive = try EditableArchive(path: folder.path + "/a.zip")
    let file = try AtomicFile(replacing: folder.path + "/a.zip")
    _ = try edit(archive.edit(to: .file(file)))
    #expect(try folder.bytes("a.zip") == bytes)
    try file.commit()
    #expect(try folder.bytes("a.zip") == inMemory)
    #expect(try folder.names() == ["a.zip"])
  }

  @Test("calls out of order and unsafe names are refused")
  func refused() throws {
    let archive = try EditableArchive(bytes: Self.sample())
    let editor = archive.edit()
    #expect(throws: ArchiveError.self) { try editor.put("../x", []) }
    try editor.put("a.xml", [1])
    #expect(throws: ArchiveError.self) { try editor.put("A.XML", [1]) }
    try editor.begin("x")
    #expect(throws: ArchiveError.self) { try editor.begin("y") }
    #expect(throws: ArchiveError.self) { try editor.finish() }
  }
}
