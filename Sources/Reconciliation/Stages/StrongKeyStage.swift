import Banking

/// Matches what shares a key that names one payment: the funding token, the confirmation, the check number, a reference, an invoice number.
///
/// A key has to be particular: a reference on many lines is a group's or nobody's. The amounts must add up exactly; where they do not, the group is
/// kept for the stage of disagreements.
struct StrongKeyStage: Stage {
  /// Which key.
  enum Kind: Hashable {
    case token, confirmation, check, reference, invoice
  }

  let kind: Kind
  var name: String { "\(rule.rawValue)" }
  var claims: Claims {
    Claims(
      rules: [rule], categories: Claims.settling.union([.dateDifference, .payeeDifference]), leastScore: rule.score)
  }

  private var rule: Rule {
    switch kind {
    case .token: .fundingToken
    case .confirmation: .confirmation
    case .check: .checkNumber
    case .reference: .reference
    case .invoice: .invoice
    }
  }

  /// A key on more lines of a side than this is no key.
  private static let mostLines = 60

  private struct Group {
    var bank: [Int] = []
    var ledger: [Int] = []
  }

  func run(on board: inout Board) {
    let (keys, groups) = groups(of: board)
    guard !keys.isEmpty else { return }
    let payees = PayeeIndex(bank: board.bank, ledger: board.ledger)
    // Keys on one line a side first: what they settle no longer stands in the way of the rest.
    for isSingle in [true, false] {
      for key in keys {
        guard var group = groups[key], (group.bank.count == 1 && group.ledger.count == 1) == isSingle else { continue }
        group.bank.removeAll { !board.isFree(bank: $0) }
        group.ledger.removeAll { !board.ledgerIsOpen[$0] }
        guard !group.bank.isEmpty, !group.ledger.isEmpty else { continue }
        guard group.bank.count <= Self.mostLines, group.ledger.count <= Self.mostLines else { continue }
        resolve(group, key: key, payees, on: &board)
      }
    }
  }

  private func resolve(_ group: Group, key: String, _ payees: PayeeIndex, on board: inout Board) {
    var bank = group.bank
    var ledger = group.ledger
    pairByAmount(&bank, &ledger, key: key, payees, on: &board)
    guard !bank.isEmpty, !ledger.isEmpty else { return }
    if board.total(bank: bank) == board.total(ledger: ledger),
      bank.count == 1 || ledger.count == 1 || kind != .reference
    {
      accept(bank, ledger, key: key, payees, on: &board)
      return
    }
    // A batch may hold rows that were voided before it was drawn.
    let live = ledger.filter { board.ledger[$0].standing.isMovement }
    if live.count < ledger.count, !live.isEmpty, board.total(bank: bank) == board.total(ledger: live) {
      accept(bank, live, key: key, payees, on: &board)
      return
    }
    let isGroup = kind == .reference || kind == .invoice
    if !isGroup || (bank.count == 1 && ledger.count == 1) || key.utf8.count >= 8 {
      board.disagreements.append(Disagreement(bank: bank, ledger: ledger, rule: rule, evidence: evidence(key)))
    }
  }

  /// Pairs lines of the group whose amount stands once on each side of it.
  private func pairByAmount(
    _ bank: inout [Int], _ ledger: inout [Int], key: String, _ payees: PayeeIndex, on board: inout Board
  ) {
    for index in bank {
      let equal = ledger.filter { board.ledger[$0].minor == board.bank[index].minor }
      let twins = bank.filter { board.bank[$0].minor == board.bank[index].minor && board.isFree(bank: $0) }
      guard twins.count == 1 else { continue }
      // Of equal payments under one key, the one whose money moves; a twin in the ledger is told apart later.
      let moving = equal.filter { board.ledger[$0].standing.isMovement }
      guard
        let partner = equal.count == 1
          ? equal.first : moving.count == 1 ? moving.first : nearest(moving, to: index, on: board)
      else { continue }
      accept([index], [partner], key: key, payees, on: &board)
    }
    bank.removeAll { !board.isFree(bank: $0) }
    ledger.removeAll { !board.ledgerIsOpen[$0] }
  }

  /// Of twins in the ledger the one dated nearest, and of those on one day the first.
  private func nearest(_ ledger: [Int], to bank: Int, on board: Board) -> Int? {
    guard kind != .invoice else { return nil }
    return ledger.min { (abs(board.lag(bank: bank, ledger: $0)), $0) < (abs(board.lag(bank: bank, ledger: $1)), $1) }
  }

  private func accept(
    _ bank: [Int], _ ledger: [Int], key: String, _ payees: PayeeIndex, on board: inout Board
  ) {
    guard let firstBank = bank.first, let firstLedger = ledger.first else { return }
    let bankLine = board.bank[firstBank]
    let ledgerLine = board.ledger[firstLedger]
    if let left = bankLine.keys.check, let right = ledgerLine.keys.check, left != right, bank.count == 1,
      ledger.count == 1
    {
      return
    }
    var phrases = [evidence(key), board.amountEvidence(bank: bank, ledger: ledger)]
    let fit = DateFit.of(bank: bankLine, ledger: ledgerLine, calendar: board.calendar)
    guard fit == .fits else {
      // A short reference at another date is a coincidence, not a finding.
      guard kind != .reference && kind != .invoice || key.utf8.count >= 4 else { return }
      phrases.append(fit.evidence)
      board.claim(BoardDiscrepancy(category: .dateDifference, bank: bank, ledger: ledger, evidence: phrases))
      return
    }
    phrases.append(board.lagEvidence(bank: firstBank, ledger: firstLedger))
    let agreement = Party.agreement(bank: bankLine.party, ledger: ledgerLine.party)
    if bank.count == 1, ledger.count == 1, namesSomebodyElse(bankLine, ledgerLine, payees) {
      board.claim(BoardDiscrepancy(category: .payeeDifference, bank: bank, ledger: ledger, evidence: phrases))
      return
    }
    if agreement >= .partial { phrases.append(board.nameEvidence(ledger: firstLedger)) }
    board.settle(bank: bank, ledger: ledger, rule: rule, evidence: phrases)
  }

  /// Whether the bank names somebody else than the ledger pays: another party that the ledger knows, or any, where the line is not BILL's own. On BILL's lines
  /// the payer's own name and words such as "multiple payments" come again and again and mean nobody; a name that comes once means somebody.
  private func namesSomebodyElse(_ bank: Line, _ ledger: Line, _ payees: PayeeIndex) -> Bool {
    if payees.names(bank.party, anotherThan: ledger.party) { return true }
    return Party.agreement(bank: bank.party, ledger: ledger.party) == .contradicts && isExplicit(bank, ledger)
      && (!bank.isBill || payees.standsAlone(bank.party))
  }

  /// Whether both sides name a party in a column of its own: a name inside a text may be anything.
  private func isExplicit(_ bank: Line, _ ledger: Line) -> Bool {
    guard let theirs = bank.record.counterparty, let ours = ledger.record.counterparty else { return false }
    return !theirs.isEmpty && !ours.isEmpty
  }

  private func evidence(_ key: String) -> String {
    switch kind {
    case .token: "confirmation token \(key) in both"
    case .confirmation: "confirmation number \(key) in both"
    case .check: "check number \(key) in both"
    case .reference: "reference \(key) in both"
    case .invoice: "invoice \(key) named in the bank's text"
    }
  }
}

extension StrongKeyStage {
  /// The lines of each key that stands on both sides, and the keys in their order.
  private func groups(of board: Board) -> (keys: [String], groups: [String: Group]) {
    var groups: [String: Group] = [:]
    for index in board.bank.indices where board.isFree(bank: index) {
      for key in bankKeys(board.bank[index].keys) { groups[key, default: Group()].bank.append(index) }
    }
    for index in board.ledger.indices where board.ledgerIsOpen[index] {
      for key in ledgerKeys(board.ledger[index].keys) { groups[key]?.ledger.append(index) }
    }
    let shared = groups.filter { !$0.value.ledger.isEmpty }
    return (shared.keys.sorted(), shared)
  }

  private func bankKeys(_ keys: LineKeys) -> [String] {
    switch kind {
    case .token: [keys.token].compactMap(\.self)
    case .confirmation: [keys.confirmation].compactMap(\.self)
    case .check: [keys.check].compactMap(\.self)
    case .reference: unique(keys.references + keys.inText.filter { $0.utf8.count >= 4 })
    case .invoice: unique(keys.invoices + keys.inText + keys.references)
    }
  }

  private func ledgerKeys(_ keys: LineKeys) -> [String] {
    switch kind {
    case .token: [keys.token].compactMap(\.self)
    case .confirmation: [keys.confirmation].compactMap(\.self)
    case .check: [keys.check].compactMap(\.self)
    case .reference: unique(keys.references + keys.inText.filter { $0.utf8.count >= 6 })
    case .invoice: keys.invoices.filter { $0.utf8.count >= 4 }
    }
  }

  private func unique(_ keys: [String]) -> [String] {
    var seen: Set<String> = []
    return keys.filter { seen.insert($0).inserted }
  }
}

extension DateFit {
  /// The fit as evidence.
  var evidence: String {
    switch self {
    case .fits: "dates fit"
    case .swapped: "day and month have changed places"
    case .otherYear: "the same day of another year"
    case .far: "the dates are too far apart for the method"
    }
  }
}
