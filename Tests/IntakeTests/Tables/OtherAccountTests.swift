import Banking
import Testing

@testable import Intake

@Suite("Accounts of the other side")
struct OtherAccountTests {
  private func accounts(_ file: InputFile) -> [String?] { file.statements.map(\.account) }

  @Test("beside a payee each are no statements of their own", arguments: [2, 3])
  func besidePayee(count: Int) throws {
    let rows = [
      "2026-10-13,Quill,NL12ABNA0000000001,-84.20\n", "2026-10-14,Juniper,DE12500105170000000002,15.80\n",
      "2026-10-15,Hotel,SE12ESSE0000000003,-21.00\n",
    ]
    let file = try TableSample.file("Date,Payee,Account number,Amount\n" + rows.prefix(count).joined())
    #expect(accounts(file) == [nil])
    #expect(file.records.count == count)
    let one = try TableSample.file("Date,Payee,Account number,Amount\n" + rows[0])
    #expect(accounts(one) == [nil])
  }

  @Test(
    "that come again with their payee are none of one's own, wherever they stand",
    arguments: ["IBAN", "Account", "Account Number", "Account No.", "Konto", "Account IBAN"])
  func goWithPayee(header: String) throws {
    for accounts in [["DE89370400440532013000", "DE02120300000000202051"], ["00112233", "44556677"]] {
      let file = try TableSample.file(
        "Date;Counterparty;Purpose;\(header);Amount\n05.10.2026;Quill;RE 1;\(accounts[0]);-100,00\n16.10.2026;Juniper;RE 2;\(accounts[1]);200,00\n17.10.2026;Quill;RE 3;\(accounts[0]);-5,00\n"
      )
      #expect(self.accounts(file) == [nil])
      #expect(file.records.count == 3)
    }
    let one = try TableSample.file(
      "Date;Counterparty;Purpose;IBAN;Amount\n15.10.2026;Quill;RE 1;DE89370400440532013000;-100,00\n")
    #expect(self.accounts(one) == [nil])
  }

  @Test("that the header calls so are none of one's own", arguments: ["To/From Account", "Other Account"])
  func header(_ name: String) throws {
    let file = try TableSample.file(
      "Date,Description,\(name),Amount\n10/06/2026,Quill,111122223,-10.00\n10/21/2026,Juniper,444455556,20.00\n10/22/2026,Quill,111122223,-11.00\n"
    )
    #expect(accounts(file) == [nil])
  }

  @Test("written as IBANs, another in each row, are none of one's own, whatever stands beside them")
  func eachAnother() throws {
    let file = try TableSample.file(
      "Date,IBAN,Description,Amount\n2026-10-06,DE89370400440532013000,Quill,-10.00\n2026-10-07,DE02120300000000202051,Juniper,20.00\n2026-10-08,DE75512108001245126199,Hotel,-5.00\n"
    )
    #expect(accounts(file) == [nil])
  }

  @Test("and one's own, with names or with several payees each, stay apart")
  func ownApart() throws {
    let named = try TableSample.file(
      "Date,Merchant,Category,Account,Amount\n10/06/2026,Quill,Office,Checking,-10.00\n10/21/2026,Juniper,Sales,Savings,20.00\n10/22/2026,Quill,Office,Checking,-11.00\n"
    )
    #expect(accounts(named) == ["Checking", "Savings"])
    let shared = try TableSample.file(
      "Date,Payee,Memo,Account Number,Amount\n10/06/2026,Quill,a,00112233,-10.00\n10/21/2026,Juniper,b,44556677,20.00\n10/22/2026,Hotel,c,00112233,-11.00\n10/22/2026,Quill,d,44556677,-11.00\n"
    )
    #expect(accounts(shared) == ["00112233", "44556677"])
  }

  @Test("stand below lines that name the statement's own, with its balance")
  func preamble() throws {
    let file = try TableSample.file(
      "\"Konto\";\"DE12120300000000000007 / Girokonto\"\n\"Kontostand vom 31.10.2026\";\"931,60 EUR\"\n\n\"Datum\";\"Empfänger\";\"Text\";\"IBAN\";\"Betrag (€)\"\n\"13.10.2026\";\"Quill\";\"Papier\";\"NL12ABNA0000000001\";\"-84,20\"\n\"14.10.2026\";\"Juniper\";\"Rechnung\";\"DE12500105170000000002\";\"15,80\"\n"
    )
    #expect(accounts(file) == ["DE12120300000000000007"])
    #expect(file.statements[0].closing?.amount.description == "931.60")
  }

  @Test("are told from the file's own accounts, which come again or have the other side's beside them")
  func own() throws {
    let repeated = try TableSample.file(
      "Date,Payee,Account number,Amount\n2026-10-13,Quill,4821,-84.20\n2026-10-14,Juniper,4821,15.80\n2026-10-15,Hotel,7730,-21.00\n2026-10-16,Quill,7730,-1.00\n"
    )
    #expect(accounts(repeated) == ["4821", "7730"])
    let beside = try TableSample.file(
      "Datum;Naam / Omschrijving;Rekening;Tegenrekening;Bedrag (EUR)\n13-10-2026;Quill;NL12INGB0000000001;NL12ABNA0000000001;-84,20\n14-10-2026;Juniper;NL12INGB0000000002;DE12500105170000000002;15,80\n"
    )
    #expect(accounts(beside) == ["NL12INGB0000000001", "NL12INGB0000000002"])
  }

  @Test("without a header the IBAN that every row repeats is the account")
  func headerless() throws {
    let file = try TableSample.file(
      "AT123456789012345678;Quill Papier;13.10.2026;-84,20;EUR\nAT123456789012345678;Juniper;14.10.2026;15,80;EUR\n")
    #expect(accounts(file) == ["AT123456789012345678"])
  }

  @Test(
    "and the holder of the own one is no counterparty",
    arguments: ["Name On Card", "Naam van de rekening", "Account Holder", "Kontoinhaber", "Titulaire du compte"])
  func holder(header: String) throws {
    let file = try TableSample.file(
      "Date,\(header),Description,Amount\n2026-10-13,Ana Lima,Quill,-84.20\n2026-10-14,Ana Lima,Juniper,15.80\n")
    #expect(file.records.allSatisfy { $0.counterparty == nil })
    #expect(file.records.map(\.description) == ["Quill", "Juniper"])
  }
}
