import Banking
import Testing

@testable import Intake

@Suite("Signs that balances prove")
struct BalanceSignTests {
  private static let rows = [
    "10/12/2026,Opening deposit,500.00,%,1500.00", "10/13/2026,Rent,1200.00,%,300.00",
    "10/15/2026,Aster LLC,450.00,%,750.00", "10/16/2026,Quill,50.25,%,699.75", "10/18/2026,Rook,100.00,%,799.75",
  ]
  private static let moved = ["500.00", "-1200.00", "450.00", "-50.25", "100.00"]

  private func amounts(_ file: InputFile) -> [String] { file.records.map(\.amount.description) }

  private func read(_ header: String, _ rows: [String], mark: String = "", above: [String] = []) throws -> InputFile {
    let lines = above + [header] + rows.map { $0.split(separator: "%", maxSplits: 1).joined(separator: mark) }
    return try TableSample.file(lines.joined(separator: "\n") + "\n")
  }

  @Test(
    "unsigned amounts have the signs with which the running balance moves, whatever stands beside them",
    arguments: ["DR/CR", "Type", "Transaction Type"], ["", "Transfer", "POS"])
  func unsigned(header: String, mark: String) throws {
    for (rows, moved) in [(Self.rows, Self.moved), (Self.rows.reversed(), Self.moved.reversed())] {
      for balance in ["Balance", "Closing Balance"] {
        let file = try read("Date,Description,Amount,\(header),\(balance)", rows, mark: mark)
        #expect(amounts(file) == moved)
      }
      let file = try read("Date,Description,Amount,\(header),Balance", rows, mark: mark)
      #expect(TableSample.proves(file))
      #expect(file.notes.contains { $0.contains("the running balance moves by them") })
    }
  }

  @Test("the first amount has nothing to compare with: a note names it, unless an opening balance is stated")
  func first() throws {
    let header = "Date,Description,Amount,Type,Balance"
    let open = try read(header, Self.rows)
    #expect(open.notes.contains { $0.hasPrefix("nothing tells which way the amount of line 2 goes (1 row)") })
    let stated = try read(header, Self.rows, above: ["Opening balance,2000.00", ""])
    #expect(amounts(stated) == ["-500.00"] + Self.moved.dropFirst())
    #expect(!stated.notes.contains { $0.hasPrefix("nothing tells") })
  }

  @Test("one mark among blanks leaves the rest to the balance", arguments: [0, 3])
  func oneMark(row: Int) throws {
    var rows = Self.rows.map { $0.replacing("%", with: "") }
    rows[row] = Self.rows[row].replacing("%", with: row == 0 ? "CR" : "DR")
    #expect(amounts(try read("Date,Description,Amount,DR/CR,Balance", rows)) == Self.moved)
  }

  @Test("balances that follow both ways within a day prove no sign")
  func bothWays() throws {
    let rows = ["10/16/2026,a,100.00,1100.00", "10/16/2026,b,100.00,1000.00", "10/16/2026,c,100.00,1100.00"]
    let file = try read("Date,Description,Amount,Balance", rows)
    #expect(file.notes.contains { $0.hasPrefix("nothing in the file tells which way") })
  }

  @Test("a gap between rows leaves the row behind it open")
  func gap() throws {
    let more = (1...12).map { "10/19/2026,row \($0),10.00,\(900 + ($0 % 2 == 0 ? 10 : 20)).00" }
    let file = try read("Date,Description,Amount,Balance", Self.rows.map { $0.replacing("%,", with: "") } + more)
    #expect(amounts(file).prefix(5) == Self.moved.prefix(5))
    #expect(file.notes.contains { $0.contains("the amount of line 2 goes (2 rows)") })
  }

  @Test(
    "opening and closing balance turn signs that lead the other way",
    arguments: [
      "Date,Description,Amount\n10/01/2026,Aster,-500.00\n10/02/2026,Rook,1200.00\n10/15/2026,Quill,-450.00",
      "Date,Description,Debit,Credit\n10/01/2026,Aster,500.00,\n10/02/2026,Rook,,1200.00\n10/15/2026,Quill,450.00,",
    ])
  func ends(table: String) throws {
    let file = try TableSample.file("Opening balance,1000.00\nClosing balance,750.00\n\n\(table)\n")
    #expect(amounts(file) == ["500.00", "-1200.00", "450.00"])
    #expect(TableSample.proves(file))
    #expect(file.notes.contains { $0.contains("lead to the closing one") })
  }

  @Test("texts that agree with the signs keep them, as what is owed on a loan rises by what goes out")
  func owedOnLoan() throws {
    let file = try TableSample.file(
      "Opening balance,100.00\nClosing balance,150.00\n\nDate,Description,Amount\n10/15/2026,Loan fee,-30.00\n"
        + "10/16/2026,Insurance charge,-20.00\n")
    #expect(amounts(file) == ["-30.00", "-20.00"])
    #expect(!TableSample.proves(file))
  }

  @Test(
    "what is owed on a card rises by its purchases, written with a sign or without",
    arguments: [["-120.00", "-60.00", "500.00", "-36.00"], ["120.00", "60.00", "500.00", "36.00"]])
  func owedOnCard(written: [String]) throws {
    let rows = zip(["10/14/2026,Staples", "10/15/2026,Verizon", "10/16/2026,Payment", "10/18/2026,Rook"], written)
    let balances = ["1120.00", "1180.00", "680.00", "716.00"]
    let lines = zip(rows, balances).map { "\($0.0),\($0.1),\($1)" }
    for above in ["Credit Card Statement", "Card number,xxxx1234"] {
      let file = try TableSample.file(
        "\(above)\nDate,Description,Amount,Balance\n" + lines.joined(separator: "\n") + "\n")
      #expect(amounts(file) == ["-120.00", "-60.00", "500.00", "-36.00"])
      #expect(file.statements[0].closing?.amount.description == "-716.00")
      #expect(TableSample.proves(file))
    }
  }

  @Test(
    "a single row's debit is proved by the opening balance above it",
    arguments: [("1500.00", "500.00"), ("500.00", "-500.00")])
  func singleRow(balance: String, moved: String) throws {
    let file = try TableSample.file(
      "Opening balance,1000.00\n\nDate,Description,Debit,Credit,Balance\n10/14/2026,Aster,500.00,,\(balance)\n",
      side: nil)
    #expect(amounts(file) == [moved])
    #expect(TableSample.proves(file))
  }
}
