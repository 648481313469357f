import Foundation
import Testing

/// What is no input, or no place for an output: each with its exit status, one line on standard error, and nothing left behind.
@Suite("Refusals")
struct RefusalTests {
  /// One thing that goes wrong with the bank's file.
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let name: String
    /// What stands in the file; nil for no file.
    let content: Data?
    let exitCode: Int32
    /// Words of the message.
    let says: String
  }

  static let cases: [Case] = {
    let sample = MonthFolder.samples.first { $0.name.hasPrefix("02") }
    let workbook = (try? sample.map { try Data(contentsOf: $0.url.appendingPathComponent("statement.xlsx")) }) ?? nil
    var noise = SystemIndependentNoise(state: 7)
    let bytes = Data((0..<20_000).map { _ in noise.next() })
    let ole = Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) + Data(repeating: 0, count: 1_024)
    return [
      Case(
        testDescription: "a truncated workbook", name: "cut.xlsx", content: workbook.map { $0.prefix($0.count / 2) },
        exitCode: 65, says: "cut short or damaged"),
      Case(
        testDescription: "text under the name of a workbook", name: "text.xlsx",
        content: Data("Date,Amount\n2026-10-01,1.00\n".utf8), exitCode: 65, says: "under the name of a workbook"),
      Case(
        testDescription: "an encrypted workbook", name: "locked.xlsx", content: ole, exitCode: 65, says: "password"),
      Case(testDescription: "an empty file", name: "empty.csv", content: Data(), exitCode: 65, says: "an empty file"),
      Case(
        testDescription: "random bytes", name: "noise.csv", content: bytes, exitCode: 65, says: "expected a text file"),
      Case(
        testDescription: "a web page", name: "page.xls", content: Data("<html><table></table></html>".utf8),
        exitCode: 65,
        says: "a web page"),
      Case(
        testDescription: "a table without amounts", name: "names.csv",
        content: Data("Name,City\nRook,York\nWren,Hull\n".utf8), exitCode: 65,
        says: "expected a table with a date and an amount column"),
      Case(
        testDescription: "a file that is not there", name: "missing.csv", content: nil, exitCode: 66,
        says: "found nothing there"),
    ]
  }()

  @Test("an input that cannot be read ends the run, and no output is left", arguments: cases)
  func input(_ refused: Case) throws {
    let folder = try TickmarkProgram.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let bank = folder.appendingPathComponent(refused.name)
    if let content = refused.content { try content.write(to: bank) }
    let ledger = folder.appendingPathComponent("ledger.csv")
    try Data("Vendor,Process Date,Amount,Status\nRook,10/01/2026,12.00,Paid\n".utf8).write(to: ledger)
    let before = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let run = try TickmarkProgram.run([
      "reconcile", "--bank", bank.path, "--ledger", ledger.path, "--output",
      folder.appendingPathComponent("report.xlsx").path, "--json", folder.appendingPathComponent("result.json").path,
    ])
    #expect(run.exitCode == refused.exitCode, "\(run.errors)")
    expectOneLine(run, says: refused.says)
    #expect(run.errors.contains(refused.name))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == before)
  }

  @Test("a place that cannot be written is refused, and what stood there stays")
  func output() throws {
    let month = try #require(MonthFolder.samples.first)
    let expected = try month.expected()
    let folder = try TickmarkProgram.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let bank = folder.appendingPathComponent(expected.bank.file)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: month.path(expected.bank)))
    try bytes.write(to: bank)
    let inputs = ["reconcile", "--bank", bank.path, "--ledger", month.path(expected.ledger)]
    let missing = try TickmarkProgram.run(
      inputs + ["--output", folder.appendingPathComponent("no/such/report.xlsx").path])
    #expect(missing.exitCode == 73)
    expectOneLine(missing, says: "cannot be written")
    let onInput = try TickmarkProgram.run(inputs + ["--output", bank.path])
    #expect(onInput.exitCode == 64)
    expectOneLine(onInput, says: "would overwrite the input")
    #expect(try Data(contentsOf: bank) == bytes)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [expected.bank.file])
  }

  @Test("a full disk is named, and what stood in the output's place stays")
  func fullDisk() throws {
    let month = try #require(MonthFolder.samples.first)
    let expected = try month.expected()
    let folder = try TickmarkProgram.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let report = folder.appendingPathComponent("report.xlsx")
    try Data("an earlier report".utf8).write(to: report)
    // A limit on the size of files stops the writer as a full disk does: the system refuses the bytes.
    let run = try TickmarkProgram.run(month.command(expected) + ["--output", report.path], fileBlocks: 8)
    #expect(run.exitCode == 73, "\(run.errors)")
    expectOneLine(run, says: "cannot be written")
    #expect(try Data(contentsOf: report) == Data("an earlier report".utf8))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["report.xlsx"])
  }

  @Test(
    "standard output that takes nothing is an error", .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func fullStandardOutput() throws {
    let month = try #require(MonthFolder.samples.first)
    let expected = try month.expected()
    let run = try TickmarkProgram.run(month.command(expected) + ["--json", "-"], output: "/dev/full")
    #expect(run.exitCode == 73)
    expectOneLine(run, says: "standard output: cannot be written")
  }

  @Test(
    "wrong usage is one line and 64",
    arguments: [
      ["reconcile"], ["frobnicate"], ["reconcile", "--bank", "a.csv", "--ledger", "b.csv", "--period", "2026-13"],
      ["reconcile", "--bank", "a.csv", "--ledger", "b.csv", "--from", "2026-10-01"],
      ["inspect", "a.csv", "--records", "-1"], ["cells"],
    ])
  func usage(_ arguments: [String]) throws {
    let run = try TickmarkProgram.run(arguments)
    #expect(run.exitCode == 64)
    expectOneLine(run, says: "tickmark: ")
  }

  private func expectOneLine(_ run: TickmarkProgram.Run, says words: String) {
    #expect(run.output.isEmpty)
    #expect(run.errors.hasSuffix("\n") && run.errors.dropLast().allSatisfy { $0 != "\n" }, "\(run.errors)")
    #expect(run.errors.contains(words), "\(run.errors)")
  }
}

/// Bytes that look random and are the same on every run.
struct SystemIndependentNoise {
  var state: UInt64

  mutating func next() -> UInt8 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return UInt8(truncatingIfNeeded: state >> 56)
  }
}
