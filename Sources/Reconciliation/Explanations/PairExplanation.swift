import Banking

extension Board {
  /// The explanation of a finding about lines of both sides.
  func pairExplanation(of finding: BoardDiscrepancy) -> Explanation {
    guard let firstBank = finding.bank.first, let firstLedger = finding.ledger.first else {
      return Explanation(severity: .info, sentence: "", action: "")
    }
    let line = bank[firstBank]
    let payment = ledger[firstLedger]
    let bankTotal = amount(total(bank: finding.bank)).formatted
    let bankSum = amount(Int64(clamping: total(bank: finding.bank).magnitude)).formatted
    let ledgerTotal = amount(total(ledger: finding.ledger)).formatted
    let rows = finding.ledger.reduce(0) { $0 + ledger[$1].recordCount }
    let what = rows == 1 ? payment.paymentInSentence + payment.quote : "\(rows) ledger rows"
    switch finding.category {
    case .amountDifference: return amountDifference(finding, line, what: what, bankTotal, ledgerTotal)
    case .dateDifference:
      return Explanation(
        severity: .medium,
        sentence:
          "\(bankSum) for \(what) stands on \(line.day) at the bank and on \(payment.day) in the ledger: \(finding.evidence.last ?? "").",
        action: "Correct the date in the ledger, or show that these are two payments.")
    case .signDifference:
      return Explanation(
        severity: .high,
        sentence:
          "\(what) of \(payment.day) is \(ledgerTotal) in the ledger and \(bankTotal) at the bank: one side has the direction wrong.",
        action: "Correct the sign of the ledger entry, or ask the bank for the entry's origin.", escalate: true,
        due: clocks.correction)
    case .payeeDifference:
      return Explanation(
        severity: .high,
        sentence:
          "\(bankSum) \(line.isOutgoing ? "left for" : "came in from") \(line.partyText) on \(line.day), and the ledger has it as \(what).",
        action: line.isOutgoing
          ? "Make sure who was paid: compare the payee at the bank (check image, ACH record) with the bill before the bank's deadline."
          : "Make sure who paid: compare the payer at the bank with the invoice, and apply the receipt to the right customer.",
        escalate: true,
        due: line.isOutgoing ? clocks.unauthorized(line).due : clocks.inquiry)
    case .currencyDifference:
      return Explanation(
        severity: .medium,
        sentence:
          "\(what) is \(amount(total(ledger: finding.ledger)).formattedWithCode) in the ledger and \(line.record.amount.formattedWithCode) at the bank.",
        action: "Record the amount in the account's currency, with the rate.")
    case .paidAfterVoid where finding.ledger.count > 1 && total(ledger: finding.ledger) == 0:
      return paidThoughTakenBack(finding, line)
    case .paidAfterVoid where finding.ledger.contains { !ledger[$0].standing.saysBack }:
      return paidInside(finding, line)
    case .paidAfterVoid: return paidAfterVoid(finding, line, what: what)
    case .returned: return returned(finding, line, what: what)
    case .ambiguous where finding.bank.count == 1 && finding.ledger.contains { ledger[$0].minor != line.minor }:
      return Explanation(
        severity: .medium,
        sentence:
          "\(line.amountText) of \(line.day) is what \(finding.candidates.count) different choices of these \(finding.ledger.count) payments add up to: \(names(of: finding.ledger)). None was chosen.",
        action:
          "Decide which of the possible answers is right: BILL's funds transfer detail says which payments a debit drew."
      )
    default:
      return Explanation(
        severity: .medium,
        sentence:
          "\(finding.bank.count) bank and \(rows) ledger lines of \(amount(Int64(clamping: line.minor.magnitude)).formatted) fit each other in several ways: \(names(of: finding.ledger)). None was chosen.",
        action: "Decide which of the possible answers is right: an invoice number or the payee's word settles it.")
    }
  }

  /// Whom payments are to, the first few of them.
  func names(of payments: [Int]) -> String {
    let most = 4
    let shown = payments.prefix(most).map { ledger[$0].partyText + ledger[$0].quote }.joined(separator: "; ")
    return payments.count > most ? shown + "; and \(payments.count - most) more" : shown
  }

  /// The discount for early payment that one amount is of another, to the cent; nil where it is none of the usual ones.
  private func discount(_ paid: Int64, of whole: Int64) -> String? {
    guard paid < 0, whole < paid else { return nil }
    let less = whole.magnitude - paid.magnitude
    let rates: [(UInt64, String)] = [(10, "1%"), (15, "1.5%"), (20, "2%"), (25, "2.5%"), (30, "3%"), (50, "5%")]
    return rates.first { rate, _ in
      let (product, overflow) = whole.magnitude.multipliedReportingOverflow(by: rate)
      return !overflow && (product + 500) / 1_000 == less
    }?.1
  }

  private func amountDifference(
    _ finding: BoardDiscrepancy, _ line: Line, what: String, _ bankTotal: String, _ ledgerTotal: String
  ) -> Explanation {
    let difference = amount(total(bank: finding.bank) - total(ledger: finding.ledger)).formatted
    let cause =
      switch finding.cause {
      case .digitsTransposed: "two digits have changed places"
      case .digitSlip: "the decimal point or a zero slipped"
      case .oneDigit: "one digit differs"
      case .feeAdded: "a fee was added"
      case .feeNetted: "a fee was kept before the money arrived"
      case .rounding: "rounding"
      case .exchangeRate: "the exchange rate"
      case .partial:
        discount(total(bank: finding.bank), of: total(ledger: finding.ledger)).map {
          "\($0) less was paid, as a discount for paying early would be"
        } ?? "a part was paid"
      case .overpaid: "more was paid than the ledger says"
      case .unknown, nil: "the cause is not known"
      }
    if let out = finding.bank.first(where: { bank[$0].isOutgoing }), finding.bank.count == 2,
      let back = finding.bank.first(where: { !bank[$0].isOutgoing })
    {
      let isUndone = finding.ledger.allSatisfy { ledger[$0].standing.saysBack }
      let kept = amount(Int64(clamping: total(bank: finding.bank).magnitude)).formatted
      return Explanation(
        severity: isUndone ? .low : .high,
        sentence:
          "\(what): \(bank[out].amountText) left on \(bank[out].day), and \(bank[back].amountText) came back on \(bank[back].day); \(kept) was lost on the way (\(cause)).",
        action: isUndone
          ? "Record the difference as its own entry."
          : "Mark the payment as returned, record the difference as its own entry, and pay anew what is still owed.",
        escalate: !isUndone, due: isUndone ? nil : clocks.returned(bank[back].day, code: bank[back].record.returnCode))
    }
    let sentence =
      "\(what): the bank has \(bankTotal) on \(line.day), the ledger \(ledgerTotal), a difference of \(difference); \(cause)."
    if raisedCheck(finding) != nil {
      let due = clocks.presentedTwice(line).due
      return Explanation(
        severity: .high, sentence: sentence,
        action:
          "Compare the amount on the check's image with the ledger: where it was raised or misencoded, report it to the bank by \(due), within the time for checks (UCC 4-406); else correct the ledger.",
        escalate: true, due: due)
    }
    let isTyping: Bool = [.digitsTransposed, .digitSlip, .oneDigit].contains(finding.cause)
    let isFee: Bool = [.feeAdded, .feeNetted, .rounding, .exchangeRate].contains(finding.cause)
    return Explanation(
      severity: isFee ? .low : .high, sentence: sentence,
      action: isFee
        ? "Record the difference as its own entry."
        : isTyping
          ? "Find out from the bill which amount is right and correct the other."
          : whomToAsk(finding, line),
      escalate: !isFee, due: isFee ? nil : clocks.inquiry)
  }

  /// A debit for several payments of which some are undone in the ledger, and whose money has not come back.
  private func paidInside(_ finding: BoardDiscrepancy, _ line: Line) -> Explanation {
    let undone = finding.ledger.filter { ledger[$0].standing.saysBack }
    let whole = Int64(clamping: total(ledger: undone).magnitude)
    let sum = amount(whole).formatted
    // What has come back of it is no more to be asked for.
    let came = total(bank: finding.bank.filter { bank[$0].minor > 0 })
    let isPartly = came > 0 && came < whole
    let owed = amount(isPartly ? whole - came : whole).formatted
    let names = undone.prefix(3).map { ledger[$0].partyText + ledger[$0].quote }.joined(separator: ", ")
    let word = undone.first.flatMap { ledger[$0].record.status?.text } ?? "void"
    let due = clocks.voidCredit(after: day(ofVoid: undone, line))
    return Explanation(
      severity: .high,
      sentence:
        "The debit of \(line.amountText) on \(line.day) holds \(sum) for \(names)\(undone.count > 3 ? " and others" : ""), which the ledger has as "
        + "\(word); "
        + (isPartly ? "\(amount(came).formatted) of it has come back, and \(owed) has not" : "no credit has come")
        + " by \(seenUntil).",
      action: due > seenUntil
        ? "Expect the credit of \(owed) by \(due), and ask BILL for it if it does not come; the rest of the debit is right."
        : "Ask BILL for the credit of \(owed); the rest of the debit is right.",
      escalate: true, due: due)
  }

  /// The day from which a void's credit is awaited: the debit's, or a later one on which the ledger last changed the payment.
  private func day(ofVoid payments: [Int], _ line: Line) -> Day {
    let changed = payments.flatMap { ledger[$0].records.compactMap(\.updatedDate) }.max()
    return max(line.day, changed.map { min($0, seenUntil) } ?? line.day)
  }

  /// Who knows what an amount that differs is made of.
  private func whomToAsk(_ finding: BoardDiscrepancy, _ line: Line) -> String {
    if soleParty(finding) != nil { return "Ask the \(line.isOutgoing ? "payee" : "payer") what the difference is for." }
    return line.isBill
      ? "Find out from BILL's funds transfer detail which payments it drew, and record or correct the difference."
      : "Find out from the detail of the \(line.isOutgoing ? "debit" : "payout") what it is made of, and record or correct the difference."
  }

  private func paidThoughTakenBack(_ finding: BoardDiscrepancy, _ line: Line) -> Explanation {
    guard let (old, new) = entryAndItsReversal(finding) else {
      return Explanation(severity: .high, sentence: "", action: "")
    }
    return Explanation(
      severity: .high,
      sentence:
        "The ledger took \(old.paymentInSentence)\(old.quote) of \(old.day) back on \(new.day), and the bank paid \(line.amountText) on \(line.day).",
      action: "Get the money back from the payee, or reverse the ledger's second entry.", escalate: true,
      due: clocks.voidCredit(after: line.day))
  }

  private func paidAfterVoid(_ finding: BoardDiscrepancy, _ line: Line, what: String) -> Explanation {
    let rows = finding.ledger.reduce(0) { $0 + ledger[$1].recordCount }
    let status = finding.ledger.first.flatMap { ledger[$0].record.status?.text } ?? "void"
    let sum = amount(Int64(clamping: total(bank: finding.bank).magnitude)).formatted
    let due = clocks.voidCredit(after: day(ofVoid: finding.ledger, line))
    // Which came first, the void or the debit, neither side says.
    let failed = finding.ledger.allSatisfy { ledger[$0].record.status?.meaning == .fundingFailed }
    let action =
      failed
      ? "Find out whether the payee was paid: the debit was drawn, and no void gives it back; a debit that failed comes back from the bank."
      : !knowsBill
        ? "Get the money back from the payee, or take the void back."
        : due > seenUntil
          ? "Expect the credit by \(due), as a void is credited two to five banking days after the request; if it does not come, ask BILL for it."
          : "Ask BILL for the credit, or take the void back: a void is credited two to five banking days after the request."
    return Explanation(
      severity: .high,
      sentence:
        "The ledger says that \(what) \(rows == 1 ? "is" : "are") \(status), and the bank paid \(sum) on \(line.day); no credit had come by \(seenUntil).",
      action: action, escalate: true, due: due)
  }

  /// What the ledger says of the payments of a finding: each state once.
  private func stated(_ finding: BoardDiscrepancy) -> String {
    var texts: [String] = []
    for text in finding.ledger.compactMap({ ledger[$0].record.status?.text }) where !texts.contains(text) {
      texts.append(text)
    }
    return texts.isEmpty ? "paid" : texts.joined(separator: " or ")
  }

  private func returned(_ finding: BoardDiscrepancy, _ first: Line, what: String) -> Explanation {
    // Statements come newest first as often as not: what left is the earliest line that is no return.
    let lines = finding.bank.map { bank[$0] }
    let line = lines.filter { !$0.isReturn }.min { $0.day < $1.day } ?? first
    let back =
      lines.filter { $0.isReturn }.max { $0.day < $1.day }
      ?? lines.filter { $0.isOutgoing != line.isOutgoing }.max { $0.day < $1.day } ?? line
    let code = back.record.returnCode
    let due = clocks.returned(back.day, code: code)
    if lines.allSatisfy(\.isReturn) {
      let code = back.record.returnCode.map { " with code \($0)" } ?? ""
      return Explanation(
        severity: .high,
        sentence:
          "\(what): \(back.amountText) came back on \(back.day)\(code); what left is not in this statement, and the ledger still says "
          + "\(stated(finding)).",
        action: "Mark the payment as returned, open the bill or invoice again, and settle with the other party.",
        escalate: true, due: clocks.returned(back.day, code: back.record.returnCode))
    }
    // What BILL drew and the bank gave back was paid all the same: BILL waits for its money.
    let isFunding = line.isBill && line.isOutgoing && back.isReturn && !back.text.isGivenBack
    return Explanation(
      severity: .high,
      sentence:
        "\(what): \(line.amountText) moved on \(line.day) and came back on \(back.day)\(code.map { " (\($0))" } ?? ""), and the ledger still says "
        + "\(stated(finding)).",
      action: isFunding
        ? "Cover the returned funding by wire as BILL instructs, and hold the \(finding.ledger.count > 1 ? "vendors' payments" : "vendor's payment") until it has arrived."
        : "Mark the payment as returned, open the bill or invoice again, and settle with the other party by the due date.",
      escalate: true, due: due)
  }
}
