import Banking
import Testing

@testable import Intake

@Suite("Kinds of movements that say which way unsigned amounts go")
struct TypeWordTests {
  /// The amount of a row with a type, among rows of deposits and withdrawals, and what the notes say.
  private func reading(_ type: String) throws -> (amount: String, notes: [String]) {
    let file = try TableSample.file(
      """
      Date,Description,Type,Amount
      10/14/2026,a,Deposit,10.00
      10/15/2026,b,Withdrawal,20.00
      10/16/2026,c,\(type),5.00
      10/19/2026,d,Deposit,11.00

      """)
    return (file.records[2].amount.description, file.notes)
  }

  @Test(
    "money out",
    arguments: [
      "Returned Deposited Item", "Deposited Item Returned", "Deposit Return", "Return Item Chargeback",
      "Lockbox Return",
      "ACH Debit Received", "Deposit Correction Debit", "POS", "ATM", "Bill Pay", "Draft", "Share Draft",
      "Standing Order", "Payroll", "Interest Charged", "Credit Reversal", "Reversal of Credit", "Transfer to",
      "Transfer To Savings", "Send Money", "SO", "FPO", "BP", "CHQ", "Deposit Fee", "Debit Card Purchase",
      "Returned Item Fee",
    ])
  func out(_ type: String) throws {
    let found = try reading(type)
    #expect(found.amount == "-5.00")
  }

  @Test(
    "money in",
    arguments: [
      "Debit Reversal", "Reversal of Debit", "Fee Reversal", "Check Reversal", "Transfer from", "Transfer From Savings",
      "FPI", "BGC", "Debit Card Refund", "ATM Deposit", "Credit Adjustment", "Payroll Deposit",
    ])
  func into(_ type: String) throws {
    let found = try reading(type)
    #expect(found.amount == "5.00")
    #expect(!found.notes.contains { $0.contains("nothing tells") })
  }

  @Test("neither, which is said", arguments: ["Interest Payment", "Reversal Credit", "Returned Check", "DD"])
  func open(_ type: String) throws {
    let found = try reading(type)
    #expect(found.amount == "5.00")
    #expect(found.notes.contains { $0.contains("nothing tells which way the amounts of '\(type)' go (1 row)") })
  }

  @Test("DD beside codes of British banks is a direct debit")
  func british() throws {
    let file = try TableSample.file(
      "Date,Description,Type,Amount\n2026-10-14,a,FPI,10.00\n2026-10-15,b,FPO,20.00\n2026-10-16,c,DD,5.00\n")
    #expect(file.records.map(\.amount.description) == ["10.00", "-20.00", "-5.00"])
  }

  @Test("SWIFT's marks of reversals go the other way than what they reverse")
  func reversals() throws {
    let file = try TableSample.file(
      "Date,Amount,D/C,Details\n2026-10-14,100.00,D,fee\n2026-10-15,200.00,C,dep\n2026-10-16,5.00,RC,x\n2026-10-17,6.00,RD,y\n"
    )
    #expect(file.records.map(\.amount.description) == ["-100.00", "200.00", "-5.00", "6.00"])
  }

  @Test("of rows without a flag the balance says it")
  func blank() throws {
    let file = try TableSample.file(
      "Date,Description,Amount,DR/CR,Balance\n10/14/2026,a,1.00,DR,99.00\n10/15/2026,b,3.00,,96.00\n10/16/2026,c,4.00,CR,100.00\n"
    )
    #expect(file.records.map(\.amount.description) == ["-1.00", "-3.00", "4.00"])
    #expect(TableSample.proves(file))
  }

  @Test("without a balance rows without a flag are named")
  func blankUnproved() throws {
    let file = try TableSample.file(
      "Date,Description,Amount,DR/CR\n10/14/2026,a,1.00,DR\n10/15/2026,WITHDRAWAL b,3.00,\n10/16/2026,c,4.00,\n10/17/2026,d,4.00,DR\n"
    )
    #expect(file.notes.contains { $0.contains("the amounts of rows without 'DR/CR' go (2 rows)") })
  }

  @Test("texts that all speak against their signs are said, and turn nothing")
  func contradicted() throws {
    let rows = "Date,Description,Amount\n10/14/2026,ACH DEBIT HARTWELL,100.00\n10/15/2026,DEPOSIT,-50.00\n"
    let file = try TableSample.file(rows + "10/16/2026,CHECK 1001,75.00\n")
    #expect(file.records.map(\.amount.description) == ["100.00", "-50.00", "75.00"])
    #expect(file.notes.contains { $0.contains("the texts of 3 rows say the opposite of their signs") })
    let mixed = try TableSample.file(rows + "10/16/2026,DEPOSIT,75.00\n")
    #expect(!mixed.notes.contains { $0.contains("opposite") })
  }
}
