import Testing

@testable import Intake

/// Tables cut at every byte, changed at random and made to overwhelm: read or refused, in time and memory that the file's size bounds.
@Suite("Hostile tables")
struct HostileTableTests {
  static let samples = [
    "Account,4821\nOpening balance,100.00\n\nDate,Description,Debit,Credit,Balance\n10/01/2026,\"Paper, \"\"A\"\"\n4\",5.00,,95.00\n10/13/2026,Deposit,,10.00,105.00\nTotal,,5.00,10.00,\n",
    "sep=;\r\nDatum;Text;Betrag;W\u{E4}hrung\r\n01.10.2026;a;-1.234,56;EUR\r\n02.10.2026;b;7,00 EUR;EUR\r\n",
    "10/01/26|CHECK 1021|(60.00)|940.00\n10/02/26|DEP|+10.00|950.00\n10/14/26|x|5.00 DR|945.00\n",
    "Confirmation,Vendor,Invoice #,Amount,Status,Created,Process Date\nP26100101 - 0000001,Hartwell,7,$5.00,Paid,10/01/26,10/14/26\n",
  ]

  @Test("cut at every byte", arguments: samples)
  func truncated(_ text: String) { HostileBytes.truncations(of: Array(text.utf8)) }

  @Test("changed at random, with a fixed seed", arguments: samples)
  func mutated(_ text: String) { HostileBytes.mutations(of: Array(text.utf8), count: 300) }

  @Test("of random bytes, with a fixed seed", .timeLimit(.minutes(1)))
  func random() {
    var generator = Seeded(state: 7)
    let spice = Array("0123456789/.-,;\t|\"\n\r$()DCR abc=".utf8)
    for _ in 0..<150 {
      let count = Int(generator.next() % 400)
      let wild = (0..<count).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
      let near = (0..<count).map { _ in spice[Int(generator.next() % UInt64(spice.count))] }
      for bytes in [wild, near] { HostileBytes.read(bytes) }
    }
  }

  @Test("with a million columns are refused")
  func columns() {
    let wide = "Date,Text,Amount" + String(repeating: ",", count: 1_000_000) + "\n2026-10-01,a,-5.00\n"
    #expect(TableSample.refusal(wide)?.contains("at most 4096 columns") == true)
    let row = "Date,Text,Amount\n2026-10-01,a,-5.00" + String(repeating: ",", count: 1_000_000)
    #expect(TableSample.refusal(row)?.contains("line 2: expected at most 4096 columns") == true)
  }

  @Test("of thousands of empty lines, quotes and separators end soon", .timeLimit(.minutes(1)))
  func repetition() throws {
    let record = "2026-10-01,a,-5.00\n"
    let blank = "Date,Text,Amount\n" + String(repeating: "\n", count: 100_000) + record
    #expect(TableSample.movements(try TableSample.file(blank)) == ["2026-10-01 -5.00"])
    for noise in ["\"", "\"\"", "-", "(", ".", ",", "1", " ", "/", "=\"", "$", "\u{E9}"] {
      let row = "Date,Text,Amount\n" + String(repeating: noise, count: 60_000)
      let rows = String(repeating: noise + "\n", count: 15_000)
      for text in [row, rows] { #expect(HostileBytes.read(Array(text.utf8)) == 0, "\(noise)") }
    }
  }
}
