import Testing

@testable import Banking

@Suite("Records")
struct RecordTests {
  private func record() throws -> Record {
    let day = try #require(Day(year: 2026, month: 10, day: 14))
    return Record(
      provenance: Provenance(input: "bank1", record: 1, row: 2), date: day,
      amount: Amount(minorUnits: -1_250, currency: .usDollar), description: "CHECK 1021")
  }

  @Test("a copy keeps what it had when the other one changes")
  func copies() throws {
    var first = try record()
    first.checkNumber = "1021"
    first.invoices = ["INV-1"]
    var second = first
    second.checkNumber = "1022"
    second.invoices.append("INV-2")
    #expect(first.checkNumber == "1021" && first.invoices == ["INV-1"])
    #expect(second.checkNumber == "1022" && second.invoices == ["INV-1", "INV-2"])
    #expect(first != second)
  }

  @Test("what was set and taken back leaves an equal record")
  func equality() throws {
    let plain = try record()
    var changed = plain
    changed.returnCode = "R01"
    changed.valueDate = plain.date
    #expect(changed != plain && changed.returnCode == "R01" && changed.valueDate == plain.date)
    changed.returnCode = nil
    changed.valueDate = nil
    changed.invoices = []
    #expect(changed == plain && changed.hashValue == plain.hashValue)
  }

  @Test("a confirmation is kept in either form, and a copy is equal")
  func confirmations() throws {
    var record = try record()
    for text in [
      "P26101301-1234567", "P00000000-0000000", "P99999999-9999999", "P26101301 - 1234567", "p26101301-1234567", "X",
      "",
    ] {
      record.confirmation = text
      #expect(record.confirmation == text)
      var other = record
      other.confirmation = nil
      #expect(other.confirmation == nil && other != record)
      other.confirmation = text
      #expect(other == record && other.hashValue == record.hashValue)
    }
  }

  @Test("a record takes little room, for a million are kept at once")
  func size() {
    #expect(MemoryLayout<Record>.stride <= 168)
  }
}
