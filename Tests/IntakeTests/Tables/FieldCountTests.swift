import Banking
import Testing

@testable import Intake

@Suite("Rows with more or fewer fields than the header")
struct FieldCountTests {
  @Test(
    "too many fields are refused: each behind the one too many stands in another's column",
    arguments: ["2026-10-12,DEP,1,000.00", "2026-10-12,DEP, INC,1000.00", "2026-10-12,DEP,-1,000.00"])
  func tooMany(_ row: String) throws {
    let table = "Date,Description,Amount\n\(row)\n2026-10-14,BILL,-250.00\n2026-10-15,BILL,-50.00\n"
    #expect(TableSample.refusal(table)?.contains("line 2: expected 3 fields as in the header, found 4; ") ?? false)
    // An amount in two parts is one in each row, too.
    if row.hasSuffix("000.00") {
      #expect(TableSample.refusal("Date,Description,Amount\n\(row)\n\(row)\n") != nil)
    }
  }

  @Test("empty fields too many, and a column without a name in most rows, hinder nothing")
  func harmless() throws {
    let trailing = try TableSample.file(
      "Date,Description,Amount\n2026-10-12,DEP,1000.00,\n2026-10-14,BILL,-250.00,,\n2026-10-15,X,-5.00\n")
    #expect(trailing.records.count == 3)
    let unnamed = try TableSample.file(
      "Date,Description,Amount\n2026-10-12,DEP,1000.00,a\n2026-10-14,BILL,-250.00,b\n2026-10-15,X,-5.00\n")
    #expect(unnamed.records.map(\.amount.description) == ["1000.00", "-250.00", "-5.00"])
  }

  static let head = "Date,Description,Amount,Balance\n2026-10-12,DEP,1000.00,1000.00\n2026-10-13,X,-10.00,990.00\n"

  @Test(
    "a last line that the file ends in the midst of is refused",
    arguments: ["2026-10-14,BILL,-25", "2026-10-14,BI", "2026-1"])
  func cut(_ last: String) {
    #expect(
      TableSample.refusal(Self.head + last)?.contains("line 4: expected a field for ") ?? false)
  }

  @Test("a last line is whole without a line end, and without what other lines leave empty")
  func whole() throws {
    let file = try TableSample.file(Self.head + "2026-10-14,BILL,-250.00,740.00")
    #expect(TableSample.proves(file))
    let footer = try TableSample.file(Self.head + "End of report")
    #expect(footer.records.count == 2)
    let open = try TableSample.file("Date,Amount,Memo\n2026-10-12,5.00,\n2026-10-13,6.00,a\n2026-10-14,7.00")
    #expect(open.records.count == 3)
  }

  @Test("rows behind the last running balance are not proved by it")
  func behindBalance() throws {
    let file = try TableSample.file(Self.head + "2026-10-14,BILL,-25.00,\n")
    #expect(file.statements.first?.closing?.amount.description == "965.00")
    #expect(file.statements.first?.closing?.source == "worked forward from the running balance of line 3")
    #expect(!TableSample.proves(file))
  }
}
