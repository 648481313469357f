import Foundation
import Testing

/// What a run may replace, and what its exit status says of it.
@Suite("Outputs that harm nothing")
struct SafeOutputTests {
  private static let statement = "Date,Description,Amount,Balance\n2026-10-16,Rook,-20.00,80.00\n"
  private static let payments = "Vendor,Process Date,Amount,Status\nRook,10/16/2026,20.00,Paid\n"
  private static let reconcile = "$T reconcile --bank statement.csv --ledger payments.csv"

  /// Runs lines in a folder with a statement and a ledger; gives the run and the text of each file that is left.
  private func shell(_ lines: String) throws -> (run: TickmarkProgram.Run, files: [String: String]) {
    let folder = try TickmarkProgram.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in [
      ("statement.csv", Self.statement), ("payments.csv", Self.payments), ("last.xlsx", "last night"),
      ("tickmark.yaml", "tolerance: 0.00\n"),
    ] {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    let run = try TickmarkProgram.shell(lines, in: folder)
    var files: [String: String] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let bytes = try Data(contentsOf: folder.appendingPathComponent(name))
      files[name] = String(decoding: bytes.prefix(200), as: UTF8.self)
    }
    return (run, files)
  }

  @Test(
    "an input is replaced by no output: standard input, settings, and what links lead to",
    arguments: [
      "$T convert - -o statement.csv < statement.csv",
      "$T reconcile --bank - --ledger payments.csv --json statement.csv < statement.csv",
      "\(reconcile) --config tickmark.yaml --json tickmark.yaml",
      "ln -s tickmark.yaml link.xlsx; \(reconcile) --config tickmark.yaml -o link.xlsx",
    ])
  func inputs(lines: String) throws {
    let (run, files) = try shell(lines)
    #expect(run.exitCode == 64, "\(run.errors)")
    #expect(run.errors.contains("would overwrite the input"), "\(run.errors)")
    #expect(files["statement.csv"] == Self.statement && files["tickmark.yaml"] == "tolerance: 0.00\n")
  }

  @Test(
    "a summary or message that nobody takes changes nothing",
    arguments: [
      "\(reconcile) -o last.xlsx >/dev/full", "\(reconcile) -o last.xlsx >&-",
      "\(reconcile) -o last.xlsx | true; exit ${PIPESTATUS[0]}", "\(reconcile) -o last.xlsx >&- 2>&- <&-",
      "$T convert statement.csv -o last.xlsx 2>&-", "$T convert statement.csv -o last.xlsx 2>/dev/full",
    ])
  func lostMessages(lines: String) throws {
    let (run, files) = try shell(lines)
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(files["last.xlsx"]?.hasPrefix("PK") ?? false)
  }

  @Test(
    "a result that standard output does not take leaves every file as it was",
    arguments: [">/dev/full", ">&-"])
  func lostResult(redirection: String) throws {
    let (run, files) = try shell("\(Self.reconcile) --json - -o last.xlsx \(redirection)")
    #expect(run.exitCode == 73, "\(run.errors)")
    #expect(files["last.xlsx"] == "last night")
    #expect(files.count == 4, "\(files.keys)")
  }

  @Test("several runs at once in one folder leave a workbook each, and say which")
  func defaultNames() throws {
    let (run, files) = try shell("for i in 1 2 3 4; do \(Self.reconcile) | tail -1 & done; wait")
    let names = ["reconciliation.xlsx"] + (2...4).map { "reconciliation-\($0).xlsx" }
    let said = String(decoding: run.output, as: UTF8.self).split(separator: "\n").map(String.init)
    #expect(said.sorted() == names.map { "Workbook: \($0)" }.sorted())
    #expect(names.allSatisfy { files[$0]?.hasPrefix("PK") ?? false })
  }

  @Test("settings to start from are written where nothing stands")
  func initTwice() throws {
    let (run, files) = try shell("$T init -o tickmark.yaml")
    #expect(run.exitCode == 73, "\(run.errors)")
    #expect(files["tickmark.yaml"] == "tolerance: 0.00\n")
  }

  @Test(
    "a command given wrongly is 64, and writes nothing",
    arguments: [
      "$T inspect - - < statement.csv", "$T help foo", "$T convert statement.csv -o csv", "\(reconcile) -o -",
      "\(reconcile) -o report.csv", "$T inspect \"$(printf 'M\\374ller.csv')\"",
      "$T convert statement.csv -o \"$(printf 'M\\374ller.csv')\"",
    ])
  func usage(lines: String) throws {
    let (run, files) = try shell(lines)
    #expect(run.exitCode == 64, "\(run.errors)")
    #expect(files.count == 4, "\(files.keys)")
  }

  @Test("a sheet that the workbook has not is named wrongly, and the message says which")
  func noSuchSheet() throws {
    let (run, _) = try shell("$T convert statement.csv -o t.xlsx || exit 1; $T inspect t.xlsx --sheet Nope")
    #expect(run.exitCode == 64, "\(run.errors)")
    #expect(run.errors.contains("Nope"), "\(run.errors)")
    #expect(run.output.isEmpty)
  }

  @Test("the result names the settings it came about under")
  func settings() throws {
    let (run, _) = try shell("\(Self.reconcile) --config tickmark.yaml --json -")
    let result = try #require(try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
    let file = try #require(result["configuration"] as? [String: String])
    #expect(file["path"] == "tickmark.yaml")
    #expect(file["sha256"] == "c5a92c71887ec238ba29feeefa8e6ec7d209f7aa2a8fbc7e6be95d5d6dc72f45")
    let options = try #require(result["options"] as? [[String: String]])
    #expect(options.contains { $0["name"] == "tolerance" })
  }

  @Test("a negative book balance is taken as it is written")
  func negativeBalance() throws {
    let (run, _) = try shell("\(Self.reconcile) --book-balance -12,345.67 --json - | grep book_balance")
    #expect(String(decoding: run.output, as: UTF8.self).contains("-12345.67"), "\(run.errors)")
  }

  @Test("a temporary folder that takes nothing is the system's fault, not the file's")
  func temporaryFolder() throws {
    let (run, _) = try shell(
      """
      { echo Date,Description,Amount; for i in $(seq 60000); do \
      echo "2026-10-01,BILL.COM Vendor $i of some length P26100101 - $i,-$i.00"; done; } > many.csv
      $T convert many.csv -o many.xlsx || exit 1
      TMPDIR=/nonexistent $T inspect many.xlsx --records 0 && exit 1
      [ $? = 74 ] && TMPDIR=/nonexistent $T cells many.xlsx > /dev/null
      """)
    #expect(run.exitCode == 74, "\(run.errors)")
    #expect(!run.errors.contains("expected an Excel workbook"), "\(run.errors)")
  }
}
