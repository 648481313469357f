import Banking
import Testing

@testable import Intake

@Suite("What a register marks as cleared")
struct ClearedColumnTests {
  private func marks(_ header: String, _ cells: [String]) throws -> [ClearedMark?] {
    let rows = cells.enumerated().map { "10/\($0 + 11)/2026,\(1050 + $0),Payee,-1\($0).00,\($1)\n" }
    return try TableSample.file("Date,Check Number,Payee,Amount,\(header)\n" + rows.joined(), side: .ledger).records
      .map(
        \.cleared)
  }

  @Test("marks of accounting programs")
  func marks() throws {
    let cells = ["X", "", "*", "C", "R", "x"]
    let reconciled = ClearedMark(.reconciled)
    let cleared = ClearedMark(.cleared)
    #expect(try marks("Clr", cells) == [reconciled, nil, cleared, cleared, reconciled, reconciled])
  }

  @Test(
    "a yes says what the header does",
    arguments: [("Cleared", ClearedMark.State.cleared), ("Reconciled", .reconciled), ("Cleared Status", .cleared)])
  func yes(header: String, state: ClearedMark.State) throws {
    #expect(try marks(header, ["Yes", "No", "", "x"]) == [ClearedMark(state), nil, nil, ClearedMark(state)])
  }

  @Test("days, of which the newest payments have none yet", arguments: ["Cleared", "Cleared Date", "Date Cleared"])
  func days(header: String) throws {
    let day = Day(year: 2026, month: 10, day: 20)
    #expect(
      try marks(header, ["10/20/2026", "10/20/2026", ""]) == [
        .init(.cleared, day: day), .init(.cleared, day: day), nil,
      ])
  }

  @Test(
    "the word for what became of a payment",
    arguments: [("Cleared", ClearedMark.State.cleared), ("Reconciled", .reconciled)])
  func status(word: String, state: ClearedMark.State) throws {
    #expect(try marks("Status", [word, "Outstanding", ""]) == [ClearedMark(state), nil, nil])
  }

  @Test("what a card's report or BILL calls cleared says nothing of the bank")
  func elsewhere() throws {
    let card = "Date,Merchant,Amount,Card,Status,Cleared Date\n10/15/2026,Delta Air,12.00,x4401,Cleared,10/16/2026\n"
    let bill =
      "Process Date,Vendor,Amount,Confirmation Number,Status,Cleared Date\n10/15/2026,Rook,12.00,P26100501 - 1000001,Cleared,10/16/2026\n"
    for text in [card, bill] {
      let file = try TableSample.file(text, side: .ledger)
      #expect(file.records.count == 1 && file.records.allSatisfy { $0.cleared == nil })
    }
  }

  @Test("at a bank the day of clearing is the booking date")
  func bankDays() throws {
    let file = try TableSample.file(
      "Transaction Date,Clearing Date,Description,Amount\n10/12/2026,10/14/2026,a,-1.00\n10/13/2026,10/15/2026,b,-2.00\n"
    )
    #expect(file.records.map(\.date.description) == ["2026-10-14", "2026-10-15"])
    #expect(TableSample.column(file, "date") == "Clearing Date")
  }

  @Test("a statement's lines have no such mark")
  func bank() throws {
    let file = try TableSample.file("Date,Description,Amount,Cleared\n10/12/2026,a,-1.00,Y\n10/13/2026,b,-2.00,\n")
    #expect(file.records.allSatisfy { $0.cleared == nil })
  }
}
