import Banking

/// What the text of a bank line says of the kind of movement.
struct BankText {
  /// It says that money came back: a returned item, a reversal, a chargeback.
  let isReturn: Bool

  /// It names BILL as the one who draws or pays.
  let namesBill: Bool

  /// It speaks of a batch: several payments in one line.
  let namesBatch: Bool

  /// A charge of the bank.
  let isBankFee: Bool

  /// A charge of BILL.
  let isPlatformFee: Bool

  /// Interest.
  let isInterest: Bool

  /// The month and day a return names ("RECEIVED ON 10-14").
  let receivedOn: (month: Int, day: Int)?

  init(_ record: Record, words: Words) {
    let all = Set(words.all)
    func any(_ list: String...) -> Bool { list.contains { all.contains($0) } }
    func phrase(_ text: String) -> Bool { words.contains(phrase: text.split(separator: " ").map(String.init)) }

    let bill =
      all.contains("BILLCOM") || phrase("BILL COM") || phrase("BILL PAYABLES") || phrase("BILL SPEND")
      || phrase("BILL LLC") || phrase("BILL INC") || any("DIVVY", "CASHFLOW360") || phrase("BILL MANAGER")
      || (all.contains("BILL") && any("PAYABLES", "FUNDING", "VOID", "RECEIVABLES"))
    namesBill = bill
    namesBatch =
      any("PAYABLES", "FUNDING", "BATCH", "MULTIPLE", "PAYOUT", "SETTLEMENT") || phrase("ACH PAYMENTS")
    let feeWord = any("FEE", "FEES", "CHARGE", "CHARGES", "CHG", "SURCHARGE")
    let charging = feeWord || any("ANALYSIS", "BILLING", "SUBSCRIPTION")
    isPlatformFee =
      bill && !any("PAYABLES", "FUNDING", "PAYMENTS")
      && (feeWord || any("BILLING", "SUBSCRIPTION", "BILLED", "INVOICE"))
    let bankWords =
      any(
        "SERVICE", "MAINTENANCE", "WIRE", "OVERDRAFT", "NSF", "ANALYSIS", "BANK", "BANKING", "ACCOUNT", "ACCT", "STOP",
        "RETURNED", "MONTHLY", "TREASURY", "LOCKBOX", "STATEMENT", "COUNTER", "DEPOSITED", "ATM", "POSITIVE", "ACH",
        "EFT",
        "CASH", "FOREIGN", "INCOMING", "OUTGOING", "INTERNATIONAL", "RETURN", "ITEM", "OD", "PAPER")
    isBankFee =
      charging && !bill && (bankWords || all.count <= 2)
      && !any("SUBSCRIPTION", "MEMBERSHIP", "LICENSE", "TUITION", "PROFESSIONAL", "LEGAL", "CONSULTING")
    isInterest = any("INTEREST", "INTRST") && !isBankFee && !all.contains("SUBSCRIPTION") || phrase("INT EARNED")

    let returnWord =
      any(
        "RETURN", "RETURNED", "RETURNS", "RTN", "RTND", "REVERSAL", "REVERSED", "REVERSE", "CHARGEBACK", "RECREDIT",
        "REDEPOSIT", "UNPAID", "REJECTED", "REJECT", "DISHONORED", "NSF", "VOID", "VOIDED", "BOUNCED")
      || Self.hasReturnCode(words.all) || phrase("STOP PAYMENT") || phrase("ACH RET")
    isReturn = returnWord && !(charging && record.amount.isOutgoing) || record.returnCode != nil
    receivedOn = isReturn ? Self.receivedOn(words.all) : nil
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
