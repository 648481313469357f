import Banking
import Reconciliation
import Testing
import Workpaper

/// An invented October of three accounts: two in US dollars, one in yen, which has no minor unit.
enum SeveralAccounts {
  static func outcome() throws -> Outcome {
    var operating = try OutcomeBuilder(account: "…4471")
    let line = try operating.bankLine(2, -1_254_00, "BILL.COM PAYABLES HARBOR PAPER CO")
    let payment = try operating.payment(2, -1_254_00, to: "Harbor Paper Co")
    try operating.match([line], [payment], rule: "amount-date-name", score: 0.93, evidence: ["amount equal"])
    let fee = try operating.bankLine(30, -35_00, "MONTHLY FEE")
    try operating.exception(
      .bankFee, .low, bank: [fee], adjusts: [.ledger: -35_00], explanation: "The bank charged 35.00.",
      action: "Record the fee.")

    var payroll = try OutcomeBuilder(
      account: "…9020", bankInput: "bank2", ledgerInput: "bill2", firstMatch: 2, firstException: 2)
    let check = try payroll.payment(20, -700_00, to: "Millpond Catering") { $0.account = nil }
    try payroll.exception(
      .outstandingCheck, .low, ledger: [check], adjusts: [.bank: -700_00],
      explanation: "Check 5702 has not been presented.", action: "Nothing yet.")

    let yen = try #require(Currency(code: "JPY"))
    var tokyo = try OutcomeBuilder(
      account: nil, currency: yen, bankInput: "bank3", ledgerInput: "bill3", firstMatch: 2, firstException: 3)
    let transfer = try tokyo.bankLine(9, -120_000, "振込 ヤマダ製作所")
    let invoice = try tokyo.payment(9, -120_000, to: "Yamada Works")
    try tokyo.match([transfer], [invoice], rule: "amount-date-name", score: 0.8, evidence: ["amount equal"])
    return try OutcomeBuilder.outcome(of: [operating, payroll, tokyo])
  }

  static func run() -> RunDescription {
    RunDescription(toolVersion: "1.0.0", inputs: [InventedMonth.bank(), InventedMonth.bill()])
  }
}
