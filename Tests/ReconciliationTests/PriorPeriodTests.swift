import Banking
import Reconciliation
import Testing

@Suite("Items of an earlier period")
struct PriorPeriodTests {
  private func month(carrying numbers: [String]) throws -> Outcome {
    var month = try Month("2026-11-01", "2026-11-30")
    try month.bank("2026-11-02", "-812.40", "CHECK 3999") { $0.checkNumber = "3999" }
    for number in ["5001", "5002"] {
      try month.bank("2026-11-06", "-3\(number.suffix(1)).00", "CHECK \(number)") { $0.checkNumber = number }
      try month.ledger("2026-10-28", "-3\(number.suffix(1)).00", "Iona Sign") { $0.checkNumber = number }
    }
    for number in numbers { try month.ledger("2026-09-20", "-77.10", "Ines Glass") { $0.checkNumber = number } }
    return try month.outcome()
  }

  @Test("a check below all that the register has was written before it")
  func belowTheRegister() throws {
    for (numbers, first) in [([], "5001"), (["4001"], "4001")] as [([String], String)] {
      let finding = try #require(try month(carrying: numbers).discrepancies.first)
      #expect(finding.category == .priorPeriod)
      #expect(finding.evidence == ["check 3999 is below the ledger's first check, \(first)"])
    }
  }

  @Test("a check inside the range of a register that carries older ones would stand in it")
  func insideTheRegister() throws {
    #expect(try month(carrying: ["3950"]).lines.contains("not-in-ledger 1 ="))
  }

  @Test("one banking day has passed, and several have")
  func grammar() throws {
    var month = try Month()
    try month.bank("2026-10-06", "-3.00", "WIRE FEE")
    try month.ledger("2026-10-29", "-618.38", "Acme Paper") { $0.method = .wire }
    let transit = try #require(try month.outcome().discrepancies.last)
    #expect(transit.evidence == ["1 of 1 banking day has passed"])
  }
}
