import Banking

/// Finds what was recorded or presented twice: an open line that repeats one which has its partner.
///
/// Two equal payments that both have a bank line are both real and never come here.
struct DuplicateStage: Stage {
  let name = "duplicates"
  let claims = Claims(categories: [.duplicateInLedger, .duplicateAtBank])

  func run(on board: inout Board) {
    let partner = partners(of: board)
    findInLedger(partner.ledger, on: &board)
    findAtBank(partner.bank, on: &board)
  }

  /// Claimed lines of both sides by amount, those with a partner on the other side alone.
  private func partners(of board: Board) -> (bank: [Int64: [Int]], ledger: [Int64: [Int]]) {
    var bank: [Int64: [Int]] = [:]
    var ledger: [Int64: [Int]] = [:]
    // Only amounts that are still open can be repetitions.
    for index in board.freeBank { bank[board.bank[index].minor] = [] }
    for index in board.openLedger { ledger[board.ledger[index].minor] = [] }
    func note(_ bankLines: [Int], _ ledgerLines: [Int]) {
      guard !bankLines.isEmpty, !ledgerLines.isEmpty else { return }
      for index in bankLines { bank[board.bank[index].minor]?.append(index) }
      for index in ledgerLines { ledger[board.ledger[index].minor]?.append(index) }
    }
    for match in board.matches { note(match.bank, match.ledger) }
    for finding in board.discrepancies where finding.category != .ambiguous { note(finding.bank, finding.ledger) }
    return (bank.mapValues { $0.sorted() }, ledger.mapValues { $0.sorted() })
  }

  private func findInLedger(_ matched: [Int64: [Int]], on board: inout Board) {
    var byConfirmation: [String: [Int]] = [:]
    for index in board.openLedger {
      if let confirmation = board.ledger[index].keys.confirmation {
        byConfirmation[confirmation, default: []].append(index)
      }
    }
    for index in board.openLedger {
      let line = board.ledger[index]
      guard line.standing == .live || line.standing == .stuck, board.replaces[index] == nil else { continue }
      // A check that has been written will be paid, whatever else was paid to the same payee: a person may stop it.
      if line.keys.check != nil, line.isOutgoing, line.keys.confirmation == nil, line.method == .check {
        guard (matched[line.minor] ?? []).contains(where: { board.ledger[$0].keys.check == line.keys.check }) else {
          continue
        }
      }
      var twins: [(index: Int, why: String)] = []
      for other in (matched[line.minor] ?? []).prefix(500)
      where line.party == board.ledger[other].party || line.party.mayShareWords(with: board.ledger[other].party)
        || line.party.name == nil
      {
        if let why = repeats(line, board.ledger[other]) { twins.append((other, why)) }
      }
      // A payment recorded twice and not presented at all is one open payment and its repetition.
      let sharing = line.keys.confirmation.flatMap { byConfirmation[$0] } ?? []
      for other in sharing.prefix(500) where other < index && board.ledgerIsOpen[other] {
        let twin = board.ledger[other]
        guard twin.minor == line.minor, twin.effectiveDay == line.effectiveDay else { continue }
        twins.append((other, "the same confirmation and bill"))
      }
      if twins.isEmpty, let reference = line.keys.references.first {
        for other in board.ledgerAmounts[line.minor].prefix(500)
        where other < index && board.ledgerIsOpen[other] && board.ledger[other].effectiveDay == line.effectiveDay {
          let twin = board.ledger[other]
          guard twin.keys.references.first == reference, let why = repeats(line, twin) else { continue }
          twins.append((other, why))
        }
      }
      guard
        let twin = twins.min(by: { distance(line, board.ledger[$0.index]) < distance(line, board.ledger[$1.index]) })
      else {
        continue
      }
      let original = board.ledger[twin.index]
      board.claim(
        BoardDiscrepancy(
          category: .duplicateInLedger, bank: [], ledger: [index],
          candidates: [BoardCandidate(bank: [], ledger: [twin.index], score: 0.9, why: twin.why)],
          evidence: [twin.why, "repeats the payment of \(original.day)", "amount equal"]))
    }
  }

  private func distance(_ left: Line, _ right: Line) -> Int { abs(left.day.days(until: right.day)) }

  /// Why one ledger payment is another one again; nil where both may be real.
  private func repeats(_ line: Line, _ other: Line) -> String? {
    guard let why = sharedMark(line, other), agree(line.party, other.party),
      !Party.haveOtherNumbers(line.party, other.party)
    else { return nil }
    // With nothing but the amount in common, a letter makes another payee: Maria and Mario.
    if why.hasPrefix(Self.amountAndPayee), let mine = line.party.name, let theirs = other.party.name,
      mine.similarity(to: theirs) < Self.samePayee
    {
      return nil
    }
    return why
  }

  private static let amountAndPayee = "the same amount and payee"

  /// From this likeness on two names are one, or one of them is cut.
  private static let samePayee = 0.95

  /// What two payments have in common besides their payee.
  private func sharedMark(_ line: Line, _ other: Line) -> String? {
    let days = distance(line, other)
    let (bills, theirBills) = (line.bills, other.bills)
    if !bills.isEmpty, !theirBills.isEmpty {
      guard !bills.isDisjoint(with: theirBills), days <= 92 else { return nil }
      return "the same invoice, amount and payee"
    }
    if let check = line.keys.check, let theirs = other.keys.check {
      return check == theirs ? "the same check number" : nil
    }
    if let mine = line.keys.references.first, let theirs = other.keys.references.first {
      if mine == theirs, days <= 31 { return "the same reference, amount and payee" }
      let (short, long) = mine.utf8.count < theirs.utf8.count ? (mine, theirs) : (theirs, mine)
      let suffix = long.dropFirst(short.count)
      guard long.hasPrefix(short), short.utf8.count >= 4, days <= 31,
        ["DUP", "COPY", "R", "RE", "DUPLICATE", "D"].contains(suffix)
      else { return nil }
      return "the same reference with \"\(suffix)\" added"
    }
    if let mine = line.keys.confirmation, let theirs = other.keys.confirmation {
      return mine == theirs && days <= 3 ? "the same confirmation" : nil
    }
    return days <= 3
      ? "\(Self.amountAndPayee) \(Self.span(days))"
      : nil
  }

  private func agree(_ left: Party, _ right: Party) -> Bool {
    if left == right { return true }
    if !left.mayShareWords(with: right), left.name ?? left.text != nil || right.name ?? right.text != nil {
      return false
    }
    if let mine = left.name, let theirs = right.name { return mine.similarity(to: theirs) >= 0.85 }
    guard left.name == nil, right.name == nil else { return false }
    switch (left.text, right.text) {
    case (nil, nil): return true
    case (let mine?, let theirs?): return mine.similarity(to: theirs) >= 0.72 || mine.isContained(in: theirs) >= 0.9
    default: return false
    }
  }

  private func findAtBank(_ matched: [Int64: [Int]], on board: inout Board) {
    var twins = Twins()
    let recurring = recurring(on: board)
    for index in board.freeBank {
      let line = board.bank[index]
      // A repetition that has come back cancels out: what is left tells both lines together.
      guard !line.isReturn, board.cameBack[index] == nil else { continue }
      let twins = twins.of(line, among: matched[line.minor] ?? [], on: board).prefix(500).compactMap {
        other -> (index: Int, why: String)? in
        presented(line, board.bank[other], recurring, on: board).map { (other, $0) }
      }
      // What was presented before is repeated, not what came later.
      func order(_ twin: Int) -> (Int, Int) {
        (board.bank[twin].day <= line.day ? 0 : 1, distance(line, board.bank[twin]))
      }
      guard let twin = twins.min(by: { order($0.index) < order($1.index) }) else { continue }
      board.claim(
        BoardDiscrepancy(
          category: .duplicateAtBank, bank: [index], ledger: [],
          candidates: [BoardCandidate(bank: [twin.index], ledger: [], score: 0.9, why: twin.why)],
          evidence: [twin.why, "repeats the line of \(board.bank[twin.index].day)", "amount equal"]))
    }
  }

  /// Numbers in texts of lines of several amounts: a lockbox's, a card's or a store's, and no reference of a payment.
  private func recurring(on board: Board) -> Set<String> {
    let open = Set(board.freeBank.flatMap { board.bank[$0].keys.inText })
    guard !open.isEmpty else { return [] }
    var amounts: [String: Int64] = [:]
    var recurring: Set<String> = []
    for line in board.bank {
      for number in line.keys.inText where open.contains(number) {
        if let known = amounts[number], known != line.minor { recurring.insert(number) }
        amounts[number] = line.minor
      }
    }
    return recurring
  }

  /// Matched bank lines of a popular amount by what a repetition shares with its original.
  private struct Twins {
    private enum Mark: Hashable {
      case party(Party)
      case key(String)
    }

    /// By amount and mark: the lines, in order.
    private var byMark: [Int64: [Mark: [Int]]] = [:]

    /// Fewer lines of an amount are looked at one by one.
    private static let few = 16

    /// The lines of an amount that this one may repeat.
    mutating func of(_ line: Line, among lines: [Int], on board: Board) -> [Int] {
      guard lines.count > Self.few else { return lines }
      if byMark[line.minor] == nil {
        var marked: [Mark: [Int]] = [:]
        for index in lines { for mark in Self.marks(board.bank[index]) { marked[mark, default: []].append(index) } }
        byMark[line.minor] = marked
      }
      var found: Set<Int> = []
      for mark in Self.marks(line) { found.formUnion(byMark[line.minor]?[mark] ?? []) }
      return found.sorted()
    }

    private static func marks(_ line: Line) -> [Mark] {
      let keys = [
        line.keys.check, line.keys.confirmation, line.keys.token, line.record.reference.flatMap { Key.reference($0) },
      ]
      let texts = line.party.name == nil ? [] : [line.record.description]
      return [.party(line.party)] + (keys.compactMap(\.self) + texts).map { .key($0) }
    }
  }

  /// Why one bank line is another one again.
  private func presented(_ line: Line, _ other: Line, _ recurring: Set<String>, on board: Board) -> String? {
    let days = distance(line, other)
    if let mine = line.keys.check, let theirs = other.keys.check {
      return mine == theirs ? "the same check number" : nil
    }
    if let mine = line.keys.confirmation, let theirs = other.keys.confirmation {
      return mine == theirs ? "the same confirmation number" : nil
    }
    if let mine = line.keys.token, let theirs = other.keys.token {
      return mine == theirs ? "the same confirmation token" : nil
    }
    guard days <= 10 else { return nil }
    // Texts first: comparing parties takes longest.
    let mine = line.record.reference.flatMap { Key.reference($0) }
    let theirs = mine == nil ? nil : Key.reference(other.record.reference)
    if let mine, let theirs, mine == theirs {
      return agree(line.party, other.party) ? "the same reference, amount and payee" : nil
    }
    if line.party == other.party, !line.keys.inText.isEmpty, !other.keys.inText.isEmpty {
      let shared = Set(line.keys.inText.filter { $0.utf8.count >= 4 && !recurring.contains($0) })
        .intersection(other.keys.inText)
      if !shared.isEmpty { return "the same text, naming \(shared.sorted().first ?? "")" }
    }
    // Over a holiday weekend the next banking day is four days off.
    guard days <= 3 || board.days.bankingDays(from: min(line.day, other.day), to: max(line.day, other.day)) <= 1,
      !line.record.description.isEmpty, line.record.description == other.record.description,
      agree(line.party, other.party)
    else { return nil }
    return "the same text and amount \(Self.span(days))"
  }

  private static func span(_ days: Int) -> String {
    days == 0 ? "on the same day" : "within \(days) \(days == 1 ? "day" : "days")"
  }
}
