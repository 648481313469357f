import Banking
import Testing

@testable import Intake

@Suite("Headers that name the unit of their amounts")
struct MoneyScaleTests {
  @Test(
    "cents, minor units, thousands and millions are read to the cent",
    arguments: [
      ("amount_cents", "-25000"), ("Amount (cents)", "-25000"), ("Amount (¢)", "-25000"), ("amountMinor", "-25000"),
      ("Amount in minor units", "-25000"), ("Amount (in thousands)", "-0.25"), ("Amount ($000)", "-0.25"),
      ("Amount (000s)", "-0.250"), ("Amount $'000", "-0.25"), ("Amount in millions", "-0.00025"),
      ("Amount", "-250.00"), ("Amount USD", "-250.00"), ("Minor Amount", "-25000"),
    ])
  func units(_ header: String, _ value: String) throws {
    let file = try TableSample.file("Date,Description,\(header)\n2026-10-12,a,\(value)\n2026-10-13,b,\(value)\n")
    #expect(file.records.map(\.amount.description) == ["-250.00", "-250.00"])
  }

  @Test("a currency without cents has no hundredths to count, and its minor unit is itself")
  func yen() throws {
    let minor = try TableSample.file("Date,Text,amount_minor,Currency\n2026-10-12,a,-250,JPY\n")
    #expect(minor.records.map(\.amount.description) == ["-250"])
  }

  @Test("balances of the same unit prove them")
  func balances() throws {
    let file = try TableSample.file(
      "Date,Text,amount_cents,balance_cents\n2026-10-12,a,100000,100000\n2026-10-13,b,-25000,75000\n2026-10-14,c,-1,74999\n"
    )
    #expect(TableSample.proves(file))
    #expect(file.statements.first?.closing?.amount.description == "749.99")
  }

  @Test("what is no whole number of the smallest coin is refused")
  func parts() throws {
    for (header, value) in [("amount_cents", "250.50"), ("Amount in thousands", "0.123456")] {
      let refusal = TableSample.refusal("Date,Text,\(header)\n2026-10-12,a,\(value)\n2026-10-13,b,\(value)\n")
      #expect(refusal?.contains("in the unit that the header names") ?? false, "\(header)")
    }
  }
}
