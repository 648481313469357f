import Foundation
import Testing

@testable import Tickmark

@Suite("Loading inputs")
struct InputLoaderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func failure(_ path: String, limit: Int = 1 << 20) -> TickmarkError? {
    #expect(throws: TickmarkError.self) { try InputLoader(limit: limit).load(.path(path)) }
  }

  @Test("bytes and hash are of the same reading", arguments: [0, 1, 262_143, 262_144, 262_145, 1_000_000])
  func bytes(count: Int) throws {
    let text = String(repeating: "x", count: count)
    let loaded = try InputLoader(limit: 1 << 20).load(.path(try folder.write("a.csv", text)))
    #expect(loaded.bytes.count == count)
    #expect(loaded.sha256 == (try InputLoader(limit: 1 << 20).load(.bytes(Array(text.utf8), name: "b"))).sha256)
  }

  @Test(
    "SHA-256 gives the digests of FIPS 180-4",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func digests(text: String, digest: String) throws {
    #expect(try SHA256.hexDigest(of: Array(text.utf8)) == digest)
  }

  @Test("a missing file, a folder and a device are no input")
  func noInput() throws {
    for (path, found) in [
      (folder.path("none.csv"), "nothing there"), (folder.path, "a folder"), ("/dev/zero", "a device"),
    ] {
      let error = try #require(failure(path))
      #expect(error.status == .noInput)
      #expect(error.description.hasPrefix(path + ": expected a file, found " + found), "\(error)")
    }
  }

  @Test("a file past the bound is refused before it is read, and one that grows while it is read")
  func bound() throws {
    let path = try folder.write("large.csv", "123456")
    #expect(try #require(failure(path, limit: 5)).status == .unreadableData)
    #expect(try InputLoader(limit: 6).load(.path(path)).bytes.count == 6)
    // Files of /proc state no size and have content: what a growing file looks like.
    #expect(try #require(failure("/proc/self/status", limit: 5)).status == .unreadableData)
  }

  @Test("a pipe is read to its end")
  func pipe() throws {
    let path = folder.path("pipe")
    #expect(mkfifo(path, 0o600) == 0)
    let thread = Thread {
      if let handle = FileHandle(forWritingAtPath: path) {
        handle.write(Data(repeating: 65, count: 300_000))
        try? handle.close()
      }
    }
    thread.start()
    let loaded = try InputLoader(limit: 1 << 20).load(.path(path))
    #expect(loaded.bytes.count == 300_000)
    #expect(loaded.identity == nil)
  }

  @Test("two paths to one file are known as one")
  func identity() throws {
    let path = try folder.write("a.csv", "x")
    let link = folder.path("link.csv")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    let loader = InputLoader(limit: 10)
    #expect(try loader.load(.path(path)).identity == loader.load(.path(link)).identity)
  }
}
