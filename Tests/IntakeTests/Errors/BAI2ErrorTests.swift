import Banking
import Testing

@testable import Intake

@Suite("Messages of BAI2")
struct BAI2ErrorTests {
  static let head = "01,A,B,261001,0600,1,,,2/\n02,B,A,1,260930,,,2/\n"

  @Test(
    "name the line, what was expected and what to do",
    arguments: [
      (
        head + "03,1,USD,010,100,,/\n16,195,700,,,,one/\n88,more",
        "f.bai, line 5: expected a file trailer (99) at the end, found the end of the file after a record 88: it is cut off; download or copy the file again"
      ),
      (
        head + "03,1,USD,/\n16,195,7x0,,,,one/\n49,0,3/\n98,0,1,5/\n99,0,1,7/",
        "f.bai, line 4, amount: expected digits, with 2 implied decimals of USD, found '7x0'; correct the record, or export the file again"
      ),
      (
        head + "03,1,USD,/\n16,195,7.005,,,,one/\n49,0,3/\n98,0,1,5/\n99,0,1,7/",
        "f.bai, line 4, amount: expected digits, with 2 implied decimals of USD, found '7.005'; correct the record, or export the file again"
      ),
      (
        head + "03,1,USD,/\n16,,700,,,,one/\n49,0,3/\n98,0,1,5/\n99,0,1,7/",
        "f.bai, line 4, type code: expected a code of three digits, found ''; correct the transaction (16)"
      ),
      (
        head + "03,1,USD,/\n17,foo/\n49,0,2/\n98,0,1,4/\n99,0,1,6/",
        "f.bai, line 4: expected a record of BAI2 (01, 02, 03, 16, 49, 88, 98, 99), found a record 17; correct its code, or export the file again"
      ),
      (
        "01,A,B,261001,0600,1,,,2/\n02,B,A,4,260930,,,2/\n03,1,USD,/\n16,195,700,,,,one/\n49,700,3/\n98,700,1,5/\n99,700,1,7/",
        "f.bai, line 2: expected a group (02) of status 1, which reports, found only groups that take back what was reported, or are tests; take the file with the report itself"
      ),
      (
        head + "16,195,700,,,,one/\n49,0,3/\n98,0,1,5/\n99,0,1,7/",
        "f.bai, line 3: expected an account (03) before it, found a transaction (16); a part of the file is missing: export it again"
      ),
      (
        head + "03,1,XQX,/\n49,0,3/\n98,0,1,5/\n99,0,1,7/",
        "f.bai, line 3, currency: expected a currency code of ISO 4217, found 'XQX'; correct the account record (03)"
      ),
      (
        "01,A,B,261001,0600,1,,,2/\n02,B,A,1,261330,,,2/\n98,0,0,2/\n99,0,1,4/",
        "f.bai, line 2, as-of date: expected a date of six digits (yymmdd), found '261330'; correct the group header (02)"
      ),
      (
        head + "98,0,0,2/\n99,0,1,4/",
        "f.bai: expected an account (03) with its trailer (49), found none; export the file again"
      ),
    ])
  func messages(_ text: String, _ message: String) {
    #expect(throws: IntakeError.self) {
      do { _ = try BAI2.read(InputRequest(id: "bank1", path: "f.bai", bytes: Array(text.utf8))) } catch {
        #expect("\(error)" == message)
        throw error
      }
    }
  }

  @Test("what is noted stays on one line, whatever an account's name holds")
  func notes() throws {
    let text = Self.head + "03,1\u{0C}2,USD,/\n49,5,2/\n98,5,1,4/\n99,5,1,6/"
    let file = try InputReader.read(InputRequest(id: "bank1", path: "f.bai", bytes: Array(text.utf8), side: .bank))
    let note = try #require(file.notes.first { $0.contains("control total") })
    #expect(note.contains("account 1 2: the control total is 5"))
  }
}
