import Banking

/// What the text of a bank line says of the kind of movement.
final class BankText {
  /// It says that money came back: a returned item, a reversal, a chargeback.
  let isReturn: Bool

  /// It says that a customer's card payment was disputed and taken back.
  let isChargeback: Bool

  /// It names BILL as the one who draws or pays.
  let namesBill: Bool

  /// It speaks of a batch: several payments in one line.
  let namesBatch: Bool

  /// It speaks of a card processor's payout.
  let isPayout: Bool

  /// It is BILL's debit that pays somebody, whatever the payee's name says besides.
  let isPayables: Bool

  /// Cash was taken from a machine.
  let isCashWithdrawal: Bool

  /// A card processor takes its discount or another charge.
  let isProcessorFee: Bool

  /// It is a deposit of checks, in which no card payment can be.
  let isCheckDeposit: Bool

  /// A charge of the bank.
  let isBankFee: Bool

  /// It speaks of a transfer from or to an account: perhaps the owner's other one.
  let isTransfer: Bool

  /// It pays a card account what its purchases came to.
  let isCardSettlement: Bool

  /// It is a movement of the owner's loan or line of credit.
  let isLoan: Bool

  /// The bank gives it while it looks into a dispute, and may take it back.
  let isProvisional: Bool

  /// The bank puts something of its own right; what, the amounts say.
  let isCorrection: Bool

  /// It speaks of a deposit.
  let isDeposit: Bool

  /// The bank counted a deposit anew.
  var isDepositCorrection: Bool { isCorrection && isDeposit }

  /// It says outright that it holds several payments.
  let isMultiple: Bool

  /// It is the second or third presentment of what came back: "RETRY PYMT" is the description that Nacha prescribes for a reinitiated entry
  /// (Operating Rules, reinitiation of returned entries); a check is deposited again.
  let isRetry: Bool

  /// A charge of BILL.
  let isPlatformFee: Bool

  /// Interest.
  let isInterest: Bool

  /// It says that an investment yields, which pays no invoice.
  let isFromInvestment: Bool

  /// It speaks of an ACH entry.
  let isACH: Bool

  /// It went by wire.
  let isWire: Bool

  /// It says where a check was cashed or how it was read.
  let saysWhere: Bool

  /// It says whom a check was paid to.
  let saysPayee: Bool

  /// It went abroad.
  let isAbroad: Bool

  /// Words of it that look like a bank's are a payee's name: what they say of the kind of movement is not so.
  let hasPayeesWords: Bool

  /// Whether what the bank's code says of the kind of movement may come from a payee's name: no fee, interest or return is one of BILL's debits.
  var isPayees: Bool { hasPayeesWords || isPayables }

  /// It is BILL's credit for what it gives back itself (a void, a check nobody cashed), and no return by a bank.
  let isGivenBack: Bool

  /// A kind of movement that is nobody's payment, as far as the words go.
  private(set) var ownKind: OwnKind?

  /// It gives back what was taken twice.
  let takesBackDuplicate: Bool

  /// A dispute was won: what had been charged back is paid again.
  let isChargebackReversal: Bool

  /// The month and day a return names ("RECEIVED ON 10-14").
  let receivedOn: (month: Int, day: Int)?

  init(_ record: Record, words: [String], hasPayeesWords: Bool = false) {
    self.hasPayeesWords = hasPayeesWords
    let all = Set(words)
    func any(_ list: String...) -> Bool { list.contains { all.contains($0) } }
    func phrase(_ first: String, _ second: String) -> Bool {
      all.contains(first) && all.contains(second)
        && zip(words, words.dropFirst()).contains { $0 == first && $1 == second }
    }

    let bill =
      all.contains("BILLCOM") || phrase("BILL", "COM") || phrase("BILL", "PAYABLES") || phrase("BILL", "SPEND")
      || phrase("BILL", "REIMBURSEMENTS") || phrase("BILL", "REIMBURSEMENT") || phrase("BILL", "LLC")
      || phrase("BILL", "INC") || any("DIVVY", "CASHFLOW360") || phrase("BILL", "MANAGER")
      || (all.contains("BILL") && any("PAYABLES", "FUNDING", "VOID", "RECEIVABLES"))
    namesBill = bill
    namesBatch =
      any("PAYABLES", "FUNDING", "BATCH", "MULTIPLE", "PAYOUT", "SETTLEMENT") || phrase("ACH", "PAYMENTS")
    isPayout =
      !record.amount.isOutgoing
      && (any("PAYOUT", "PAYOUTS", "SETTLEMENT", "MERCHANT", "BANKCARD", "MERCH")
        || !all.isDisjoint(with: BankVocabulary.processors) || phrase("INTUIT", "PYMT")
        || phrase("GLOBAL", "PAYMENTS"))
    func some(_ list: Set<String>) -> Bool { words.contains { list.contains($0) } }
    isProcessorFee =
      record.amount.isOutgoing
      && (any("MERCHANT", "MERCH", "BANKCARD", "BANKCD", "AXP", "MTOT") || some(BankVocabulary.processors))
      && any("DISC", "DISCOUNT", "DISCNT", "DISCT", "FEE", "FEES", "INTERCHANGE", "INTERCHNG")
    let chargeback = any("CHARGEBACK", "CHARGEBACKS") || phrase("CHARGE", "BACK")
    let feeWord = words.enumerated().contains { place, word in
      BankVocabulary.fee.contains(word) && !(word == "CHARGE" && place + 1 < words.count && words[place + 1] == "BACK")
    }
    let charging =
      feeWord || some(BankVocabulary.charging) || phrase("DEPOSIT", "PROCESSING") || phrase("COIN", "PROCESSING")
    let isFeeOnPayables = ["PAYABLES", "PAYMENTS", "FUNDING"].contains { phrase($0, "FEE") || phrase($0, "FEES") }
    let namesPayables = any("PAYABLES", "FUNDING", "PAYMENTS", "PYMT", "INTL") && !isFeeOnPayables
    isPayables = bill && record.amount.isOutgoing && namesPayables
    isTransfer =
      phrase("TRANSFER", "FROM") || phrase("TRANSFER", "TO") || phrase("XFER", "FROM") || phrase("XFER", "TO")
      || any("ZBA", "REPO") || (bill && (phrase("ADD", "MONEY") || phrase("ADD", "FUNDS") || phrase("BILL", "BALANCE")))
      || phrase("ZERO", "BALANCE") || phrase("CASH", "CONCENTRATION")
      || ["TO", "FROM", "IN", "OUT", "DEBIT", "CREDIT", "TRANSFER"].contains { phrase("SWEEP", $0) }
    isLoan =
      ["PAYMENT", "PMT", "PYMT", "ADVANCE", "DISBURSEMENT", "PRINCIPAL"].contains {
        phrase("LOAN", $0) || phrase("LOC", $0)
      } || (phrase("LINE", "OF") && phrase("OF", "CREDIT"))
    isCardSettlement =
      record.amount.isOutgoing
      && (any("DIVVY", "CARDPAY", "CARDMEMBER", "EPAYMENT", "CRCARDPMT", "RAMP", "BREX")
        || (all.contains("CREDIT") && any("SETTLEMENT", "CRD", "CRDS")) || phrase("BILL", "SPEND")
        || (any("AMEX", "VISA", "MASTERCARD", "CARD") && any("SETTLEMENT", "EPAY", "AUTOPAY", "PAYMENT", "PMT")))
    isProvisional = phrase("PROVISIONAL", "CREDIT")
    isCorrection =
      any("CORRECTION", "CORRECTED", "CORRECTING", "ERROR", "ADJUSTMENT", "ADJUSTED") || phrase("DEPOSIT", "ADJ")
    isDeposit = any("DEPOSIT", "DEPOSITS")
    isMultiple = any("MULTIPLE", "BATCH")
    isRetry =
      phrase("RETRY", "PYMT") || phrase("RETRY", "PAYMENT")
      || any("REDEPOSIT", "REDEPOSITED", "REPRESENTED", "REPRESENTMENT")
    isCheckDeposit = phrase("REMOTE", "DEPOSIT") || phrase("MOBILE", "DEPOSIT") || phrase("CHECK", "DEPOSIT")
    isCashWithdrawal = any("ATM") || phrase("CASH", "WITHDRAWAL")
    isPlatformFee = bill && !namesPayables && (feeWord || any("BILLING", "SUBSCRIPTION", "BILLED", "INVOICE"))
    isBankFee = charging && !bill && ChargeWords.nameCharge(words) && !some(BankVocabulary.suppliers)
    isInterest =
      (ChargeWords.nameInterest(words) && !isBankFee && !isPayables && !isLoan && !all.contains("SUBSCRIPTION"))
      || phrase("INT", "EARNED")
    isFromInvestment = !record.amount.isOutgoing && any("DIVIDEND", "DIVIDENDS", "DIV")
    isACH = any("ACH", "CCD", "PPD", "CTX") || phrase("ORIG", "CO")
    isWire = any("WIRE", "FEDWIRE") || phrase("WT", "FED")
    saysWhere = some(BankVocabulary.handling)
    saysPayee =
      any("PAYEE") || phrase("PAID", "TO") || phrase("CHECK", "TO") || phrase("PAYABLE", "TO") || phrase("ORDER", "OF")
      || phrase("PAY", "TO")
    isAbroad = any("INTL", "INTERNATIONAL", "FX", "IAT")

    // BILL's own words for money that it gives back: a check nobody cashed, a void.
    let givenBack =
      bill && !record.amount.isOutgoing
      && any("REFUND", "REFUNDS", "UNCASHED", "EXPIRED", "VOID", "VOIDED", "VOIDS", "VOIDCREDIT")
    isGivenBack = givenBack && record.returnCode == nil && !any("RETURN", "RETURNED", "RTN", "REVERSAL")
    // A tax return, and the return on an investment, came from nobody.
    let isOtherReturn =
      phrase("TAX", "RETURN") || phrase("TAX", "RETURNS") || phrase("RETURN", "ON") || phrase("RETURNS", "ON")
    let backWords = words.filter { BankVocabulary.back.contains($0) }
    let saysBack = isOtherReturn ? backWords.contains { $0 != "RETURN" && $0 != "RETURNS" } : !backWords.isEmpty
    takesBackDuplicate =
      !record.amount.isOutgoing
      && (phrase("REFUND", "DUPLICATE") || phrase("DUPLICATE", "REFUND") || phrase("DUPLICATE", "DEBIT")
        || phrase("REFUND", "DUP"))
    let returnWord =
      saysBack || chargeback || givenBack || takesBackDuplicate
      || Self.hasReturnCode(words) || phrase("STOP", "PAYMENT") || phrase("ACH", "RET")
    isReturn = returnWord && !isPayables && !(charging && record.amount.isOutgoing) || record.returnCode != nil
    isChargeback = isReturn && (chargeback || any("DISPUTE", "DISPUTED"))
    isChargebackReversal =
      isChargeback && !record.amount.isOutgoing && any("REVERSAL", "REVERSED", "WON", "REPRESENTMENT")
    receivedOn = isReturn ? Self.receivedOn(words) : nil
    ownKind = bill ? nil : OwnKind.of(self, words: all)
  }

  /// R01 to R85 as a word (Nacha return reason codes).
  private static func hasReturnCode(_ words: [String]) -> Bool {
    words.contains { word in
      let bytes = Array(word.utf8)
      guard bytes.count == 3, bytes[0] == UInt8(ascii: "R"), bytes[1] >= 48, bytes[1] <= 56 else { return false }
      return bytes[2] >= 48 && bytes[2] <= 57 && !(bytes[1] == 48 && bytes[2] == 48)
    }
  }

  private static func receivedOn(_ words: [String]) -> (month: Int, day: Int)? {
    for start in words.indices where words[start] == "ON" || words[start] == "DATED" {
      guard start + 2 < words.count, let month = Int(words[start + 1]), let day = Int(words[start + 2]) else {
        continue
      }
      if (1...12).contains(month), (1...31).contains(day) { return (month, day) }
    }
    return nil
  }
}
