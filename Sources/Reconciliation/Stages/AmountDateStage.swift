import Banking

/// Matches equal amounts inside the method's window by name, rarity and date: the best assignment of each group, and only where it beats the next by a margin.
///
/// Run first for pairs whose names agree, then, after the batches have taken theirs, for all, and once more for what is left when sums have
/// taken theirs: an amount that was popular may then stand once on either side.
struct AmountDateStage: Stage {
  enum Pass {
    /// Only pairs whose names agree are accepted.
    case names
    case all
    /// What is left: amounts count as often as they are still open.
    case rest
  }

  let pass: Pass

  var namesOnly: Bool { pass == .names }

  var name: String {
    switch pass {
    case .names: "equal amounts with names"
    case .all: "equal amounts"
    case .rest: "equal amounts among what is left"
    }
  }

  let claims = Claims(
    rules: [.amountDateName, .amountDate, .reissue], categories: Claims.settling, leastScore: 0.8)

  /// A group with more possible pairs of classes than this is not compared pair by pair.
  private static let mostPairs = 4_000

  /// Up to so many, what is not compared could not have been enough, and no note is made.
  private static let mostQuietly = 40_000

  /// Lines of one side that nobody could tell apart.
  struct LineClass {
    var members: [Int]
  }

  func run(on board: inout Board) {
    var bankLines: [Int64: [Int]] = [:]
    let free = board.freeBank.filter { !board.held.contains($0) }
    for index in free { bankLines[board.bank[index].minor, default: []].append(index) }
    var ledgerLines: [Int64: [Int]] = [:]
    let open = board.openLedger.filter { board.ledger[$0].standing != .elsewhere }
    for index in open where bankLines[board.ledger[index].minor] != nil {
      ledgerLines[board.ledger[index].minor, default: []].append(index)
    }
    let experience = PairExperience(of: board, bank: free, ledger: open, everyLineSeeks: pass == .rest)
    for minor in ledgerLines.keys.sorted() {
      guard minor != 0, let bank = bankLines[minor], let ledger = ledgerLines[minor] else { continue }
      // Among many that are left, amounts meet by chance.
      if pass == .rest, experience.isCrowded(around: minor) { continue }
      // How often it stands on either side, whatever has become of it; of what is left, that it was popular stays a doubt.
      let occurrences =
        pass == .rest
        ? max(bank.count, ledger.count, 2) : max(board.bankAmounts[minor].count, board.ledgerAmounts[minor].count)
      solve(bank: bank, ledger: ledger, Frequency(occurrences: occurrences, experience: experience), on: &board)
    }
  }

  /// What the pairs of one amount are weighed with besides themselves.
  struct Frequency {
    var occurrences: Int
    var experience: PairExperience

    /// The evidence for one pair; nil where something forbids it.
    func evidence(_ line: Int, _ payment: Int, on board: Board) -> PairEvidence? {
      let evidence = PairEvidence.of(
        bank: line, ledger: payment, occurrences: occurrences, experience: experience, on: board)
      guard let evidence, !board.isShift(bank: line, ledger: payment, evidence) else { return nil }
      return evidence
    }
  }

  private func solve(bank: [Int], ledger: [Int], _ frequency: Frequency, on board: inout Board) {
    if bank.count == 1, ledger.count == 1 {
      solveSingle(bank[0], ledger[0], frequency, on: &board)
      return
    }
    let named = settleMentions(bank, ledger, frequency, on: &board)
    let (bank, ledger) = namesOnly ? named : settleEvenDays(named.bank, named.ledger, frequency, on: &board)
    if bank.isEmpty || ledger.isEmpty { return }
    let bankClasses = classes(bank) { board.bank[$0].likeness }
    let ledgerClasses = classes(ledger) { board.ledger[$0].likeness }
    var pairs: [Pair] = []
    let product = bankClasses.count.multipliedReportingOverflow(by: ledgerClasses.count)
    if !product.overflow, product.partialValue <= Self.mostPairs {
      for left in bankClasses.indices {
        for right in ledgerClasses.indices {
          add(left, right, bankClasses, ledgerClasses, frequency, to: &pairs, on: board)
        }
      }
    } else {
      addNamed(bankClasses, ledgerClasses, frequency, to: &pairs, on: board)
      if !namesOnly, product.overflow || product.partialValue > Self.mostQuietly {
        board.notes.append(
          "\(bank.count) bank lines and \(ledger.count) ledger payments of \(board.amount(board.bank[bank[0]].minor).formatted): only those whose "
            + "names agree were compared")
      }
    }
    let parts = components(pairs, bankClasses.count).map { solution(of: $0, bankClasses, ledgerClasses) }
    // All of them find a partner: no line of the amount is left over on either side.
    let paired = parts.reduce(0) { $0 + $1.paired }
    let isEven = paired > 2 && paired == bank.count && paired == ledger.count
    for part in parts { settle(part, bankClasses, ledgerClasses, isEven: isEven, on: &board) }
  }

  /// Lines of one day that name nobody, and as many payments of that day, or of the one day before it on which any were due: each is one's, and
  /// nobody could tell them apart. Returns what is left.
  private func settleEvenDays(
    _ bank: [Int], _ ledger: [Int], _ frequency: Frequency, on board: inout Board
  ) -> (bank: [Int], ledger: [Int]) {
    let lines = Dictionary(grouping: bank.filter { !board.bank[$0].party.namesSomebody }) { board.bank[$0].day }
    let payments = Dictionary(grouping: ledger) { board.ledger[$0].effectiveDay }
    for day in lines.keys.sorted() {
      guard let mine = lines[day], mine.count > 1,
        let theirs = payments[day] ?? onlyBefore(day, payments, on: board), mine.count == theirs.count,
        theirs.allSatisfy({ board.ledger[$0].standing == .live && board.replaces[$0] == nil })
      else { continue }
      let pairs = zip(mine, theirs).compactMap { line, payment in
        frequency.evidence(line, payment, on: board).map { (line, payment, $0) }
      }
      guard pairs.count == mine.count, pairs.allSatisfy({ $0.2.isEnough(isEven: true) }) else { continue }
      for (line, payment, evidence) in pairs { accept(line, payment, evidence, isEven: true, on: &board) }
    }
    return (bank.filter { board.isFree(bank: $0) }, ledger.filter { board.ledgerIsOpen[$0] })
  }

  /// The payments of the one day shortly before another on which any were due.
  private func onlyBefore(_ day: Day, _ payments: [Day: [Int]], on board: Board) -> [Int]? {
    let before = payments.keys.filter { $0 < day && board.days.bankingDays(from: $0, to: day) <= 3 }
    let after = payments.keys.contains { $0 > day && board.days.bankingDays(from: day, to: $0) <= 2 }
    guard before.count == 1, !after, let only = before.first else { return nil }
    return board.days.bankingDays(from: only, to: day) <= 1 ? payments[only] : nil
  }

  /// One line and one payment of an amount: nothing else competes.
  private func solveSingle(_ line: Int, _ payment: Int, _ frequency: Frequency, on board: inout Board) {
    guard let evidence = frequency.evidence(line, payment, on: board), evidence.isEnough,
      !namesOnly || evidence.names == .agrees
    else { return }
    accept(line, payment, evidence, isEven: false, on: &board)
  }

  /// Too many to compare each with each: those whose names agree, by an index of names; and all with all where one side is of one kind.
  private func addNamed(
    _ bank: [LineClass], _ ledger: [LineClass], _ frequency: Frequency, to pairs: inout [Pair], on board: Board
  ) {
    let names = PartyNames(ledger.lazy.map { board.ledger[$0.members[0]].party })
    var byParty: [Party: [Int]] = [:]
    for right in ledger.indices { byParty[board.ledger[ledger[right].members[0]].party, default: []].append(right) }
    var agreeing: [Party: [Int]] = [:]
    let nameless = ledger.indices.filter { right in
      !board.ledger[ledger[right].members[0]].party.namesSomebody
    }.prefix(Self.mostNameless)
    for left in bank.indices {
      let line = board.bank[bank[left].members[0]]
      let party = line.party
      // A line that names nobody may be anybody's.
      if !party.namesSomebody, bank.count <= Self.mostNameless {
        for right in ledger.indices { add(left, right, bank, ledger, frequency, to: &pairs, on: board) }
        continue
      }
      if agreeing[party] == nil {
        agreeing[party] =
          names.parties(like: party).filter { Party.agreement(bank: party, ledger: $0) >= .partial }
          .flatMap { byParty[$0] ?? [] }.sorted()
      }
      for right in (agreeing[party] ?? []).prefix(Self.mostOfOneName) {
        add(left, right, bank, ledger, frequency, to: &pairs, on: board)
      }
      for right in nameless { add(left, right, bank, ledger, frequency, to: &pairs, on: board) }
    }
  }

  /// Up to how many kinds of lines those that name nobody are compared with every payment of the amount.
  private static let mostNameless = 2_000

  /// How many classes of one name a line is compared with in a group that is too large.
  private static let mostOfOneName = 400

  private func add(
    _ left: Int, _ right: Int, _ bank: [LineClass], _ ledger: [LineClass], _ frequency: Frequency,
    to pairs: inout [Pair],
    on board: Board
  ) {
    let evidence = frequency.evidence(bank[left].members[0], ledger[right].members[0], on: board)
    guard let evidence, evidence.weight > 0 else { return }
    pairs.append(Pair(bank: left, ledger: right, evidence: evidence))
  }

  private func classes(_ lines: [Int], by likeness: (Int) -> Likeness) -> [LineClass] {
    var classes: [LineClass] = []
    var index: [Likeness: Int] = [:]
    for line in lines {
      let key = likeness(line)
      if let known = index[key] {
        classes[known].members.append(line)
      } else {
        index[key] = classes.count
        classes.append(LineClass(members: [line]))
      }
    }
    return classes
  }
}
