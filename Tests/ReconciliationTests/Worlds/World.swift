import Banking
import Reconciliation

/// A month whose truth is known, because it was made from it.
struct World: Sendable {
  let seed: UInt64
  let settings: WorldSettings
  let period: Period
  let bank: [Record]
  let ledger: [Record]
  let truths: [Truth]

  /// The months of the tests: every funding mode with every bank text and every difficulty, and some once more.
  static let all: [World] = (1...36).compactMap { WorldBuilder.month(seed: UInt64($0)) }
}

/// How hard a month is, and what happens in it.
struct WorldSettings: Sendable {
  /// How BILL draws on the account.
  enum Funding: Sendable, CaseIterable {
    /// One bank line a payment.
    case separate
    /// One or two bank lines a process date.
    case combined
    /// Combined until the middle of the month, separate from then on.
    case switched
  }

  /// How the bank writes.
  enum BankText: Sendable, CaseIterable {
    case chase, bankOfAmerica, plain
  }

  var funding = Funding.separate
  var text = BankText.plain
  /// Payments that cause no trouble.
  var quietPayments = 80
  /// How often each kind of trouble happens.
  var breaksOfEach = 1
  /// The share of single debits whose text carries the confirmation number.
  var shareWithReference = 0.6
  /// The share of quiet payments whose amount is one of a few that recur.
  var repeatedAmounts = 0.2
  /// How many characters of a payee's name the bank keeps.
  var nameLength = 18
  /// The share of single debits that name nobody and no number: the amount occurs once.
  var shareBare = 0.0
  /// The share of debits whose token the ledger knows.
  var shareWithToken = 0.0
  /// Bank lines that are nobody's business here.
  var noise = 8

  /// Easy to hard, by the seed: every funding mode and bank text occurs with every difficulty.
  static func forSeed(_ seed: UInt64) -> WorldSettings {
    var settings = WorldSettings()
    settings.funding = Funding.allCases[Int(seed % 3)]
    settings.text = BankText.allCases[Int(seed / 3 % 3)]
    switch seed / 9 % 3 {
    case 0:
      settings.shareWithReference = 0.9
      settings.repeatedAmounts = 0.1
      settings.nameLength = 22
      settings.shareWithToken = 0.5
    case 1: break
    default:
      settings.quietPayments = 140
      settings.breaksOfEach = 2
      settings.shareWithReference = 0.25
      settings.repeatedAmounts = 0.4
      settings.nameLength = 11
      settings.shareBare = 0.05
      settings.noise = 25
    }
    return settings
  }
}

/// One piece of what really happened: the records that tell it, and the finding that is right for them.
struct Truth: Sendable {
  enum Answer: Sendable {
    /// The records are the same money.
    case match(tag: String?)
    /// The records are open, in one of these categories (the first is the best), for one of these causes where any are named.
    case open([Category], causes: [Cause])
  }

  let kind: TruthKind
  let answer: Answer
  /// Positions in `World.bank`.
  let bank: [Int]
  /// Positions in `World.ledger`.
  let ledger: [Int]
}

/// What kind of thing happened: the line of the score it counts in.
enum TruthKind: String, CaseIterable, Sendable {
  // Matches.
  case singleDebit = "single debit"
  case severalBills = "several bills, one debit"
  case bareDebit = "debit without name or number"
  case ownCheck = "own check"
  case batch = "batch of a process date"
  case twoDebits = "two debits, one split"
  case twoDebitsJoined = "two debits, several splits"
  case shiftedBatch = "batch shifted over closed days"
  case aloneBesideBatch = "international or fast, alone"
  case weeklyTwins = "equal weekly debits"
  case nearbyDigits = "neighbors with transposed digits"
  case returnedKnown = "out and back, ledger knows"
  case voidFromBatch = "void credited out of a batch"
  case bouncedAndCovered = "batch bounced and covered"
  case voidAndReissue = "void and reissue, the first"

  // Open on one side.
  case bankFee = "bank fee"
  case platformFee = "platform fee"
  case interest
  case duplicateAtBank = "duplicate at bank"
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
  case reissued
  case duplicateInLedger = "duplicate in ledger"

  // Open on both sides.
  case amountDifference = "amount difference"
  case dateDifference = "date difference"
  case payeeDifference = "payee difference"
  case signDifference = "sign difference"
  case currencyDifference = "currency difference"
  case paidAfterVoid = "paid after void"
  case returned = "returned, ledger says paid"
  case bouncedBatch = "batch bounced, not covered"
  case ambiguous
  case nearMiss = "same amount, other vendor"
}
