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

    @Test(
      "a table and OFX of the same days count once, and each line has what either says",
      arguments: [false, true])
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

    @Test(
      "one that begins in the middle of the other's days is joined there",
      arguments: [false, true])
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

    @Test(
      "the last digits of a number are enough where the lines agree", arguments: ["XXXXX6789", "Checking - 6789"])
    func masked(name: String) throws {
      let named = Self.table.replacing("Date,D", with: "Account: \(name)\n\nDate,D")
      let files = try read(.bank, [("a.csv", named), ("a.ofx", Self.ofx(Self.lines))], reversed: false)
      #expect(counted(files).count == 5)
      #expect(Set(files.flatMap(\.statements).map(\.account)) == ["123456789"])
    }

    /// Fees of the month's end, which every account of a bank has.
    @Test(
      "two accounts with the same fees on one day stay two, whatever their balances are dated",
      arguments: [false, true])
    func fees(reversed: Bool) throws {
      let savings = """
        Date,Description,Amount,Balance
        10/30/2026,MONTHLY SERVICE FEE,-15.00,485.00
        10/30/2026,WIRE FEE,-30.00,455.00
        10/30/2026,ACH FEE,-10.00,445.00

        """
      let fees = ["-15.00", "-30.00", "-10.00"].map { ("20261030", $0, "<NAME>FEE") }
      let first = ("20261001", "5000.00", "<NAME>DEPOSIT")
      let operating = Self.ofx([first] + fees + [("20261031", "-7.00", "<NAME>RENT")])
      let files = try read(.bank, [("s.csv", savings), ("o.ofx", operating)], reversed: reversed)
      #expect(counted(files).count == 8)
      #expect(files.contains { file in file.notes.contains { $0.contains("3 of its 3 lines") } })
    }

    @Test("a statement a day is one telling, in any order of the files", arguments: [false, true])
    func daily(reversed: Bool) throws {
      var balance = 1_000_00
      let lines = [("02", -100_00, "ACME"), ("03", -50_00, "ROOK SUPPLY"), ("10", 500_00, "DEPOSIT")]
      let messages = lines.map { day, cents, name in
        func text(_ cents: Int) -> String { "\(cents / 100),\(cents % 100 < 10 ? "0" : "")\(cents % 100)" }
        let opening = text(balance)
        balance += cents
        return ":20:S\n:25:123456789\n:28C:\(day)/1\n:60F:C2607\(day)USD\(opening)\n"
          + ":61:2607\(day)07\(day)\(cents < 0 ? "D" : "C")\(text(abs(cents)))NTRFX\n:86:\(name)\n"
          + ":62F:C2607\(day)USD\(text(balance))\n-\n"
      }
      let table = Self.table.split(separator: "\n").prefix(4).joined(separator: "\n")
      let files = try read(.bank, [("a.csv", table), ("d.sta", messages.joined())], reversed: reversed)
      #expect(counted(files) == ["2026-07-02 -100.00", "2026-07-03 -50.00", "2026-07-10 500.00"])
      #expect(files.flatMap(\.skipped).count { $0.reason == "overlap" } == 3)
    }

    @Test("lines of one account that are posted a day apart are one; a line that only one form has stays, and is said")
    func shifted() throws {
      var lines = Self.lines
      lines[1].0 = "20260704"
      lines.remove(at: 2)
      let named = Self.table.replacing("Date,D", with: "Account: 123456789\n\nDate,D")
      let files = try read(.bank, [("a.csv", named), ("a.ofx", Self.ofx(lines))], reversed: false)
      #expect(counted(files).count == 5)
      #expect(files.contains { file in file.notes.contains { $0.hasPrefix("1 line of 2026-07-10 is not in a.ofx") } })
    }

    @Test("three files of one account count once, whatever their order", arguments: [0, 1, 2])
    func three(turn: Int) throws {
      let week = Self.table.split(separator: "\n").prefix(3).joined(separator: "\n")
      let files = [("w.csv", week), ("m.csv", Self.table), ("m.ofx", Self.ofx(Self.lines))]
      let read = try read(.bank, Array(files[turn...] + files[..<turn]), reversed: false)
      #expect(counted(read).count == 5)
      #expect(Set(read.flatMap(\.statements).map(\.account)) == ["123456789"])
    }

    @Test(
      "the next table of an account that the other form names is of that account",
      arguments: [false, true])
    func nextMonth(reversed: Bool) throws {
      let august = """
        Date,Description,Amount,Balance
        08/13/2026,WREN FREIGHT,-9.00,1290.00
        08/14/2026,FEE,-1.00,1289.00

        """
      let files = try read(
        .bank, [("7.csv", Self.table), ("8.csv", august), ("7.ofx", Self.ofx(Self.lines))], reversed: reversed)
      #expect(counted(files).count == 7)
      #expect(Set(files.flatMap(\.records).map(\.account)) == ["123456789"])
    }

    @Test("a balance of the day of the download gives way to one that is proved")
    func laterBalance() throws {
      let ofx = Self.ofx(Self.lines).replacing(
        "</STMTRS>", with: "<LEDGERBAL><BALAMT>9999.00<DTASOF>20260803</LEDGERBAL></STMTRS>")
      let files = try read(.bank, [("a.csv", Self.table), ("a.ofx", ofx)], reversed: false)
      #expect(files.flatMap(\.statements).compactMap(\.closing?.amount.minorUnits) == [129_900])
      #expect(files.contains { file in file.notes.contains { $0.contains("9,999.00") } })
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

    @Test(
      "the books' register of the same payments is joined, and what only it tells stays",
      arguments: [false, true])
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

    @Test(
      "a register that enters payments a day before is joined; a second check to a vendor stays",
      arguments: [false, true])
    func dayBefore(reversed: Bool) throws {
      let register = """
        Date,Transaction Type,Num,Name,Memo/Description,Account,Amount
        10/13/2026,Bill Payment,,Rook Supply,,Money Out Clearing,-230.00
        10/13/2026,Bill Payment,,Quill & Sons,,Money Out Clearing,-49.50
        10/14/2026,Bill Payment,,Wren Freight,,Money Out Clearing,-75.25
        10/14/2026,Bill Payment,,Wren Freight,,Money Out Clearing,-12.00

        """
      let export = Self.export.replacing("R-1,200.00", with: "R-1,230.00").split(separator: "\n")
        .filter { !$0.contains("R-2") }.joined(separator: "\n")
      let files = try read(.ledger, [("p.csv", export), ("r.csv", register)], reversed: reversed)
      #expect(
        counted(files) == ["2026-10-14 -12.00", "2026-10-14 -230.00", "2026-10-14 -49.50", "2026-10-15 -75.25"])
    }

    @Test(
      "checks with numbers of their own are not what was paid by ACH",
      arguments: [false, true])
    func byHand(reversed: Bool) throws {
      let register = """
        Date,Transaction Type,Num,Name,Memo/Description,Account,Amount
        10/14/2026,Check,1055,Rook Supply,by hand,Checking,-230.00
        10/14/2026,Check,1056,Quill & Sons,by hand,Checking,-49.50
        10/15/2026,Check,1057,Wren Freight,by hand,Checking,-75.25

        """
      let export = Self.export.replacing("Status,", with: "Status,Payment Method,")
        .replacing("Paid,", with: "Paid,ACH,")
      let files = try read(.ledger, [("p.csv", export), ("r.csv", register)], reversed: reversed)
      #expect(counted(files).count == 7)
    }

    @Test("the same payments from two accounts are two ledgers")
    func twoAccounts() throws {
      let export = Self.export.replacing("Status,", with: "Status,Account,")
        .replacing("Paid,", with: "Paid,AP Checking ...4821,")
      let detail = """
        Vendor,Invoice Number,Amount,Process Date,Funding Source,ACH Confirmation Token
        Rook Supply,R-1,200.00,10/14/2026,Other Bank ...9907,015ABCDEFGHJKLM
        Quill and Sons,Q-77,49.50,10/14/2026,Other Bank ...9907,015ABCDEFGHJKLM
        Wren Freight,W-5,75.25,10/15/2026,Other Bank ...9907,016ABCDEFGHJKLM

        """
      #expect(try counted(read(.ledger, [("p.csv", export), ("d.csv", detail)], reversed: false)).count == 7)
    }

    @Test(
      "one confirmation is one payment, though its amount differs; BILL's answer is net of credits",
      arguments: [false, true])
    func otherAmount(reversed: Bool) throws {
      let json = """
        {"results":[{"id":"stp01ABCDEFGHIJKLMNO","vendorId":"00901A","vendorName":"Wren Freight","amount":70.25,
        "confirmationNumber":"P26101303 - 0012347","processDate":"2026-10-15","singleStatus":"PAID"}]}
        """
      let files = try read(.ledger, [("p.csv", Self.export), ("p.json", json)], reversed: reversed)
      #expect(counted(files) == Self.amounts.dropLast() + ["2026-10-15 -70.25"])
      #expect(files.contains { file in file.notes.contains { $0.contains("75.25 here and 70.25 in p.json") } })
    }

    @Test("the funding debits are the payments of their days", arguments: [false, true])
    func lumps(reversed: Bool) throws {
      let transfers = """
        Created,Updated,Date,Amount,Status,GL Account,Description
        10/14/26,10/14/26,10/14/26,-279.50,confirmed,1072,BILL 10/14/26 Payables Funding
        10/15/26,10/15/26,10/15/26,-80.00,confirmed,1072,BILL 10/15/26 Payables Funding
        10/16/26,10/16/26,10/16/26,-5.00,confirmed,1072,BILL 10/16/26 Payables Funding

        """
      let files = try read(.ledger, [("p.csv", Self.export), ("t.csv", transfers)], reversed: reversed)
      // The last one is of a day that the payments do not tell.
      #expect(counted(files) == Self.amounts + ["2026-10-16 -5.00"])
      let said = "80.00, and the payments of p.csv come to 75.25"
      #expect(files.contains { file in file.notes.contains { $0.contains(said) } })
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
