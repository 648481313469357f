import Banking
import Testing
import XLSX

@testable import Intake

@Suite("Columns of amounts of one name, and columns with names of their own")
struct AmountCandidateTests {
  @Test("the one that names the currency is the account's", arguments: ["Amount USD", "USD Amount", "Amount (USD)"])
  func named(_ header: String) throws {
    for names in ["Amount,\(header)", "\(header),Amount"] {
      let isLast = names.hasSuffix(header)
      let rows = [("900.00", "1000.00"), ("-225.00", "-250.00")].enumerated().map { place, pair in
        "2026-10-1\(place),a,\(isLast ? pair.0 : pair.1),\(isLast ? pair.1 : pair.0)\n"
      }
      let file = try TableSample.file("Date,Description,\(names)\n" + rows.joined())
      #expect(file.records.map(\.amount.description) == ["1000.00", "-250.00"])
      #expect(file.notes.contains { $0.contains("could both be the amount") })
    }
  }

  @Test("a currency that the lines above the table state decides")
  func stated() throws {
    let rows = "2026-10-12,a,900.00,1000.00\n2026-10-14,b,-225.00,-250.00\n"
    let euro = try TableSample.file("Currency: EUR\nDate,Description,Amount,Amount USD\n" + rows)
    #expect(euro.records.map(\.amount.description) == ["900.00", "-225.00"])
    let dollar = try TableSample.file("Currency: USD\nDate,Description,Amount EUR,Amount USD\n" + rows)
    #expect(dollar.records.map(\.amount.description) == ["1000.00", "-250.00"])
  }

  @Test("two of one name that differ are said, two that agree are not")
  func twins() throws {
    let differ = try TableSample.file(
      "Date,Description,Amount,Amount\n2026-10-12,DEP,1000.00,1000.00\n2026-10-14,BILL,-250.00,-25.00\n")
    #expect(differ.notes.contains { $0.contains("differ at line 3: '-250.00' and '-25.00'; column 3 was read") })
    let agree = try TableSample.file("Date,Description,Amount,Amount\n2026-10-12,DEP,1000.00,1000.00\n")
    #expect(!agree.notes.contains { $0.contains("could both") })
  }

  @Test("a closing balance after each row is the running one, of two rows as well")
  func closingBalance() throws {
    let rows = ["2026-10-12,DEP,1000.00,1000.00\n", "2026-10-14,BILL,-250.00,750.00\n"]
    for text in [rows.joined(), rows.reversed().joined()] {
      let file = try TableSample.file("Date,Description,Amount,Closing Balance\n" + text)
      #expect(file.statements.first?.closing?.amount.description == "750.00")
      #expect(TableSample.proves(file))
    }
  }

  @Test("as many purchases as refunds of a card are told by their size")
  func cardTie() throws {
    for header in ["Card,Merchant", "Card Holder,Merchant Name"] {
      let file = try TableSample.file(
        "Date,\(header),Amount\n2026-10-14,1111,AMZN,25.00\n2026-10-15,1111,AMZN,-5.00\n")
      #expect(file.records.map(\.amount.description) == ["-25.00", "5.00"])
    }
    let signed = try TableSample.file(
      "Date,Card,Merchant,Amount\n2026-10-14,1111,AMZN,-25.00\n2026-10-15,1111,AMZN,5.00\n")
    #expect(signed.records.map(\.amount.description) == ["-25.00", "5.00"])
  }

  @Test("SAP's amount in local currency is one")
  func sap() throws {
    let file = try TableSample.file(
      "Account;Posting Date;Amount in local currency;Text\n113100;14.10.2026;250,00-;BILL\n113100;15.10.2026;1.500,00;DEP\n"
    )
    #expect(TableSample.movements(file) == ["2026-10-14 -250.00", "2026-10-15 1500.00"])
  }

  @Test("debits and credits stand below a header of amounts that is merged over both")
  func mergedHeader() throws {
    let bytes = try WorkbookSample.bytes([
      (
        "Data", .visible,
        [
          ["Date", "Description", "Amounts", .none, "Balance"], [.none, .none, "Debit", "Credit"],
          [.day(2026, 10, 12), "DEP", .none, .number(1000), .number(1000)],
          [.day(2026, 10, 14), "BILL", .number(250), .none, .number(750)],
        ]
      )
    ])
    let file = try TableSample.file(bytes, path: "t.xlsx")
    #expect(TableSample.movements(file) == ["2026-10-12 1000.00", "2026-10-14 -250.00"])
    #expect(TableSample.proves(file))
  }

  @Test("an account of sixteen digits keeps them as a number of a sheet")
  func longAccount() throws {
    let bytes = try WorkbookSample.bytes([
      (
        "Data", .visible,
        [
          ["Account", "Date", "Description", "Amount"],
          [.number(1_234_567_890_123_456), .day(2026, 10, 12), "DEP", .number(1000)],
        ]
      )
    ])
    #expect(try TableSample.file(bytes, path: "t.xlsx").statements.first?.account == "1234567890123456")
  }
}
