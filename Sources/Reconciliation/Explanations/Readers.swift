import Banking

/// What a finding says to two more readers: the one who signs, and the one outside who has to help.
struct ReaderNotes {
  /// The effect on the reconciliation, for a controller.
  var controller: String

  /// A short, warm sentence for the payee, the payer or the bank; empty where nobody outside is concerned.
  var outside: String
}

extension Board {
  /// The notes of a finding about these records.
  func notes(of finding: BoardDiscrepancy, bank: [Record], ledger: [Record], difference: Amount?) -> ReaderNotes {
    ReaderNotes(
      controller: controllerNote(finding.category, bank, ledger, difference),
      outside: outsideNote(finding, bank, ledger))
  }

  private func controllerNote(_ category: Category, _ bank: [Record], _ ledger: [Record], _ difference: Amount?)
    -> String
  {
    // Signed as the formal reconciliation adds them: a check that is outstanding lowers the bank's balance.
    let booked = text(ledger, signed: true)
    let moved = text(bank, signed: true)
    switch category {
    case .outstandingCheck, .staleCheck, .inTransit, .missingAtBank:
      let end =
        category == .staleCheck || category == .missingAtBank ? "it has to be cleared up" : "it clears by itself"
      return "Adjusts the bank balance by \(booked); \(end)."
    case .duplicateAtBank:
      let back = bank.first.map { Amount(minorUnits: 0, currency: $0.amount.currency) }
        .flatMap { zero in try? Amount.sum(of: bank.map(\.amount), in: zero.currency).negated() }
      return "Adjusts the bank balance by \(back?.formatted ?? moved) until the bank takes it back."
    case .bankFee, .platformFee, .interest, .notInLedger, .returnedItem:
      return "Adjusts the book balance by \(moved) until it is recorded."
    case .priorPeriod:
      return "Clears \(text(bank)) of the last reconciliation's open items; this period's balances do not change."
    case .scheduled, .voided, .failed, .fundedElsewhere, .reissued:
      return "Does not touch the bank balance; takes \(text(ledger)) out of what is due."
    case .duplicateInLedger: return "The books show \(text(ledger)) once too often."
    case .ambiguous:
      return "Both sides stay open until someone decides: \(text(bank)) at the bank, \(text(ledger)) in the books."
    case .returned, .paidAfterVoid, .amountDifference, .dateDifference, .payeeDifference, .signDifference,
      .currencyDifference:
      guard let difference else { return "The two sides are in two currencies; the books need the rate." }
      return difference.isZero
        ? "The sums agree; the record has to be put right." : "Adjusts the book balance by \(difference.formatted)."
    }
  }

  private func outsideNote(_ finding: BoardDiscrepancy, _ bank: [Record], _ ledger: [Record]) -> String {
    let party = (ledger + bank).compactMap(\.counterparty).first { !$0.isEmpty } ?? "you"
    let booked = text(ledger)
    let moved = text(bank)
    if (bank + ledger).allSatisfy({ $0.amount.isZero }) { return "" }
    let day = (bank.first ?? ledger.first).map { "\($0.date)" } ?? ""
    let isOutgoing = (ledger.first ?? bank.first)?.amount.isOutgoing ?? true
    switch finding.category {
    case .missingAtBank:
      return isOutgoing
        ? "Hello, our payment of \(booked) to \(party) of \(day) has not left our account yet; we are looking into it and will write as soon as we know more."
        : "Hello, we expected \(booked) from \(party) around \(day) and cannot see it yet; could you tell us when it was sent?"
    case .outstandingCheck, .staleCheck:
      // A check takes a week or two by mail: nobody is asked before a month has passed.
      guard let date = ledger.first?.date, date.days(until: period.end) >= 30 else { return "" }
      return
        "Hello, our check for \(booked) to \(party) of \(day) has not been cashed; do you have it, or shall we send a new one?"
    case .duplicateAtBank:
      return
        "Hello, the payment of \(moved) of \(day) was taken from our account a second time; please return the second one."
    case .returned, .returnedItem: return returnNote(finding, bank, ledger)
    case .amountDifference:
      return
        "Hello, we have \(booked) on record for \(party), and \(moved) was paid on \(day); could you tell us which amount is right?"
    case .payeeDifference:
      return isOutgoing
        ? "Hello, \(moved) left our account on \(day); could you tell us who received it?"
        : "Hello, \(moved) came in on \(day); could you tell us who sent it?"
    case .notInLedger where finding.bank.contains { isOwnTransfer(self.bank[$0]) }: return ""
    case .notInLedger where finding.ledger.isEmpty:
      return isOutgoing
        ? "Hello, \(moved) left our account on \(day), and we cannot tell what it is for; could you help us?"
        : "Hello, thank you for the \(moved) of \(day); could you tell us which invoice it pays?"
    case .paidAfterVoid:
      return
        "Hello, we had canceled the payment of \(booked) to \(party), and it was paid on \(day); could you let us know whether you have it?"
    default: return ""
    }
  }

  private func isOwnTransfer(_ line: Line) -> Bool {
    line.record.kind == .transfer || line.method == .transfer || line.text.isTransfer
  }

  /// What is said to the one whose payment came back: to a payee, or to a customer whose payment bounced. A batch that BILL could not draw, and a
  /// dispute, are nobody's outside.
  private func returnNote(_ finding: BoardDiscrepancy, _ bank: [Record], _ ledger: [Record]) -> String {
    let lines = finding.bank.map { self.bank[$0] }
    guard let back = lines.filter({ $0.isReturn }).max(by: { $0.day < $1.day }) ?? lines.last, !back.text.isChargeback
    else { return "" }
    if lines.contains(where: { $0.isBill && $0.isOutgoing }), finding.ledger.count > 1 { return "" }
    let amount = largest(bank.isEmpty ? ledger : bank)
    return back.isOutgoing
      ? "Hello, your payment of \(amount) was returned by the bank on \(back.day); could you send it again, or pay in another way?"
      : "Hello, a payment of \(amount) came back to us on \(back.day); could you check the account details with us, so that we can send it again?"
  }

  /// The sum of records as a person reads it, without its sign unless it is asked for.
  private func text(_ records: [Record], signed: Bool = false) -> String {
    guard let currency = records.first?.amount.currency else { return "" }
    let sum = records.reduce(Int64(0)) { $0 + $1.amount.minorUnits }
    return Amount(minorUnits: signed ? sum : Int64(clamping: sum.magnitude), currency: currency).formatted
  }

  /// The largest amount of records, without its sign: of money that went out and came back, what moved.
  private func largest(_ records: [Record]) -> String {
    guard let record = records.max(by: { $0.amount.magnitude < $1.amount.magnitude }) else { return "" }
    return Amount(minorUnits: Int64(clamping: record.amount.magnitude), currency: record.amount.currency).formatted
  }
}
