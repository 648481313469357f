import Banking
import Foundation
import Reconciliation
import Testing
import XLSX

@testable import Workpaper

@Suite("The workbook")
struct WorkbookTests {
  @Test("the same findings give the same bytes")
  func deterministic() throws {
    let first = try Workpaper.workbook(outcome: InventedMonth.outcome(), run: InventedMonth.run())
    #expect(try Workpaper.workbook(outcome: InventedMonth.outcome(), run: InventedMonth.run()) == first)
  }

  /// Written where `TICKMARK_WORKBOOKS` names a directory, for people to look at.
  @Test("sample workbooks for the eye", arguments: Example.allCases)
  func samples(_ example: Example) throws {
    let bytes = try example.workbook()
    #expect(bytes.starts(with: [0x50, 0x4B]))
    guard let directory = ProcessInfo.processInfo.environment["TICKMARK_WORKBOOKS"] else { return }
    try Data(bytes).write(to: URL(fileURLWithPath: directory).appendingPathComponent(example.rawValue + ".xlsx"))
  }
}
