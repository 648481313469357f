import Banking

/// A match on the board: indexes into the board's lines.
struct BoardMatch {
  var rule: Rule
  var score: Double
  var tag: String?
  var bank: [Int]
  var ledger: [Int]
  var evidence: Grounds
}

/// A finding of something open or unequal on the board.
struct BoardDiscrepancy {
  var category: Category
  var cause: Cause?
  var bank: [Int]
  var ledger: [Int]
  /// Other answers, or the twin a duplicate repeats.
  var candidates: [BoardCandidate] = []
  var evidence: [String] = []
  /// The other side of it, where that stands on another account of the run.
  var onOtherAccount: OnOtherAccount?
}

/// The line or payment of another account that is the other side of a finding.
struct OnOtherAccount {
  var account: String?
  var line: Line
}

/// A possible answer on the board.
struct BoardCandidate {
  var bank: [Int]
  var ledger: [Int]
  var score: Double
  var why: String
}

/// The rules that find matches, by their stable names, each with how sure it is.
///
/// The scores are the share of matches of a rule that are right in months with known answers, rounded down; Docs/Matching.md explains each rule.
enum Rule: String, CaseIterable {
  case fundingToken = "funding-token"
  case confirmation
  case checkNumber = "check-number"
  case reference
  case invoice
  case fundingBatch = "funding-batch"
  case fundingSplit = "funding-split"
  case fundingPart = "funding-part"
  case depositBatch = "deposit-batch"
  case amountDateName = "amount-date-name"
  case amountDate = "amount-date"
  case payeeSum = "payee-sum"
  case bankCharge = "bank-charge"
  case cardSettlement = "card-settlement"
  case reissue

  /// How sure the rule is when nothing more is known.
  var score: Double {
    switch self {
    case .fundingToken, .confirmation, .checkNumber: 0.99
    case .reference: 0.98
    case .invoice, .fundingBatch: 0.97
    case .amountDateName, .fundingSplit: 0.96
    case .reissue: 0.95
    case .depositBatch, .payeeSum, .bankCharge, .cardSettlement: 0.93
    case .fundingPart: 0.92
    case .amountDate: 0.9
    }
  }
}
