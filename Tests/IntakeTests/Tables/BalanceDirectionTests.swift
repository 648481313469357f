import Banking
import Testing

@testable import Intake

@Suite("Balances that follow both ways")
struct BalanceDirectionTests {
  private static let plain = "Date,Text,Amount,Balance"
  private static let chase = "Details,Posting Date,Description,Amount,Type,Balance,Check or Slip #"

  private func ends(_ file: InputFile) -> [String] {
    let statement = file.statements[0]
    return [statement.opening, statement.closing].map { $0?.amount.description ?? "unknown" }
      + [statement.closing?.date?.description ?? "none"]
  }

  private func read(_ lines: [String]) throws -> InputFile {
    try TableSample.file(lines.joined(separator: "\n") + "\n")
  }

  @Test("a payment and its return end where the dates end, the newest or the oldest line first", arguments: [2, 4])
  func dates(count: Int) throws {
    let lines = [
      "2026-10-06,Rook Supply,-318.00,49682.00", "2026-10-14,Return of Rook Supply,318.00,50000.00",
      "2026-10-19,To savings,-318.00,49682.00", "2026-10-20,From savings,318.00,50000.00",
    ].prefix(count)
    for order in [Array(lines), lines.reversed()] {
      let file = try read([Self.plain] + order)
      #expect(ends(file) == ["50000.00", "50000.00", count == 2 ? "2026-10-14" : "2026-10-20"])
      #expect(TableSample.proves(file))
      #expect(!file.notes.contains { $0.contains("not known") })
    }
  }

  @Test("days that stand still between others, and one that jumps, leave the way of the dates as it is")
  func jumpingDates() throws {
    let lines = [
      "2026-10-06,a,-5.00,95.00", "2026-10-06,b,5.00,100.00", "2026-10-09,c,-5.00,95.00", "2026-10-08,d,5.00,100.00",
      "2026-10-12,e,-5.00,95.00", "2026-10-13,f,5.00,100.00",
    ]
    #expect(ends(try read([Self.plain] + lines)) == ["100.00", "100.00", "2026-10-13"])
    #expect(ends(try read([Self.plain] + lines.reversed())) == ["100.00", "100.00", "2026-10-13"])
  }

  private static let oneDay = ["2026-10-06,Rook Supply,318.00,50000.00", "2026-10-06,Return,-318.00,49682.00"]

  @Test(
    "within one day a stated balance tells, at whichever end it is",
    arguments: [
      ("Opening balance,49682.00", "49682.00"), ("Closing balance,49682.00", "49682.00"),
      ("Opening balance,50000.00", "50000.00"), ("Closing balance,50000.00", "50000.00"),
    ])
  func stated(balance: String, end: String) throws {
    let file = try read([balance, "", Self.plain] + Self.oneDay)
    #expect(ends(file).prefix(2) == [end, end])
    #expect(TableSample.proves(file))
  }

  @Test("within one day the habit of a layout tells")
  func habit() throws {
    let file = try read([
      Self.chase, "CREDIT,10/06/2026,RETURN,318.00,ACH_CREDIT,50000.00,,",
      "DEBIT,10/06/2026,ROOK SUPPLY,-318.00,ACH_DEBIT,49682.00,,",
    ])
    #expect(ends(file) == ["50000.00", "50000.00", "2026-10-06"])
  }

  @Test("an account that was quiet but for one day runs as the file does")
  func otherAccount() throws {
    let file = try read([
      "Account,Date,Text,Amount,Balance", "11,2026-10-09,a,-5.00,75.00", "22,2026-10-06,b,318.00,50000.00",
      "22,2026-10-06,c,-318.00,49682.00", "11,2026-10-02,d,-20.00,80.00",
    ])
    #expect(file.statements.map { $0.closing?.amount.description } == ["75.00", "50000.00"])
  }

  @Test("where nothing tells, neither end is known, and that is said")
  func unknown() throws {
    let file = try read([Self.plain] + Self.oneDay)
    #expect(ends(file) == ["unknown", "unknown", "none"])
    #expect(file.statements[0].proof == StatedBalances.runsBothWays)
    #expect(file.notes.contains { $0.hasSuffix("its opening and closing balances are not known") })
    #expect(TableSample.movements(file) == ["2026-10-06 318.00", "2026-10-06 -318.00"])
  }

  @Test("where both ways have the same ends, these are known")
  func sameEnds() throws {
    let file = try read([Self.plain] + Self.oneDay + ["2026-10-06,Rook Supply,318.00,50000.00"])
    #expect(ends(file) == ["49682.00", "50000.00", "2026-10-06"])
    #expect(TableSample.proves(file))
    #expect(ends(try read([Self.plain, Self.oneDay[0]])) == ["49682.00", "50000.00", "2026-10-06"])
  }

  @Test("one balance in the midst of a day leaves its ends open, on a day of its own it does not")
  func oneBalance() throws {
    #expect(ends(try read([Self.plain, "2026-10-06,a,-5.00,95.00", "2026-10-06,b,10.00,"])).first == "unknown")
    #expect(
      ends(try read([Self.plain, "2026-10-07,a,-5.00,95.00", "2026-10-06,b,10.00,"])) == [
        "90.00", "95.00", "2026-10-07",
      ])
  }
}
