package import Reconciliation

/// A category in the words of the workbook.
extension Reconciliation.Category {
  /// The name as it stands in the tables: "Outstanding check".
  package var title: String {
    switch self {
    case .bankFee: "Bank fee"
    case .platformFee: "BILL fee"
    case .interest: "Interest"
    case .duplicateAtBank: "Duplicate at bank"
    case .priorPeriod: "Prior period item"
    case .returnedItem: "Returned item"
    case .notInLedger: "Not in ledger"
    case .outstandingCheck: "Outstanding check"
    case .staleCheck: "Stale check"
    case .inTransit: "In transit"
    case .missingAtBank: "Missing at bank"
    case .scheduled: "Scheduled"
    case .voided: "Voided"
    case .failed: "Failed"
    case .fundedElsewhere: "Funded elsewhere"
    case .reissued: "Reissued"
    case .duplicateInLedger: "Duplicate in ledger"
    case .amountDifference: "Amount difference"
    case .dateDifference: "Date difference"
    case .payeeDifference: "Payee difference"
    case .signDifference: "Sign difference"
    case .currencyDifference: "Currency difference"
    case .paidAfterVoid: "Paid after void"
    case .returned: "Returned, ledger says paid"
    case .ambiguous: "Ambiguous"
    }
  }

  /// What it means, in a sentence for someone who has not seen the program before.
  var meaning: String {
    switch self {
    case .bankFee: "The bank charged a fee the books do not have yet."
    case .platformFee: "BILL charged its own subscription or transaction fee."
    case .interest: "The bank paid or charged interest the books do not have yet."
    case .duplicateAtBank: "The bank has the same movement twice, the ledger has the payment once."
    case .priorPeriod: "Clears an item that was open at the end of an earlier period."
    case .returnedItem: "Money came back, and its outgoing line is not in this statement."
    case .notInLedger: "The bank moved money and nothing in the ledger explains it."
    case .outstandingCheck: "A check was written and not presented by the end of the period."
    case .staleCheck:
      "An outstanding check past the run's limit: 180 days, 90 for BILL's, unless set."
    case .inTransit: "Paid near the end of the period; its usual clearing time still runs."
    case .missingAtBank: "Recorded as paid, its clearing time is over, and the bank has nothing."
    case .scheduled: "Not due before the end of the period, or not started."
    case .voided: "Voided in the ledger, and no money moved for good."
    case .failed: "Failed in the ledger, and no money moved for good."
    case .fundedElsewhere: "Paid from another account, a card or a balance, or outside BILL."
    case .reissued: "Replaces a voided payment whose money had left already: no second debit is due."
    case .duplicateInLedger: "The ledger has the same payment twice, the bank paid once."
    case .amountDifference: "The same payment with different amounts."
    case .dateDifference: "The same payment on dates that do not fit."
    case .payeeDifference: "The same payment to different payees."
    case .signDifference: "The same payment in opposite directions."
    case .currencyDifference: "The same payment in different currencies."
    case .paidAfterVoid: "The ledger says void, and the bank paid."
    case .returned: "Money went out and came back, and the ledger still says paid."
    case .ambiguous: "Several answers fit equally well; none was chosen."
    }
  }

  /// Where its records stand.
  var place: String {
    switch self {
    case .bankFee, .platformFee, .interest, .duplicateAtBank, .priorPeriod, .returnedItem, .notInLedger: "Bank"
    case .outstandingCheck, .staleCheck, .inTransit, .missingAtBank, .scheduled, .voided, .failed, .fundedElsewhere,
      .reissued, .duplicateInLedger:
      "Ledger"
    case .amountDifference, .dateDifference, .payeeDifference, .signDifference, .currencyDifference, .paidAfterVoid,
      .returned, .ambiguous:
      "Both"
    }
  }
}

extension Severity {
  /// The word in the tables.
  package var title: String {
    switch self {
    case .info: "Info"
    case .low: "Low"
    case .medium: "Medium"
    case .high: "High"
    }
  }

  /// What it asks of the reader.
  var meaning: String {
    switch self {
    case .info: "For the record: nothing to do."
    case .low: "Will clear by itself, or is small."
    case .medium: "Someone should look."
    case .high: "Money may be lost, or a deadline runs."
    }
  }

  /// High before low.
  package var rank: Int {
    switch self {
    case .high: 0
    case .medium: 1
    case .low: 2
    case .info: 3
    }
  }
}

extension Cause {
  /// The cause in words: "Digits transposed".
  var title: String { rawValue.wordsFromCode }
}

extension String {
  /// A stable code such as "funding-batch" as words: "Funding batch".
  var wordsFromCode: String {
    let words = map { $0 == "-" || $0 == "_" ? " " : String($0) }.joined()
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
