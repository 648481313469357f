import Foundation
import Testing

@testable import Tickmark

/// Each step that a disk can refuse is refused once; whatever the step, the folder looks as if the run had never been.
@Suite("Outputs appear whole or not at all")
struct OutputSetTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Writes two outputs, of which the first replaces a file; `system` decides which step fails.
  private func write(_ system: OutputSystem = OutputSystem()) throws {
    var outputs = OutputSet(system: system)
    defer { outputs.discard() }
    let report = try outputs.stage(folder.path("report.xlsx"), inputs: [])
    let json = try outputs.stage(folder.path("result.json"), inputs: [])
    try report.write(Array("new report".utf8))
    try json.write(Array("new result".utf8))
    try outputs.secure()
    try outputs.publish()
  }

  @Test("both appear, and nothing else is left")
  func both() throws {
    try folder.write("report.xlsx", "old report")
    try write()
    #expect(folder.text("report.xlsx") == "new report")
    #expect(folder.text("result.json") == "new result")
    #expect(folder.names == ["report.xlsx", "result.json"])
  }

  @Test("a disk that fails at any step leaves both places as they were", arguments: [true, false])
  func failures(jsonExists: Bool) throws {
    try folder.write("report.xlsx", "old report")
    if jsonExists { try folder.write("result.json", "old result") }
    let before = folder.names
    var refusedSteps = 0
    for step in 1...20 {
      let counter = Counter()
      let failingAt = { counter.next() == step }
      let system = OutputSystem(
        sync: { failingAt() ? Self.refuse() : fsync($0) },
        rename: { failingAt() ? Self.refuse() : Glibc.rename($0, $1) })
      do {
        try write(system)
        // A folder that cannot be synced is no failure; everything is in its place then.
        #expect(folder.text("report.xlsx") == "new report")
        try folder.write("report.xlsx", "old report")
        if jsonExists { try folder.write("result.json", "old result") } else { unlink(folder.path("result.json")) }
      } catch {
        refusedSteps += 1
        let error = try #require(error as? TickmarkError)
        #expect(error.status == .cannotWrite)
        #expect(error.description.contains(folder.path), "\(error)")
      }
      #expect(folder.text("report.xlsx") == "old report", "step \(step)")
      #expect(folder.text("result.json") == (jsonExists ? "old result" : nil), "step \(step)")
      #expect(folder.names == before, "step \(step)")
    }
    // Two syncs of content and two renames can be refused.
    #expect(refusedSteps == 4)
  }

  @Test("a run that ends before it publishes leaves nothing, not even its own folder")
  func dropped() throws {
    try folder.write("report.xlsx", "old report")
    do {
      var outputs = OutputSet()
      let report = try outputs.stage(folder.path("report.xlsx"), inputs: [])
      try report.write(Array("half".utf8))
      #expect(folder.names.count == 2)
    }
    #expect(folder.names == ["report.xlsx"])
    #expect(folder.text("report.xlsx") == "old report")
  }

  @Test("a link stays a link; the file it leads to is replaced, with its permissions")
  func link() throws {
    let inner = folder.path("inner")
    try FileManager.default.createDirectory(atPath: inner, withIntermediateDirectories: true)
    try folder.write("inner/real.xlsx", "old")
    chmod(folder.path("inner/real.xlsx"), 0o640)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("report.xlsx"), withDestinationPath: "inner/real.xlsx")
    try write()
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("report.xlsx")) == "inner/real.xlsx")
    #expect(folder.text("inner/real.xlsx") == "new report")
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("inner/real.xlsx"))
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }

  @Test(
    "a place where no file can be made is refused before the work, and named",
    arguments: ["missing/report.xlsx", "folder", "folder/", "file/report.xlsx", "dangling.xlsx", "pipe"])
  func refusedPlaces(name: String) throws {
    try FileManager.default.createDirectory(atPath: folder.path("folder"), withIntermediateDirectories: true)
    try folder.write("file", "x")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("dangling.xlsx"), withDestinationPath: "nowhere/x.xlsx")
    #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
    let before = folder.names
    var outputs = OutputSet()
    let error = try #require(
      #expect(throws: TickmarkError.self) { _ = try outputs.stage(folder.path(name), inputs: []) })
    #expect(error.status == .cannotWrite)
    #expect(error.description.hasPrefix(folder.path(name) + ": cannot be written"), "\(error)")
    #expect(folder.names == before)
  }

  @Test(
    "an input is never overwritten, whatever path leads to it",
    arguments: ["bank.csv", "./bank.csv", "link.csv", "hard.csv"])
  func inputs(name: String) throws {
    let bank = try folder.write("bank.csv", "x")
    try FileManager.default.createSymbolicLink(atPath: folder.path("link.csv"), withDestinationPath: "bank.csv")
    try FileManager.default.linkItem(atPath: bank, toPath: folder.path("hard.csv"))
    let input = try InputLoader(limit: 10).load(.path(bank))
    var outputs = OutputSet()
    let error = try #require(
      #expect(throws: TickmarkError.self) { _ = try outputs.stage(folder.path(name), inputs: [input.file]) })
    #expect(error.status == .usage)
    #expect(error.description.contains("would overwrite the input"))
    #expect(folder.text("bank.csv") == "x")
  }

  @Test("one file is not named for two outputs", arguments: ["report.xlsx", "./report.xlsx", "folder/../report.xlsx"])
  func twice(name: String) throws {
    try FileManager.default.createDirectory(atPath: folder.path("folder"), withIntermediateDirectories: true)
    var outputs = OutputSet()
    _ = try outputs.stage(folder.path("report.xlsx"), inputs: [])
    let error = try #require(
      #expect(throws: TickmarkError.self) { _ = try outputs.stage(folder.path(name), inputs: []) })
    #expect(error.status == .usage)
  }

  @Test("an output that only creates takes the next name where its own is taken meanwhile")
  func creating() throws {
    let names = ["a.xlsx", "a-2.xlsx", "a-3.xlsx", "a-4.xlsx"].map(folder.path)
    try folder.write("a.xlsx", "noted in")
    for hasLinks in [true, false] {
      let refuseLink = { (_: String, _: String) -> Int32 in
        errno = EPERM
        return -1
      }
      var outputs = OutputSet(system: hasLinks ? OutputSystem() : OutputSystem(link: refuseLink))
      defer { outputs.discard() }
      let output = try outputs.stage(names[0], inputs: [], placement: .creating(orElse: Array(names.dropFirst())))
      try output.write(Array("report".utf8))
      try outputs.secure()
      // Another run takes the name between the look and the end.
      if hasLinks { try folder.write("a-2.xlsx", "another run's") }
      try outputs.publish()
      #expect(output.target.path == (hasLinks ? names[2] : names[3]))
    }
    #expect(folder.names == ["a-2.xlsx", "a-3.xlsx", "a-4.xlsx", "a.xlsx"])
    #expect(folder.text("a.xlsx") == "noted in" && folder.text("a-2.xlsx") == "another run's")
    #expect(folder.text("a-3.xlsx") == "report" && folder.text("a-4.xlsx") == "report")
    var outputs = OutputSet()
    let error = try #require(
      #expect(throws: TickmarkError.self) {
        _ = try outputs.stage(names[0], inputs: [], placement: .creating(orElse: Array(names.dropFirst())))
      })
    #expect(error.status == .cannotWrite && error.description.contains("files stand there already"), "\(error)")
  }

  private static func refuse() -> Int32 {
    errno = ENOSPC
    return -1
  }

  private final class Counter {
    private var count = 0

    func next() -> Int {
      count += 1
      return count
    }
  }
}
