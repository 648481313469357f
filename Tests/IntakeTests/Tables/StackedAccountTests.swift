import Banking
import Testing

@testable import Intake

@Suite("Accounts one below the other in a table")
struct StackedAccountTests {
  private func table(_ label: (String) -> String, header: Bool, blank: Bool) -> String {
    let names = "Date,Description,Amount,Balance\n"
    return label("111") + "\n" + names + "2026-10-12,DEP,1000.00,1000.00\n2026-10-14,BILL,-250.00,750.00\n"
      + (blank ? "\n" : "") + label("222") + "\n" + (header ? names : "")
      + "2026-10-12,DEP,5.00,5.00\n2026-10-14,BILL,-1.00,4.00\n"
  }

  @Test(
    "a line over the header that comes again may say more than the number, or name the account in words",
    arguments: [
      "Account: # Payroll", "Account No: # - Payroll", "Acct ## Business Checking", "Statement for account #",
      "Account: # USD",
    ]
  )
  func moreThanNumber(_ label: String) throws {
    let file = try TableSample.file(table({ label.replacing("#", with: $0) }, header: true, blank: false))
    #expect(file.statements.map { $0.records.count } == [2, 2])
    #expect(TableSample.proves(file))
    let named = try TableSample.file(
      table({ $0 == "111" ? "Operating Account" : "Payroll Account" }, header: true, blank: false))
    #expect(named.statements.map { $0.records.count } == [2, 2])
  }

  @Test("the currency beside one account is not another's")
  func currencyBeside() throws {
    let file = try TableSample.file(
      table({ $0 == "111" ? "Account: 111" : "Account: 222 (EUR)" }, header: true, blank: false))
    #expect(file.statements.map(\.currency.code) == ["USD", "EUR"])
    #expect(file.statements.map(\.currencyIsStated) == [false, true])
  }

  @Test(
    "are statements of their own, each with its balances",
    arguments: [
      "Account Number: #", "Account Number,#", "Account: Checking ...#", "Account: 00# Operating", "Account,#,,",
      "Account #",
    ]
  )
  func labels(_ label: String) throws {
    for (header, blank) in [(true, true), (true, false), (false, true), (false, false)] {
      let file = try TableSample.file(table({ label.replacing("#", with: $0) }, header: header, blank: blank))
      #expect(file.statements.map { $0.records.count } == [2, 2])
      #expect(TableSample.proves(file))
      #expect(file.statements.map { $0.closing?.amount.description } == ["750.00", "4.00"])
      #expect(
        file.statements.allSatisfy { $0.account != nil && $0.records.allSatisfy { record in record.account != nil } })
    }
  }

  @Test("a line that calls the account as the one above the table does needs nothing round it")
  func sameLabel() throws {
    let file = try TableSample.file(
      "Account Number: 111\nDate,Description,Amount\n10/14/2026,Juniper,100.00\nAccount Number: 222\n10/18/2026,Quill,-50.00\n"
    )
    #expect(file.statements.map(\.account) == ["111", "222"])
    #expect(file.statements.map { $0.records.count } == [1, 1])
  }

  @Test("a title that ends in the account's last digits names it above a header that comes again")
  func titles() throws {
    let text =
      "Business Checking ...1234\nDate,Description,Amount\n10/14/2026,Juniper,100.00\n\nBusiness Savings ...5678\nDate,Description,Amount\n10/18/2026,Quill,-50.00\n"
    let file = try TableSample.file(text)
    #expect(file.statements.map(\.account) == ["...1234", "...5678"])
    #expect(try TableSample.file(text.replacing("...", with: "")).statements.map(\.account) == [nil, "5678"])
    let pages = text.replacing("...", with: "").replacing("Savings 5678", with: "Checking 1234")
    #expect(try TableSample.file(pages).statements.count == 1)
    #expect(file.statements.map { $0.records.count } == [1, 1])
  }

  @Test("an account without a record below the others leaves them apart; lines below each record name the other side")
  func withoutRecords() throws {
    let file = try TableSample.file(
      "Account Number: 111\nDate,Description,Amount\n10/14/2026,Juniper,100.00\n\nAccount Number: 222\n10/18/2026,Quill,-50.00\n\nAccount Number: 333\n"
    )
    #expect(file.statements.map(\.account) == ["111", "222"])
    let below = try TableSample.file(
      "Account: 111\nDate,Description,Amount\n10/14/2026,Juniper,100.00\nAccount: 12345678\n10/18/2026,Quill,-50.00\nAccount: 87654321\n"
    )
    #expect(below.statements.map(\.account) == ["111"])
  }

  @Test("each has the balances of its own lines", arguments: ["", "\n"], [": ", ","])
  func balances(blank: String, divider: String) throws {
    func block(_ account: String, _ opening: String, _ closing: String, _ row: String) -> String {
      "Account\(divider)\(account)\nOpening balance\(divider)\(opening)\nClosing balance\(divider)\(closing)\n"
        + "Date,Description,Amount\n\(row)\n"
    }
    let file = try TableSample.file(
      block("111", "100.00", "200.00", "10/14/2026,Juniper,100.00") + blank
        + block("222", "10.00", "-40.00", "10/18/2026,Quill,-50.00"))
    #expect(file.statements.map(\.account) == ["111", "222"])
    #expect(file.statements.map { $0.opening?.amount.description } == ["100.00", "10.00"])
    #expect(TableSample.proves(file))
  }

  @Test("a line of another currency is followed")
  func currencies() throws {
    let file = try TableSample.file(
      "Account Number: 111\nCurrency: USD\nDate,Description,Amount\n10/14/2026,Juniper,100.00\n\nAccount Number: 222\nCurrency: EUR\nDate,Description,Amount\n10/18/2026,Quill,-50.00\n"
    )
    #expect(file.statements.map(\.currency.code) == ["USD", "EUR"])
    let one = try TableSample.file(
      "Currency: USD\nDate,Description,Amount\n10/14/2026,Juniper,100.00\n\nCurrency: JPY\nDate,Description,Amount\n10/18/2026,Quill,-50\n"
    )
    #expect(one.statements.map(\.currency.code) == ["USD", "JPY"])
    #expect(one.records.map(\.amount.minorUnits) == [10000, -50])
  }

  @Test("the same account again, in full or by its last digits, is one")
  func same() throws {
    let file = try TableSample.file(
      "Account Number: 00111\nDate,Description,Amount\n2026-10-12,DEP,1000.00\n\nAccount: Checking ...111\nDate,Description,Amount\n2026-10-14,BILL,-250.00\n"
    )
    #expect(file.statements.count == 1)
    #expect(file.records.count == 2)
  }

  @Test("what each line says of the other side's account is none of one's own")
  func otherSide() throws {
    let file = try TableSample.file(
      "Date,Description,Amount\n2026-10-12,DEP,1000.00\nAccount: 12345678\n2026-10-14,BILL,-250.00\nAccount: 87654321\n2026-10-15,X,-1.00\n"
    )
    #expect(file.statements.count == 1)
  }

  @Test(
    "a year, and what an account holds, are no numbers of accounts",
    arguments: ["Account Details 2026", "Savings,250.00"])
  func noAccount(_ line: String) throws {
    let file = try TableSample.file(
      "Account Number: 00111\nDate,Description,Amount\n2026-10-12,DEP,1000.00\n\n\(line)\nDate,Description,Amount\n2026-10-14,BILL,-250.00\n"
    )
    #expect(file.statements.map(\.account) == ["00111"])
    #expect(file.records.count == 2)
  }

  @Test("a label, the number and the currency may stand in cells of their own")
  func threeCells() throws {
    let rows = "Date,Description,Amount\n2026-10-12,DEP,10.00\n2026-10-14,BILL,-1.00\n"
    let file = try TableSample.file("Account,111,USD\n\(rows)\nAccount,222,EUR\n\(rows)")
    #expect(file.statements.map(\.account) == ["111", "222"])
    #expect(file.statements.map(\.currency.code) == ["USD", "EUR"])
    #expect(file.statements.map(\.currencyIsStated) == [true, true])
  }
}
