import Banking
import Reconciliation
import Testing

/// Equal payments to one party on neighboring days, and the lines that pay them.
@Suite("Equal payments in order")
struct OrderTests {
  private func month(_ bank: [String], _ ledger: [String], text: String, payee: String) throws -> Month {
    var month = try Month()
    for date in bank { try month.bank(date, "-250.00", text) }
    for date in ledger { try month.ledger(date, "-250.00", payee) }
    return month
  }

  @Test("as many lines as payments: each line takes the payment of its place in the order")
  func asMany() throws {
    let days = ["2026-10-05", "2026-10-06", "2026-10-07"]
    let month = try month(days, days, text: "ACH DEBIT QUARTZ MEDIA", payee: "Quartz Media")
    #expect(try month.findings() == ["match 1 = 1", "match 2 = 2", "match 3 = 3"])
  }

  @Test("three payments of one day to one payee are that payee's three lines, whatever their memos say")
  func oneDay() throws {
    var month = try Month()
    for _ in 1...3 { try month.bank("2026-10-01", "-1500.00", "ACH OAK PROPERTIES") }
    for suite in ["A", "B", "C"] {
      try month.ledger("2026-10-01", "-1500.00", "Oak Properties") { $0.description = "Oak Properties Suite \(suite)" }
    }
    #expect(try month.findings() == ["match 1 = 1", "match 2 = 2", "match 3 = 3"])
  }

  @Test("each the next day, over which the days overlap")
  func nextDay() throws {
    let month = try month(
      ["2026-10-06", "2026-10-07"], ["2026-10-05", "2026-10-06"], text: "ACH DEBIT QUARTZ MEDIA", payee: "Quartz Media")
    #expect(try month.findings() == ["match 1 = 1", "match 2 = 2"])
  }

  @Test("where the order would make money take one day here and two there, it does not tell whose is whose")
  func uneven() throws {
    let month = try month(
      ["2026-10-06", "2026-10-08"], ["2026-10-05", "2026-10-06"], text: "ACH DEBIT QUARTZ MEDIA", payee: "Quartz Media")
    #expect(try month.outcome().matches.isEmpty)
  }

  @Test("a debit presented again the next day is a repetition, whichever of the two it is")
  func again() throws {
    let month = try month(
      ["2026-10-06", "2026-10-07"], ["2026-10-06"], text: "ACH QUARTZ MEDIA A1", payee: "Quartz Media")
    #expect(try month.findings() == ["match 1 = 1", "duplicate-at-bank 2 ="])
  }

  @Test("one payment more than lines: which was not drawn, nobody can tell")
  func fewer() throws {
    let month = try month(
      ["2026-10-06", "2026-10-08"], ["2026-10-06", "2026-10-07", "2026-10-08"], text: "ACH DEBIT QUARTZ MEDIA",
      payee: "Quartz Media")
    #expect(try month.outcome().matches.isEmpty)
  }

  @Test("a series of three is no chance, whatever the bank calls the payee; two may be")
  func series() throws {
    let days = ["2026-10-05", "2026-10-06", "2026-10-07"]
    #expect(
      try month(days, days, text: "FACEBK ADS", payee: "Facebook Ads").findings()
        == ["match 1 = 1", "match 2 = 2", "match 3 = 3"])
    #expect(
      try month(Array(days.dropLast()), Array(days.dropLast()), text: "FACEBK ADS", payee: "Facebook Ads").outcome()
        .matches.isEmpty)
  }

  @Test("debits by ACH are no part of a check that the payer wrote, one by one or together")
  func checkGate() throws {
    var month = try month(
      ["2026-10-06", "2026-10-07"], [], text: "ACH DEBIT QUARTZ MEDIA", payee: "Quartz Media")
    for index in month.bank.indices { month.bank[index].method = .ach }
    try month.ledger("2026-10-06", "-500.00", "Quartz Media") {
      $0.method = .check
      $0.checkNumber = "5441"
    }
    #expect(try month.outcome().matches.isEmpty)
  }
}
