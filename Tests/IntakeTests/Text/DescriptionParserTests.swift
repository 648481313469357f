import Banking
import Testing

@testable import Intake

@Suite("Bank descriptions")
struct DescriptionParserTests {
  private func read(_ text: String, isOutgoing: Bool? = nil) -> DescriptionFields {
    var reader = DescriptionReader()
    return reader.read(text, isOutgoing: isOutgoing)
  }

  private func enrich(_ record: inout Record) {
    var reader = DescriptionReader()
    reader.enrich(&record, side: .bank)
  }

  @Test(
    "every example is read as a person reads it",
    arguments: DescriptionExample.ach + DescriptionExample.bill + DescriptionExample.wires + DescriptionExample.checks
      + DescriptionExample.cards + DescriptionExample.kinds)
  func example(_ example: DescriptionExample) {
    let fields = read(example.text, isOutgoing: example.isOutgoing)
    #expect(fields.method == example.fields.method, "method of \(example.text)")
    #expect(fields.kind == example.fields.kind, "kind of \(example.text)")
    #expect(fields.counterparty == example.fields.counterparty, "party of \(example.text)")
    #expect(fields == example.fields, "\(example.text)")
  }

  @Test("letter case makes no difference")
  func letterCase() {
    for example in DescriptionExample.ach + DescriptionExample.wires + DescriptionExample.kinds
    where example.fields.fundingToken == nil {
      let upper = read(example.text.uppercased(), isOutgoing: example.isOutgoing)
      let lower = read(example.text.lowercased(), isOutgoing: example.isOutgoing)
      #expect(upper.kind == lower.kind && upper.method == lower.method && upper.returnCode == lower.returnCode)
      #expect(upper.counterparty?.lowercased() == lower.counterparty)
    }
  }

  @Test("invoice numbers are found in their spellings")
  func invoices() {
    let spellings: [(String, [String])] = [
      ("INV-123", ["INV-123"]), ("Invoice 123", ["123"]), ("INVOICE # 123", ["123"]),
      ("inv no. 2026-0044/A", ["2026-0044/A"]),
      ("Invoices 12, 13 and 14", ["12", "13", "14"]), ("payment #4471", ["4471"]), ("INV#77", ["77"]),
      ("Invoice total", []),
      ("STORE #1234", []), ("CHECK #1234", []), ("INVESTMENT 55", []), ("Invoice 123.", ["123"]), ("#12", []),
    ]
    for (text, expected) in spellings { #expect(read(text).invoices == expected, "\(text)") }
  }

  @Test("no text makes the parser fail or take long", arguments: 0..<40)
  func hostile(seed: Int) {
    var generator = Seeded(state: UInt64(seed))
    let pieces = [
      "ORIG CO NAME:", "ID:", "#", "CHECK", "INV", "-", "P24102001", " ", "/", "BNF=", "é", "\u{0}", "R01", "015",
      "FEE", ":", "1",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0..<400, using: &generator) {
      text += pieces[Int.random(in: 0..<pieces.count, using: &generator)]
    }
    let fields = read(text)
    #expect((fields.counterparty?.utf8.count ?? 0) <= 4_096)
    #expect(fields == read(text))
  }

  @Test("a description without end is read only so far")
  func endless() {
    _ = read(String(repeating: "INV 1 & ", count: 200_000))
    _ = read(String(repeating: "CHECK ", count: 200_000))
  }

  @Test("what the file's columns gave is kept")
  func enrichKeeps() throws {
    let day = try #require(Day(iso: "2026-10-14"))
    var record = Record(
      provenance: Provenance(input: "bank1", record: 1, row: 2), date: day,
      amount: Amount(minorUnits: -5_000, currency: .usDollar),
      description: "ORIG CO NAME:HARTWELL PAPER CO ENTRY DESCR:PAYABLES SEC:CCD IND ID:4471")
    record.reference = "A-1"
    record.counterparty = "Hartwell Paper, Inc."
    record.method = .transfer
    enrich(&record)
    #expect(record.reference == "A-1")
    #expect(record.counterparty == "Hartwell Paper, Inc.")
    #expect(record.method == .transfer)
  }

  @Test("a name that is the beginning of the description gives way to the party in it")
  func enrichName() throws {
    let day = try #require(Day(iso: "2026-10-14"))
    var record = Record(
      provenance: Provenance(input: "bank1", record: 1, row: 2), date: day,
      amount: Amount(minorUnits: -5_000, currency: .usDollar),
      description: "ORIG CO NAME:HARTWELL PAPER ORIG ID:9123456789 SEC:CCD IND ID:4471")
    record.counterparty = "ORIG CO NAME:HARTWELL PAPER ORIG"
    enrich(&record)
    #expect(record.counterparty == "HARTWELL PAPER")
    #expect(record.reference == "4471")
    #expect(record.method == .ach)
  }

  @Test("the number of a check that was deposited is not one of the owner's")
  func depositedCheck() throws {
    let day = try #require(Day(iso: "2026-10-14"))
    var record = Record(
      provenance: Provenance(input: "bank1", record: 1, row: 2), date: day,
      amount: Amount(minorUnits: 5_000, currency: .usDollar), description: "CHECK 1234")
    enrich(&record)
    #expect(record.checkNumber == nil)
  }
}
