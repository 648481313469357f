import Banking
import Testing

@testable import Intake

@Suite("QIF")
struct QIFReaderTests {
  static func read(_ text: String, order: DateOrder? = nil, account: String? = nil) throws -> InputFile {
    var request = InputRequest(id: "bank1", path: "a.qif", bytes: Array(text.utf8), side: .bank)
    request.dateOrder = order
    request.account = account
    return try InputReader.read(request)
  }

  @Test(
    "dates of every habit",
    arguments: [
      ("1/ 5'26", "2026-01-05"), ("12/31/99", "1999-12-31"), ("12/31'2026", "2026-12-31"), ("1/13'4", "2004-01-13"),
      ("31.12.2026", "2026-12-31"), ("31.12'26", "2026-12-31"), ("2026-12-31", "2026-12-31"),
      ("31/12/2026", "2026-12-31"), ("31-12-26", "2026-12-31"), ("20261231", "2026-12-31"),
      ("31 Dec 2026", "2026-12-31"), (" 1/31/ 1", nil), ("2/30'26", nil), ("", nil), ("'26", nil), ("1/'", nil),
    ] as [(String, String?)])
  func dates(_ text: String, _ day: String?) {
    let date = QIFDate.read(text)
    #expect((date?.day(.monthFirst) ?? date?.day(.dayFirst))?.description == day)
  }

  @Test("a record's fields")
  func fields() throws {
    let file = try Self.read(
      """
      !Account
      NOperating
      TBank
      ^
      !Type:Bank
      D1/31'26
      U-1,250.00
      T-1,250.00
      C*
      N001234
      PHalloway Plumbing
      A12 Mill Road
      MINV-1484
      LRepairs
      SRepairs
      Epipes
      $-1,250.00
      ^
      D1/31'26
      T50
      NDEP
      L[Savings]
      ^
      """)
    let record = try #require(file.records.first)
    #expect(record.account == "Operating")
    #expect(record.date == Day(year: 2026, month: 1, day: 31))
    #expect(record.amount == Amount(minorUnits: -125_000, currency: .usDollar))
    #expect(record.checkNumber == "1234")
    #expect(record.reference == "001234")
    #expect(record.counterparty == "Halloway Plumbing")
    #expect(record.description == "Halloway Plumbing INV-1484")
    #expect(record.provenance == Provenance(input: "bank1", record: 1, row: 6))
    #expect(file.records.last?.kind == .deposit)
    #expect(file.records.last?.description == "[Savings]")
    #expect(
      file.skipped == [
        SkippedRow(row: 1, reason: "header"), SkippedRow(row: 2, reason: "account"),
        SkippedRow(row: 5, reason: "header"),
      ])
    #expect(file.dateOrder == "month first: '1/31'26' cannot have its day first")
  }

  @Test("sections of one account are one statement, numbered through the file")
  func sections() throws {
    let file = try Self.read(
      "!Account\nNA\n^\n!Type:Bank\nD1/31/26\nT1\n^\n!Account\nNB\n^\n!Type:CCard\nD1/31/26\nT2\n^\n"
        + "!Account\nNA\n^\n!Type:Bank\nD1/31/26\nT3\n^\n!Type:Memorized\nT9\nPx\n^\n")
    #expect(file.statements.map(\.account) == ["A", "B"])
    #expect(file.statements.map { $0.records.map(\.provenance.record) } == [[1, 3], [2]])
    #expect(file.skipped.last == SkippedRow(row: 23, reason: "memorized"))
    let one = try Self.read(
      "!Account\nNA\n^\n!Type:Bank\nD1/31/26\nT1\n^\n!Account\nNB\n^\n!Type:Bank\nD1/31/26\nT2\n^\n", account: "b")
    #expect(one.statements.map(\.account) == ["B"])
  }

  @Test("another account in brackets is a transfer, though its name begins as the own one does")
  func transfers() throws {
    let file = try Self.read(
      "!Account\nNSavings\n^\n!Type:Bank\nD1/31/26\nT1\nPA\nL[Savings 2]\n^\n"
        + "D1/31/26\nT2\nPB\nMone\nMtwo\nL[Savings]\n^\n")
    #expect(file.records.map(\.kind) == [.transfer, nil])
    #expect(file.records.last?.description == "B one two")
  }

  @Test("a file without a header, with any line end")
  func headerless() throws {
    for end in ["\n", "\r\n", "\r"] {
      let file = try Self.read(
        ["D31/01/2026", "T-1.00", "PA", "^", "D28/02/2026", "T2,50", "^"].joined(separator: end))
      #expect(file.records.map(\.amount.minorUnits) == [-100, 250])
      #expect(file.records.map(\.provenance.row) == [1, 5])
    }
  }

  @Test("a missing ^ is made good before the next date, but not in splits")
  func missingEnds() throws {
    let file = try Self.read("!Type:Bank\nD1/31/26\nT1\nPA\nD2/28/26\nT2\nScat\nD2/27/26\n$2\n^\n")
    #expect(file.records.map(\.amount.minorUnits) == [100, 200])
    #expect(file.records.last?.date == Day(year: 2026, month: 2, day: 28))
    #expect(file.notes == ["1 record without ^ before the date of the next"])
  }

  @Test("the order of day and month: asked for, or decided by another file, or by none")
  func order() throws {
    let open = "!Type:Bank\nD3/4/26\nT1\n^\n"
    #expect(try Self.read(open, order: .dayFirst).records.first?.date == Day(year: 2026, month: 4, day: 3))
    #expect(try Self.read(open, order: .monthFirst).records.first?.date == Day(year: 2026, month: 3, day: 4))
    let other = "!Type:Bank\nD4/1/26\nT1\n^\nD4/30/26\nT1\n^\n"
    let files = try InputReader.read(
      [open, other].enumerated().map { index, text in
        InputRequest(id: "bank\(index)", path: "\(index).qif", bytes: Array(text.utf8), side: .bank)
      })
    #expect(files.first?.records.first?.date == Day(year: 2026, month: 4, day: 3))
    #expect(files.first?.dateOrder == "day first: so its dates lie in the span of the other files")
    #expect(throws: IntakeError.self) { try Self.read(open) }
  }
}

@Suite("Hostile QIF")
struct QIFHostileTests {
  private static let sample = Array(
    "!Option:AutoSwitch\n!Account\nNA\nTBank\n^\n!Clear:AutoSwitch\n!Type:Bank\nD1/31'26\nT-1,250.00\nN12\nPX\nScat\n$-1\n^\nD2.3.2026\nT5\n^\n"
      .utf8)

  @Test("cut off anywhere, it is refused or read") func truncated() { HostileBytes.truncations(of: Self.sample) }

  @Test("with bytes changed, it is refused or read") func mutated() {
    HostileBytes.mutations(of: Self.sample, count: 1_000)
  }

  @Test(
    "300,000 lines of nothing are no records, and take no longer than they must", .timeLimit(.minutes(1)),
    arguments: [
      ("^\n", nil), ("!Type:Bank\n", nil), ("D1/31/26\n", "a record with an amount (T)"), ("\n", nil),
      ("M\n", "a record with a date (D)"),
    ] as [(String, String?)])
  func repeated(_ line: String, _ missing: String?) {
    let bytes = Array(("!Type:Bank\n" + String(repeating: line, count: 300_000)).utf8)
    do {
      let file = try InputReader.read(InputRequest(id: "bank1", path: "a.qif", bytes: bytes, side: .bank))
      #expect(missing == nil)
      #expect(file.records.isEmpty)
    } catch {
      #expect(error.expected == missing)
    }
  }

  @Test("the first entry of an account says what it opened with")
  func opening() throws {
    let file = try QIFReaderTests.read(
      "!Type:Bank\nD10/1/2026\nT1,000.00\nCX\nPOpening Balance\nL[Operating]\n^\nD10/30/2026\nT-84.20\nPQuill\n^\n")
    #expect(file.records.map(\.amount.description) == ["-84.20"])
    #expect(file.statements[0].opening?.amount.description == "1000.00")
    #expect(file.skipped.contains { $0.row == 2 && $0.reason == "balance" })
  }
}
