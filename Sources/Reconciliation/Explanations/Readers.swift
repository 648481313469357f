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
    let booked = text(ledger)
    let moved = text(bank)
    switch category {
    case .outstandingCheck, .staleCheck, .inTransit, .missingAtBank:
      let end =
        category == .staleCheck || category == .missingAtBank ? "it has to be cleared up" : "it clears by itself"
      return "Adjusts the bank balance by \(booked); \(end)."
    case .duplicateAtBank: return "Adjusts the bank balance by \(moved) until the bank takes it back."
    case .bankFee, .platformFee, .interest, .notInLedger, .returnedItem:
      return "Adjusts the book balance by \(moved) until it is recorded."
    case .priorPeriod:
      return "Clears \(moved) of the last reconciliation's open items; this period's balances do not change."
    case .scheduled, .voided, .failed, .fundedElsewhere, .reissued:
      return "Does not touch the bank balance; takes \(booked) out of what is due."
    case .duplicateInLedger: return "The books show \(booked) once too often."
    case .ambiguous: return "Both sides stay open until someone decides: \(moved) at the bank, \(booked) in the books."
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
    let day = (bank.first ?? ledger.first).map { "\($0.date)" } ?? ""
    let isOutgoing = (ledger.first ?? bank.first)?.amount.isOutgoing ?? true
    switch finding.category {
    case .missingAtBank:
      return isOutgoing
        ? "Hello, our payment of \(booked) to \(party) of \(day) has not left our account yet; we are looking into it and will write as soon as we know more."
        : "Hello, we expected \(booked) from \(party) around \(day) and cannot see it yet; could you tell us when it was sent?"
    case .outstandingCheck, .staleCheck:
      return
        "Hello, our check for \(booked) to \(party) of \(day) has not been cashed; do you have it, or shall we send a new one?"
    case .duplicateAtBank:
      return
        "Hello, the payment of \(moved) of \(day) was taken from our account a second time; please return the second one."
    case .returned, .returnedItem:
      return
        "Hello, a payment of \(moved.isEmpty ? booked : moved) came back to us on \(day); could you check the account details with us, so that we can send it again?"
    case .amountDifference:
      return
        "Hello, we have \(booked) on record for \(party), and \(moved) was paid on \(day); could you tell us which amount is right?"
    case .payeeDifference:
      return "Hello, \(moved) left our account on \(day); could you tell us who received it?"
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

  /// The sum of records without its sign, as a person reads it.
  private func text(_ records: [Record]) -> String {
    guard let currency = records.first?.amount.currency else { return "" }
    let sum = records.reduce(Int64(0)) { $0 + $1.amount.minorUnits }
    return Amount(minorUnits: Int64(clamping: sum.magnitude), currency: currency).formatted
  }
}
