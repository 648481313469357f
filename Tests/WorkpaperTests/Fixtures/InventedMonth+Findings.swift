import Banking
import Reconciliation

extension InventedMonth {
  static func matches(in month: inout OutcomeBuilder) throws {
    let ach = try month.bankLine(2, -1_254_00, "BILL.COM PAYABLES 0156QK2 HARBOR PAPER CO INV 20931") {
      $0.bankReference = "091000012345678"
      $0.method = .ach
      $0.balance = Amount(minorUnits: 82_956_55, currency: $0.amount.currency)
    }
    let harbor = try month.payment(2, -1_254_00, to: "Harbor Paper Co") {
      $0.confirmation = "P26100101-1234567"
      $0.method = .ach
      $0.invoices = ["20931"]
    }
    try month.match(
      [ach], [harbor], rule: "confirmation",
      evidence: ["confirmation number P26100101-1234567 in both", "amount equal", "same day"])

    let batch = try month.bankLine(6, -3_410_75, "BILL.COM PAYABLES MULTIPLE PAYMENTS 015ABCDEFGHJKLM") {
      $0.method = .ach
    }
    var batched: [Record] = []
    for (amount, payee) in [(-1_200_00, "Lindgren & Sons"), (-2_010_25, "Orchard Freight"), (-200_50, "Ng Consulting")]
    {
      batched.append(try month.payment(6, Int64(amount), to: payee) { $0.method = .ach })
    }
    try month.match(
      [batch], batched, rule: "funding-batch", score: 0.97,
      evidence: ["3 payments of process date 2026-10-06 add up to the debit", "no other set of that date does"])

    let out = try month.bankLine(9, -880_00, "BILL.COM PAYABLES TALLOW WORKS")
    let back = try month.bankLine(13, 880_00, "RETURN OF POSTED ITEM R03 TALLOW WORKS")
    let tallow = try month.payment(9, -880_00, to: "Tallow Works") {
      $0.status = paid("Voided", .voided)
      $0.method = .ach
    }
    try month.match(
      [out, back], [tallow], rule: "returned", tag: "returned", score: 0.9,
      evidence: ["money out on 2026-10-09 and back on 2026-10-13", "the ledger says voided"])

    let check = try month.bankLine(15, -642_18, "CHECK 5697") {
      $0.checkNumber = "5697"
      $0.method = .check
    }
    let mailed = try month.payment(7, -642_18, to: "Quarry Lane Dental") {
      $0.checkNumber = "5697"
      $0.method = .check
    }
    try month.match(
      [check], [mailed], rule: "check-number", evidence: ["check 5697 in both", "amount equal", "6 banking days apart"])
  }

  static func bankSide(in month: inout OutcomeBuilder) throws {
    let fee = try month.bankLine(30, -35_00, "MONTHLY ACCOUNT ANALYSIS FEE")
    try month.exception(
      .bankFee, .low, bank: [fee], adjusts: [.ledger: -35_00],
      explanation: "The bank charged 35.00 on Oct 30; the ledger has no such entry.",
      action: "Record the fee in the books.")
    let subscription = try month.bankLine(20, -79_00, "BILL.COM LLC BILLING")
    try month.exception(
      .platformFee, .low, bank: [subscription], adjusts: [.ledger: -79_00],
      explanation: "BILL charged its own subscription of 79.00.", action: "Record it as a software expense.")
    let interest = try month.bankLine(31, 12_41, "INTEREST PAYMENT")
    try month.exception(
      .interest, .info, bank: [interest], adjusts: [.ledger: 12_41],
      explanation: "The bank paid 12.41 of interest.", action: "Record the interest.")
    let again = try month.bankLine(8, -1_254_00, "BILL.COM PAYABLES 0156QK2 HARBOR PAPER CO INV 20931")
    try month.exception(
      .duplicateAtBank, .high, bank: [again], adjusts: [.ledger: -1_254_00],
      explanation: "The debit of Oct 2 for Harbor Paper Co was presented again on Oct 8; the ledger has one payment.",
      action:
        "Call the bank today: an unauthorized ACH debit of a business account must go back as R29 within 2 banking days.",
      escalate: true, due: 12, evidence: ["same amount, payee and reference as bank1 row 2", "one ledger payment"])
    let prior = try month.bankLine(3, -415_00, "CHECK 5610") { $0.checkNumber = "5610" }
    try month.exception(
      .priorPeriod, .info, bank: [prior], adjusts: [.ledger: -415_00],
      explanation: "Check 5610 was outstanding at September's end and cleared on Oct 3.",
      action: "Nothing to do; it leaves the list of outstanding checks.")
    let returnedItem = try month.bankLine(5, 230_00, "ACH RETURN R02 ACCOUNT CLOSED")
    try month.exception(
      .returnedItem, .medium, bank: [returnedItem], adjusts: [.ledger: 230_00],
      explanation: "230.00 came back with R02 (account closed); the outgoing line is not in this statement.",
      action: "Find the payment in September and ask the vendor for its new account.", due: 60)
    let unknown = try month.bankLine(22, -2_750_00, "=HYPERLINK(\"http://example.test\",\"WIRE OUT\") @REF +1 -2") {
      $0.reference = "+77001"
      $0.method = .wire
    }
    try month.exception(
      .notInLedger, .high, bank: [unknown], adjusts: [.ledger: -2_750_00],
      explanation: "A wire of 2,750.00 left on Oct 22 and no ledger entry explains it.",
      action: "Find out who released the wire; if nobody did, ask the bank to recall it at once.",
      escalate: true, due: 24)
  }

  static func ledgerSide(in month: inout OutcomeBuilder) throws {
    let rows: [(Category, Severity, Int, Int64, String, PaymentMethod, PaymentStatus, [Side: Int64], String, String)] =
      [
        (
          .outstandingCheck, .low, 27, -318_00, "Millpond Catering", .check, paid("Sent", .paid), [.bank: -318_00],
          "Check 5702 of Oct 27 has not been presented.",
          "Nothing yet; ask the payee if it is still open after 30 days."
        ),
        (
          .staleCheck, .medium, -200, -95_50, "Fennel & Rye LLC", .check, paid("Sent", .paid), [.bank: -95_50],
          "Check 5188 is more than 180 days old.",
          "Ask the payee, then void and reissue or report it as unclaimed property."
        ),
        (
          .inTransit, .info, 30, -5_120_00, "Summit Roofing", .ach, paid("Paid", .paid), [.bank: -5_120_00],
          "The debit is due on Nov 2; the ACH window is still open.", "Expect it in the next statement."
        ),
        (
          .missingAtBank, .high, 12, -740_00, "Cobalt Signs", .ach, paid("Paid", .paid), [.bank: -740_00],
          "The ledger says paid on Oct 12; nothing reached the bank within 3 banking days.",
          "Look up the payment in BILL: it may be funded from another account."
        ),
        (
          .scheduled, .info, 35, -1_000_00, "Prairie Telecom", .ach, paid("Scheduled", .scheduled), [.ledger: 1_000_00],
          "Its process date is after the period's end.", "Nothing to do."
        ),
        (
          .voided, .info, 14, -66_00, "Dune Logistics", .check, paid("Voided", .voided), [.ledger: 66_00],
          "The payment was voided before money moved.", "Nothing to do."
        ),
        (
          .failed, .low, 16, -410_00, "Kestrel IT", .ach, paid("Failed", .fundingFailed), [.ledger: 410_00],
          "The funding failed and no money moved.", "Pay again if it is still owed."
        ),
        (
          .fundedElsewhere, .info, 18, -89_99, "Lark Stationery", .virtualCard, paid("Paid", .paid), [.ledger: 89_99],
          "Paid by card: nothing is due on this statement.", "Reconcile it with the card statement."
        ),
        (
          .reissued, .info, 19, -880_00, "Tallow Works", .check, paid("Sent", .paid), [.ledger: 880_00],
          "Replaces the voided payment of Oct 9, whose money had left already.", "Nothing to do."
        ),
        (
          .duplicateInLedger, .medium, 7, -642_18, "Quarry Lane Dental", .check, paid("Paid", .paid), [.ledger: 642_18],
          "Check 5697 is recorded twice; the bank paid it once.", "Delete one of the two entries."
        ),
      ]
    for (category, severity, day, amount, payee, method, status, adjusts, explanation, action) in rows {
      let record = try month.payment(day, amount, to: payee) {
        $0.method = method
        $0.status = status
      }
      try month.exception(
        category, severity, ledger: [record], adjusts: adjusts, explanation: explanation, action: action)
    }
  }

  static func bothSides(in month: inout OutcomeBuilder) throws {
    let rows: [(Category, Severity, Int64, Int64, String, Cause?, String)] = [
      (
        .amountDifference, .high, -1_543_00, -1_453_00, "Bluebird Movers", .digitsTransposed,
        "1,453.00 was entered, 1,543.00 was paid"
      ),
      (.dateDifference, .low, -300_00, -300_00, "Alder Labs", nil, "the bank paid 19 days after the process date"),
      (.payeeDifference, .high, -925_00, -925_00, "Northgate Supply", nil, "the bank names NORTHGATE SUPPLIES INTL"),
      (.signDifference, .medium, 150_00, -150_00, "Vesper Rentals", nil, "the bank took in what the ledger paid out"),
      (.paidAfterVoid, .high, -505_00, -505_00, "Ironwood Press", nil, "the check was paid after it was voided"),
    ]
    for (offset, (category, severity, bankAmount, ledgerAmount, payee, cause, text)) in rows.enumerated() {
      let line = try month.bankLine(17 + offset, bankAmount, payee.uppercased() + " PAYMENT")
      let record = try month.payment(16 + offset, ledgerAmount, to: payee) { $0.reference = "R-\(offset + 1)" }
      try month.exception(
        category, severity, bank: [line], ledger: [record], cause: cause,
        adjusts: [.ledger: bankAmount - ledgerAmount], explanation: "\(payee): \(text).",
        action: "Correct the ledger or ask \(payee) for proof.", escalate: severity == .high,
        due: severity == .high ? 35 + offset : nil, evidence: ["reference R-\(offset + 1) in both"])
    }
    let out = try month.bankLine(26, -1_111_00, "BILL.COM PAYABLES SABLE ROOFING")
    let back = try month.bankLine(28, 1_111_00, "RETURN R01 SABLE ROOFING")
    let sable = try month.payment(26, -1_111_00, to: "Sable Roofing")
    try month.exception(
      .returned, .high, bank: [out, back], ledger: [sable], adjusts: [.ledger: 1_111_00],
      explanation: "The debit of Oct 26 came back on Oct 28 (R01), and the ledger still says paid.",
      action: "Cover the payment by wire or void it in BILL.", escalate: true, due: 31)
    let debit = try month.bankLine(29, -64_00, "BILL.COM PAYABLES")
    let first = try month.payment(28, -64_00, to: "Birch Couriers") { $0.confirmation = "P26102701-0000011" }
    let second = try month.payment(28, -64_00, to: "Cedar Couriers") { $0.confirmation = "P26102701-0000012" }
    try month.exception(
      .ambiguous, .medium, bank: [debit], ledger: [first, second], adjusts: [.bank: -64_00],
      explanation: "One debit of 64.00 fits two payments equally well.",
      action: "Open the debit at the bank and look for its confirmation number.",
      candidates: [
        Candidate(bank: [debit], ledger: [first], score: 0.71, why: "amount equal, 1 banking day apart"),
        Candidate(bank: [debit], ledger: [second], score: 0.71, why: "amount equal, 1 banking day apart"),
      ])
    let foreign = try month.bankLine(21, -210_00, "INTL PMT ROSSI TESSUTI")
    try month.exception(
      .currencyDifference, .medium, bank: [foreign], adjusts: [.ledger: -210_00],
      explanation: "The bank was debited in US dollars for a payment the ledger has in euros.",
      action: "Record the payment in US dollars.")
  }
}
