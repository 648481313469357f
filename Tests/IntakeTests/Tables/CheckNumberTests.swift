import Banking
import Testing

@testable import Intake

@Suite("Numbers of checks in tables")
struct CheckNumberTests {
  private func checks(_ text: String, side: Side = .bank) throws -> [String?] {
    try TableSample.file(text, side: side).records.map(\.checkNumber)
  }

  @Test("of the books are those that a person gave, not the program's own")
  func booksNumber() throws {
    let header =
      "\"Trans #\",\"Type\",\"Date\",\"Num\",\"Name\",\"Memo\",\"Account\",\"Clr\",\"Split\",\"Debit\",\"Credit\"\n"
    let found = try checks(
      header + "1201,Check,10/02/2026,2201,Landlord,rent,Checking,*,Rent,,500.00\n"
        + "1203,Bill Pmt -Check,10/07/2026,ACH,Hartwell Paper,,Checking,,Accounts Payable,,300.00\n"
        + "1204,Check,10/08/2026,,Landlord,,Checking,,Rent,,20.00\n", side: .ledger)
    #expect(found == ["2201", nil, nil])
  }

  @Test("a dash is none", arguments: ["-", "N/A", "--", ""])
  func dash(_ none: String) throws {
    let found = try checks(
      "Date,Cheque Number,Details,Amount\n14/10/2026,\(none),UPI,-10.00\n15/10/2026,000123,CHQ PAID,-5.00\n")
    #expect(found == [nil, "123"])
  }

  @Test("a paid check's stands where the bank repeats its customer's reference")
  func baiCode() throws {
    let found = try checks(
      "Account Number,Date,BAI Code,Description,Amount,Credit/Debit,Customer Reference,Bank Reference\n3300123456,10/14/2026,455,ACH DEBIT,75.00,Debit,7781,98\n3300123456,10/16/2026,475,CHECK PAID,200.00,Debit,0000005512,99\n"
    )
    #expect(found == [nil, "5512"])
  }

  @Test("one in the place of a name is no name")
  func inPlaceOfName() throws {
    let file = try TableSample.file(
      "Date,Transaction,Name,Memo,Amount\n2026-10-30,DEBIT,HARTWELL PAPER,,-45.90\n2026-10-21,CHECK,3301,,-26.00\n2026-10-09,CREDIT,4410,,11.00\n"
    )
    #expect(file.records.map(\.checkNumber) == [nil, "3301", nil])
    #expect(file.records[1].counterparty == nil)
    #expect(file.records[2].counterparty == "4410")
  }

  @Test("a column called Number has it beside a cheque alone")
  func numberBesideCheque() throws {
    let found = try checks(
      "Number,Date,Account,Amount,Subcategory,Memo\n881,30/10/2026,20-00-00 12345678,-45.00,Debit,STORES\n000123,05/10/2026,20-00-00 12345678,-310.00,Cheque,000123\n"
    )
    #expect(found == [nil, "123"])
  }

  @Test("by other headers", arguments: ["CHQNO", "Serial", "Serial Num.", "Instrument No", "Draft Number"])
  func headers(_ header: String) throws {
    let found = try checks("Date,\(header),Details,Amount\n2026-10-14,4471,PAID,-10.00\n2026-10-15,4460,PAID,-5.00\n")
    #expect(found == ["4471", "4460"])
    // What counts the rows numbers no check.
    let counted = try checks("Date,\(header),Details,Amount\n2026-10-14,1,PAID,-10.00\n2026-10-15,2,PAID,-5.00\n")
    #expect(counted == (header.hasPrefix("Serial") ? [nil, nil] : ["1", "2"]))
  }

  @Test("QuickBooks writes a cheque in its own words")
  func quickBooks() throws {
    let found = try checks(
      "Date,Transaction Type,Num,Name,Memo/Description,Split,Amount,Balance\n13/10/2026,Expense,,Meridian,,Office,-45.00,955.00\n05/10/2026,Cheque Expense,1001,Landlord,,Rent,-500.00,1000.00\n",
      side: .ledger)
    #expect(found == [nil, "1001"])
  }

  @Test("in the first words of a text", arguments: ["CHQ#00012-4471", "CHQ 12", "CHQ#12"])
  func text(_ text: String) throws {
    let found = try checks("Date,Description,Amount\n2026-10-14,\(text),-10.00\n2026-10-15,SHOP 10-14,-5.00\n")
    #expect(found == ["12", nil])
  }

  @Test("of SWIFT's field 61 whatever stands before the type", arguments: ["NCHK", "FCHK"])
  func swift(_ type: String) throws {
    let file = try TableSample.file(
      ":20:1\r\n:25:000111222\r\n:28C:1/1\r\n:60F:C261001USD500,00\r\n:61:2610021002D34,56\(type)0000010233//BR1\r\nCHECK PAID\r\n:62F:C261002USD465,44\r\n-\r\n",
      path: "t.sta")
    #expect(file.records.map(\.checkNumber) == ["10233"])
  }

  @Test("of a receipt by BILL's API, whose digits are words")
  func receipt() throws {
    let file = try TableSample.file(
      #"{"response_status":0,"response_message":"Success","response_data":[{"entity":"ReceivedPay","id":"0rp01","customerId":"0cu1","status":"0","paymentType":"1","paymentDate":"2026-10-14","amount":230.0,"refNumber":"8812"}]}"#,
      side: .ledger, path: "t.json")
    #expect(file.records.map(\.checkNumber) == ["8812"])
    #expect(file.records.map { $0.status?.text } == ["Paid"])
    #expect(file.records.map(\.type) == ["Check"])
  }

  @Test(
    "a bank's references have it beside the type alone",
    arguments: ["Reference Number", "Ref No", "Ref #", "Reference"])
  func references(_ header: String) throws {
    let found = try checks(
      "Date,Type,\(header),Description,Amount\n10/14/2026,Check,1042,Check,-120.00\n10/15/2026,ACH,99812,VERIZON,-60.00\n10/16/2026,Check,0001043,Check,-36.00\n"
    )
    #expect(found == ["1042", nil, "1043"])
    let serial = try checks(
      "Date,Type,\(header),Description,Amount\n10/14/2026,Check,501,Check,-120.00\n10/15/2026,ACH,502,VERIZON,-60.00\n10/15/2026,POS,503,SHELL,-6.00\n10/16/2026,Check,504,Check,-36.00\n"
    )
    #expect(serial == [nil, nil, nil, nil])
    let long = try checks(
      "Date,Type,\(header),Description,Amount\n10/14/2026,Check,104200012345,Check,-120.00\n")
    #expect(long == [nil])
  }

  @Test("the text of a cheque is its number, or ends in it")
  func inText() throws {
    let found = try checks(
      "Date,Transaction Type,Description,Debit Amount,Credit Amount\n13/10/2026,CHQ,000123,120.00,\n14/10/2026,CHQ,CD 000125,20.00,\n15/10/2026,DD,000126,30.00,\n16/10/2026,CHQ,ACME 000127,5.00,\n"
    )
    #expect(found == ["123", "125", nil, nil])
  }

  @Test("a column of checks and references has it where the number is short")
  func mixed() throws {
    let file = try TableSample.file(
      "Date,Narration,Chq./Ref.No.,Withdrawal Amt.,Deposit Amt.\n13/10/26,CHQ PAID-MICR-ACME,0000000000001042,120.00,\n14/10/26,NEFT CR-ASTER,N123456789012345,,500.00\n15/10/26,UPI-QUILL,0000628412345678,30.00,\n"
    )
    #expect(file.records.map(\.checkNumber) == ["1042", nil, nil])
    #expect(file.records.map(\.reference) == [nil, "N123456789012345", "0000628412345678"])
  }
}
