import Banking

/// How a table says which way money goes.
struct SignRule: Sendable {
  /// The ways tables have.
  enum Kind: Hashable, Sendable {
    /// The sign as written.
    case signed
    /// Unsigned amounts whose flag says debit or credit; a negative value under a flag is a reversal.
    case flagged
    /// Debit and credit columns, either written with a minus or without.
    case sides(debitsAreNegative: Bool, creditsAreNegative: Bool)
  }

  var kind: Kind
  /// The sign is turned round: a card's purchases, a ledger's payments, a ledger's own debits.
  var isTurned = false
  /// What a value without a mark is, where only some carry one.
  var unmarked = DirectionMark.none
  /// The flags of some rows say something, and not which way they went.
  var leavesOpen = false
  /// Nothing in the file tells which way its unsigned amounts go.
  var isUndecided = false
  /// Only the side that the table is on speaks for the rule.
  var isAssumed = false
  /// A flag column says the same as the signs.
  var agreesWithFlags = false
  /// What decided it, for the notes; empty for plain signs.
  var reason = ""

  /// How many running balances must contradict the rule before it is turned round.
  var stepsToTurn: Int {
    if isUndecided || isAssumed { return 1 }
    switch kind {
    case .flagged: return 3
    case .signed: return agreesWithFlags ? 5 : 2
    case .sides: return 2
    }
  }

  /// Whether debits and credits stand in columns of their own.
  var hasSides: Bool { if case .sides = kind { true } else { false } }

  /// The movement of a value with its flag.
  func movement(_ reading: MoneyCells.Reading, flag: DirectionMark) -> Int64 {
    var value = reading.value
    switch kind {
    case .signed:
      if reading.mark == .none, unmarked == .debit { value = -value }
    case .flagged:
      let mark = flag == .none ? unmarked : flag
      if mark == .debit { value = -value }
    case .sides: break
    }
    return isTurned ? -value : value
  }

  /// The movement of a value in a column of debits or of credits.
  func movement(_ reading: MoneyCells.Reading, isDebit: Bool) -> Int64 {
    guard case .sides(let debitsAreNegative, let creditsAreNegative) = kind else { return reading.value }
    // In a column of debits the mark DR is no minus.
    let value = reading.mark == .debit ? -reading.value : reading.value
    let isOut = isDebit ? !debitsAreNegative : creditsAreNegative
    return isOut == isTurned ? value : -value
  }
}

/// What the flags and signs of a table's rows say together.
struct SignEvidence: Sendable {
  var debitPositive = 0
  var debitNegative = 0
  var creditPositive = 0
  var creditNegative = 0
  var unflagged = 0
  var unflaggedNegative = 0

  /// How many rows say debit or credit.
  var marked: Int { debitPositive + debitNegative + creditPositive + creditNegative }

  mutating func add(_ flag: DirectionMark, isNegative: Bool) {
    switch flag {
    case .debit: if isNegative { debitNegative += 1 } else { debitPositive += 1 }
    case .credit: if isNegative { creditNegative += 1 } else { creditPositive += 1 }
    case .none:
      unflagged += 1
      if isNegative { unflaggedNegative += 1 }
    }
  }

  /// The rule for one amount column with a flag column beside it: the one that the fewest of all rows contradict.
  ///
  /// Signs that agree with the flags stand; amounts without sign take it from the flag, and one with a minus among them is a reversal. Signs
  /// that contradict the flags are a card's or a ledger's view and are turned, where hardly a row agrees: a few reversals make no other view.
  func rule() -> SignRule {
    let asWritten = debitNegative + creditPositive
    let turned = debitPositive + creditNegative
    let unsigned = debitPositive + creditPositive
    if debitPositive == 0, debitNegative == 0, creditPositive + creditNegative > 0, unflagged > 0,
      unflaggedNegative == 0
    {
      var rule = SignRule(kind: .flagged, reason: "only credits carry a mark: rows without one are money out")
      rule.unmarked = .debit
      return rule
    }
    if debitNegative + creditNegative == 0 {
      return SignRule(kind: .flagged, reason: "the flag column gives the direction")
    }
    // As good an explanation as that of reversals is none where a row speaks against it.
    if turned == 0 || asWritten > turned && asWritten > unsigned {
      return SignRule(
        kind: .signed, agreesWithFlags: true,
        reason: turned == 0
          ? "" : "the signs of \(turned) of \(marked) rows contradict their flags of debit and credit; the signs stand")
    }
    if asWritten == 0 || asWritten * Self.rareness <= turned && turned > unsigned {
      return SignRule(
        kind: .signed, isTurned: true,
        reason: asWritten == 0
          ? "the signs contradict the flags of debit and credit in every row; the flags count"
          : "the signs contradict the flags of debit and credit in \(turned) of \(marked) rows; the flags count")
    }
    return ofReversals
  }

  /// Whether the only minus stands beside the only credit.
  var hasOneNegative: Bool { creditNegative == 1 && creditPositive == 0 && debitNegative == 0 }

  /// Amounts without sign, those with a minus among them taken back.
  var ofReversals: SignRule {
    SignRule(kind: .flagged, reason: "the flag column gives the direction; negative values are reversals")
  }

  /// Of so many rows that contradict the flags one may agree with them, and the others' view stands.
  private static let rareness = 10
}
