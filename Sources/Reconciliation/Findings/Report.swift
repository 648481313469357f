import Banking

/// Turns what the boards found into the outcome: records instead of indexes, words, order and numbers.
///
/// Matches are numbered in the order of their earliest bank record. Exceptions with a bank record come first, in that order, then those of the
/// ledger alone, in the order of their record.
struct Report {
  private var matches: [(match: Match, board: Int)] = []
  private var discrepancies: [(finding: Discrepancy, board: Int)] = []

  /// Adds what one board found.
  mutating func add(_ board: Board, at position: Int) {
    for match in board.matches {
      let bank = board.bankRecords(match.bank)
      let ledger = board.ledgerRecords(match.ledger)
      let difference = board.amount(board.total(bank: match.bank) - board.total(ledger: match.ledger))
      matches.append(
        (
          Match(
            rule: match.rule.rawValue, score: match.score, tag: match.tag, bank: bank, ledger: ledger,
            difference: difference, evidence: match.evidence), position
        ))
    }
    for finding in board.discrepancies {
      for part in parts(of: finding, on: board) { discrepancies.append((part, position)) }
    }
  }

  /// One exception a finding; where it is about the ledger alone, one a row, because each row is ticked or annotated by itself.
  private func parts(of finding: BoardDiscrepancy, on board: Board) -> [Discrepancy] {
    let candidates = finding.candidates.map {
      Candidate(bank: board.bankRecords($0.bank), ledger: board.ledgerRecords($0.ledger), score: $0.score, why: $0.why)
    }
    let bank = board.bankRecords(finding.bank)
    let ledger = board.ledgerRecords(finding.ledger)
    func discrepancy(_ rows: [Record], _ told: Explanation) -> Discrepancy {
      let explanation = told.weighed(finding, bank: bank, ledger: rows, by: board.options)
      let bankTotal = bank.reduce(Int64(0)) { $0 + $1.amount.minorUnits }
      let total = rows.reduce(Int64(0)) { $0 + $1.amount.minorUnits }
      var result = Discrepancy(
        category: finding.category, severity: explanation.severity, bank: bank, ledger: rows,
        difference: board.amount(bankTotal - total), cause: finding.cause, explanation: explanation.sentence,
        action: explanation.action, candidates: candidates, escalate: explanation.escalate, due: explanation.due,
        evidence: finding.evidence)
      let notes = board.notes(of: finding, bank: bank, ledger: rows, difference: result.difference)
      result.controllerNote = notes.controller
      result.outsideNote = notes.outside
      return result
    }
    guard bank.isEmpty, ledger.count > 1 else { return [discrepancy(ledger, board.explanation(of: finding))] }
    return ledger.map { discrepancy([$0], board.explanation(of: finding, record: $0)) }
  }

  /// Adds a payment found in two currencies.
  mutating func add(_ finding: CurrencyDifference.Finding, on boards: [Board]) {
    let line = boards[finding.bank.board].bank[finding.bank.line]
    let payment = boards[finding.ledger.board].ledger[finding.ledger.line]
    let total = boards[finding.ledger.board].amount(payment.minor).formatted
    var result = (
      Discrepancy(
        category: .currencyDifference, severity: .medium, bank: line.records, ledger: payment.records,
        difference: nil,
        cause: nil,
        explanation:
          "The \(payment.payment)\(payment.quote) is \(total) in the ledger and \(line.record.amount.formatted) at the bank on \(line.day).",
        action: "Record the payment in the account's currency, with the rate.", evidence: finding.evidence),
      finding.bank.board
    )
    result.0.controllerNote = "The two sides are in two currencies; the books need the rate."
    discrepancies.append(result)
  }

  /// Puts all in order and numbers it.
  mutating func number() {
    matches.sort { Self.key($0.match.bank, $0.match.ledger) < Self.key($1.match.bank, $1.match.ledger) }
    discrepancies.sort { Self.key($0.finding.bank, $0.finding.ledger) < Self.key($1.finding.bank, $1.finding.ledger) }
    for index in matches.indices { matches[index].match.id = Self.id("M", index + 1) }
    for index in discrepancies.indices { discrepancies[index].finding.id = Self.id("E", index + 1) }
  }

  private struct Order: Comparable {
    var isLedger: Int
    var place: Provenance

    static func < (left: Order, right: Order) -> Bool {
      left.isLedger == right.isLedger ? left.place < right.place : left.isLedger < right.isLedger
    }
  }

  private static func key(_ bank: [Record], _ ledger: [Record]) -> Order {
    if let first = bank.first { return Order(isLedger: 0, place: first.provenance) }
    return Order(isLedger: 1, place: ledger.first?.provenance ?? Provenance(input: "", record: 0, row: nil))
  }

  private static func id(_ letter: String, _ number: Int) -> String {
    let digits = String(number)
    return letter + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  /// Every match in order.
  var allMatches: [Match] {
    matches.map { entry in
      var match = entry.match
      match.partition = entry.board
      return match
    }
  }

  /// Every exception in order.
  var allDiscrepancies: [Discrepancy] {
    discrepancies.map { entry in
      var finding = entry.finding
      finding.partition = entry.board
      return finding
    }
  }

  /// The matches and exceptions of each board, in order.
  func byBoard(count: Int) -> [(matches: [Match], discrepancies: [Discrepancy])] {
    var result = Array(repeating: (matches: [Match](), discrepancies: [Discrepancy]()), count: count)
    for entry in matches { result[entry.board].matches.append(entry.match) }
    for entry in discrepancies { result[entry.board].discrepancies.append(entry.finding) }
    return result
  }
}

extension Board {
  /// The records of bank lines, in the order of provenance.
  func bankRecords(_ indexes: [Int]) -> [Record] {
    indexes.flatMap { bank[$0].records }.sorted { $0.provenance < $1.provenance }
  }

  /// The records of ledger payments, in the order of provenance.
  func ledgerRecords(_ indexes: [Int]) -> [Record] {
    indexes.flatMap { ledger[$0].records }.sorted { $0.provenance < $1.provenance }
  }
}
