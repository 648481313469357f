import Banking

/// What is still open in one partition, and what has been found: the one thing that stages change.
///
/// A line is claimed once and never given back. Every claim goes through here, so conservation holds by construction and is checked again at the end.
struct Board {
  /// The account; nil where the files name none.
  let account: String?

  /// The currency.
  let currency: Currency

  /// The period.
  let period: Period

  /// Whether a statement in this currency was given at all.
  let hasStatement: Bool

  /// The options of the run.
  let options: ReconciliationOptions

  /// Its banking days.
  let days: BankingDays

  /// The bank's lines, in the order of provenance.
  let bank: [Line]

  /// The ledger's lines, in the order of provenance.
  let ledger: [Line]

  /// The ledger's lines by the day on which their money can move.
  let ledgerByDay: [Day: [Int]]

  /// Where each amount stands, whatever has become of its lines.
  let bankAmounts: AmountIndex
  let ledgerAmounts: AmountIndex

  /// Whether any of the ledger's payments is known to be BILL's.
  let ledgerKnowsBill: Bool

  /// Whether BILL has a part in this account at all: else nobody is sent to look there.
  let knowsBill: Bool

  /// Whether the bank names BILL on BILL's debits: then a debit that names somebody else is not BILL's.
  let bankNamesBill: Bool

  /// The kinds of keys that any line of a side has.
  let bankKeys: KeyKinds
  let ledgerKeys: KeyKinds

  private(set) var bankIsOpen: [Bool]
  private(set) var ledgerIsOpen: [Bool]

  /// What agrees.
  private(set) var matches: [BoardMatch] = []

  /// What does not.
  private(set) var discrepancies: [BoardDiscrepancy] = []

  /// By outgoing bank line: the line by which its money came back.
  var cameBack: [Int: Int] = [:]

  /// By returned funding debit: the wire that paid in its place.
  var coveredBy: [Int: Int] = [:]

  /// Bank lines that belong to another one (a return, a cover) and are not matched on their own.
  var attached: Set<Int> = []

  /// By reissued payment: the voided payment it replaces.
  var replaces: [Int: Int] = [:]

  /// By bank line that a number in its text has not settled: the payments whose bills it names. It pays no other bill.
  var namedBills: [Int: Set<Int>] = [:]

  /// Bank lines that several answers fit, of which no stage may choose one by the amount alone.
  var held: Set<Int> = []

  /// Groups that share a strong key and do not agree, for the stage of disagreements.
  var disagreements: [Disagreement] = []

  /// Lines that fit each other equally well in several ways, for the stage of ambiguities.
  var undecided: [Undecided] = []

  /// Ledger lines that cleared before the period, as the ledger says.
  private(set) var asideLedger: Set<Int> = []

  /// The first day of the ledger, where it has rows that were cleared before the period and are not here.
  var ledgerStart: Day?

  /// The last day of which the statement tells: the period's end, or an earlier day on which the statement says that it ends. What is not there is not
  /// missing after it.
  var seenUntil: Day

  /// What a reader should know of the run.
  var notes: [String] = []

  /// The parties the ledger pays.
  let payees: PayeeIndex

  init(
    account: String?, currency: Currency, period: Period, options: ReconciliationOptions, days: BankingDays,
    bank: [Line], ledger: [Line],
    hasStatement: Bool = true
  ) {
    self.days = days
    self.account = account
    self.currency = currency
    self.period = period
    seenUntil = period.end
    self.options = options
    self.hasStatement = hasStatement
    self.bank = bank
    self.ledger = ledger
    payees = PayeeIndex(ledger: ledger)
    ledgerByDay = Dictionary(grouping: ledger.indices) { ledger[$0].effectiveDay }
    bankAmounts = AmountIndex(of: bank)
    ledgerAmounts = AmountIndex(of: ledger)
    let ledgerKnowsBill = ledger.contains { $0.isBill }
    self.ledgerKnowsBill = ledgerKnowsBill
    knowsBill = ledgerKnowsBill || bank.contains { $0.isBill }
    bankNamesBill = bank.count { $0.isBill && $0.isOutgoing } >= Self.fewestNamed
    bankKeys = bank.reduce(into: KeyKinds()) { $0.formUnion($1.keys.kinds) }
    ledgerKeys = ledger.reduce(into: KeyKinds()) { $0.formUnion($1.keys.kinds) }
    bankIsOpen = Array(repeating: true, count: bank.count)
    ledgerIsOpen = Array(repeating: true, count: ledger.count)
  }

  /// So many debits that name BILL make it the bank's habit.
  private static let fewestNamed = 3

  /// The calendar of banking days.
  var calendar: BankingCalendar { options.calendar }
}

extension Board {
  /// Claims lines for a match. Does nothing where one of them is already claimed.
  mutating func claim(_ match: BoardMatch) {
    guard take(bank: match.bank, ledger: match.ledger) else { return }
    var match = match
    match.bank.sort()
    match.ledger.sort()
    matches.append(match)
  }

  /// Claims lines for a discrepancy. Does nothing where one of them is already claimed.
  mutating func claim(_ finding: BoardDiscrepancy) {
    guard take(bank: finding.bank, ledger: finding.ledger) else { return }
    var finding = finding
    finding.bank.sort()
    finding.ledger.sort()
    discrepancies.append(finding)
  }

  /// Adds an open bank line to a match that stands: money of one of its payments that came back.
  mutating func extend(match: Int, bank index: Int, tag: String?, evidence: String) {
    guard take(bank: [index], ledger: []) else { return }
    matches[match].bank.append(index)
    matches[match].bank.sort()
    matches[match].tag = tag ?? matches[match].tag
    matches[match].evidence.append(evidence)
  }

  /// Marks a match with what there is to know of it beside that it agrees.
  mutating func mark(match: Int, tag: String, evidence: String) {
    matches[match].tag = tag
    matches[match].evidence.append(evidence)
  }

  /// Adds an open bank line to a finding that it makes another one of.
  mutating func extend(
    discrepancy index: Int, bank line: Int, _ category: Category, _ cause: Cause?, evidence: String
  ) {
    guard take(bank: [line], ledger: []) else { return }
    discrepancies[index].bank = (discrepancies[index].bank + [line]).sorted()
    discrepancies[index].category = category
    discrepancies[index].cause = cause
    discrepancies[index].evidence.append(evidence)
  }

  /// Names the cause of a difference that has been found before.
  mutating func explain(discrepancy index: Int, cause: Cause, evidence: String) {
    discrepancies[index].cause = cause
    discrepancies[index].evidence.append(evidence)
  }

  /// Makes one match of several: money that came back in one sum belongs to all of them. Positions stay until ``removeJoinedMatches()``.
  mutating func join(_ others: [Int], into match: Int) {
    for other in others where other != match {
      matches[match].bank += matches[other].bank
      matches[match].ledger += matches[other].ledger
      matches[match].evidence = Grounds(phrases(of: matches[match]))
      matches[match].evidence.append(phrases(of: matches[other]))
      matches[match].score = min(matches[match].score, matches[other].score)
      matches[other].bank = []
      matches[other].ledger = []
    }
    matches[match].bank.sort()
    matches[match].ledger.sort()
  }

  /// What speaks for a match, in words.
  func phrases(of match: BoardMatch) -> [String] {
    match.evidence.phrases(of: match.ledger.first.map { ledger[$0].record })
  }

  /// Takes out the matches that have been joined into others.
  mutating func removeJoinedMatches() { matches.removeAll { $0.bank.isEmpty && $0.ledger.isEmpty } }

  /// Says where the other side of a finding stands.
  mutating func place(discrepancy index: Int, _ other: OnOtherAccount, evidence: String) {
    discrepancies[index].onOtherAccount = other
    discrepancies[index].evidence = [evidence]
  }

  /// Makes a finding of a match that what was found later speaks against; its lines stay claimed.
  mutating func turnIntoFinding(match place: Int, _ category: Category, cause: Cause? = nil) {
    let match = matches.remove(at: place)
    discrepancies.append(
      BoardDiscrepancy(
        category: category, cause: cause, bank: match.bank, ledger: match.ledger, evidence: phrases(of: match)))
  }

  /// The same where an open ledger entry is what speaks against it, and belongs to the finding.
  mutating func turnIntoFinding(match place: Int, _ category: Category, with entry: Int, evidence: String) {
    guard take(bank: [], ledger: [entry]) else { return }
    turnIntoFinding(match: place, category)
    let last = discrepancies.count - 1
    discrepancies[last].ledger = (discrepancies[last].ledger + [entry]).sorted()
    discrepancies[last].evidence.append(evidence)
  }

  /// Makes one match of findings whose lines further bank lines settle together.
  mutating func settle(findings places: [Int], with lines: [Int], rule: Rule, evidence: String, tag: String? = nil) {
    guard take(bank: lines, ledger: []) else { return }
    let findings = places.map { discrepancies[$0] }
    for place in places.sorted(by: >) { discrepancies.remove(at: place) }
    var match = BoardMatch(
      rule: rule, score: rule.score, bank: (findings.flatMap(\.bank) + lines).sorted(),
      ledger: findings.flatMap(\.ledger).sorted(), evidence: Grounds(findings.flatMap(\.evidence) + [evidence]))
    match.tag = tag
    matches.append(match)
  }

  /// Closes a line for a finding that is kept elsewhere.
  mutating func close(bank index: Int) { bankIsOpen[index] = false }

  /// Closes a payment for a finding that is kept elsewhere.
  mutating func close(ledger index: Int) { ledgerIsOpen[index] = false }

  /// Closes a payment that cleared before the period: the books of this run do not count it.
  mutating func setAside(ledger index: Int) {
    ledgerIsOpen[index] = false
    asideLedger.insert(index)
  }

  private mutating func take(bank bankIndexes: [Int], ledger ledgerIndexes: [Int]) -> Bool {
    if bankIndexes.count == 1, ledgerIndexes.count == 1 {
      guard bankIsOpen[bankIndexes[0]], ledgerIsOpen[ledgerIndexes[0]] else { return false }
      bankIsOpen[bankIndexes[0]] = false
      ledgerIsOpen[ledgerIndexes[0]] = false
      return true
    }
    guard bankIndexes.allSatisfy({ bankIsOpen[$0] }), ledgerIndexes.allSatisfy({ ledgerIsOpen[$0] }),
      Set(bankIndexes).count == bankIndexes.count, Set(ledgerIndexes).count == ledgerIndexes.count
    else { return false }
    for index in bankIndexes { bankIsOpen[index] = false }
    for index in ledgerIndexes { ledgerIsOpen[index] = false }
    return true
  }
}

/// Lines that share a strong key and disagree in something else.
struct Disagreement {
  var bank: [Int]
  var ledger: [Int]
  var rule: Rule
  var evidence: String
}

/// Lines between which several answers fit.
struct Undecided {
  var bank: [Int]
  var ledger: [Int]
  var candidates: [BoardCandidate]
}
