import Glibc
import Testing

@testable import Zip

@Suite("Files that appear whole or not at all")
struct AtomicFileTests {
  @Test("nothing is seen before commit, all of it after, and nothing is left when it is given up")
  func allOrNothing() throws {
    let folder = try TemporaryFolder()
    try folder.write("a", [1])
    let file = try AtomicFile(replacing: folder.path + "/a")
    try file.write([2, 3])
    // Nothing else in the folder either, so that a process that is killed here leaves nothing.
    #expect(try folder.bytes("a") == [1] && folder.names() == ["a"])
    try file.sync()
    #expect(try folder.bytes("a") == [1])
    try file.commit()
    #expect(try folder.bytes("a") == [2, 3])
    #expect(throws: ArchiveError.self) { try file.commit() }
    do {
      let dropped = try AtomicFile(replacing: folder.path + "/a")
      try dropped.write([4])
    }
    #expect(try folder.bytes("a") == [2, 3])
    #expect(try folder.names() == ["a"])
  }

  @Test("where a file without a name may not be given one, the content is put in place all the same")
  func copied() throws {
    let folder = try TemporaryFolder()
    try folder.write("a", [1])
    #expect(chmod(folder.path + "/a", 0o640) == 0)
    let file = try AtomicFile(replacing: folder.path + "/a")
    file.mayLink = false
    let bytes = ArchiveRoundTripTests.sheetLike(3_000_000)
    try file.write(bytes)
    try file.commit()
    #expect(try folder.bytes("a") == bytes && folder.names() == ["a"])
    var status = stat()
    #expect(stat(folder.path + "/a", &status) == 0 && status.st_mode & 0o777 == 0o640)
  }

  @Test("a symbolic link stays one, and what it points to is replaced")
  func link() throws {
    let folder = try TemporaryFolder()
    try folder.write("target", [1])
    #expect(symlink("target", folder.path + "/link") == 0)
    let file = try AtomicFile(replacing: folder.path + "/link")
    try file.write([2])
    try file.commit()
    #expect(try folder.bytes("target") == [2])
    var status = stat()
    #expect(lstat(folder.path + "/link", &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
  }

  @Test("the permissions of a file that is replaced are kept")
  func permissions() throws {
    let folder = try TemporaryFolder()
    try folder.write("a", [1])
    #expect(chmod(folder.path + "/a", 0o640) == 0)
    let file = try AtomicFile(replacing: folder.path + "/a")
    try file.commit()
    var status = stat()
    #expect(stat(folder.path + "/a", &status) == 0 && status.st_mode & 0o777 == 0o640)
  }

  @Test("a folder that is missing, or a folder in the file's place, is said")
  func refused() throws {
    let folder = try TemporaryFolder()
    for path in [folder.path + "/none/a", folder.path] {
      let error = try #require(throws: ArchiveError.self) { try AtomicFile(replacing: path) }
      #expect(error.kind == .cannotWrite)
      #expect(error.file == path)
    }
  }

  @Test("a full disk is named")
  func fullDisk() throws {
    let full = open("/dev/full", O_RDWR)
    guard full >= 0 else {
      print("skipped: no /dev/full here")
      return
    }
    defer { close(full) }
    let writer = ArchiveWriter(to: .descriptor(full, scratch: "/tmp"))
    try writer.add("a", ArchiveRoundTripTests.sheetLike(100_000))
    let error = try #require(throws: ArchiveError.self) { try writer.finish() }
    #expect(error.kind == .diskFull)
  }

  @Test("large entries wait in a file, and come out as from memory")
  func spills() throws {
    let folder = try TemporaryFolder()
    let bytes = ArchiveRoundTripTests.sheetLike(3_000_000)
    func make(_ destination: ArchiveWriter.Destination) throws -> [UInt8] {
      let writer = ArchiveWriter(to: destination, compression: .stored)
      try writer.add("a", bytes)
      try writer.add("b", Array(bytes.prefix(10)))
      return try writer.finish()
    }
    let file = try AtomicFile(replacing: folder.path + "/a")
    _ = try make(.file(file))
    try file.commit()
    #expect(try folder.bytes("a") == make(.memory))
    #expect(try folder.names() == ["a"])
  }
}
