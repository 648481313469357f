import Banking
import Testing

@testable import Intake

@Suite("BILL's API as JSON")
struct BillJSONTests {
  static func read(_ text: String) throws -> InputFile { try TableSample.file(text, side: nil, path: "p.json") }

  static func fixture(_ name: String) throws -> InputFile {
    try TableSample.file(try Fixture.bytes("bill-json/\(name)"), side: nil, path: name)
  }

  static let payment =
    #""id":"stp01A","vendorId":"009A","vendorName":"Hartwell","processDate":"2026-10-14","confirmationNumber":"P26101301 - 0012345""#

  @Test("v3 payments on several pages: bills net of credits, exchange, status, method, source, checks")
  func payments() throws {
    let file = try Self.fixture("v3-payments.json")
    #expect(file.side == .ledger)
    #expect(file.format == .billJSON)
    #expect(file.recognition == "JSON of BILL's API: 5 v3 payments on 2 pages")
    #expect(
      TableSample.movements(file) == [
        "2026-10-14 -230.00", "2026-10-14 -100.50", "2026-10-15 -1100.25", "2026-10-14 -20.00", "2026-10-16 -313.07",
        "2026-10-29 -639.00",
      ])
    let records = file.records
    #expect(records.map(\.provenance.record) == [1, 2, 3, 4, 5, 6])
    #expect(records[0].confirmation == "P26101301-0012345")
    #expect(records[1].confirmation == "P26101301-0012345")
    #expect(records.prefix(2).map(\.invoices) == [["00n01A"], ["00n01B"]])
    #expect(records[0].createdDate?.description == "2026-10-13")
    #expect(records[2].counterparty == "M\u{FC}ller & S\u{F6}hne GmbH")
    #expect(records[2].description.contains("1000.00 in the bill's currency at 1.10025"))
    #expect(records.map { $0.status?.meaning } == [.paid, .paid, .paid, .voidPending, .paid, .scheduled])
    #expect(records.map(\.method) == [.check, .check, .international, .virtualCard, .offline, .ach])
    #expect(records.map(\.fundingSource) == [.bankAccount, .bankAccount, .bankAccount, .apCard, .outside, nil])
    #expect(records.map(\.checkNumber) == ["5697", "5697", nil, nil, "1021", nil])
    #expect(records.map(\.provenance.row) == [2, 2, 10, 17, 21, 24])
    #expect(file.notes.isEmpty)
  }

  @Test("v2 payments sent: their digits, their name as confirmation, rows that add up")
  func sentPay() throws {
    let file = try Self.fixture("v2-sentpay.json")
    #expect(
      TableSample.movements(file) == [
        "2026-10-14 -1250.50", "2026-10-14 -49.50", "2026-10-15 -60.00", "2026-10-16 -7.50",
      ])
    #expect(file.records.map { $0.status?.meaning } == [.paid, .paid, .voided, .paid])
    #expect(file.records.map(\.confirmation) == ["P26101301-0012345", "P26101301-0012345", "P26101302-0012346", nil])
    #expect(file.records.map(\.fundingSource) == [.bankAccount, .bankAccount, nil, .outside])
    #expect(file.records.last?.checkNumber == "1021")
  }

  @Test("what BILL sends faster is drawn alone: an instant payment")
  func payFaster() throws {
    func method(_ object: String) throws -> PaymentMethod? { try Self.read("{\(object)}").records.first?.method }
    let fast = Self.payment + #","amount":5,"disbursementType":"ACH","processingOptions":{"requestPayFaster":"#
    #expect(try method(fast + "true}") == .instant)
    #expect(try method(fast + "false}") == .ach)
    let table = try TableSample.file(
      """
      Confirmation,Vendor,Amount,Status,Process Date,Payment Method,Is Pay Faster Payment
      P26101301 - 0012345,Hartwell,$5.00,Paid,10/14/26,ACH,Yes
      P26101302 - 0012346,Juniper,$6.00,Paid,10/14/26,ACH,No
      P26101303 - 0012347,Aster,$7.00,Paid,10/14/26,Check,Yes
      """, side: .ledger)
    #expect(table.records.map(\.method) == [.instant, .ach, .check])
  }

  @Test("payments received are money in, and their digits mean something else")
  func receipts() throws {
    let second = try Self.fixture("v2-receivedpay.json")
    #expect(TableSample.movements(second) == ["2026-10-13 1000.00", "2026-10-14 55.00"])
    #expect(second.records.map { $0.status?.meaning } == [.paid, .scheduled])
    #expect(second.records.map(\.method) == [.ach, .check])
    let third = try Self.fixture("v3-receivable-payments.json")
    #expect(TableSample.movements(third) == ["2026-10-13 1000.00", "2026-10-14 55.00"])
    #expect(third.records.map { $0.status?.meaning } == [.paid, .voided])
    #expect(third.records.map(\.counterparty) == ["Juniper Lane Supply", "Aster Cleaning"])
  }

  @Test("money movements go by their words")
  func movements() throws {
    let file = try Self.fixture("v2-moneymovement.json")
    #expect(TableSample.movements(file) == ["2026-10-14 -1630.50", "2026-10-21 20.00", "2026-10-22 1000.00"])
    #expect(file.records.allSatisfy { $0.kind == .billFunding })
    func movement(_ words: String) throws -> [String] {
      let object = #"{"entity":"MoneyMovement","id":"mmt01","processDate":"2026-10-14","amount":5.00,"# + words + "}"
      return TableSample.movements(try Self.read(object))
    }
    #expect(try movement(#""description":"Payment to Lake Credit Union""#) == ["2026-10-14 -5.00"])
    #expect(try movement(#""description":"Transfer","type":"Credit""#) == ["2026-10-14 5.00"])
  }

  @Test(
    "one object, an array, a page, lines and pages of an array give the same",
    arguments: [
      "{#}", "[{#}]", #"{"results":[{#}],"nextPage":null}"#, #"[{"results":[{#}]},{"results":[]}]"#,
      "{#}\n{\"id\":\"stp01A\",\"amount\":1}", #"{"results":[]}{"results":[{#}]}"#, "\u{FEFF} [ {#} ] ",
      #"{"response_status":0,"response_data":{#}}"#,
    ])
  func shapes(_ shape: String) throws {
    let parts = shape.split(separator: "#", omittingEmptySubsequences: false)
    let text = parts.joined(separator: Self.payment + #","amount":12.30"#)
    #expect(TableSample.movements(try Self.read(text)) == ["2026-10-14 -12.30"])
  }

  @Test(
    "amounts are decimals and never doubles",
    arguments: [
      ("90071992547409.93", "-90071992547409.93"), ("0.1", "-0.10"), ("1.25e3", "-1250.00"), ("125E-2", "-1.25"),
      ("\"12.30\"", "-12.30"), ("7", "-7.00"), ("1.2300", "-1.23"),
    ])
  func decimals(_ written: String, _ amount: String) throws {
    let file = try Self.read("{\(Self.payment),\"amount\":\(written)}")
    #expect(file.records.map(\.amount.description) == [amount])
  }

  @Test("bills that do not add up to the payment leave it whole, with all of them")
  func noSum() throws {
    let bills = #""billPayments":[{"billId":"A","amount":5.00},{"billId":"B","amount":9.00}]"#
    let file = try Self.read("{\(Self.payment),\"amount\":12.00,\(bills)}")
    #expect(TableSample.movements(file) == ["2026-10-14 -12.00"])
    #expect(file.records[0].invoices == ["A", "B"])
    let gross = try Self.read("{\(Self.payment),\"amount\":14.00,\(bills)}")
    #expect(TableSample.movements(gross) == ["2026-10-14 -5.00", "2026-10-14 -9.00"])
  }

  @Test("an unknown status is kept and never taken for paid; a missing page is said; other objects are listed")
  func oddities() throws {
    let file = try Self.read(
      #"{"results":[{\#(Self.payment),"amount":12.00,"singleStatus":"TELEPORTED"},{"id":"00n1","dueDate":"2026-10-01"}],"nextPage":"more"}"#
    )
    #expect(file.records[0].status == PaymentStatus(text: "TELEPORTED", meaning: .unknown))
    #expect(file.skipped == [SkippedRow(row: 1, reason: "other-object")])
    #expect(file.notes.count == 1 && file.notes[0].contains("the last page names a next one ('more')"))
  }

  @Test("SWIFT messages and tables in braces are not taken for JSON")
  func others() {
    #expect(!BillJSON.recognises(FileHead(Array("{1:F01HARBUS33AXXX0000000000}{2:O9400800".utf8))))
    #expect(!BillJSON.recognises(FileHead(Array("[Date],[Amount]\n".utf8))))
    #expect(BillJSON.recognises(FileHead(Array("\n [ {\"id\":1}]".utf8))))
  }

  @Test("cut at every third byte and changed at random they are read or refused")
  func hostile() throws {
    let bytes = try Fixture.bytes("bill-json/v3-payments.json")
    HostileBytes.truncations(of: bytes, step: 3)
    HostileBytes.mutations(of: bytes, count: 400)
    #expect(throws: IntakeError.self) { try Self.read("[{" + String(repeating: "\"a\":[{", count: 100_000)) }
    #expect(throws: IntakeError.self) { try Self.read(String(repeating: "[", count: 1_000_000)) }
  }
}
