import Banking
import Testing

@testable import Intake

@Suite("Flags beside amounts of both signs")
struct FlagSignTests {
  private func amounts(_ rows: [(String, String)], header: String = "Type") throws -> [String] {
    let lines = rows.enumerated().map { "2026-10-0\($0 + 1),a,\($1.0),\($1.1)\n" }
    let file = try TableSample.file("Date,Description,Amount,\(header)\n" + lines.joined())
    return file.records.map(\.amount.description)
  }

  @Test("a minus among unsigned amounts is a reversal, however few rows there are")
  func reversals() throws {
    let debits = try amounts([("10.00", "DEBIT"), ("11.00", "DEBIT"), ("-5.00", "DEBIT")])
    #expect(debits == ["-10.00", "-11.00", "5.00"])
    let both = try amounts([("1000.00", "CREDIT"), ("10.00", "DEBIT"), ("-5.00", "DEBIT")])
    #expect(both == ["1000.00", "-10.00", "5.00"])
    // As many rows speak for turned signs as for reversals: turned they would contradict what was paid in.
    let rows = [
      ("1000.00", "CREDIT"), ("10.00", "DEBIT"), ("11.00", "DEBIT"), ("-5.00", "CREDIT"), ("20.00", "CREDIT"),
      ("-3.00", "CREDIT"),
    ]
    let expected = ["1000.00", "-10.00", "-11.00", "-5.00", "20.00", "-3.00"]
    let oldestFirst = try amounts(rows)
    #expect(oldestFirst == expected)
    let newestFirst = try amounts(rows.reversed())
    #expect(newestFirst == expected.reversed())
    // One credit less, and turned signs would have the most rows.
    let fewer = rows.filter { $0.0 != "20.00" }
    let withoutOne = try amounts(fewer)
    #expect(withoutOne == expected.filter { $0 != "20.00" })
  }

  @Test("signs that agree with the flags stand, with an odd row among many too")
  func agreeing() throws {
    let rows = [
      ("1000.00", "CREDIT"), ("-10.00", "DEBIT"), ("-11.00", "DEBIT"), ("5.00", "DEBIT"), ("20.00", "CREDIT"),
    ]
    let found = try amounts(rows)
    #expect(found == rows.map(\.0))
    let file = try TableSample.file(
      "Date,Amount,Type\n2026-10-01,1000.00,CREDIT\n2026-10-02,-10.00,DEBIT\n2026-10-03,-5.00,CREDIT\n")
    #expect(file.notes.contains { $0.hasPrefix("the signs of 1 of 3 rows contradict their flags") })
  }

  @Test("signs that contradict the flags in every row are turned")
  func contradicting() throws {
    let rows = [("10.00", "DEBIT"), ("11.00", "DEBIT"), ("-5.00", "CREDIT"), ("-6.00", "CREDIT")]
    let found = try amounts(rows)
    #expect(found == ["-10.00", "-11.00", "5.00", "6.00"])
  }

  @Test("the one small credit there is, with a minus among debits, was taken back, unless a card was paid")
  func oneCredit() throws {
    let reversed = try amounts([("-5.00", "CREDIT"), ("10.00", "DEBIT"), ("11.00", "DEBIT")])
    #expect(reversed == ["-5.00", "-10.00", "-11.00"])
    let large = try amounts([("-500.00", "CREDIT"), ("10.00", "DEBIT"), ("11.00", "DEBIT")])
    #expect(large == ["500.00", "-10.00", "-11.00"])
    let card = try TableSample.file(
      "Date,Description,Amount,Type\n2026-10-01,QUILL,10.00,DEBIT\n2026-10-02,HOTEL,11.00,DEBIT\n2026-10-03,PAYMENT - THANK YOU,-21.00,CREDIT\n"
    )
    #expect(card.records.map(\.amount.description) == ["-10.00", "-11.00", "21.00"])
  }

  @Test("what says of which kind the account is stays no direction", arguments: ["Account Type", "Card Type"])
  func kindOfAccount(_ header: String) throws {
    let rows = [("10.00", "DEBIT"), ("11.00", "DEBIT"), ("-5.00", "DEBIT")]
    let found = try amounts(rows, header: header)
    #expect(found == rows.map(\.0))
  }
}
