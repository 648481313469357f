import Testing

@testable import Intake

@Suite("Messages of Nacha")
struct NachaErrorTests {
  static let entry = NachaTests.entry("22", "0000000100", "1              A")

  @Test(
    "name the record and the field",
    arguments: [
      (
        [NachaTests.header, NachaTests.batch("PPD"), NachaTests.entry("22", "00CCC00004", "1")],
        "f.ach, line 3, amount: expected ten digits (cents), found '00CCC00004'; correct the entry, or export the file again"
      ),
      (
        [NachaTests.header, NachaTests.batch("PPD"), NachaTests.entry("92", "0000000004", "1")],
        "f.ach, line 3, transaction code: expected a code from 21 to 56, or 81 to 88, found '92'; correct the entry, or export the file again"
      ),
      (
        [NachaTests.header, entry],
        "f.ach, line 2: expected a batch header (5) before it, found an entry (6); a part of the file is missing: export it again"
      ),
      (
        [NachaTests.batch("PPD", effective: "000000"), entry],
        "f.ach, line 1, effective entry date: expected a date of six digits (yymmdd), found '000000'; correct the batch header, or the creation date in the file header"
      ),
      (
        [NachaTests.header, NachaTests.batch("PPD"), " shifted " + entry],
        "f.ach, line 3: expected a record that begins with 1, 5, 6, 7, 8 or 9, found ' shifted 62202100002'; the file is cut or shifted: export it again"
      ),
    ])
  func messages(_ lines: [String], _ message: String) {
    #expect(throws: IntakeError.self) {
      let bytes = Array(lines.joined(separator: "\n").utf8)
      do { _ = try Nacha.read(InputRequest(id: "bank1", path: "f.ach", bytes: bytes)) } catch {
        #expect("\(error)" == message)
        throw error
      }
    }
  }
}
