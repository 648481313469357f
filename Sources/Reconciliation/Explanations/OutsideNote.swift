import Banking

/// What a finding says to somebody outside who has to help: the payee, the payer or the bank.
///
/// Only what is true whatever became of the payment is said, and only where the money is that one party's: a sentence that turns out false, or that
/// names what others were paid, is worse than none.
extension Board {
  /// A short, warm sentence without internal words; empty where nobody outside is concerned.
  func outsideNote(of finding: BoardDiscrepancy, bank: [Record], ledger: [Record]) -> String {
    if (bank + ledger).allSatisfy({ $0.amount.isZero }) || finding.onOtherAccount != nil { return "" }
    let party = (ledger + bank).compactMap(\.counterparty).first { !$0.isEmpty } ?? "you"
    let booked = text(ledger)
    let moved = text(bank)
    let day = (bank.first ?? ledger.first).map { "\($0.date)" } ?? ""
    let isOutgoing = (ledger.first ?? bank.first)?.amount.isOutgoing ?? true
    switch finding.category {
    case .missingAtBank where ledger.contains { $0.cleared != nil || $0.status?.meaning == .fundingOwed }: return ""
    case .missingAtBank:
      // What was due before the statement may have been paid then.
      guard let payment = finding.ledger.first, !wasDueBefore(self.ledger[payment]) else { return "" }
      return isOutgoing
        ? "Hello, our payment of \(booked) to \(party) of \(day) has not left our account yet; we are looking into it and will write as soon as we know more."
        : "Hello, we expected \(booked) from \(party) around \(day) and cannot see it yet; could you tell us when it was sent?"
    case .outstandingCheck, .staleCheck: return checkNote(finding, ledger, to: party)
    case .duplicateAtBank:
      return isOutgoing
        ? "Hello, the payment of \(moved) of \(day) was taken from our account a second time; please return the second one."
        : ""
    case .returned, .returnedItem: return returnNote(finding, bank, ledger)
    case .amountDifference:
      if let line = raisedCheck(finding) {
        return
          "Hello, our check \(line.keys.check ?? "") of \(booked) was paid as \(moved) on \(day); could you look at its image, and put the difference right?"
      }
      guard !Self.isOwnEntry(finding.cause), let party = soleParty(finding) else { return "" }
      return
        "Hello, we have \(booked) on record for \(party), and \(moved) was paid on \(day); could you tell us which amount is right?"
    case .payeeDifference:
      return isOutgoing
        ? "Hello, \(moved) left our account on \(day); could you tell us who received it?"
        : "Hello, \(moved) came in on \(day); could you tell us who sent it?"
    case .notInLedger:
      guard finding.ledger.isEmpty, let line = finding.bank.first.map({ self.bank[$0] }), isForSomebody(finding, line)
      else { return "" }
      return isOutgoing
        ? "Hello, \(moved) left our account on \(day), and we cannot tell what it is for; could you help us?"
        : "Hello, thank you for the \(moved) of \(day); could you tell us which invoice it pays?"
    case .paidAfterVoid:
      // The credit may be on its way, and whether the void came before the debit or after it, neither side says.
      guard let line = finding.bank.first.map({ self.bank[$0] }), clocks.voidCredit(after: line.day) <= period.end,
        let party = soleParty(finding)
      else { return "" }
      return
        "Hello, our payment of \(moved) to \(party), which left our account on \(day), is marked as void on our side; could you let us know whether you have it?"
    default: return ""
    }
  }

  /// The one party outside that both sides of a finding are about; nil where they hold what others were paid.
  func soleParty(_ finding: BoardDiscrepancy) -> String? {
    let payments = finding.ledger.map { ledger[$0] }
    guard let first = payments.first, let name = first.record.counterparty, !name.isEmpty else { return nil }
    guard payments.flatMap(\.records).allSatisfy({ $0.counterparty == name }) else { return nil }
    let isBatch = finding.bank.contains { index in
      let line = bank[index]
      if line.text.isPayout { return true }
      guard line.isBill || line.text.namesBatch else { return false }
      let isKnown = line.keys.confirmation != nil && line.keys.confirmation == first.keys.confirmation
      return !isKnown && Party.agreement(bank: line.party, ledger: first.party) < .partial
    }
    return isBatch ? nil : name
  }

  /// The bank's line of a check of the owner's own of which more was paid than it was written for: it was misencoded, or altered.
  func raisedCheck(_ finding: BoardDiscrepancy) -> Line? {
    guard finding.bank.count == 1, finding.ledger.count == 1, let index = finding.bank.first,
      let payment = finding.ledger.first
    else { return nil }
    let line = bank[index]
    let number = self.ledger[payment].keys.check ?? self.ledger[payment].checkReference.flatMap { Key.check($0) }
    guard line.isOutgoing, line.keys.check != nil, line.keys.check == number,
      !ledger[payment].isDrawnByBill, line.minor < ledger[payment].minor
    else { return nil }
    return line
  }

  /// Whether a difference is for the owner's own books: a fee, the rate, a rounding. Nobody is asked about it.
  static func isOwnEntry(_ cause: Cause?) -> Bool {
    switch cause {
    case .feeAdded, .feeNetted, .rounding, .exchangeRate: true
    case .digitsTransposed, .digitSlip, .oneDigit, .partial, .overpaid, .unknown, nil: false
    }
  }

  /// Whether somebody outside is meant by a line that the ledger does not know: no transfer between own accounts, no cash, no test of the account, no
  /// sum in which BILL or a card processor passes on what several have paid, nothing that has moved back.
  private func isForSomebody(_ finding: BoardDiscrepancy, _ line: Line) -> Bool {
    finding.bank.count == 1 && !line.isOwnTransfer && !line.isAccountTest && !line.text.isCashWithdrawal
      && !line.text.isPayout && !line.text.isLoan && !line.text.isProvisional && line.text.ownKind == nil
      && !line.text.isFromInvestment && !line.text.isProcessorFee
      && (line.isOutgoing || !line.isBill)
  }

  /// A check takes a week or two by mail: nobody is asked before a month has passed. What became of a check that BILL drew, BILL's own account says.
  private func checkNote(_ finding: BoardDiscrepancy, _ ledger: [Record], to party: String) -> String {
    guard let payment = finding.ledger.first.map({ self.ledger[$0] }), let row = ledger.first, !payment.isDrawnByBill,
      row.cleared == nil,
      row.status?.meaning != .escheated, row.date.days(until: seenUntil) >= 30
    else { return "" }
    return
      "Hello, our check for \(text(ledger)) to \(party) of \(row.date) has not been cashed; do you have it, or shall we send a new one?"
  }

  /// What is said to the one whose payment came back: to a payee, or to a customer whose payment bounced. A batch, a dispute, and a void that BILL
  /// has credited are nobody's outside.
  private func returnNote(_ finding: BoardDiscrepancy, _ bank: [Record], _ ledger: [Record]) -> String {
    let lines = finding.bank.map { self.bank[$0] }
    guard let back = lines.filter({ $0.isReturn }).max(by: { $0.day < $1.day }) ?? lines.last, !back.text.isChargeback
    else { return "" }
    if !finding.ledger.isEmpty, soleParty(finding) == nil { return "" }
    // The payee of a debit of BILL's that bounced may have been paid by BILL.
    if lines.contains(where: { $0.isBill && $0.isOutgoing }), finding.ledger.count > 1 || !back.text.isGivenBack {
      return ""
    }
    let amount = largest(bank.isEmpty ? ledger : bank)
    if back.isOutgoing {
      if let code = back.record.returnCode, Clocks.unauthorized.contains(code) {
        return
          "Hello, your payment of \(amount) came back from your bank on \(back.day) as not authorized; could you tell us how you would like to pay?"
      }
      return
        "Hello, your payment of \(amount) was returned by the bank on \(back.day); could you send it again, or pay in another way?"
    }
    guard finding.candidates.isEmpty, speaksOfDetails(back) else { return "" }
    return
      "Hello, a payment of \(amount) came back to us on \(back.day); could you check the account details with us, so that we can send it again?"
  }

  /// Return codes that say that a payee's account cannot be found or credited as it was given (Nacha Operating Rules, Appendix Four).
  private static let wrongDetails: Set<String> = ["R02", "R03", "R04", "R12", "R13", "R20", "R28", "R34"]

  /// Whether money came back because of the payee's account, as far as the line says why.
  private func speaksOfDetails(_ back: Line) -> Bool {
    back.record.returnCode.map { Self.wrongDetails.contains($0) } ?? !back.isBill
  }

  /// The sum of records as a person reads it, without its sign.
  private func text(_ records: [Record]) -> String {
    guard let currency = records.first?.amount.currency else { return "" }
    let sum = records.reduce(Int64(0)) { $0 + $1.amount.minorUnits }
    return Amount(minorUnits: Int64(clamping: sum.magnitude), currency: currency).formatted
  }

  /// The largest amount of records, without its sign: of money that went out and came back, what moved.
  private func largest(_ records: [Record]) -> String {
    guard let record = records.max(by: { $0.amount.magnitude < $1.amount.magnitude }) else { return "" }
    return Amount(minorUnits: Int64(clamping: record.amount.magnitude), currency: record.amount.currency).formatted
  }
}
