import Banking
import Reconciliation

/// A month as they really come, with what happened in it: written from the field's own facts and not from what the stages do.
struct RealMonth: Sendable {
  let seed: UInt64
  let habits: Habits
  let period: Period
  let bank: [Record]
  let ledger: [Record]
  let events: [Event]

  /// What really happened: the records that tell it and what a careful controller would write.
  struct Event: Sendable {
    let kind: Kind
    let answer: Answer
    /// Positions in `bank`.
    let bank: [Int]
    /// Positions in `ledger`.
    let ledger: [Int]
  }

  enum Answer: Sendable {
    case match(tag: String?)
    /// Open, in one of these categories; for one of these causes where any is named.
    case open([Category], [Cause])

    var isMatch: Bool { if case .match = self { true } else { false } }
  }

  /// The lines of the score.
  enum Kind: String, CaseIterable, Sendable {
    case single = "single debit by number"
    case singleByName = "single debit by cut name"
    case silent = "silent text, rare amount"
    case crowd = "many equal amounts, one day"
    case crowdNamed = "many equal amounts with names"
    case weekly = "equal weekly payments"
    case ownCheck = "own check by number"
    case severalBills = "several bills, one debit"
    case lump = "one pick-up of a date"
    case largeLump = "large pick-up of a date"
    case lumpWithout = "pick-up without one of its date"
    case twoPickups = "two pick-ups, one split"
    case twoPickupsJoined = "two pick-ups, joined"
    case alone = "drawn alone beside the lump"
    case shifted = "moved over closed days"
    case tokenLump = "pick-up by its token"
    case voidCredit = "void credited alone"
    case voidCreditLump = "voids credited together"
    case voidNotCredited = "void not credited yet"
    case voidOverdue = "void whose credit is overdue"
    case expired = "check expired after 90 days"
    case bouncedCovered = "bounced and covered by wire"
    case bouncedKnown = "bounced, ledger says failed"
    case backKnown = "back with a code, ledger knows"
    case reissuedFirst = "void and reissue, the first"
    case fundingEntry = "funding entry of a register"
    case fundingReturnEntry = "funding return of a register"
    case deposit = "deposit slip of checks"
    case payout = "card payout with its fee row"
    case receipt = "single receipt"
    case innocentTwins = "equal payments, both real"
    case twoTransfers = "one payment in two debits"
    case onePaysTwo = "one debit for two payments"

    case duplicateAtBank = "duplicate at bank"
    case duplicateInLedger = "duplicate in ledger"
    case digitsTransposed, digitSlip, oneDigit, feeAdded, feeNetted, rounding, exchangeRate, partial, overpaid
    case unknownAmount = "amount, no cause"
    case nettedPayout = "payout net of fees, no fee row"
    case date = "date difference"
    case payee = "payee difference"
    case sign = "sign difference"
    case currency = "currency difference"
    case paidAfterVoid = "paid after void"
    case backUnknown = "back, ledger says paid"
    case bouncedOpen = "bounced, not covered"
    case ambiguous
    case nearMiss = "equal amount, other vendor"
    case bankFee = "bank fee"
    case platformFee = "platform fee"
    case interest
    case priorPeriod = "prior period"
    case returnedItem = "returned item"
    case notInLedger = "not in ledger"
    case outstandingCheck = "outstanding check"
    case staleCheck = "stale check"
    case inTransit = "in transit"
    case missing = "missing at bank"
    case scheduled
    case voided
    case failed
    case elsewhere = "funded elsewhere"
    case reissue
  }
}

/// How the two sides of a month are written.
struct Habits: Sendable {
  enum Bank: CaseIterable, Sendable {
    case chase, bankOfAmerica, wellsFargo, plain
    /// "WITHDRAWAL", and nothing else.
    case silent
  }

  enum Ledger: CaseIterable, Sendable {
    /// BILL's payments export.
    case bill
    /// A register of an accounting system: date, name, amount, a kind of entry.
    case register
    /// Date, amount, name.
    case thin
  }

  enum Funding: CaseIterable, Sendable { case combined, separate, switched }

  var bank = Bank.chase
  var ledger = Ledger.bill
  var funding = Funding.combined
  /// How many letters of a name the bank keeps.
  var nameWidth = 22
  /// Whether records carry what reading a bank's text gives: the party, the method, the kind.
  var isRead = true
  /// The account owner's own name, which some banks print in every line.
  var owner = "LARKSPUR DENTAL GROUP"
  /// Troubles of each kind.
  var troubles = 1
  var quiet = 60

  static func of(_ seed: UInt64) -> Habits {
    var habits = Habits()
    habits.bank = Bank.allCases[Int(seed % 5)]
    habits.funding = Funding.allCases[Int(seed / 5 % 3)]
    habits.ledger = [Ledger.bill, .bill, .register, .thin][Int(seed / 15 % 4)]
    habits.nameWidth = [22, 16, 12][Int(seed / 7 % 3)]
    habits.isRead = seed % 4 != 3
    habits.troubles = seed % 3 == 2 ? 2 : 1
    habits.quiet = [50, 90, 160][Int(seed / 2 % 3)]
    habits.owner = ["LARKSPUR DENTAL GROUP", "FERNHILL OUTFITTERS INC", "BRAMBLEWOOD HOTEL LLC"][Int(seed / 3 % 3)]
    return habits
  }
}
