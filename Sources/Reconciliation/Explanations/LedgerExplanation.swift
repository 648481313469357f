import Banking

extension Board {
  /// The explanation of a finding about ledger payments alone, told for one of their rows.
  func ledgerExplanation(of finding: BoardDiscrepancy, record: Record?) -> Explanation {
    guard let first = finding.ledger.first else { return Explanation(severity: .info, sentence: "", action: "") }
    let line = ledger[first]
    let row = record ?? line.record
    let amount = amount(Int64(clamping: row.amount.magnitude)).formatted
    let what = "\(amount), \(line.payment)\(line.quote), dated \(line.day)"
    if let mark = row.cleared, let told = explanation(of: mark, finding.category, line, what) { return told }
    let end = period.end
    let waited = days.bankingDays(from: line.effectiveDay, to: seenUntil)
    switch finding.category {
    case .outstandingCheck where line.day > seenUntil, .inTransit where line.day > seenUntil:
      return unseen(finding.category, line, what)
    case .inTransit:
      return Explanation(
        severity: .low,
        sentence: "\(what), was still on its way at \(seenUntil), after \(bankingDaysText(max(waited, 0))).",
        action: "Expect it on the next statement.",
        due: days.after(line.effectiveDay, bankingDays: debitWindow(line).clearing + 1))
    case .outstandingCheck:
      return Explanation(
        severity: .low,
        sentence: "\(what), had not been presented by \(seenUntil), after \(bankingDaysText(max(waited, 0))).",
        action: "Carry it as an outstanding check.", due: staleDay(line))
    case .staleCheck where line.record.status?.meaning == .escheated:
      return Explanation(
        severity: .low,
        sentence:
          "\(what), was never cashed, and BILL has handed its money to the state as unclaimed property: the debit is final.",
        action: "Do not pay anew: the payee claims the money from the state. Keep the notice with the bill.")
    case .staleCheck:
      let isBill = line.keys.confirmation != nil
      return Explanation(
        severity: .medium,
        sentence:
          "\(what), has not been presented for \(line.day.days(until: seenUntil)) days and is stale (\(staleRule(isBill))).",
        action: isBill
          ? "Look for the void and the credit in BILL, and pay the vendor anew."
          : "Stop the check, ask the payee, and reissue it\(unclaimed(line)).", escalate: true,
        due: clocks.reissue)
    case .missingAtBank where wasDueBefore(line):
      return Explanation(
        severity: .low,
        sentence: "\(what), was due before this statement begins on \(period.start), so that it cannot be seen here.",
        action:
          "Look for it on the statement before; if it is not there, carry it with the last reconciliation's open items."
      )
    case .missingAtBank where line.record.status?.meaning == .fundingOwed:
      return Explanation(
        severity: .high,
        sentence:
          "\(what), was paid by BILL, whose debit for it failed (\(line.record.status?.text ?? "")); neither the debit nor its return is in this statement.",
        action: "Pay BILL by wire as it instructs, and look for the debit and its return on the account that it names.",
        escalate: true, due: clocks.inquiry)
    case .missingAtBank:
      return Explanation(
        severity: .high,
        sentence:
          "\(what), is in the ledger, and nothing moved at the bank in \(bankingDaysText(max(waited, 0))).",
        action: line.isOutgoing
          ? (knowsBill
            ? "Look the payment up in BILL and ask why it was not drawn; tell the payee if it is late."
            : "Find out why it was not paid, in the payment run or with the bank; tell the payee if it is late.")
          : "Ask the payer\(knowsBill ? " or BILL" : "") where the money is.",
        escalate: true, due: clocks.inquiry)
    case .scheduled:
      // What falls on a closed day is processed on the next banking day.
      let late = line.effectiveDay <= end
      return Explanation(
        severity: late ? .medium : .info,
        sentence: late
          ? "\(what), is still \(line.record.status?.text ?? "waiting") although its date has passed by \(end)."
          : "\(what), falls due after the period's end, \(end).",
        action: late ? "Find out \(knowsBill ? "in BILL " : "")what holds it." : "Nothing to do in this period.")
    case .voided where finding.ledger.count > 1: return takenBack(finding, row)
    case .voided:
      let back = discrepancies.first {
        $0.category == .returnedItem && $0.candidates.contains { $0.ledger.contains(first) }
      }
      let moved =
        back?.bank.first.map { "and its money came back on \(bank[$0].day); what left is not in this statement" }
        ?? "and no money moved at the bank"
      return Explanation(
        severity: .info,
        sentence: "\(what), is \(line.record.status?.text ?? "voided") in the ledger, \(moved).",
        action: "Check that the bill is open again or closed on purpose.")
    case .failed:
      return Explanation(
        severity: .medium,
        sentence: "\(what), is \(line.record.status?.text ?? "failed") in the ledger, and no money moved at the bank.",
        action: "Pay it anew or close the bill.")
    case .fundedElsewhere where line.isFundingEntry && line.minor > 0:
      return Explanation(
        severity: .info,
        sentence:
          "\(amount), \(line.partyText), dated \(line.day), is the clearing account's own entry for the debit of that day: nothing is due on this statement.",
        action: "Nothing to do: the payments stand with the debit.")
    case .fundedElsewhere:
      return Explanation(
        severity: .info, sentence: "\(what), was \(fundingEvidence(first)): nothing is due on this statement.",
        action: "Reconcile it with the account that paid it.")
    case .reissued:
      let old = replaces[first].map { ledger[$0] }
      return Explanation(
        severity: .info,
        sentence:
          "\(what), replaces the voided payment\(old.map { "\($0.quote) of \($0.day)" } ?? ""), whose money had already left: no second debit is due.",
        action: "Nothing to do at the bank; keep both payments together.")
    default:
      let twin = finding.candidates.first?.ledger.first.map { ledger[$0] }
      return Explanation(
        severity: .high,
        sentence:
          "\(what), repeats the payment\(twin.map { "\($0.quote) of \($0.day)" } ?? ""): \(finding.evidence.first ?? "the same again"), and one bank line.",
        action: "Void the second entry before it is paid, or find its bank line.", escalate: true,
        due: clocks.correction)
    }
  }

  /// A payment of a day on which the statement has ended.
  private func unseen(_ category: Category, _ line: Line, _ what: String) -> Explanation {
    let isCheck = category == .outstandingCheck
    return Explanation(
      severity: .low,
      sentence:
        "\(what), is later than the last day of this statement, \(seenUntil): what became of it cannot be seen here.",
      action: isCheck
        ? "Carry it as an outstanding check, and get the statement of the days after."
        : "Look for it in the days after.",
      due: isCheck ? staleDay(line) : days.after(line.effectiveDay, bankingDays: debitWindow(line).clearing + 1))
  }

  /// The payment of a finding and the entry of the ledger's own that takes it back.
  func entryAndItsReversal(_ finding: BoardDiscrepancy) -> (old: Line, new: Line)? {
    let lines = finding.ledger.map { ledger[$0] }.sorted {
      ($0.day, $0.record.provenance) < ($1.day, $1.record.provenance)
    }
    guard let old = lines.first, let new = lines.last else { return nil }
    return (old, new)
  }

  /// A payment and the entry that takes it back, told of one of the two.
  private func takenBack(_ finding: BoardDiscrepancy, _ row: Record) -> Explanation {
    guard let (old, new) = entryAndItsReversal(finding) else {
      return Explanation(severity: .info, sentence: "", action: "")
    }
    let isOld = row.provenance == old.record.provenance
    return Explanation(
      severity: .info,
      sentence: isOld
        ? "\(old.amountText), \(old.payment)\(old.quote), dated \(old.day), is taken back by the ledger's own entry of \(new.day), and no money moved at the bank."
        : "\(new.amountText) of \(new.day) takes back \(old.paymentInSentence)\(old.quote) of \(old.day) in the ledger: nothing is due at the bank.",
      action: "Check that the bill is open again or closed on purpose.")
  }

  /// Whether the time in which a payment clears lies before the statement, so that nothing here says what became of it.
  func wasDueBefore(_ line: Line) -> Bool {
    days.adding(bankingDays: debitWindow(line).clearing, to: line.effectiveDay) < period.start
  }

  /// Whether a finding is about payments alone that were due before the statement begins. A check that BILL draws is due when its debit is, however
  /// long its payee waits; one of the owner's own stays open until it is presented.
  func liesBefore(_ finding: BoardDiscrepancy) -> Bool {
    guard finding.bank.isEmpty, !finding.ledger.isEmpty else { return false }
    return finding.ledger.allSatisfy { index in
      let line = ledger[index]
      switch finding.category {
      case .missingAtBank: return wasDueBefore(line)
      case .staleCheck, .outstandingCheck: return line.isDrawnByBill && line.isOutgoing && wasDueBefore(line)
      default: return false
      }
    }
  }

  /// Why a check is stale: the rule, or the limit of this run where that is another one.
  private func staleRule(_ isBill: Bool) -> String {
    let usual = ReconciliationOptions()
    let limit = isBill ? options.staleBillCheckDays : options.staleCheckDays
    guard limit == (isBill ? usual.staleBillCheckDays : usual.staleCheckDays) else {
      return "the limit set for this run is \(limit) days"
    }
    return isBill ? "BILL voids its checks after 90 days" : "a bank may refuse a check after six months, UCC 4-404"
  }

  /// From when on the state of the payee may claim what a check of the owner's own has not paid.
  private func unclaimed(_ line: Line) -> String {
    guard let clock = clocks.unclaimed(line.day) else { return "" }
    let years =
      "\(options.clocks.unclaimedYears) \(options.clocks.unclaimedYears == 1 ? "year" : "years") after its date"
    return clock.isPast
      ? "; since \(clock.day), \(years), it counts as unclaimed property: write to the payee and report it to the payee's state (state law)"
      : "; from \(clock.day), \(years), it counts as unclaimed property of the payee's state (state law; one to five years)"
  }

  /// The day on which an outstanding check becomes stale.
  private func staleDay(_ line: Line) -> Day {
    line.day.adding(
      days: line.keys.confirmation == nil ? options.staleCheckDays : options.staleBillCheckDays)
  }
}
