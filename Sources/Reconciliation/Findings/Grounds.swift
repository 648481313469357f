import Banking

/// What speaks for a match. What joins one line and one payment is kept short and put into words when it is read.
struct Grounds: Hashable, Sendable, ExpressibleByArrayLiteral {
  /// What joins one bank line and one ledger row of equal amount.
  private var pair: PairGrounds?

  /// Phrases that follow.
  private var phrases: [String]

  init(_ phrases: [String]) { self.phrases = phrases }

  init(arrayLiteral elements: String...) { phrases = elements }

  init(_ pair: PairGrounds) {
    self.pair = pair
    phrases = []
  }

  mutating func append(_ phrase: String) { phrases.append(phrase) }

  mutating func append(_ more: [String]) { phrases += more }

  /// The phrases, of a match whose first ledger record is this one.
  func phrases(of payment: Record?) -> [String] {
    guard let pair, let payment else { return phrases }
    return pair.phrases(of: payment) + phrases
  }

  /// The same, with the keys in them as the payments' files write them.
  func phrases(of payment: Record?, written payments: () -> [Record]) -> [String] {
    guard pair == nil else { return phrases(of: payment) }
    return WrittenKeys.restore(in: phrases, of: payments())
  }
}

/// What joins one bank line and one ledger row of equal amount.
struct PairGrounds: Hashable, Sendable {
  /// What is said last.
  enum Closing: Hashable, Sendable {
    case nothing
    /// The payee is named in both.
    case named
    /// No line of the amount is left over.
    case even
    /// No other line fits as well.
    case best
  }

  /// The rule by which the key joins them, and the key.
  var key: (rule: Rule, text: String)?
  var distance: DayDistance
  var closing: Closing

  func phrases(of payment: Record) -> [String] {
    var phrases: [String] = []
    if let key { phrases.append(key.rule.phrase(key: WrittenKeys.written(key.text, of: payment))) }
    phrases.append("amount equal")
    phrases.append(distance.phrase(from: payment.date))
    switch closing {
    case .nothing: break
    case .named: phrases.append(Self.namePhrase(payment))
    case .even: phrases.append("as many lines of this amount on one side as on the other")
    case .best: phrases.append("no other line fits this amount as well")
    }
    return phrases
  }

  /// That a payment's party stands in the bank's line.
  static func namePhrase(_ payment: Record) -> String {
    let name = payment.counterparty ?? payment.description
    return name.isEmpty ? "texts agree" : "\(name.prefix(60)) named in both"
  }

  static func == (left: PairGrounds, right: PairGrounds) -> Bool {
    left.key?.rule == right.key?.rule && left.key?.text == right.key?.text && left.distance == right.distance
      && left.closing == right.closing
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(key?.text)
    hasher.combine(distance)
    hasher.combine(closing)
  }
}

/// How far a bank line's day lies from its payment's.
enum DayDistance: Hashable, Sendable {
  case sameDay
  /// The payment's date is no banking day, and the bank's is the first after it.
  case firstBankingDay
  case none
  case after(Int32)
  case before(Int32)

  /// The distance as evidence.
  func phrase(from day: Day) -> String {
    switch self {
    case .sameDay: "same day"
    case .firstBankingDay: "on the first banking day from \(day)"
    case .none: "no banking day apart"
    case .after(let days): "\(days) banking \(days == 1 ? "day" : "days") after \(day)"
    case .before(let days): "\(days) banking \(days == 1 ? "day" : "days") before \(day)"
    }
  }
}

extension Rule {
  /// That a key of this rule stands on both sides.
  func phrase(key: String) -> String {
    switch self {
    case .fundingToken: "confirmation token \(key) in both"
    case .confirmation: "confirmation number \(key) in both"
    case .checkNumber: "check number \(key) in both"
    case .invoice: "invoice \(key) named in the bank's text"
    default: "reference \(key) in both"
    }
  }
}
