import Banking

/// What speaks for one bank line and one ledger payment of the same amount being one movement, in tenths of a bit.
///
/// The weights are defaults by judgment: how many times likelier the evidence is for a true pair than for a chance one, as a logarithm.
/// Docs/Matching.md lists them.
struct PairEvidence {
  /// The sum of all that speaks for and against.
  let weight: Int

  /// Whether the names agree.
  let names: NameAgreement

  /// Banking days from the ledger to the bank.
  let lag: Int

  /// Whether most certain pairs of the run lie as far apart; true where there are few.
  let isUsualLag: Bool

  /// What a pair without any name needs.
  static let enoughWithoutName = 65

  /// What a pair with a name needs.
  static let enoughWithName = 60

  /// What a pair without any name needs where the lines of an amount come out even: none is left over on either side.
  static let enoughWhereEven = 45

  /// The score of such a pair.
  static let scoreWhereEven = 0.85

  /// By how much the best answer must beat the next: eight times likelier.
  static let margin = 30

  /// The same where there are several answers that could be next: each adds its chance.
  static func margin(rivals: Int) -> Int { margin + 5 * min(bits(rivals), 4) }

  /// Whether it could be accepted at all.
  func isEnough(isEven: Bool) -> Bool {
    isEnough || (isEven && names == .silent && weight >= Self.enoughWhereEven)
  }

  /// Whether it could be accepted at all, whatever else there is of its amount.
  var isEnough: Bool { weight >= (names >= .partial ? Self.enoughWithName : Self.enoughWithoutName) }

  /// A score from 0 to 1 for a reader: the chance of the pair at even odds, held below the strong keys.
  var score: Double {
    switch weight {
    case 160...: 0.97
    case 130..<160: 0.95
    case 100..<130: 0.92
    case 80..<100: 0.88
    case 60..<80: 0.8
    case 30..<60: 0.6
    default: 0.4
    }
  }
}

extension PairEvidence {
  /// The evidence for a pair of equal amounts; nil where something forbids it.
  static func of(
    bank index: Int, ledger ledgerIndex: Int, occurrences: Int, experience: PairExperience, on board: Board
  ) -> PairEvidence? {
    let bank = board.bank[index]
    let ledger = board.ledger[ledgerIndex]
    if keysConflict(bank.keys, ledger.keys) { return nil }
    if let named = board.namedBills[index], !named.contains(ledgerIndex), ledger.namesBill { return nil }
    if methodsConflict(bank, ledger) { return nil }
    // Nothing is drawn for a payment that nobody has made yet.
    if bank.isOutgoing, let made = ledger.keys.confirmationDay, bank.day < made { return nil }
    let lag = board.lag(bank: index, ledger: ledgerIndex)
    // A check that BILL draws is funded by a debit of its process date, as an ACH payment is.
    let isFundedAtOnce = ledger.isDrawnByBill && !isCheck(bank)
    let window = isFundedAtOnce ? ClearingWindow.of(.ach, incoming: false) : ledger.window
    guard lag >= -window.before, lag <= window.after else { return nil }
    var names = Party.agreement(bank: bank.party, ledger: ledger.party)
    // The ledger's entry for a funding debit names BILL, as the bank does.
    if ledger.isFundingEntry {
      let isBills = bank.isBill || (bank.isReturn && !bank.isOutgoing)
      names = lag < 0 || lag > 3 ? .contradicts : isBills ? .agrees : bank.party.text == nil ? .silent : .contradicts
    }
    guard names != .contradicts else { return nil }
    if isSomebodyElses(bank, ledger, names, on: board) { return nil }
    if !ledger.isFundingEntry, board.payees.prefers(bank.party, over: ledger.party) { return nil }

    var weight =
      rarity(occurrences)
      + closeness(
        lag, method: ledger.isOutgoing && !isFundedAtOnce ? ledger.method : nil)
    weight -= experience.strangeness(lag: lag, method: ledger.method)
    // BILL draws on the process date or after it.
    if lag < 0, ledger.keys.confirmation != nil { weight -= 10 }
    switch names {
    case .agrees, .partial:
      // A word that many payees share tells less than the name of one.
      let sharers = ledger.isFundingEntry ? 1 : board.payees.sharers(bank.party, ledger.party)
      weight += (names == .agrees ? 80 : 40) - 10 * min(Self.bits(sharers), 4)
    case .silent:
      // The bank's text speaks of something, and not of this payee.
      guard bank.party.namesSomebody, ledger.party.name != nil else { break }
      // A processor's payout names the processor and its customer, never who paid.
      if !bank.isOutgoing, bank.text.isPayout { break }
      // Both say of what kind it is: a transfer, a tax, a loan.
      if bank.text.ownKind != nil { break }
      if experience.isCrowded(around: bank.minor) { return nil }
      if bank.party.text != nil { weight -= 30 }
    case .contradicts: return nil
    }
    if let method = bank.method, method == ledger.method { weight += 8 }
    // A ledger that knows nothing of BILL says nothing by not naming it.
    if bank.isBill { weight += ledger.isBill ? 15 : board.ledgerKnowsBill ? -20 : 0 }
    switch ledger.standing {
    case .live, .stuck: break
    case .notStarted: weight -= 15
    case .undone: weight -= 20
    case .neverLeft: weight -= 40
    case .elsewhere: return nil
    }
    if board.replaces[ledgerIndex] != nil { weight -= 20 }
    if bank.text.isBankFee || bank.text.isInterest || bank.text.isPlatformFee, names < .partial { weight -= 20 }
    return PairEvidence(
      weight: weight, names: names, lag: lag, isUsualLag: experience.isUsual(lag: lag, method: ledger.method))
  }

  /// Whether a line is something else than this payment: a purchase, or what does not bear the whole of its payee's name either.
  static func isSomebodyElses(_ bank: Line, _ ledger: Line, _ names: NameAgreement, on board: Board) -> Bool {
    if isPurchase(bank, beside: ledger) { return true }
    if names < .partial, !ledger.isFundingEntry, let kind = bank.text.ownKind, !kind.isMeant(by: ledger) { return true }
    return (names < .partial || !board.payees.isWhole(ledger.party, in: bank.party))
      && isAnotherKind(bank, ledger, on: board)
  }

  /// Whether a line says that it is something else than this payment: cash from a machine, a transfer between the owner's accounts, or, where
  /// the bank names BILL on its debits, somebody's own debit for a payment that BILL makes.
  private static func isAnotherKind(_ bank: Line, _ ledger: Line, on board: Board) -> Bool {
    guard !ledger.isFundingEntry, ledger.party.name != nil else { return false }
    if bank.text.isCashWithdrawal { return !isCash(ledger) }
    if bank.record.kind == .transfer, !bank.isWire, ledger.method != .transfer, ledger.record.kind != .transfer {
      return true
    }
    guard bank.isOutgoing, !bank.isBill, bank.party.namesSomebody, ledger.keys.confirmation != nil else { return false }
    // BILL draws by ACH: somebody's wire is not its debit.
    return board.bankNamesBill || (bank.isWire && !ledger.isWire)
  }

  /// Whether the books call a payment cash: what is drawn for the till pays no vendor.
  private static func isCash(_ ledger: Line) -> Bool {
    ledger.method == .cash || ledger.text.isCashWithdrawal
      || ledger.record.description.uppercased().contains("PETTY CASH")
  }

  /// Whether a line is a purchase by debit card, and the payment one that goes another way: the payee may have been paid twice. Registers call
  /// what a debit card pays a check, too.
  static func isPurchase(_ bank: Line, beside ledger: Line) -> Bool {
    guard bank.isOutgoing, bank.method == .card, !bank.isBill else { return false }
    if ledger.keys.confirmation != nil { return true }
    switch ledger.method {
    case .ach, .wire, .international, .instant, .rpps, .virtualCard: return true
    case .check, .card, .wallet, .transfer, .offline, .cash, nil: return false
    }
  }

  private static func isCheck(_ bank: Line) -> Bool { bank.keys.check != nil || bank.method == .check }

  /// Whether one side is a check and the other is none.
  static func methodsConflict(_ bank: Line, _ ledger: Line) -> Bool {
    if isCheck(bank) { return ledger.method.map { $0 != .check } ?? false }
    // A payer's own check clears as a check; one that BILL draws is part of an ACH debit.
    return ledger.method == .check && ledger.isOutgoing && ledger.keys.confirmation == nil && ledger.keys.check != nil
      && bank.method != nil
  }

  /// Whether both sides have a key of one kind, and not the same.
  static func keysConflict(_ bank: LineKeys, _ ledger: LineKeys) -> Bool {
    func differ(_ left: String?, _ right: String?) -> Bool { left != nil && right != nil && left != right }
    return differ(bank.check, ledger.check) || differ(bank.confirmation, ledger.confirmation)
      || differ(bank.token, ledger.token)
  }

  /// How often a number can be halved.
  static func bits(_ number: Int) -> Int { number <= 1 ? 0 : Int.bitWidth - 1 - number.leadingZeroBitCount }

  /// An amount that stands once is strong evidence, one that stands forty times is weak.
  private static func rarity(_ occurrences: Int) -> Int {
    switch occurrences {
    case ...1: 60
    case 2: 45
    case 3...4: 35
    case 5...10: 25
    case 11...40: 15
    default: 5
    }
  }

  private static func closeness(_ lag: Int, method: PaymentMethod?) -> Int {
    if method == .check {
      switch lag {
      case ..<0: return 0
      case ...10: return 20
      case ...30: return 10
      default: return 0
      }
    }
    switch lag {
    case ..<(-2): return -10
    case -2: return 0
    case -1: return 10
    case 0: return 40
    case 1: return 32
    case 2: return 24
    case 3: return 16
    case 4: return 10
    case 5: return 6
    default: return 0
    }
  }
}
