import Foundation
import Testing

@Suite("Commands")
struct CommandTests {
  @Test(
    "help and version are results: on standard output, with 0",
    arguments: [["--help"], ["--version"], ["help", "reconcile"], ["inspect", "--help"]])
  func help(_ arguments: [String]) throws {
    let run = try TickmarkProgram.run(arguments)
    #expect(run.exitCode == 0)
    #expect(!run.output.isEmpty)
    #expect(run.errors.isEmpty)
  }

  @Test("the result for programs stands alone on standard output, and equals the file")
  func json() throws {
    let month = try #require(MonthFolder.samples.first)
    let expected = try month.expected()
    let folder = try TickmarkProgram.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let inputs = month.command(expected)
    let stream = try TickmarkProgram.run(inputs + ["--json", "-"])
    let file = folder.appendingPathComponent("result.json")
    let written = try TickmarkProgram.run(inputs + ["--json", file.path])
    #expect(stream.exitCode == 1 && written.exitCode == 1)
    #expect(stream.errors.isEmpty && written.errors.isEmpty)
    #expect(try Data(contentsOf: file) == stream.output)
    _ = try ReportedResult.read(stream.output)
  }

  @Test("the summary counts what the result counts")
  func summary() throws {
    let month = try #require(MonthFolder.samples.last)
    let run = try MonthRun.reconcile(month)
    let expected = try month.expected()
    let folder = try TickmarkProgram.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let report = folder.appendingPathComponent("report.xlsx").path
    let text = try TickmarkProgram.run(month.command(expected) + (expected.options ?? []) + ["--output", report])
    let lines = String(decoding: text.output, as: UTF8.self).split(separator: "\n").map(String.init)
    let escalated = run.result.exceptions.count(where: \.escalate)
    let counts = "Exceptions: \(run.result.exceptions.count)" + (escalated > 0 ? ", \(escalated) to escalate" : "")
    #expect(lines.contains(counts), "\(lines)")
    #expect(lines.contains("Workbook: \(report)"), "\(lines)")
  }

  @Test("a difference that nothing explains is no reconciled month: exit status, result, terminal and workbook say so")
  func unexplained() throws {
    let folder = try TickmarkProgram.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let (inputs, report) = try quietMonth(in: folder)
    let agreed = try TickmarkProgram.run(inputs + ["--output", report, "--book-balance", "410.00"])
    #expect(agreed.exitCode == 0)
    #expect(String(decoding: agreed.output, as: UTF8.self).contains("\nReconciled: no exceptions."))
    let result = folder.appendingPathComponent("result.json")
    let open = try TickmarkProgram.run(
      inputs + ["--output", report, "--json", result.path, "--book-balance", "9410.00"])
    #expect(open.exitCode == 1)
    let text = String(decoding: open.output, as: UTF8.self)
    #expect(text.contains("\nNot reconciled: no exceptions, and the balances differ by -9,000.00,"), "\(text)")
    let object = try JSONSerialization.jsonObject(with: try Data(contentsOf: result)) as? [String: Any]
    #expect(object?["status"] as? String == "exceptions")
    let summary = String(
      decoding: try TickmarkProgram.run(["cells", report, "--sheet", "Summary"]).output, as: UTF8.self)
    #expect(summary.contains("Not reconciled: no exceptions, and the balances do not agree."))
  }

  @Test("the balance per bank is the file's own: excluded lines are named, and so is what comes after the period")
  func balancePerBank() throws {
    let folder = try TickmarkProgram.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let (inputs, report) = try quietMonth(in: folder)
    let run = try TickmarkProgram.run(inputs + ["--output", report])
    #expect(run.exitCode == 0)
    #expect(String(decoding: run.output, as: UTF8.self).contains("excluded"))
    let summary = String(
      decoding: try TickmarkProgram.run(["cells", report, "--sheet", "Summary"]).output, as: UTF8.self)
    for text in [
      "Closing balance per bank statement", "Less lines after 2026-11-30", "Kept out by the run's exclusions",
    ] { #expect(summary.contains(text), "\(text)") }
    #expect(summary.contains("Nothing is unexplained."))
  }

  /// A month in which all agrees: two payments, a payroll that no ledger has, and a line after the period.
  private func quietMonth(in folder: URL) throws -> (inputs: [String], report: String) {
    let bank = folder.appendingPathComponent("bank.csv")
    let ledger = folder.appendingPathComponent("ledger.csv")
    try Data(
      """
      Posting Date,Description,Check Number,Amount,Balance
      11/02/2026,ACH DEBIT LARCH PAYROLL,,-500.00,500.00
      11/05/2026,ACH DEBIT BILL.COM PAYABLES ALDER CO P26110401-2000001,,-50.00,450.00
      11/17/2026,ACH DEBIT BILL.COM PAYABLES BIRCH CO P26111601-2000002,,-40.00,410.00
      12/03/2026,ACH DEBIT LATER CO,,-300.00,110.00

      """.utf8
    ).write(to: bank)
    try Data(
      """
      Payment #,Payee,Payment Date,Amount (USD),Payment Type,Check #,Invoice Number,Payment Status,Paid From,Memo
      P26110401 - 2000001,Alder Co,11/05/2026,50.00,ACH,,A-1,Paid,x3077,
      P26111601 - 2000002,Birch Co,11/17/2026,40.00,ACH,,A-2,Paid,x3077,

      """.utf8
    ).write(to: ledger)
    let settings = folder.appendingPathComponent("settings.yaml")
    try Data("exclusions:\n  - {name: Payroll, text: LARCH, side: bank}\n".utf8).write(to: settings)
    return (
      [
        "reconcile", "--bank", bank.path, "--ledger", ledger.path, "--period", "2026-11", "--config", settings.path,
      ], folder.appendingPathComponent("report.xlsx").path
    )
  }

  @Test("inspect limits the records it shows, and its counts stay whole")
  func inspectLimit() throws {
    let month = try #require(MonthFolder.samples.first)
    let expected = try month.expected()
    let whole = try inspected(month.path(expected.bank), [])
    let none = try inspected(month.path(expected.bank), ["--records", "0"])
    let most = try inspected(month.path(expected.bank), ["--records", "9223372036854775807"])
    #expect(whole.records == expected.bank.records && whole.shown == expected.bank.records)
    #expect(none.records == expected.bank.records && none.shown == 0)
    #expect(most.records == whole.records && most.shown == whole.shown)
  }

  @Test("inspect carries every key of the contract")
  func inspectKeys() throws {
    let month = try #require(MonthFolder.samples.first)
    let expected = try month.expected()
    let run = try TickmarkProgram.run(["inspect", month.path(expected.bank), "--json"])
    let whole = try #require(try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
    #expect(whole["format"] as? String == "tickmark-inspect/1")
    let file = try #require((whole["files"] as? [[String: Any]])?.first)
    #expect(Set(["path", "kind", "format", "sheet", "columns", "skipped", "statements"]).isSubset(of: file.keys))
    let statement = try #require((file["statements"] as? [[String: Any]])?.first)
    #expect(Set(["account", "currency", "opening", "closing", "proves", "records"]).isSubset(of: statement.keys))
    let record = try #require((statement["records"] as? [[String: Any]])?.first)
    let keys = [
      "record", "row", "date", "value_date", "amount", "currency", "description", "counterparty", "reference",
      "bank_reference", "check", "method", "status", "type",
    ]
    #expect(Set(keys).isSubset(of: record.keys))
  }

  @Test("inspect and convert read open dates by the month that they are asked for")
  func period() throws {
    let folder = try TickmarkProgram.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("statement.csv").path
    let table = folder.appendingPathComponent("table.csv").path
    try Data("Date,Description,Amount\n10/06/2026,Rent,-1.00\n".utf8).write(to: URL(fileURLWithPath: path))
    let shown = try TickmarkProgram.run(["inspect", path, "--period", "2026-10"])
    #expect(String(decoding: shown.output, as: UTF8.self).contains("2026-10-06  -1.00  Rent"))
    #expect(try TickmarkProgram.run(["convert", path, "--period", "2026-06", "--output", table]).exitCode == 0)
    #expect(try String(contentsOfFile: table, encoding: .utf8).contains(",2026-06-10,"))
    #expect(try TickmarkProgram.run(["inspect", path]).exitCode == 65)
  }

  @Test("cells lists one sheet or all, each line an object")
  func cells() throws {
    let month = try #require(MonthFolder.samples.first { $0.name.hasPrefix("02") })
    let path = month.url.appendingPathComponent("statement.xlsx").path
    let all = try TickmarkProgram.run(["cells", path])
    let one = try TickmarkProgram.run(["cells", path, "--sheet", "Activity"])
    let none = try TickmarkProgram.run(["cells", path, "--sheet", "No such sheet"])
    #expect(all.exitCode == 0 && one.exitCode == 0)
    #expect(none.exitCode == 64)
    let lines = String(decoding: one.output, as: UTF8.self).split(separator: "\n")
    #expect(lines.count > 1)
    for line in lines {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(object != nil, "\(line)")
    }
    #expect(all.output.count >= one.output.count)
  }

  private func inspected(_ path: String, _ options: [String]) throws -> (records: Int, shown: Int) {
    let run = try TickmarkProgram.run(["inspect", path, "--json"] + options)
    let whole = try #require(try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
    let file = try #require((whole["files"] as? [[String: Any]])?.first)
    let statements = try #require(file["statements"] as? [[String: Any]])
    return (
      try #require(file["records"] as? Int), statements.reduce(0) { $0 + (($1["records"] as? [Any])?.count ?? 0) }
    )
  }
}
