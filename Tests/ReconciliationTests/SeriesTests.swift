import Banking
import Reconciliation
import Testing

/// Equal payments to one party again and again: a line goes with its own day's payment, and what is left over is told.
@Suite("Series of equal payments")
struct SeriesTests {
  private func month(lines: [String], payments: [String], method: PaymentMethod? = nil) throws -> Month {
    var month = try Month("2026-09-01", "2026-10-31")
    for date in lines { try month.bank(date, "-61.20", "CINTAS UNIFORM DES:AUTOPAY CCD") }
    for date in payments { try month.ledger(date, "-61.20", "Cintas Uniform") { $0.method = method } }
    return month
  }

  @Test("a second debit of a day is a duplicate, not the payment of another week", arguments: [nil, PaymentMethod.ach])
  func secondDebit(method: PaymentMethod?) throws {
    let later = try month(
      lines: ["2026-09-02", "2026-09-09", "2026-09-09"], payments: ["2026-09-02", "2026-09-09", "2026-09-16"],
      method: method)
    #expect(
      try later.findings() == ["match 1 = 1", "match 2 = 2", "duplicate-at-bank 3 =", "missing-at-bank = 3"])
    let earlier = try month(
      lines: ["2026-09-09", "2026-09-09"], payments: ["2026-09-02", "2026-09-09"], method: method)
    #expect(try earlier.findings() == ["match 1 = 2", "duplicate-at-bank 2 =", "missing-at-bank = 1"])
  }

  @Test("a series is not shifted by weeks where a day has both sides")
  func shifted() throws {
    let month = try month(lines: ["2026-09-30", "2026-10-15"], payments: ["2026-09-16", "2026-09-30"])
    #expect(try month.findings() == ["match 1 = 2", "not-in-ledger 2 =", "missing-at-bank = 1"])
  }

  @Test("a line without its entry does not take the entry of the week after, where the others keep their days")
  func lineWithoutEntry() throws {
    let month = try month(
      lines: ["2026-09-03", "2026-09-10", "2026-09-18"], payments: ["2026-09-02", "2026-09-09", "2026-09-24"])
    #expect(try month.findings() == ["match 1 = 1", "match 2 = 2", "not-in-ledger 3 =", "missing-at-bank = 3"])
  }

  @Test("a series that is a week late throughout is whole all the same")
  func weekLate() throws {
    let month = try month(
      lines: ["2026-09-14", "2026-09-25", "2026-10-09"], payments: ["2026-09-04", "2026-09-18", "2026-10-02"])
    #expect(try month.findings().allSatisfy { $0.hasPrefix("match") })
  }

  @Test("a series that is always two days late is whole")
  func late() throws {
    let month = try month(
      lines: ["2026-09-04", "2026-09-11", "2026-09-18"], payments: ["2026-09-02", "2026-09-09", "2026-09-16"])
    #expect(try month.findings() == ["match 1 = 1", "match 2 = 2", "match 3 = 3"])
  }

  @Test("the rents of two months are two payments, not one of another date; a single payment may be")
  func rents() throws {
    var month = try Month("2026-08-01", "2026-10-31")
    try month.bank("2026-08-03", "-3500.00", "WELLS RENT LLC DES:RENT CCD")
    try month.bank("2026-09-01", "-3500.00", "WELLS RENT LLC DES:RENT CCD")
    try month.ledger("2026-08-03", "-3500.00", "Wells Rent LLC") { $0.method = .ach }
    try month.ledger("2026-10-01", "-3500.00", "Wells Rent LLC") { $0.method = .ach }
    #expect(try month.findings() == ["match 1 = 1", "not-in-ledger 2 =", "missing-at-bank = 2"])
    var single = month
    single.bank.removeFirst()
    single.ledger.removeFirst()
    #expect(try single.findings() == ["date-difference 2 = 2"])
  }
}
