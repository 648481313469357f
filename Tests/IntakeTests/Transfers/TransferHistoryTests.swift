import Banking
import Testing

@testable import Intake

@Suite("Histories of transfers")
struct TransferHistoryTests {
  private static let header =
    "ID,Status,Direction,\"Created on\",\"Finished on\",\"Source fee amount\",\"Source fee currency\",\"Target fee amount\",\"Target fee currency\",\"Source name\",\"Source amount (after fees)\",\"Source currency\",\"Target name\",\"Target amount (after fees)\",\"Target currency\",\"Exchange rate\",Reference,Batch,\"Created by\",Category,Note\n"

  private static func text(_ rows: String...) -> String { header + rows.joined(separator: "\n") + "\n" }

  private static let paid =
    "TRANSFER-1001,COMPLETED,OUT,2026-10-13 14:20:05,2026-10-14 14:23:11,0.45,EUR,,,Heron Ltd,84.20,EUR,Meridian GmbH,84.20,EUR,1,LD-220,,Ann,Bills,"
  private static let received =
    "TRANSFER-1002,COMPLETED,IN,2026-10-13 09:00:00,2026-10-13 09:01:30,,,5.00,GBP,Juniper Lane,2505.00,GBP,Heron Ltd,2500.00,GBP,1,Invoice 42,,,,"
  private static let converted =
    "BALANCE-1003,COMPLETED,NEUTRAL,2026-10-12 10:00:00,2026-10-12 10:00:02,1.20,EUR,,,Heron Ltd,498.80,EUR,Heron Ltd,430.00,GBP,0.862,,,Ann,,"
  private static let card =
    "CARD_TRANSACTION-7,COMPLETED,OUT,2026-10-15 10:00:00,2026-10-15 10:00:02,0.02,EUR,,,Heron Ltd,4.97,EUR,Quill,4.30,GBP,0.86515,,,Ann,Shopping,"

  private func lines(_ file: InputFile) -> [[String]] {
    file.statements.map { statement in
      statement.records.map { "\($0.date) \($0.amount) \($0.amount.currency) \($0.counterparty ?? "-")" }
    }
  }

  @Test("move the side that is the owner's, with the fee of the source, a statement a currency")
  func directions() throws {
    let file = try TableSample.file(Self.text(Self.paid, Self.received, Self.converted, Self.card))
    #expect(file.layout == "Wise transaction history")
    #expect(
      lines(file) == [
        [
          "2026-10-14 -84.65 EUR Meridian GmbH", "2026-10-12 -500.00 EUR -", "2026-10-15 -4.99 EUR Quill",
        ],
        ["2026-10-13 2500.00 GBP Juniper Lane", "2026-10-12 430.00 GBP -"],
      ])
    let record = try #require(file.records.first)
    #expect(record.reference == "LD-220")
    #expect(record.bankReference == "TRANSFER-1001")
    #expect(record.description == "Meridian GmbH LD-220")
    #expect(record.createdDate?.description == "2026-10-13")
    #expect(file.statements[1].records[1].kind == .transfer)
  }

  @Test("leave out what moved nothing, with its reason")
  func nothing() throws {
    let file = try TableSample.file(
      Self.text(
        Self.paid.replacing("COMPLETED", with: "CANCELLED"), Self.paid.replacing("COMPLETED", with: "REFUNDED"),
        Self.paid.replacing("2026-10-14 14:23:11", with: ""),
        Self.converted.replacing("430.00,GBP", with: "500.00,EUR").replacing("498.80", with: "500.00").replacing(
          "1.20", with: "0"), Self.paid))
    #expect(TableSample.movements(file) == ["2026-10-14 -84.65"])
    #expect(TableSample.skipped(file) == ["1 header", "2 pending", "3 returned", "4 pending", "5 own-transfer"])
    #expect(file.statements[0].pending.map(\.amount.description) == ["-84.65", "-84.65"])
  }

  private static let refund =
    "CARD_TRANSACTION-8,REFUNDED,IN,2026-10-20 10:00:00,,0,EUR,,,Meridian GmbH,84.20,EUR,Heron Ltd,84.20,EUR,1,,,Ann,,"

  @Test("take in the refund of a payment that they have; that of another is refused")
  func refunds() throws {
    let file = try TableSample.file(Self.text(Self.refund, Self.paid))
    #expect(TableSample.movements(file) == ["2026-10-20 84.20", "2026-10-14 -84.65"])
    #expect(TableSample.refusal(Self.text(Self.refund, Self.paid, Self.refund)) != nil)
    #expect(
      TableSample.refusal(Self.text(Self.refund, Self.card))
        == "t.csv, line 2, column 'Status': expected a refund of a payment that the file has, found 'REFUNDED'; export the statement of each balance, which has a running balance, or delete the row if it moved nothing"
    )
  }

  @Test(
    "are refused where it is not certain what a row moved",
    arguments: [
      (paid.replacing("COMPLETED", with: "CHARGED_BACK"), "column 'Status'"),
      (paid.replacing("OUT", with: "AROUND"), "column 'Direction': expected IN, OUT or NEUTRAL, found 'AROUND'"),
      (paid.replacing("0.45,EUR", with: "0.45,USD"), "expected the fee in the currency of its source (EUR)"),
      (paid.replacing(",84.20,EUR,Meridian", with: ",-84.20,EUR,Meridian"), "an amount of EUR without a sign"),
      (paid.replacing("84.20,EUR,Meridian", with: "84.20,,Meridian"), "a currency of ISO 4217, found nothing"),
      (paid.replacing("2026-10-14 14:23:11", with: "soon"), "expected a date, found 'soon'"),
    ])
  func refusals(row: String, message: String) {
    #expect(TableSample.refusal(Self.text(row))?.contains(message) ?? false)
  }

  @Test("have dates that a spreadsheet wrote in its own way")
  func spreadsheet() throws {
    let day = Self.paid.replacing("2026-10-13 14:20:05", with: "13/10/2026 14:20").replacing(
      "2026-10-14 14:23:11", with: "14/10/2026 14:23")
    #expect(TableSample.movements(try TableSample.file(Self.text(day))) == ["2026-10-14 -84.65"])
  }
}
