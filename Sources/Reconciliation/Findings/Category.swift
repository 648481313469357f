/// What an exception is. The raw values are the stable codes of the result format.
public enum Category: String, Hashable, Sendable, CaseIterable {
  // On the bank side alone.

  /// A charge of the bank itself.
  case bankFee = "bank-fee"
  /// A charge of BILL itself: subscription, transaction billing.
  case platformFee = "platform-fee"
  /// Interest paid or charged.
  case interest
  /// The same movement presented again: same amount, payee and reference, one ledger payment.
  case duplicateAtBank = "duplicate-at-bank"
  /// Clears an item brought forward from an earlier period.
  case priorPeriod = "prior-period"
  /// Money that came back and whose outgoing line is not in this statement.
  case returnedItem = "returned-item"
  /// On the statement, and nothing in the ledger explains it.
  case notInLedger = "not-in-ledger"

  // On the ledger side alone.

  /// A check not yet presented at the period's end.
  case outstandingCheck = "outstanding-check"
  /// A check not presented for 180 days, or 90 where BILL drew it.
  case staleCheck = "stale-check"
  /// Not a check, and the method's clearing window still runs at the period's end.
  case inTransit = "in-transit"
  /// The window has passed and nothing came.
  case missingAtBank = "missing-at-bank"
  /// Its process date lies after the period's end, or it has not started.
  case scheduled
  /// Voided, and no money moved for good.
  case voided
  /// Failed, and no money moved for good.
  case failed
  /// Paid from another account, a card, a wallet, or outside BILL: nothing is due on this statement.
  case fundedElsewhere = "funded-elsewhere"
  /// Replaces a voided payment whose money had already left: no second debit is due.
  case reissued
  /// The same payment recorded again, for one bank line.
  case duplicateInLedger = "duplicate-in-ledger"

  // On both sides.

  /// The same payment with another amount.
  case amountDifference = "amount-difference"
  /// The same payment on a date that does not fit.
  case dateDifference = "date-difference"
  /// The same payment to another payee.
  case payeeDifference = "payee-difference"
  /// The same payment in the other direction.
  case signDifference = "sign-difference"
  /// The same payment in another currency.
  case currencyDifference = "currency-difference"
  /// The ledger says void, and the bank paid.
  case paidAfterVoid = "paid-after-void"
  /// Money went out and came back while the ledger still says paid.
  case returned
  /// Several answers fit equally well: all are named, none is chosen.
  case ambiguous
}

/// Why two amounts of one payment differ. The raw values are the stable codes of the result format.
public enum Cause: String, Hashable, Sendable, CaseIterable {
  /// Two neighboring digits change places.
  case digitsTransposed = "digits-transposed"
  /// The decimal point is off, or a zero too many or too few.
  case digitSlip = "digit-slip"
  /// One digit differs.
  case oneDigit = "one-digit"
  /// The bank's amount holds a fee on top.
  case feeAdded = "fee-added"
  /// A fee was taken out before the money arrived.
  case feeNetted = "fee-netted"
  /// A few minor units, as rounding leaves.
  case rounding
  /// The exchange rate accounts for it.
  case exchangeRate = "exchange-rate"
  /// A part was paid.
  case partial
  /// More than the ledger's amount was paid.
  case overpaid
  /// None of these.
  case unknown
}
