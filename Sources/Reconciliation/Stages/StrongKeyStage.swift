import Banking

/// Matches what shares a key that names one payment: the funding token, the confirmation, the check number, a reference, an invoice number.
///
/// A key has to be particular: a reference on many lines is a group's or nobody's. The amounts must add up exactly; where they do not, the group is
/// kept for the stage of disagreements.
struct StrongKeyStage: Stage {
  /// Which key.
  enum Kind: Hashable {
    case token, confirmation, check, checkReference, reference, invoice
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
    case .check, .checkReference: .checkNumber
    case .reference: .reference
    case .invoice: .invoice
    }
  }

  /// A key on more lines of a side than this names nobody in particular; only a whole sum is believed then.
  private static let mostLines = 60

  /// A key on more lines than this is not looked at.
  private static let mostLinesOfSum = 5_000

  private enum Pass: CaseIterable {
    case singleInTime, single, several
  }

  func run(on board: inout Board) {
    guard mayJoin(board.bankKeys, board.ledgerKeys) else { return }
    var groups = groups(of: board)
    let together = resolveTogether(groups, on: &board)
    if !together.isEmpty { groups.removeAll { $0.bank.count == 1 && together.contains($0.bank[0]) } }
    // Keys on one line a side first: what they settle no longer stands in the way of the rest. Of two such keys of a line the one in its window is
    // meant: INV-1001 of this week, and not 1001 of two weeks later.
    for pass in Pass.allCases {
      for whole in groups where (whole.bank.count == 1 && whole.ledger.count == 1) == (pass != .several) {
        if pass != .several, board.bank[whole.bank[0]].minor == board.ledger[whole.ledger[0]].minor {
          let (line, payment) = (whole.bank[0], whole.ledger[0])
          if board.isFree(bank: line), board.ledgerIsOpen[payment],
            pass == .single || board.isInWindow(bank: line, ledger: payment)
          {
            accept(whole.bank, whole.ledger, key: whole.key, on: &board)
          }
          continue
        }
        if pass == .singleInTime { continue }
        var group = whole
        let key = group.key
        group.bank.removeAll { !board.isFree(bank: $0) }
        group.ledger.removeAll { !board.ledgerIsOpen[$0] }
        guard !group.bank.isEmpty, !group.ledger.isEmpty else { continue }
        guard group.bank.count <= Self.mostLinesOfSum, group.ledger.count <= Self.mostLinesOfSum else {
          board.notes.append(
            "the key \(key.prefix(40)) stands on \(group.bank.count) and \(group.ledger.count) lines: not used")
          continue
        }
        resolve(group, key: key, on: &board)
      }
    }
    noteNamedBills(groups, on: &board)
  }

  private func resolve(_ group: KeyGroups.Group, key: String, on board: inout Board) {
    var bank = group.bank
    var ledger = group.ledger
    let isLarge = bank.count > Self.mostLines || ledger.count > Self.mostLines
    if !isLarge { pairByAmount(&bank, &ledger, key: key, on: &board) }
    guard !bank.isEmpty, !ledger.isEmpty else { return }
    // A number in a column of references is a check's only where the amount says so, too.
    if kind == .checkReference {
      if isMistyped(bank, ledger, on: board) {
        board.disagreements.append(Disagreement(bank: bank, ledger: ledger, rule: rule, evidence: evidence(key)))
      }
      return
    }
    if board.total(bank: bank) == board.total(ledger: ledger),
      bank.count == 1 || ledger.count == 1 || kind != .reference
    {
      accept(bank, ledger, key: key, on: &board)
      return
    }
    // A batch may hold rows that were voided before it was drawn.
    let live = ledger.filter { board.ledger[$0].standing.isMovement }
    if live.count < ledger.count, !live.isEmpty, board.total(bank: bank) == board.total(ledger: live) {
      accept(bank, live, key: key, on: &board)
      return
    }
    let isGroup = kind == .reference || kind == .invoice
    if isLarge && isGroup { return }
    if !isGroup || (bank.count == 1 && ledger.count == 1) || key.utf8.count >= 8 {
      board.disagreements.append(Disagreement(bank: bank, ledger: ledger, rule: rule, evidence: evidence(key)))
    }
  }

  /// Whether one check and one payment differ by a slip of the pen.
  private func isMistyped(_ bank: [Int], _ ledger: [Int], on board: Board) -> Bool {
    guard bank.count == 1, ledger.count == 1 else { return false }
    guard ClearingWindow.ofChecks.contains(board.lag(bank: bank[0], ledger: ledger[0])) else { return false }
    switch AmountCause.of(bank: board.bank[bank[0]].minor, ledger: board.ledger[ledger[0]].minor) {
    case .digitsTransposed, .digitSlip, .oneDigit: return true
    default: return false
    }
  }

  /// Pairs equal amounts of the group. Where one side has more of them than the other, the rest is a repetition, which is told apart later.
  private func pairByAmount(_ bank: inout [Int], _ ledger: inout [Int], key: String, on board: inout Board) {
    let lines = Dictionary(grouping: bank) { board.bank[$0].minor }
    let payments = Dictionary(grouping: ledger) { board.ledger[$0].minor }
    for minor in lines.keys.sorted() {
      guard let lines = lines[minor], let payments = payments[minor] else { continue }
      for (line, payment) in pairs(lines, fitting(payments, lines, on: board), on: board) {
        accept([line], [payment], key: key, on: &board)
      }
    }
    bank.removeAll { !board.isFree(bank: $0) }
    ledger.removeAll { !board.ledgerIsOpen[$0] }
  }

  /// Of equal payments under one key, those whose money moves, and those of the party the bank names.
  private func fitting(_ payments: [Int], _ lines: [Int], on board: Board) -> [Int] {
    guard payments.count > 1 else { return payments }
    var payments = payments
    let named = payments.filter { payment in
      lines.contains { Party.agreement(bank: board.bank[$0].party, ledger: board.ledger[payment].party) >= .partial }
    }
    if !named.isEmpty { payments = named }
    let isReissued = payments.contains { board.replaces[$0].map { payments.contains($0) } ?? false }
    let moving = payments.filter { board.ledger[$0].standing.isMovement }
    if !isReissued, !moving.isEmpty { payments = moving }
    // Numbers of their own making two parties may share: where the bank names neither, nothing says whose it is.
    let parties = Set(payments.map { board.ledger[$0].party.name?.key })
    let isAnybodys = kind == .invoice || (kind == .reference && named.isEmpty)
    return isAnybodys && parties.count > 1 ? [] : payments
  }

  /// The nearest pairs by name and then by date, each line once. A debit does not come before its payment, if another
  /// one fits.
  private func pairs(_ lines: [Int], _ payments: [Int], on board: Board) -> [(Int, Int)] {
    if lines.count == 1, payments.count == 1 { return [(lines[0], payments[0])] }
    var all: [(strangeness: Int, distance: Int, line: Int, payment: Int)] = []
    for line in lines {
      for payment in payments {
        let lag = board.lag(bank: line, ledger: payment)
        let names = Party.agreement(bank: board.bank[line].party, ledger: board.ledger[payment].party)
        let strangeness = names >= .partial ? 0 : names == .silent ? 1 : 2
        all.append((strangeness, lag < 0 ? 10 - lag : lag, line, payment))
      }
    }
    all.sort {
      ($0.strangeness, $0.distance, $0.line, $0.payment) < ($1.strangeness, $1.distance, $1.line, $1.payment)
    }
    var used: (lines: Set<Int>, payments: Set<Int>) = ([], [])
    var pairs: [(Int, Int)] = []
    for pair in all where !used.lines.contains(pair.line) && !used.payments.contains(pair.payment) {
      used.lines.insert(pair.line)
      used.payments.insert(pair.payment)
      pairs.append((pair.line, pair.payment))
    }
    return pairs
  }

  private func accept(_ bank: [Int], _ ledger: [Int], key: String, on board: inout Board) {
    guard let firstBank = bank.first, let firstLedger = ledger.first else { return }
    let bankLine = board.bank[firstBank]
    let ledgerLine = board.ledger[firstLedger]
    if let left = bankLine.keys.check, let right = ledgerLine.keys.check, left != right, bank.count == 1,
      ledger.count == 1
    {
      return
    }
    let isPair =
      bank.count == 1 && ledger.count == 1 && ledgerLine.recordCount == 1 && bankLine.minor == ledgerLine.minor
    var phrases = isPair ? [] : [evidence(key), board.amountEvidence(bank: bank, ledger: ledger)]
    var fit = DateFit.of(bank: bankLine, ledger: ledgerLine, days: board.days)
    // Whoever holds a check presents it when he likes.
    if kind == .check, fit == .far, ledgerLine.day < bankLine.day { fit = .fits }
    if kind == .checkReference {
      guard ClearingWindow.ofChecks.contains(board.lag(bank: firstBank, ledger: firstLedger)) else { return }
      fit = .fits
    }
    guard fit == .fits else {
      // A short reference at another date is a coincidence, not a finding.
      guard kind != .reference && kind != .invoice || key.utf8.count >= 4 else { return }
      if isPair { phrases = [evidence(key), board.amountEvidence(bank: bank, ledger: ledger)] }
      phrases.append(fit.evidence)
      board.claim(BoardDiscrepancy(category: .dateDifference, bank: bank, ledger: ledger, evidence: phrases))
      return
    }
    let distance = board.distance(bank: firstBank, ledger: firstLedger)
    let agreement = Party.agreement(bank: bankLine.party, ledger: ledgerLine.party)
    // A word in common is no agreement where the ledger pays another party that the bank names whole.
    let isAnother = agreement == .partial && board.payees.names(bankLine.party, anotherThan: ledgerLine.party)
    if agreement == .contradicts || isAnother, bank.count == 1, ledger.count == 1 {
      // A short number that two parties share is a coincidence.
      guard kind != .reference && kind != .invoice || key.utf8.count >= 6 else { return }
      phrases = [
        evidence(key), board.amountEvidence(bank: bank, ledger: ledger), distance.phrase(from: ledgerLine.day),
      ]
      board.claim(BoardDiscrepancy(category: .payeeDifference, bank: bank, ledger: ledger, evidence: phrases))
      return
    }
    if isPair {
      let grounds = PairGrounds(
        key: (rule, key), distance: distance, closing: agreement >= .partial ? .named : .nothing)
      board.settle(bank: bank, ledger: ledger, rule: rule, grounds: Grounds(grounds))
      return
    }
    phrases.append(distance.phrase(from: ledgerLine.day))
    if agreement >= .partial { phrases.append(board.nameEvidence(ledger: firstLedger)) }
    board.settle(bank: bank, ledger: ledger, rule: rule, evidence: phrases)
  }

  private func evidence(_ key: String) -> String { rule.phrase(key: key) }
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
