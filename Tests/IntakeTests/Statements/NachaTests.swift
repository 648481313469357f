import Banking
import Testing

@testable import Intake

@Suite("Nacha")
struct NachaTests {
  /// A record of 94 characters from texts at positions counted from 1.
  static func record(_ parts: [(Int, String)]) -> String {
    var characters = Array(repeating: Character(" "), count: 94)
    for (position, text) in parts {
      characters.replaceSubrange((position - 1)..<(position - 1 + text.count), with: text)
    }
    return String(characters)
  }

  static let header = record([
    (1, "101 0210000211234567890260929"), (30, "1200A094101"), (41, "TICK BANK"), (64, "NORTHWIND TRADERS"),
  ])

  static func batch(
    _ entryClass: String, _ description: String = "PAYABLES", effective: String = "260930", settled: String = "   "
  ) -> String {
    record([
      (1, "5200NORTHWIND TRADE"), (41, "1204895317"), (51, entryClass), (54, description), (70, effective),
      (76, settled),
      (79, "1021000020000001"),
    ])
  }

  static func entry(_ code: String, _ amount: String, _ middle: String, addenda: Bool = false, trace: Int = 1) -> String
  {
    record([
      (1, "6\(code)02100002100012345"), (30, amount), (40, middle), (79, addenda ? "1" : "0"),
      (80, "02100002000000\(trace)"),
    ])
  }

  static func control(_ count: Int, _ hash: Int, _ debits: Int, _ credits: Int) -> String {
    record([
      (1, "8200"), (5, padded(count, 6)), (11, padded(hash, 10)), (21, padded(debits, 12)), (33, padded(credits, 12)),
      (45, "1204895317"), (80, "021000020000001"),
    ])
  }

  static func fileControl(_ batches: Int, _ count: Int, _ hash: Int, _ debits: Int, _ credits: Int) -> String {
    record([
      (1, "9"), (2, padded(batches, 6)), (8, "000001"), (14, padded(count, 8)), (22, padded(hash, 10)),
      (32, padded(debits, 12)), (44, padded(credits, 12)),
    ])
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: width - text.count) + text
  }

  static let sample = [
    header, batch("CCD"),
    entry("27", "0000012345", "INV-4711       NORTHWIND PAPER CO", addenda: true),
    record([(1, "705INVOICE 4711 AND 4712"), (84, "00010000001")]),
    entry("22", "0000000100", "C-9            TICK CUSTOMER", trace: 2), control(3, 4_200_004, 12_345, 100),
    fileControl(1, 3, 4_200_004, 12_345, 100), String(repeating: "9", count: 94),
  ].joined(separator: "\n")

  static func read(_ text: String) throws -> InputFile {
    try Nacha.read(InputRequest(id: "bank1", path: "pay.ach", bytes: Array(text.utf8)))
  }

  static func records(_ entryClass: String, _ lines: [String], description: String = "PAYABLES") throws -> [Record] {
    try read(([header, batch(entryClass, description)] + lines).joined(separator: "\n")).records
  }

  @Test("a batch with its entries, addenda and controls")
  func wholeBatch() throws {
    let file = try Self.read(Self.sample)
    let statement = try #require(file.statements.first)
    #expect(statement.account == "1204895317")
    #expect(statement.records.map(\.amount.description) == ["-123.45", "1.00"])
    #expect(statement.records.map(\.date.description) == ["2026-09-30", "2026-09-30"])
    #expect(statement.records[0].counterparty == "NORTHWIND PAPER CO")
    #expect(statement.records[0].reference == "021000020000001")
    #expect(statement.records[0].type == "27")
    #expect(statement.records[0].method == .ach)
    #expect(
      statement.records[0].description
        == "NORTHWIND TRADE PAYABLES NORTHWIND PAPER CO INV-4711 INVOICE 4711 AND 4712")
    #expect(
      statement.proof == .unprovable(reason: "a file of payments states no balances; its batch control agrees"))
    #expect(file.notes.isEmpty)
    #expect(
      file.skipped.map { "\($0.row ?? 0) \($0.reason)" } == [
        "1 header", "2 header", "4 continuation", "6 control", "7 control", "8 padding",
      ])
  }

  @Test("the same without line ends, and with blanks cut off")
  func layouts() throws {
    let whole = try Self.read(Self.sample).records
    let joined = try Self.read(Self.sample.replacing("\n", with: ""))
    #expect(joined.records.map(\.amount) == whole.map(\.amount))
    #expect(joined.records.map(\.provenance.row) == [3, 5])
    let cut = Self.sample.split(separator: "\n").map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
    let shortened = try Self.read(cut.joined(separator: "\r\n"))
    #expect(shortened.records.map(\.description) == whole.map(\.description))
    #expect(shortened.notes == ["line 1, 7: not 94 characters long; read by position"])
  }

  @Test("totals that do not agree are said, and the proof fails")
  func totals() throws {
    let file = try Self.read(
      [
        Self.header, Self.batch("PPD"), Self.entry("22", "0000000100", "1              A"),
        Self.control(2, 2_100_003, 5, 101), Self.fileControl(2, 1, 2_100_002, 0, 100),
      ].joined(separator: "\n"))
    #expect(
      file.notes == [
        "line 4: batch 1: the control counts 2 entries and addenda, the file has 1",
        "line 4: batch 1: the control's entry hash is 2100003, the routing numbers give 2100002",
        "line 4: batch 1: the control states debits of 0.05, the entries give 0.00",
        "line 4: batch 1: the control states credits of 1.01, the entries give 1.00",
        "line 5: the file: the control counts 2 batches, the file has 1",
      ])
    let difference = Amount(minorUnits: -4, currency: .usDollar)
    #expect(file.statements[0].proof == .fails(difference: difference, place: "line 4, batch control"))
  }

  @Test(
    "transaction codes",
    arguments: [
      ("21", 100), ("22", 100), ("26", -100), ("27", -100), ("32", 100), ("37", -100), ("42", 100), ("47", -100),
      ("52", 100), ("55", -100), ("81", 100), ("82", -100),
    ] as [(String, Int64)])
  func codes(_ code: String, _ amount: Int64) throws {
    let records = try Self.records("PPD", [Self.entry(code, "0000000100", "1              A")])
    #expect(records.map(\.amount.minorUnits) == [amount])
  }

  @Test("a reserved transaction code says no direction", arguments: ["20", "30", "40", "50", "80", "89"])
  func reservedCodes(_ code: String) {
    #expect(throws: IntakeError.self) {
      try Self.records("PPD", [Self.entry(code, "0000000100", "1              A")])
    }
  }

  @Test("a difference past 64 bits is none")
  func difference() {
    var totals = NachaTotals()
    totals.add(Int64.max, isDebit: true, bank: 0)
    #expect(totals.difference(NachaTotals.Stated(debits: Int64.max, credits: 5)) == 5)
    #expect(totals.difference(NachaTotals.Stated(debits: 0, credits: 5)) == nil)
    #expect(totals.difference(NachaTotals.Stated(debits: 5)) == nil)
  }

  @Test("returns carry their reason, notifications of change what is to be changed")
  func returnsAndChanges() throws {
    let back = try Self.records(
      "CCD",
      [
        Self.entry("26", "0000012345", "INV-1          A", addenda: true),
        Self.record([(1, "799R01021000020000001"), (28, "02100002"), (36, "SEE ATTACHED"), (80, "021000020000009")]),
        Self.entry("21", "0000000000", "INV-2          B", addenda: true),
        Self.record([(1, "798C02021000020000002"), (28, "02100002"), (36, "021000089"), (80, "021000020000008")]),
        Self.entry("26", "0000000500", "INV-3          C", addenda: true),
        Self.record([
          (1, "799R68021000020000003"), (28, "02100002"), (39, "021000020000077123"), (57, "01"), (59, "UNTIMELY"),
          (80, "021000020000007"),
        ]),
      ])
    #expect(back.map(\.returnCode) == ["R01", nil, "R68"])
    #expect(back.map(\.kind) == [.returnedItem, nil, .returnedItem])
    #expect(
      back.map(\.description) == [
        "NORTHWIND TRADE PAYABLES A INV-1 returned R01 (insufficient funds) SEE ATTACHED",
        "NORTHWIND TRADE PAYABLES B INV-2 change C02 (incorrect routing number) 021000089",
        "NORTHWIND TRADE PAYABLES C INV-3 returned R68 (untimely return (dishonored)) UNTIMELY",
      ])
  }

  @Test("an IAT entry has its receiver and originator in the addenda")
  func international() throws {
    let header = Self.record([
      (1, "5200"), (21, "FF3"), (39, "US1204895317IATPAYABLES  CADUSD260930"), (79, "1021000020000001"),
    ])
    let entry = Self.record([
      (1, "622021000021"), (13, "0007"), (30, "0000100000"), (40, "9876"), (79, "1021000020000001"),
    ])
    let file = try Self.read(
      [
        Self.header, header, entry,
        Self.record([(1, "710ANN000000000000100000928383"), (47, "MAPLE LTD"), (88, "0000001")]),
        Self.record([(1, "711NORTHWIND TRADERS"), (88, "0000001")]),
      ].joined(separator: "\n"))
    let record = try #require(file.records.first)
    #expect(record.amount.description == "1000.00")
    #expect(record.counterparty == "MAPLE LTD")
    #expect(record.description == "NORTHWIND TRADERS PAYABLES MAPLE LTD")
    #expect(file.statements[0].account == "1204895317")
  }

  @Test("amounts of advices are twelve digits wide")
  func advice() throws {
    let entry = Self.record([
      (1, "681231380104744-5678-99"), (28, "900000050000"), (40, "121042882"), (55, "NAME"), (79, "0011000010500001"),
    ])
    let control = Self.record([
      (1, "8280000001"), (11, "0023138010"), (21, "00000000000000000000"), (41, "00000000900000050000"),
      (80, "011000010000001"),
    ])
    let header = Self.batch("ADV").replacing("5200", with: "5280", maxReplacements: 1)
    let file = try Self.read([Self.header, header, entry, control].joined(separator: "\n"))
    #expect(file.records.map(\.amount.description) == ["9000000500.00"])
    #expect(
      file.statements[0].proof
        == .unprovable(reason: "a file of payments states no balances; its batch control agrees"))
  }

  @Test(
    "the date is the effective one, else the settlement's, else the file's",
    arguments: [
      ("260930", "274", "2026-09-30"), ("000000", "274", "2026-10-01"), ("      ", "   ", "2026-09-29"),
      ("000000", "002", "2027-01-02"), ("261399", "000", "2026-09-29"),
    ])
  func dates(_ effective: String, _ settled: String, _ day: String) throws {
    let created = settled == "002" ? Self.header.replacing("260929", with: "261230") : Self.header
    let file = try Self.read(
      [
        created, Self.batch("PPD", effective: effective, settled: settled),
        Self.entry("22", "0000000100", "1              A"),
      ].joined(separator: "\n"))
    #expect(file.records.map(\.date.description) == [day])
  }

  @Test(
    "what entry classes keep in the shared fields",
    arguments: [
      ("PPD", "ID-1           JANE DOE", "JANE DOE", String?.none),
      ("CTX", "ID-1           0002RECEIVER CO", "RECEIVER CO", nil),
      ("CIE", "JANE DOE       ACCT 77", "JANE DOE", nil),
      ("CIE", "JANE DOE THE SECOND", "JANE DOE THE SECOND", nil),
      ("RCK", "000005697      JANE DOE", "JANE DOE", "5697"),
      ("ARC", "5697           JANE DOE", "JANE DOE", "5697"), ("POP", "000005697PHILPAJANE DOE", "JANE DOE", "5697"),
      ("SHR", "1299REF-1      4111111111111111", "NORTHWIND TRADE", nil),
    ])
  func entryClasses(_ name: String, _ middle: String, _ party: String, _ check: String?) throws {
    let record = try #require(try Self.records(name, [Self.entry("27", "0000000100", middle)]).first)
    #expect(record.counterparty == party)
    #expect(record.checkNumber == check)
  }

  @Test("reversals and account tests by their prescribed words")
  func kinds() throws {
    let entry = Self.entry("22", "0000000100", "1              A")
    #expect(try Self.records("PPD", [entry], description: "REVERSAL").map(\.kind) == [.reversal])
    #expect(try Self.records("PPD", [entry], description: "ACCTVERIFY").map(\.kind) == [.accountTest])
    #expect(try Self.records("PPD", [Self.entry("23", "0000000000", "1")]).map(\.kind) == [.accountTest])
  }

  @Test("files behind each other are counted each by itself, padding with blanks behind it is none")
  func severalFiles() throws {
    let file = try Self.read(Self.sample + "  \n" + Self.sample)
    #expect(file.statements.count == 2)
    #expect(file.records.map(\.provenance.record) == [1, 2, 3, 4])
    #expect(file.notes.isEmpty)
  }

  @Test("lines that a network puts round a file are no part of it")
  func wrapped() throws {
    let text = "$$ADD ID=TICK BATCHID=ACH\n" + Self.sample + "\n$$EOF"
    #expect(StatementFormats.recognise(Array(text.utf8)) is Nacha.Type)
    let file = try Self.read(text)
    #expect(file.records.count == 2)
    #expect(file.skipped.first == SkippedRow(row: 1, reason: "preamble"))
    #expect(file.skipped.last == SkippedRow(row: 10, reason: "footer"))
  }

  @Test("a file without batches has no statements, and says so")
  func empty() throws {
    let file = try Self.read(Self.header + "\n" + Self.fileControl(0, 0, 0, 0, 0))
    #expect(file.statements.isEmpty)
    #expect(file.notes == ["the file has no batches"])
  }
}
