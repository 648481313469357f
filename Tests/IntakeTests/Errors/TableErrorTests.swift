import Banking
import Testing
import XLSX

@testable import Intake

@Suite("Errors of tables")
struct TableErrorTests {
  @Test(
    "name the place, what was expected, what stood there and what to do",
    arguments: [
      (
        "Date,Text,Amount\n03/04/2026,a,-5.00\n",
        "t.csv, line 2, column 'Date': expected dates whose order of day and month can be told, found '03/04/2026', and no other date that decides it; set --date-order mdy or --date-order dmy"
      ),
      (
        "Date,Text,Amount\n31/12/24,a,-5.00\n31/12/25,a,-5.00\n",
        "t.csv, line 2, column 'Date': expected dates in which the year can be told, found '31/12/24', and no other date that decides it; set --date-order mdy, dmy or ymd"
      ),
      (
        "Date,Text,Amount\n03/13/2026,a,-5.00\n13/03/2026,b,-5.00\n",
        "t.csv, the dates: expected one order of day and month, found '13/03/2026', which has no month in the first place, and '03/13/2026', which has none in the second; write all dates one way"
      ),
      (
        "Date,Text,Amount\n2026-10-01,a,-5.00\n2026-10-02,b,12.345\n",
        "t.csv, line 3, column 'Amount': expected an amount of USD with at most 2 decimals, found '12.345'; correct the cell, or name the currency with --currency"
      ),
      (
        "Date,Text,Amount\n2026-10-01,a,-5.00\n2026-10-02,b,12.x4\n",
        "t.csv, line 3, column 'Amount': expected an amount, found '12.x4'; correct the cell"
      ),
      (
        "Date,Text,Amount\n2026-10-01,a,-5.00\n2026-10-02,b,\"12.\nx4\"\n",
        "t.csv, line 3, column 'Amount': expected an amount, found '12. x4'; correct the cell"
      ),
      (
        "Date,Text,\"Amount\n(USD)\"\n2026-10-01,a,-5.00\n2026-10-02,b,12.x4\n",
        "t.csv, line 4, column 'Amount (USD)': expected an amount, found '12.x4'; correct the cell"
      ),
      (
        "Date,Text,Amount\n2026-10-01,a,-5.00\n2026-10-02,b,999999999999999999999.00\n",
        "t.csv, line 3, column 'Amount': expected an amount that fits in 64 bits of minor units, found '999999999999999999999.00'; correct the cell"
      ),
      (
        "Date,Text,Amount\n2026-10-01,a,-5.00\nTuesday,b,7.00\n",
        "t.csv, line 3, column 'Date': expected a date beside the amount, found 'Tuesday'; correct the row, or delete it if it is no transaction"
      ),
      (
        "Date,Text,Amount\n2026-10-01,\"a,-5.00\n2026-10-02,b,7.00\n",
        "t.csv, line 2: expected a closing quote, found the end of the file; the file is cut short or a quote in it is not doubled; export it again"
      ),
      (
        "Name,Street\nHartwell,Main St\n",
        "t.csv: expected a table with a date and an amount column, found no such columns; export the transactions as a table with headers"
      ),
      (
        "Date,Text,Amount\n2026-10-01,Quill, Inc,-5.00\n2026-10-02,b,7.00\n",
        "t.csv, line 2: expected 3 fields as in the header, found 4; put the field that holds a delimiter, such as \"1,000.00\" or \"Quill, Inc\", in quotes"
      ),
      (
        "Date,Text,Amount,Balance\n2026-10-01,a,-5.00,95.00\n2026-10-02,b,-2",
        "t.csv, line 3: expected a field for 'Balance' as in each line above, and a line end, found the end of the file behind '-2'; the file is cut short; export it again"
      ),
      (
        "Date,Text,amount_cents\n2026-10-01,a,-500.50\n",
        "t.csv, line 2, column 'amount_cents': expected an amount in the unit that the header names, without parts of USD's smallest coin, found '-500.50'; correct the cell, or the header if it names another unit than the amounts have"
      ),
      (
        "Date        Description                 Amount\n10/14/2026  BILL.COM                   -250.00\n10/15/2026  DEPOSIT                     500.00\n",
        "t.csv: expected a table with a date and an amount column, found a printable text, whose columns blanks set apart; download the transactions as CSV, Excel or OFX"
      ),
      ("", "t.csv: expected a bank or BILL file, found an empty file; export it again"),
      (
        "<!DOCTYPE html><html><table></table></html>",
        "t.csv: expected a bank statement or a ledger, found a web page (HTML); download the file again; if it opens as a table in Excel, save it as .xlsx"
      ),
      (
        "%PDF-1.7 and so on",
        "t.csv: expected a text file, found a PDF document; export the statement as CSV or XLSX"
      ),
    ])
  func messages(_ text: String, _ message: String) {
    #expect(TableSample.refusal(text) == message)
  }

  @Test("name the account that was asked for, and those that are there")
  func account() {
    #expect(
      TableSample.refusal("Account Number,Date,Text,Amount\n1001,2026-10-01,a,-5.00\n1002,2026-10-02,b,-5.00\n") {
        $0.account = "77"
      } == "t.csv: expected account 77, found accounts 1001, 1002; name one of them with --account")
  }

  @Test("name the cell of a sheet")
  func cell() throws {
    let bytes = try WorkbookSample.bytes([
      (
        "Data", .visible,
        [["Date", "Text", "Amount"], [.day(2026, 10, 1), "a", .number(-5)], [.day(2026, 10, 2), "b", "12.x4"]]
      )
    ])
    #expect(throws: IntakeError.self) {
      do { _ = try TableSample.file(bytes, path: "t.xlsx") } catch {
        #expect(
          "\(error)" == "t.xlsx, sheet 'Data' cell C3: expected an amount, found '12.x4'; correct the cell")
        throw error
      }
    }
  }

  @Test("call a text under the name of a workbook what it is")
  func impostor() {
    #expect(
      TableSample.refusal("Date,Text,Amount\n", path: "t.xlsx")
        == "t.xlsx: expected an Excel workbook (.xlsx), found text: a CSV file or the like under the name of a workbook; open it in Excel and save it as .xlsx, or give it its right name"
    )
  }

  @Test("ask what a mark behind a date means")
  func mark() {
    #expect(
      TableSample.refusal("Date,Text,Amount\n10/30/2026,a,-5.00\n10/31/2026*,b,-5.00\n")
        == "t.csv, line 3, column 'Date': expected a date, or a line below the table that begins with '*' and explains it, found '10/31/2026*'; delete the row if it is no transaction, or else the mark"
    )
  }

  @Test("ask for the year of a date that has none")
  func year() {
    #expect(
      TableSample.refusal("Date,Text,Amount\n12/20,a,-5.00\n01/05,b,-5.00\n")
        == "t.csv, line 2, column 'Date': expected a date with its year, found '12/20'; export the transactions with whole dates, or reconcile them with --period"
    )
  }
}
