import Banking
import Foundation
import Intake
import Reconciliation
import Testing
import XLSX

@testable import Tickmark

@Suite("Converting")
struct ConversionTests {
  private static let statement = """
    Date,Description,Amount,Balance
    2026-10-01,"=HYPERLINK(""http://example"")",-1.00,99.00
    2026-10-02,"Rook, Wren & Co",-20.50,78.50

    """

  private func convert(to name: String) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    let output = folder.path + "/" + name
    try Conversion([.bytes(Array(Self.statement.utf8), name: "s.csv")]).write(to: output)
    return [UInt8](try Data(contentsOf: URL(fileURLWithPath: output)))
  }

  @Test("text from a bank never becomes a formula in CSV")
  func csv() throws {
    let text = String(decoding: try convert(to: "s.csv"), as: UTF8.self)
    #expect(text.contains("\"'=HYPERLINK(\"\"http://example\"\")\""))
    #expect(text.contains(",-20.50,USD,78.50,\"Rook, Wren & Co\","))
  }

  @Test("a workbook has the records as typed cells, and no formula")
  func workbook() throws {
    let workbook = try Workbook.open(bytes: try convert(to: "s.xlsx"))
    let cursor = try workbook.cursor(workbook.sheets[0])
    var rows: [[CellValue]] = []
    while let row = try cursor.next() {
      #expect(row.allSatisfy { $0.formula == nil })
      rows.append(row.map(\.value))
    }
    #expect(rows.count == 3)
    #expect(rows[1].contains(.text("=HYPERLINK(\"http://example\")")))
    #expect(rows[2].contains(.number(-20.5)))
  }

  @Test("what was converted reads back equal")
  func readsBack() throws {
    for name in ["s.csv", "s.xlsx"] {
      let again = try Inspection([.bytes(try convert(to: name), name: name)])
      #expect(again.files.flatMap(\.records).map(\.amount.minorUnits) == [-100, -2050])
      #expect(again.files.flatMap(\.records).map(\.date.description) == ["2026-10-01", "2026-10-02"])
    }
  }

  @Test("the month asked for decides open dates, and leaves no record out")
  func period() throws {
    let source = InputSource.bytes(Array("Date,Description,Amount\n10/06/2026,a,-1.00\n".utf8), name: "s.csv")
    #expect(throws: TickmarkError.self) { try Inspection([source]) }
    for (month, day) in [("2026-10", "2026-10-06"), ("2026-06", "2026-06-10")] {
      let period = try OptionText.period(month: month, from: nil, to: nil)
      #expect(try Inspection([source], period: period).files[0].records.map(\.date.description) == [day])
      #expect(try Conversion([source], period: period).count == 1)
    }
  }

  @Test("another ending is a usage error")
  func ending() throws {
    let error = #expect(throws: TickmarkError.self) { try convert(to: "s.pdf") }
    #expect(error?.status == .usage)
  }

  @Test("the template of settings is one, commented out and with its comments taken away")
  func template() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/tickmark.yaml"
    try ConfigurationTemplate.write(to: path)
    var commented = try Configuration(file: path)
    commented.origin = nil
    #expect(commented == Configuration())
    #expect(throws: TickmarkError.self) { try ConfigurationTemplate.write(to: path) }
    // Sentences begin with a capital letter, settings do not.
    let settings = ConfigurationTemplate.text.split(separator: "\n").map { $0.dropFirst(2) }
      .filter { line in line.first.map { $0 == " " || $0.isLowercase } ?? false }
    let active = try ConfigurationReader(path: "tickmark.yaml").read(settings.joined(separator: "\n"))
    #expect(active.holidays.map(\.description) == ["2026-11-27"])
    #expect(active.tolerance?.text == "0.02" && active.bookBalance?.text == "12,345.67")
    #expect(active.materiality?.text == "5.00" && active.fees.map(\.text) == ["12.50", "45"])
    #expect(active.exclusions.count == 1 && active.payeeAliases.count == 1)
    #expect(active.windows.count == 1 && active.neverEscalated.count == 1)
    #expect(active.clocks.hasPositivePay && active.clocks.holder == .business && active.clocks.checkReport == 30)
    #expect(active.staleCheckDays == 180 && active.staleBillCheckDays == 90)
  }
}
