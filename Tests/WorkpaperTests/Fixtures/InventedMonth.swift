import Banking
import Reconciliation
import Workpaper

/// An invented October with every category once, matches of every kind, and excluded records on both sides.
enum InventedMonth {
  static func outcome() throws -> Outcome {
    var month = try OutcomeBuilder()
    try matches(in: &month)
    try bankSide(in: &month)
    try ledgerSide(in: &month)
    try bothSides(in: &month)
    month.exclude(
      try month.bankLine(31, -120_000, "SWEEP TO INVESTMENT 0091"), on: .bank, rule: "text contains 'SWEEP'")
    month.exclude(try month.payment(1, -5_000, to: "Petty Cash"), on: .ledger, rule: "payee is 'Petty Cash'")
    return try month.outcome(notes: [
      "The search for batches stopped at 2,000 combinations on 2026-10-14; what it left is reported as ambiguous."
    ])
  }

  /// How the month was run.
  static func run(inputs: [InputDescription]? = nil) -> RunDescription {
    RunDescription(
      toolVersion: "1.0.0", inputs: inputs ?? [bank(), bill()],
      options: [
        RunOption(name: "period", value: "2026-10-01 to 2026-10-31"), RunOption(name: "tolerance", value: "0.00"),
        RunOption(name: "calendar", value: "Federal Reserve"),
      ],
      notes: ["Sample data: every name and number is invented."], preparedBy: "Dana Whitfield")
  }

  static func bank() -> InputDescription {
    InputDescription(
      id: "bank1", role: .bank, path: "October/Operating 4471.csv", format: "csv",
      layout: "Example Bank business checking",
      recognition: "comma-separated text, UTF-8; header in row 1 has the columns of Example Bank business checking",
      sha256: String(repeating: "3f9a", count: 16), records: 24,
      skipped: [SkippedLine(row: 1, reason: "header"), SkippedLine(row: 40, reason: "total")],
      columns: [
        ColumnDescription(role: "date", header: "Posting Date", reason: "header 'Posting Date', every value a date"),
        ColumnDescription(role: "description", header: "Description"),
        ColumnDescription(role: "description", header: "Memo"),
        ColumnDescription(role: "amount", header: "Amount", reason: "signed, every value an amount"),
      ],
      accounts: [
        AccountDescription(
          account: "…4471", currency: .usDollar, opening: Amount(minorUnits: 84_210_55, currency: .usDollar),
          closing: nil, proves: true, proof: "opening + 24 movements = the running balance of row 39")
      ],
      pending: [
        PendingLine(
          row: 41, date: Day(iso: "2026-10-31"), amount: Amount(minorUnits: -4_275, currency: .usDollar),
          description: "POS PENDING CORNER OFFICE SUPPLY")
      ],
      notes: ["Dates were read month first: 10/13 leaves no other reading."])
  }

  static func bill() -> InputDescription {
    InputDescription(
      id: "bill1", role: .ledger, path: "October/Payment export.xlsx", sheet: "Payments", format: "xlsx",
      layout: "BILL payments", recognition: "workbook; sheet 'Payments' has the columns of a BILL payment export",
      sha256: String(repeating: "0c71", count: 16), records: 27, skipped: [SkippedLine(row: 1, reason: "header")],
      columns: [
        ColumnDescription(role: "date", header: "Process Date"), ColumnDescription(role: "amount", header: "Amount"),
      ],
      accounts: [
        AccountDescription(
          account: nil, currency: .usDollar, proves: nil, proof: "the file states no balances")
      ])
  }

  static func paid(_ word: String, _ meaning: PaymentStatus.Meaning) -> PaymentStatus {
    PaymentStatus(text: word, meaning: meaning)
  }
}
