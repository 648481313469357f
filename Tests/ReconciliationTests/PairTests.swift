import Banking
import Testing

/// The two small pairs of the corpus, record by record.
@Suite struct PairTests {
  @Test func amountsWithoutAnyTextAreMatchedByDayAndTwoCentsAreRounding() throws {
    var month = try Month("2025-08-01", "2025-08-02")
    try month.bank("2025-08-01", "-100.00") { $0.reference = "a1" }
    try month.bank("2025-08-01", "49.98") { $0.reference = "a2" }
    try month.bank("2025-08-02", "25.00") { $0.reference = "a3" }
    try month.ledger("2025-08-01", "-100.00") { $0.reference = "s1" }
    try month.ledger("2025-08-01", "50.00") { $0.reference = "s2" }
    try month.ledger("2025-08-02", "25.00") { $0.reference = "s3" }
    #expect(try month.findings() == ["match 1 = 1", "match 3 = 3", "amount-difference/rounding 2 = 2"])
  }

  @Test(arguments: ["2025-01-30", "2025-01-31"])
  func twinsInTheLedgerDoNotTakeABankLine(end: String) throws {
    var month = try Month("2025-01-01", end)
    let bank: [(String, String, String?, String)] = [
      ("2025-01-10", "1000.00", "REF001", "Payment from Client A"),
      ("2025-01-15", "-500.00", "REF002", "Office supplies purchase"),
      ("2025-01-20", "2500.00", "REF003", "Invoice 1234 payment"),
      ("2025-01-25", "-150.00", nil, "Monthly subscription fee"),
      ("2025-01-18", "750.00", "REF005", "Consulting service payment"),
      ("2025-01-22", "-320.50", nil, "Equipment maintenance"),
      ("2025-01-28", "1800.00", "REF007", "Project milestone payment"),
      ("2025-01-30", "-90.00", nil, "Internet service bill"),
      ("2025-01-15", "500.00", nil, "Duplicate bank deposit"),
      ("2025-01-05", "-200.00", nil, "Bank only - no internal match"),
    ]
    for (index, line) in bank.enumerated() {
      try month.bank(line.0, line.1, line.3) {
        $0.reference = line.2
        $0.bankReference = "TXN0\(index < 9 ? "0" : "")\(index + 1)"
      }
    }
    let ledger: [(String, String, String?, String)] = [
      ("2025-01-10", "1000.00", "REF001", "Payment from Client A"),
      ("2025-01-15", "-500.00", "REF002", "Office supplies purchase"),
      ("2025-01-20", "2500.00", "REF003", "Invoice 1234 payment"),
      ("2025-01-25", "-150.00", nil, "Monthly subscription fee"),
      ("2025-01-19", "748.00", "REF005", "Consulting service"),
      ("2025-01-22", "-320.50", nil, "Equipment maintenance"),
      ("2025-01-28", "1800.00", "REF007", "Project milestone payment"),
      ("2025-01-30", "-90.00", nil, "Internet service"),
      ("2025-01-12", "3200.00", nil, "Internal only - large deposit"),
      ("2025-01-27", "-450.00", nil, "Internal only - vendor payment"),
      ("2025-01-15", "-500.00", "REF002DUP", "Duplicate office supplies"),
      ("2025-01-20", "2500.00", "REF003DUP", "Duplicate invoice payment"),
    ]
    for line in ledger {
      try month.ledger(line.0, line.1) {
        $0.reference = line.2
        $0.description = line.3
      }
    }
    #expect(
      try month.findings() == [
        "match 1 = 1", "match 2 = 2", "match 3 = 3", "match 4 = 4", "match 6 = 6", "match 7 = 7", "match 8 = 8",
        "amount-difference/overpaid 5 = 5", "not-in-ledger 9 =", "not-in-ledger 10 =", "in-transit = 9",
        "missing-at-bank = 10", "duplicate-in-ledger = 11", "duplicate-in-ledger = 12",
      ])
  }
}
