import Banking

extension Board {
  /// The explanation of a finding about bank lines alone.
  func bankExplanation(of finding: BoardDiscrepancy) -> Explanation {
    guard let first = finding.bank.first else { return Explanation(severity: .info, sentence: "", action: "") }
    let line = bank[first]
    let text = line.partyText
    let amount = line.amountText
    let way = line.isOutgoing ? "charged" : "credited"
    switch finding.category {
    case .bankFee:
      return Explanation(
        severity: .low,
        sentence: "The bank \(way) \(amount) on \(line.day) (\(text)), and the ledger has no entry for it.",
        action: "Record the bank fee in the ledger.")
    case .platformFee:
      return Explanation(
        severity: .low,
        sentence:
          "BILL \(way) \(amount) of its own fees on \(line.day) (\(text)); they are billed apart from the payments.",
        action: "Record the BILL fee in the ledger and check it against BILL's invoice.")
    case .interest:
      return Explanation(
        severity: .info, sentence: "The bank \(way) interest of \(amount) on \(line.day).",
        action: "Record the interest in the ledger.")
    case .duplicateAtBank: return duplicateAtBank(finding, line)
    case .priorPeriod:
      return Explanation(
        severity: .low,
        sentence:
          "\(amount) cleared on \(line.day) (\(text)) for a payment of an earlier period: \(finding.evidence.first ?? "").",
        action: "Tick it against the outstanding items of the last reconciliation.")
    case .returnedItem, .returned: return returnedAtBank(finding, line)
    case .ambiguous: return doubtfulReturn(finding, line)
    default: return notInLedger(finding, line)
    }
  }

  private func duplicateAtBank(_ finding: BoardDiscrepancy, _ line: Line) -> Explanation {
    let twin = finding.candidates.first?.bank.first.map { bank[$0] }
    let deadline = clocks.presentedTwice(line)
    return Explanation(
      severity: .high,
      sentence:
        "\(line.amountText) for \(line.partyText) was presented "
        + (twin.map {
          $0.day <= line.day ? "again on \(line.day), after \($0.day)" : "on \(line.day) and again on \($0.day)"
        }
          ?? "again on \(line.day)") + "; the ledger has one payment (\(finding.evidence.first ?? "")).",
      action: line.isOutgoing
        ? "Ask the bank to take the second debit back: \(deadline.rule)."
        : line.party.namesSomebody && !line.text.isDeposit
          ? "Ask the payer whether it paid twice, and hold the second amount for it until it has answered."
          : "Ask the bank whether the second credit is an error.",
      escalate: line.isOutgoing, due: line.isOutgoing ? deadline.due : nil)
  }

  private func returnedAtBank(_ finding: BoardDiscrepancy, _ line: Line) -> Explanation {
    let code = line.record.returnCode.map { " with code \($0)" } ?? ""
    let direction = line.text.isChargeback ? "was charged back" : line.isOutgoing ? "was taken back" : "came back"
    let answered = finding.candidates.first?.ledger.first.map { ledger[$0] }
    let tail: String
    if finding.category == .returned {
      tail =
        line.isOutgoing
        ? "it had come in with others, and the ledger still has it as received"
        : "it left inside a batch, and the ledger still says it is paid"
    } else if let answered {
      tail =
        "it gives back \(answered.payment)\(answered.quote) of \(answered.day), whose own line is not in this statement"
    } else {
      let equal = bankAmounts[-line.minor].count { bank[$0].day <= line.day && !bank[$0].isReturn }
      tail =
        equal == 0
        ? "the line that it returns is not in this statement"
        : "\(equal == 1 ? "one line" : "\(equal) lines") of that amount had moved before, and nothing says that it returns \(equal == 1 ? "it" : "one of them")"
    }
    let due = clocks.returned(line.day, code: line.record.returnCode)
    if finding.category == .returnedItem, let answered {
      return Explanation(
        severity: .medium,
        sentence: "\(line.amountText) \(direction) on \(line.day)\(code) (\(line.partyText)); \(tail).",
        action:
          "Book it against the \(answered.record.status?.text ?? "undone") payment, and pay the vendor anew if it is still owed."
      )
    }
    return Explanation(
      severity: .high, sentence: "\(line.amountText) \(direction) on \(line.day)\(code) (\(line.partyText)); \(tail).",
      action: "Find the payment it returns, mark it as returned, and \(returnAction(line, due)).", escalate: true,
      due: due)
  }

  private func doubtfulReturn(_ finding: BoardDiscrepancy, _ line: Line) -> Explanation {
    let payments = finding.candidates.flatMap(\.ledger).map { ledger[$0] }
    let undone = payments.allSatisfy(\.standing.saysBack) ? " that the ledger has as undone" : ""
    return Explanation(
      severity: .high,
      sentence:
        "\(line.amountText) came back on \(line.day) (\(line.partyText)), and \(payments.count) payments of that amount\(undone) had left: "
        + "which of them it is, nothing says.",
      action:
        "Ask the bank or BILL which payment came back, mark that one, and look for what has not come back of the others.",
      escalate: true, due: clocks.returned(line.day, code: line.record.returnCode))
  }

  /// What to do about money that came back. The day is a measure of its own: the windows of Nacha bind the banks, and are past when it has.
  private func returnAction(_ line: Line, _ due: Day) -> String {
    if line.text.isChargeback {
      return "answer the dispute with the invoice and the proof of delivery by \(due), or by the processor's own date"
    }
    if let code = line.record.returnCode, let reason = Self.notToRepeat[code] {
      return "ask the bank by \(due) before anything is paid anew (\(code): \(reason))"
    }
    let isUnauthorized = line.record.returnCode.map { Clocks.unauthorized.contains($0) } ?? false
    if isUnauthorized { return "answer the return by \(due)" }
    return line.isOutgoing ? "ask the payer to pay anew by \(due)" : "arrange payment anew by \(due)"
  }

  /// Return codes after which nothing is simply sent again (Nacha Operating Rules, Appendix Four).
  private static let notToRepeat = [
    "R14": "the account's representative has died", "R15": "the account's holder has died",
    "R16": "the account is frozen, or the payee is under sanctions",
  ]

  private func notInLedger(_ finding: BoardDiscrepancy, _ line: Line) -> Explanation {
    if finding.bank.count > 1, let back = finding.bank.dropFirst().first {
      if line.text.isProvisional {
        return Explanation(
          severity: .medium,
          sentence:
            "The provisional credit of \(line.amountText) of \(line.day) (\(line.partyText)) was taken back on \(bank[back].day).",
          action: "Ask the bank how it decided the dispute, and look at the disputed debit again.")
      }
      let pair = finding.bank.map { bank[$0] }.sorted { ($0.day, $0.isReturn ? 1 : 0) < ($1.day, $1.isReturn ? 1 : 0) }
      let isUnauthorized = pair.contains { $0.record.returnCode.map { Clocks.unauthorized.contains($0) } ?? false }
      return Explanation(
        severity: isUnauthorized && pair[0].isOutgoing ? .medium : .low,
        sentence:
          "\(pair[0].amountText) moved on \(pair[0].day) and back on \(pair[1].day) (\(pair[0].partyText)); the ledger knows neither.",
        action: isUnauthorized && pair[0].isOutgoing
          ? "See that the bank's debit block or filter stops this company, and that it holds no authorization."
          : "Record both, or note that they cancel out.")
    }
    if line.isOwnTransfer {
      return Explanation(
        severity: .low,
        sentence:
          "A transfer of \(line.amountText) \(line.isOutgoing ? "out" : "in") on \(line.day) (\(line.partyText)) is not in the ledger.",
        action: "See it on the other account, and record the transfer on both.")
    }
    if line.text.isProvisional, !line.isOutgoing {
      return Explanation(
        severity: .medium,
        sentence:
          "The bank credited \(line.amountText) provisionally on \(line.day) (\(line.partyText)), while it looks into a dispute.",
        action: "Tie it to the dispute, and carry it as owed to the bank until the bank has decided.")
    }
    if line.text.isLoan {
      return Explanation(
        severity: .medium,
        sentence:
          "\(line.amountText) \(line.isOutgoing ? "went out" : "came in") on \(line.day) for a loan, by its text (\(line.partyText)), and is not in the ledger.",
        action:
          "Record it with the loan's statement, principal and interest apart; where you have no such loan, ask the bank at once."
      )
    }
    if line.text.isProcessorFee {
      return Explanation(
        severity: .low,
        sentence:
          "\(line.amountText) was charged on \(line.day) for taking cards, by its text (\(line.partyText)), and the ledger has no entry for it.",
        action: "Record it with the processor's statement of the month.")
    }
    if line.isAccountTest {
      return Explanation(
        severity: .low,
        sentence:
          "A test of the account: \(line.amountText) \(line.isOutgoing ? "out" : "in") on \(line.day) (\(line.partyText)).",
        action: "Make sure that somebody of yours is connecting this account, and record the few cents.")
    }
    guard line.isOutgoing else {
      return Explanation(
        severity: .medium,
        sentence: "\(line.amountText) came in on \(line.day) from \(line.partyText), and no ledger entry explains it.",
        action: "Find out what was paid and record the receipt.")
    }
    let deadline = clocks.unauthorized(line)
    let possible = Set(finding.candidates.flatMap(\.ledger)).sorted()
    if let number = line.keys.check, let check = possible.first, ledger[check].keys.check != nil {
      return Explanation(
        severity: .high,
        sentence:
          "\(line.amountText) left the account on \(line.day) as check \(number), a number that the ledger does not have open; \(ledger[check].paymentInSentence) has that amount.",
        action:
          "Look at the check's image: where it is \(ledger[check].paymentInSentence) and the number was misread or mistyped, tick the two together; else \(deadline.rule).",
        escalate: true, due: deadline.due)
    }
    if let index = finding.bank.first, let payment = possible.first(where: { isPaidByCard(bank: index, ledger: $0) }) {
      return Explanation(
        severity: .high,
        sentence:
          "\(line.amountText) was paid by card on \(line.day) to \(line.partyText), and an open payment of that amount to the same payee goes another way: \(names(of: [payment])).",
        action:
          "Find out whether the payee is paid twice: if so, stop or void the open payment, or ask for one back; record the purchase. Else \(deadline.rule).",
        escalate: true, due: deadline.due)
    }
    if let payment = possible.first(where: {
      Party.agreement(bank: line.party, ledger: ledger[$0].party) == .agrees
    }) {
      return Explanation(
        severity: .high,
        sentence:
          "\(line.amountText) left the account on \(line.day) to \(line.partyText), and \(ledger[payment].paymentInSentence)\(ledger[payment].quote) of that amount is open: the payee may have been paid another way.",
        action:
          "Ask the payee: where this paid the same bill, void \(ledger[payment].method == .check ? "and stop the check" : "the open payment") and record this one; else \(deadline.rule).",
        escalate: true, due: deadline.due)
    }
    if !possible.isEmpty {
      return Explanation(
        severity: .high,
        sentence:
          "\(line.amountText) left the account on \(line.day) to \(line.partyText). Only the amount and the date speak for an open payment: \(names(of: possible)).",
        action: possible.contains { ledger[$0].isBill } && line.keys.check == nil && !line.text.isCashWithdrawal
          ? "Ask BILL whether it drew that payment by this debit; if not, find out who authorized it: \(deadline.rule)."
          : "Find out whether this is that payment, and who authorized it if not: \(deadline.rule).",
        escalate: true, due: deadline.due)
    }
    if line.isWire, line.isBill {
      return Explanation(
        severity: .high,
        sentence: "\(line.amountText) went to BILL by wire on \(line.day), and no ledger payment explains it.",
        action:
          "See whether it covers a funding debit that bounced, of this account or another, or adds money to a balance at BILL, and record it; \(deadline.rule).",
        escalate: true, due: deadline.due)
    }
    return Explanation(
      severity: .high,
      sentence:
        "\(line.amountText) left the account on \(line.day) to \(line.partyText), and no ledger payment explains it.",
      action: "Find out who authorized it and record it; \(deadline.rule).", escalate: true, due: deadline.due)
  }
}
