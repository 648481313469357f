import Banking
import Testing

@testable import Intake

@Suite("Exports of one ledger that overlap")
struct LedgerJoinTests {
  private static let bill = "Confirmation,Vendor,Invoice #,Amount,Status,Created,Process Date,Updated,Payment Method\n"
  private static let plain = "Confirmation,Vendor,Invoice #,Amount,Status,Process Date\n"
  private static let register = "Date,Type,Num,Name,Memo,Amount,Status\n"

  private func read(_ header: String, _ files: [[String]], ending: String = "csv") throws -> [InputFile] {
    try InputReader.read(
      files.enumerated().map { index, lines in
        let text = header + lines.joined(separator: "\n") + "\n"
        return InputRequest(
          id: "bill\(index + 1)", path: "\(index + 1).\(ending)", bytes: Array(text.utf8), side: .ledger)
      })
  }

  /// What counts of all files, sorted: date, amount, status.
  private func counted(_ files: [InputFile]) -> [String] {
    files.flatMap(\.records).map { "\($0.date) \($0.amount) \($0.status?.text ?? "-")" }.sorted()
  }

  private func skipped(_ files: [InputFile], _ reason: String) -> [String] {
    files.flatMap { file in file.skipped.filter { $0.reason == reason }.map { "\(file.path) \($0.row ?? 0)" } }
  }

  private static let rook = "P26100501 - 1234567,Rook Supply,A1,250.10,Paid,10/05/26,10/06/26,10/06/26,ACH"
  private static let later = "P26102701 - 1234569,Heron Labs,H1,71.11,Paid,10/27/26,10/28/26,10/28/26,ACH"

  private static func wren(_ status: String, process: String = "10/13/26", updated: String = "10/13/26") -> String {
    "P26101201 - 1234568,Wren Freight,W1,99.90,\(status),10/12/26,\(process),\(updated),ACH"
  }

  @Test(
    "the row of the newer export counts, in whatever order they are named",
    arguments: [
      ("Scheduled", "Canceled"), ("Scheduled", "Paid"), ("Paid", "Voided"), ("Scheduled", "Failed"),
      ("Paid", "Returned"),
      ("Failed", "Paid"),
    ], [[0, 1], [1, 0]])
  func newer(statuses: (String, String), order: [Int]) throws {
    let mid = [Self.rook, Self.wren(statuses.0)]
    for updated in ["10/13/26", "10/16/26"] {
      let end = [Self.rook, Self.wren(statuses.1, updated: updated), Self.later]
      let files = try read(Self.bill, order.map { [mid, end][$0] })
      #expect(
        counted(files) == ["2026-10-06 -250.10 Paid", "2026-10-13 -99.90 \(statuses.1)", "2026-10-28 -71.11 Paid"])
      let old = order == [0, 1] ? "1.csv" : "2.csv"
      #expect(skipped(files, "superseded") == ["\(old) 3"])
      #expect(skipped(files, "overlap") == ["2.csv 2"])
      let notes = files.flatMap { file in file.notes.map { "\(file.path): \($0)" } }
      let new = order == [0, 1] ? "2.csv" : "1.csv"
      #expect(
        notes.contains(
          "\(old): 1 row of 2026-10-13 is superseded by a newer export, \(new), and counts as there"), "\(notes)")
    }
  }

  @Test("the day of the last change goes before all else", arguments: [[0, 1], [1, 0]])
  func updated(order: [Int]) throws {
    let parts = [[Self.wren("Paid", updated: "10/20/26")], [Self.wren("Failed", updated: "10/14/26"), Self.later]]
    #expect(
      counted(try read(Self.bill, order.map { parts[$0] })) == ["2026-10-13 -99.90 Paid", "2026-10-28 -71.11 Paid"])
  }

  @Test("a payment that was put off is one, on the day that the newer export names", arguments: [[0, 1], [1, 0]])
  func moved(order: [Int]) throws {
    let parts = [
      [Self.rook, Self.wren("Scheduled")], [Self.rook, Self.wren("Paid", process: "10/20/26", updated: "10/20/26")],
    ]
    #expect(
      counted(try read(Self.bill, order.map { parts[$0] })) == ["2026-10-06 -250.10 Paid", "2026-10-20 -99.90 Paid"])
  }

  @Test("of three exports the newest counts", arguments: [[0, 1, 2], [2, 1, 0], [1, 2, 0], [0, 2, 1]])
  func three(order: [Int]) throws {
    let parts = [
      [Self.wren("Scheduled", updated: "10/12/26")], [Self.wren("Paid"), Self.rook],
      [Self.wren("Voided", updated: "10/19/26"), Self.later],
    ]
    let files = try read(Self.bill, order.map { parts[$0] })
    #expect(
      counted(files) == ["2026-10-06 -250.10 Paid", "2026-10-13 -99.90 Voided", "2026-10-28 -71.11 Paid"])
    #expect(skipped(files, "superseded").count == 2)
  }

  @Test(
    "without a day of change, what can only come later counts, whichever export goes further",
    arguments: [[0, 1], [1, 0]])
  func states(order: [Int]) throws {
    func row(_ status: String, _ day: String = "10/13/26") -> String {
      "P26101201 - 1234568,Wren Freight,W1,99.90,\(status),\(day)"
    }
    let other = "P26102701 - 1234569,Heron Labs,H1,71.11,Paid,10/28/26"
    func status(_ parts: [[String]]) throws -> [String] { counted(try read(Self.plain, order.map { parts[$0] })) }
    #expect(try status([[row("Voided")], [row("Paid"), other]])[0] == "2026-10-13 -99.90 Voided")
    #expect(try status([[row("Failed")], [row("Paid"), other]])[0] == "2026-10-13 -99.90 Paid")
    #expect(try status([[row("Failed")], [row("Paid")]]) == ["2026-10-13 -99.90 Failed"])
  }

  @Test("where nothing tells which is newer, that is said", arguments: [[0, 1], [1, 0]])
  func undecided(order: [Int]) throws {
    let parts = ["10/13/26", "10/15/26"].map { ["P26101201 - 1234568,Wren Freight,W1,99.90,Scheduled,\($0)"] }
    let files = try read(Self.plain, order.map { parts[$0] })
    #expect(counted(files) == ["2026-10-15 -99.90 Scheduled"])
    #expect(files.flatMap(\.notes).contains { $0.hasSuffix("though nothing tells which export is newer") })
  }

  @Test("payments that are equal in all but the confirmation, the bill or the amount are as many as they are")
  func others() throws {
    let files = try read(
      Self.bill,
      [
        [Self.rook, Self.wren("Paid")],
        [
          Self.rook.replacing("1234567", with: "7654321"), Self.wren("Voided").replacing("W1", with: "W2"),
          Self.wren("Paid").replacing("99.90", with: "9.90"),
        ],
      ])
    #expect(files.flatMap(\.records).count == 5)
    #expect(files.allSatisfy { $0.skipped.map(\.reason) == ["header"] })
  }

  @Test("what one file repeats stays repeated, and is joined with its like", arguments: [[0, 1], [1, 0]])
  func repeated(order: [Int]) throws {
    let parts = [
      [Self.wren("Paid"), Self.wren("Paid")], [Self.wren("Voided"), Self.wren("Paid"), Self.wren("Paid"), Self.later],
    ]
    let files = try read(Self.bill, order.map { parts[$0] })
    #expect(
      counted(files) == [
        "2026-10-13 -99.90 Paid", "2026-10-13 -99.90 Paid", "2026-10-13 -99.90 Voided", "2026-10-28 -71.11 Paid",
      ])
    #expect(try read(Self.bill, [parts[0]]).flatMap(\.records).count == 2)
  }

  @Test(
    "a payment without a confirmation is joined where the exports have others in common", arguments: [[0, 1], [1, 0]])
  func offline(order: [Int]) throws {
    func check(_ status: String) -> String { ",Ibis Tools,I7,45.00,\(status),10/08/26,10/09/26,10/09/26,Check" }
    let parts = [[Self.rook, check("Paid")], [Self.rook, check("Voided"), Self.later]]
    let files = try read(Self.bill, order.map { parts[$0] })
    #expect(
      counted(files) == ["2026-10-06 -250.10 Paid", "2026-10-09 -45.00 Voided", "2026-10-28 -71.11 Paid"])
  }

  @Test("registers are joined where they overlap, with the newer status and mark", arguments: [[0, 1], [1, 0]])
  func registers(order: [Int]) throws {
    let first = ["2026-10-05,Bill Payment,71,Rook,A1,-10.00,", "2026-10-06,Bill Payment,72,Wren,W1,-20.00,"]
    let second = ["2026-10-06,Bill Payment,72,Wren,W1,-20.00,Voided", "2026-10-09,Bill Payment,73,Lark,L1,-30.00,"]
    let files = try read(Self.register, order.map { [first, second][$0] })
    #expect(counted(files) == ["2026-10-05 -10.00 -", "2026-10-06 -20.00 Voided", "2026-10-09 -30.00 -"])
  }

  @Test("rows of registers that do not overlap are entered twice")
  func registersApart() throws {
    let first = ["2026-10-05,Bill Payment,71,Rook,A1,-10.00,", "2026-10-06,Bill Payment,72,Wren,W1,-20.00,"]
    let second = ["2026-10-05,Bill Payment,75,Rook,A1,-10.00,", "2026-10-06,Bill Payment,73,Lark,L1,-30.00,"]
    #expect(try read(Self.register, [first, second]).flatMap(\.records).count == 4)
  }

  @Test("answers of the API are joined by their confirmation or id", arguments: [[0, 1], [1, 0]])
  func api(order: [Int]) throws {
    func page(_ status: String, updated: String, confirmation: Bool) -> [String] {
      let number = confirmation ? "\"confirmationNumber\":\"P26101301 - 1234567\"," : ""
      return [
        """
        {"results":[{"id":"stp01ABCDEFGHIJKLMNO","vendorId":"00901A","vendorName":"Rook Supply","amount":230.00,\(number)
        "billPayments":[{"billId":"00n01","amount":200.00},{"billId":"00n02","amount":30.00}],"processDate":"2026-10-14",
        "singleStatus":"\(status)","createdTime":"2026-10-13T15:17:14.541Z","updatedTime":"\(updated)T09:00:00.000Z"}]}
        """
      ]
    }
    for confirmation in [true, false] {
      let parts = [
        page("PROCESSED", updated: "2026-10-14", confirmation: confirmation),
        page("VOIDED", updated: "2026-10-20", confirmation: confirmation),
      ]
      let files = try read("", order.map { parts[$0] }, ending: "json")
      // Without a confirmation the bills of a payment are no rows of their own.
      let amounts = confirmation ? ["-200.00", "-30.00"] : ["-230.00"]
      #expect(counted(files) == amounts.map { "2026-10-14 \($0) VOIDED" })
      #expect(files.flatMap(\.records).allSatisfy { $0.updatedDate?.description == "2026-10-20" })
    }
  }
}
