import Banking

/// Kinds of movements that pay no vendor and come from no customer, by their own words: a line of such a kind is a payment of the books only where the
/// books say so, too.
enum OwnKind: Sendable {
  case tax, payroll, loan, transfer, provisional, correction, charge, interest, givenBack

  /// The kind that a bank's words speak of; nil where they may be anybody's.
  static func of(_ text: BankText, words: Set<String>) -> OwnKind? {
    func any(_ list: Set<String>) -> Bool { !words.isDisjoint(with: list) }
    if text.isInterest { return .interest }
    if text.isReturn { return .givenBack }
    if text.isBankFee || (words.contains("MERCHANT") && any(["FEE", "FEES", "DISCOUNT"])) { return .charge }
    if text.isProvisional { return .provisional }
    if text.isLoan || (words.contains("LOAN") && any(["PROCEEDS", "FUNDS"])) { return .loan }
    if text.isTransfer { return .transfer }
    if any(["USATAXPYMT", "EFTPS", "IRS"]) || (words.contains("TAX") && any(["REF", "REFUND"])) { return .tax }
    if words.contains("PAYROLL") { return .payroll }
    if text.isCorrection { return .correction }
    return nil
  }

  /// Words of the books that speak of the same kind.
  private static let words: [OwnKind: Set<String>] = [
    .tax: set("TAX TAXES IRS EFTPS TREASURY REVENUE USATAXPYMT WITHHOLDING 941 940"),
    .payroll: set("PAYROLL WAGES WAGE SALARY SALARIES ADP GUSTO PAYCHEX PAY TAX TAXES"),
    .loan: set("LOAN NOTE MORTGAGE PRINCIPAL LOC CREDIT LINE BANK LENDER SBA INTEREST"),
    .transfer: set(
      "TRANSFER TRANSFERS SWEEP ZBA CONCENTRATION SAVINGS CHECKING RESERVE REPO INVESTMENT"),
    .provisional: set("PROVISIONAL DISPUTE CLAIM REFUND"),
    .correction: set("CORRECTION ADJUSTMENT ERROR BANK CORRECT DEPOSIT"),
    .charge: set("FEE FEES CHARGE CHARGES BANK SERVICE MERCHANT ANALYSIS PROCESSING DISCOUNT"),
    .interest: set("INTEREST BANK"),
    .givenBack: set(
      """
      RETURN RETURNED RETURNS NSF REVERSAL VOID VOIDED REFUND REFUNDS CHARGEBACK BOUNCED DEBIT REPAYMENT CREDIT
      """),
  ]

  private static func set(_ words: String) -> Set<String> { Set(words.split(separator: " ").map(String.init)) }

  /// Whether an entry of the books speaks of the kind, or names nobody whom it pays.
  func isMeant(by entry: Line) -> Bool {
    guard entry.party.name != nil, let words = Self.words[self] else { return true }
    let record = entry.record
    let text = [record.counterparty ?? "", record.description, record.type ?? ""].joined(separator: " ").uppercased()
    return !words.isDisjoint(with: text.split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }
}
