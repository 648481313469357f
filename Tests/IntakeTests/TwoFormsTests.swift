import Banking
import Testing

@testable import Intake

@Suite("One account in two forms")
struct TwoFormsTests {
  static func read(_ side: Side, _ files: [(name: String, text: String)], reversed: Bool) throws -> [InputFile] {
    let requests = files.enumerated().map { index, file in
      InputRequest(id: "f\(index)", path: file.name, bytes: Array(file.text.utf8), side: side)
    }
    return try InputReader.read(reversed ? requests.reversed() : requests)
  }

  /// Date, amount and what else a file has: `2026-07-02 -100.00`.
  static func counted(_ files: [InputFile]) -> [String] {
    files.flatMap(\.records).map { "\($0.date) \($0.amount)" }.sorted()
  }

  @Suite("Statements")
  struct Statements {
    static let table = """
      Date,Description,Amount,Balance
      07/02/2026,BILL.COM DES:PAYABLES ID:015ABCDEFGHJKLM INDN:ACME,-100.00,900.00
      07/03/2026,WIRE OUT ROOK SUPPLY,-50.00,850.00
      07/10/2026,DEPOSIT,500.00,1350.00
      07/13/2026,CHECK,-25.50,1324.50
      07/13/2026,CHECK,-25.50,1299.00

      """

    static let lines = [
      ("20260702", "-100.00", "<NAME>BILL.COM PAYABLES"), ("20260703", "-50.00", "<NAME>ROOK SUPPLY"),
      ("20260710", "500.00", "<NAME>DEPOSIT"), ("20260713", "-25.50", "<CHECKNUM>1021"),
      ("20260713", "-25.50", "<CHECKNUM>1022"),
    ]

    static func ofx(_ lines: [(String, String, String)], account: String = "123456789") -> String {
      let rows = lines.enumerated().map { index, line in
        "<STMTTRN><TRNTYPE>OTHER<DTPOSTED>\(line.0)<TRNAMT>\(line.1)<FITID>F\(index)\(line.2)</STMTTRN>\n"
      }
      return """
        OFXHEADER:100
        DATA:OFXSGML
        VERSION:102
        SECURITY:NONE
        ENCODING:USASCII
        CHARSET:1252
        COMPRESSION:NONE
        OLDFILEUID:NONE
        NEWFILEUID:NONE

        <OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>USD<BANKACCTFROM><BANKID>111000025<ACCTID>\(account)<ACCTTYPE>CHECKING</BANKACCTFROM>
        <BANKTRANLIST>\(rows.joined())</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>
        """
    }

    @Test("a table and OFX of the same days count once, and each line has what either says", arguments: [false, true])
    func same(reversed: Bool) throws {
      let files = try read(.bank, [("a.csv", Self.table), ("a.ofx", Self.ofx(Self.lines))], reversed: reversed)
      #expect(
        counted(files) == [
          "2026-07-02 -100.00", "2026-07-03 -50.00", "2026-07-10 500.00", "2026-07-13 -25.50", "2026-07-13 -25.50",
        ])
      let records = files.flatMap(\.records)
      #expect(records.contains { $0.fundingToken == "015ABCDEFGHJKLM" && $0.bankReference == "F0" })
      // Two checks of one amount on one day: which line is which, nothing says.
      #expect(records.allSatisfy { $0.checkNumber == nil })
      #expect(Set(files.flatMap(\.statements).map(\.account)) == ["123456789"])
      #expect(files.flatMap(\.skipped).count { $0.reason == "overlap" } == 5)
      let isSaid = files.contains { file in
        file.notes.contains { $0.contains("5 lines") && $0.contains("in another form") }
      }
      #expect(isSaid)
    }

    @Test("one that begins in the middle of the other's days is joined there", arguments: [false, true])
    func later(reversed: Bool) throws {
      let more = Self.lines.dropFirst(2).dropLast() + [("20260714", "-9.00", "<NAME>FEE")]
      let ofx = Self.ofx(Array(more), account: "123456789")
      let named = Self.table.replacing("Date,D", with: "Account: 123456789\n\nDate,D")
      let files = try read(.bank, [("a.csv", named), ("a.ofx", ofx)], reversed: reversed)
      #expect(counted(files).count == 6)
      #expect(counted(files).last == "2026-07-14 -9.00")
    }

    @Test("other amounts on a common day, another number or too few lines are two accounts")
    func different() throws {
      var lines = Self.lines
      lines[1].1 = "-50.01"
      let other = try read(.bank, [("a.csv", Self.table), ("a.ofx", Self.ofx(lines))], reversed: false)
      #expect(counted(other).count == 10)
      let named = Self.table.replacing("Date,D", with: "Account: 987654321\n\nDate,D")
      let apart = try read(.bank, [("a.csv", named), ("a.ofx", Self.ofx(Self.lines))], reversed: false)
      #expect(counted(apart).count == 10)
      let two = Self.table.split(separator: "\n").prefix(3).joined(separator: "\n")
      let few = try read(.bank, [("a.csv", two), ("a.ofx", Self.ofx(Array(Self.lines.prefix(2))))], reversed: false)
      #expect(counted(few).count == 4)
    }

    @Test("the last digits of a number are enough where the lines agree")
    func masked() throws {
      let named = Self.table.replacing("Date,D", with: "Account: XXXXX6789\n\nDate,D")
      let files = try read(.bank, [("a.csv", named), ("a.ofx", Self.ofx(Self.lines))], reversed: false)
      #expect(counted(files).count == 5)
      #expect(Set(files.flatMap(\.statements).map(\.account)) == ["123456789"])
    }
  }

  @Suite("Ledgers")
  struct Ledgers {
    static let export = """
      Confirmation,Vendor,Invoice #,Amount,Status,Process Date,Updated
      P26101301 - 0012345,Rook Supply,R-1,200.00,Paid,10/14/26,10/14/26
      P26101301 - 0012345,Rook Supply,R-2,30.00,Paid,10/14/26,10/14/26
      P26101302 - 0012346,Quill & Sons,Q-77,49.50,Paid,10/14/26,10/14/26
      P26101303 - 0012347,Wren Freight,W-5,75.25,Paid,10/15/26,10/15/26

      """
    private static let amounts = ["2026-10-14 -200.00", "2026-10-14 -30.00", "2026-10-14 -49.50", "2026-10-15 -75.25"]

    @Test(
      "the payments and the debits that drew them are joined, and the payments have the tokens",
      arguments: [false, true])
    func detail(reversed: Bool) throws {
      let detail = """
        Vendor,Invoice Number,Amount,Process Date,Funding Source,ACH Confirmation Token
        "Rook Supply, Inc.",R-1,200.00,10/14/2026,Checking 6789,015ABCDEFGHJKLM
        "Rook Supply, Inc.",R-2,30.00,10/14/2026,Checking 6789,015ABCDEFGHJKLM
        Quill and Sons,Q-77,49.50,10/14/2026,Checking 6789,015ABCDEFGHJKLM
        Wren Freight,W-5,75.25,10/15/2026,Checking 6789,016ABCDEFGHJKLM

        """
      let files = try read(.ledger, [("p.csv", Self.export), ("d.csv", detail)], reversed: reversed)
      #expect(counted(files) == Self.amounts)
      let records = files.flatMap(\.records)
      #expect(records.allSatisfy { $0.confirmation != nil && $0.fundingToken != nil })
      #expect(records.first { $0.invoices == ["W-5"] }?.fundingToken == "016ABCDEFGHJKLM")
    }

    @Test(
      "an export and an answer of the API are joined by the confirmation, as the newer tells it",
      arguments: [false, true])
    func api(reversed: Bool) throws {
      let json = """
        {"results":[{"id":"stp01ABCDEFGHIJKLMNO","vendorId":"00901A","vendorName":"Rook Supply","amount":230.00,
        "confirmationNumber":"P26101301 - 0012345","processDate":"2026-10-14","singleStatus":"VOIDED",
        "createdTime":"2026-10-13T15:17:14.541Z","updatedTime":"2026-10-20T09:00:00.000Z"}]}
        """
      let files = try read(.ledger, [("p.csv", Self.export), ("p.json", json)], reversed: reversed)
      #expect(counted(files) == Self.amounts)
      let rook = files.flatMap(\.records).filter { $0.confirmation == "P26101301-0012345" }
      #expect(rook.map { $0.status?.meaning } == [.voided, .voided])
    }

    @Test("the books' register of the same payments is joined, and what only it tells stays", arguments: [false, true])
    func books(reversed: Bool) throws {
      let register = """
        Date,Transaction Type,Num,Name,Memo/Description,Account,Amount
        10/14/2026,Bill Payment (Check),71,Rook Supply,,Money Out Clearing,-230.00
        10/14/2026,Bill Payment (Check),72,Quill & Sons,,Money Out Clearing,-49.50
        10/15/2026,Bill Payment (Check),73,Wren Freight,,Money Out Clearing,-75.25
        10/16/2026,Bill Payment (Check),1021,Heron Labs,,Money Out Clearing,-12.00

        """
      let files = try read(.ledger, [("p.csv", Self.export), ("r.csv", register)], reversed: reversed)
      #expect(counted(files) == Self.amounts + ["2026-10-16 -12.00"])
    }

    @Test("one payment that two ledgers have is one too many, and stays")
    func twice() throws {
      let register = """
        Date,Transaction Type,Num,Name,Memo/Description,Account,Amount
        10/14/2026,Bill Payment (Check),72,Quill & Sons,,Money Out Clearing,-49.50
        10/14/2026,Bill Payment (Check),75,Heron Labs,,Money Out Clearing,-12.00
        10/15/2026,Bill Payment (Check),76,Finch Foods,,Money Out Clearing,-13.00

        """
      let files = try read(.ledger, [("p.csv", Self.export), ("r.csv", register)], reversed: false)
      #expect(counted(files).count == 7)
    }
  }
}
