import Foundation
import Testing
import XLSX

@testable import Intake
@testable import Tickmark

/// The workbook of a run lies in the folder of its inputs, and the next run finds it there.
@Suite("A workbook that tickmark wrote is no statement")
struct OwnReportTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("statement.csv", "Date,Description,Amount,Balance\n2026-10-16,Rook,-20.00,80.00\n")
    try folder.write("payments.csv", "Vendor,Process Date,Amount,Status\nRook,10/15/2026,20.00,Paid\n")
    _ = try ReconciliationRun(
      ReconciliationRequest(
        bank: [.path(folder.path("statement.csv"))], ledger: [.path(folder.path("payments.csv"))]),
      writing: OutputRequest(workbook: folder.path("report.xlsx")))
  }

  @Test("it is left out of a folder by name, and refused where it is named")
  func report() throws {
    unlink(folder.path("payments.csv"))
    let inspection = try Inspection([.path(folder.path)])
    #expect(inspection.files.map(\.path) == [folder.path("statement.csv")])
    #expect(inspection.notes.count == 1 && inspection.notes[0].contains("report.xlsx"), "\(inspection.notes)")
    let error = try #require(
      #expect(throws: TickmarkError.self) { try Inspection([.path(folder.path("report.xlsx"))]) })
    #expect(error.status == .unreadableData)
    #expect(error.description.contains("a reconciliation that tickmark wrote"), "\(error)")
  }

  @Test("it is known by its properties, and by its sheets where a program dropped those")
  func evidence() throws {
    let workbook = try Workbook.open(path: folder.path("report.xlsx"))
    #expect(OwnReport.evidence(in: workbook) == "its document properties")
    #expect(workbook.sheets.map(\.name) == OwnReport.sheets)
    let writer = try WorkbookWriter(path: folder.path("saved.xlsx"))
    for name in OwnReport.sheets { _ = try writer.addSheet(SheetSetup(name: name)) }
    try writer.finish()
    #expect(
      OwnReport.evidence(in: try Workbook.open(path: folder.path("saved.xlsx"))) == "the names of its sheets")
  }

  @Test("a converted table is one to read")
  func converted() throws {
    try Conversion([.path(folder.path("statement.csv"))]).write(to: folder.path("table.xlsx"))
    #expect(try Inspection([.path(folder.path("table.xlsx"))]).files.first?.records.count == 1)
  }
}
