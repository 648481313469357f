import Banking
import Testing

@testable import Intake

@Suite("Columns called Account that hold categories")
struct CategoryColumnTests {
  private func file(_ names: [String], side: Side = .bank) throws -> InputFile {
    let rows = (0..<9).map { "10/\($0 + 12)/2026,Party \($0 % 4),\(names[$0 % names.count]),-\($0 + 1).00" }
    return try TableSample.file("Date,Description,Account,Amount\n" + rows.joined(separator: "\n") + "\n", side: side)
  }

  @Test(
    "are no accounts of the statement",
    arguments: [
      ["Office Supplies", "Rent", "Sales Income"], ["Utilities:Phone", "Utilities:Power", "Staff"],
      ["Rent Expense", "Meals and Entertainment"],
    ])
  func categories(_ names: [String]) throws {
    let found = try file(names)
    #expect(found.statements.count == 1)
    #expect(found.statements[0].account == nil)
    #expect(found.records.count == 9)
    #expect(try file(names, side: .ledger).statements.count == 1)
  }

  @Test(
    "stay the accounts where they name what holds money",
    arguments: [
      ["Checking", "Savings", "Payroll"], ["Operating", "Tax", "Rent"], ["Checking", "Office Supplies", "Rent"],
    ])
  func accounts(_ names: [String]) throws {
    #expect(try file(names).statements.count == 3)
  }
}
