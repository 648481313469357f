import Banking

/// Turns what the boards found into the outcome: words, order and numbers. Records stay on their shelves until they are read.
///
/// Matches are numbered in the order of their earliest bank record. Exceptions with a bank record come first, in that order, then those of the
/// ledger alone, in the order of their record.
struct Report {
  /// Every match in order.
  let matches: [Match]

  /// Every exception in order.
  let discrepancies: [Discrepancy]

  init(of boards: [Board], inOtherCurrency: [CurrencyDifference.Finding]) {
    let ranks = Ranks(boards)
    matches = Self.matches(boards, ranks)
    discrepancies = Self.discrepancies(boards, inOtherCurrency, ranks)
  }

  /// The matches and exceptions of each board, in order.
  func byBoard(count: Int) -> [(matches: [Match], discrepancies: [Discrepancy])] {
    guard count > 1 else { return Array(repeating: (matches, discrepancies), count: count) }
    var result = Array(repeating: (matches: [Match](), discrepancies: [Discrepancy]()), count: count)
    for match in matches { result[match.partition].matches.append(match) }
    for finding in discrepancies { result[finding.partition].discrepancies.append(finding) }
    return result
  }
}

extension Report {
  /// Where a finding stands in the order of all.
  private struct Place {
    var rank: Int
    var board: Int32
    var position: Int32
    /// The ledger row it is about, where a finding is told row by row.
    var row: Int32?
  }

  private static func matches(_ boards: [Board], _ ranks: Ranks) -> [Match] {
    var places: [Place] = []
    places.reserveCapacity(boards.reduce(0) { $0 + $1.matches.count })
    for (index, board) in boards.enumerated() {
      for position in board.matches.indices {
        let rank = ranks.rank(bank: board.matches[position].bank, ledger: board.matches[position].ledger, board, index)
        places.append(
          Place(rank: rank, board: Int32(truncatingIfNeeded: index), position: Int32(truncatingIfNeeded: position)))
      }
    }
    places.sort { ($0.rank, $0.board, $0.position) < ($1.rank, $1.board, $1.position) }
    var result: [Match] = []
    result.reserveCapacity(places.count)
    for place in places {
      let board = boards[Int(place.board)]
      let match = board.matches[Int(place.position)]
      result.append(
        Match(
          id: id("M", result.count + 1), match, bank: board.places(bank: match.bank),
          ledger: board.places(ledger: match.ledger),
          difference: board.amount(board.total(bank: match.bank) - board.total(ledger: match.ledger)),
          partition: Int(place.board)))
    }
    return result
  }

  private static func discrepancies(
    _ boards: [Board], _ inOtherCurrency: [CurrencyDifference.Finding], _ ranks: Ranks
  ) -> [Discrepancy] {
    var places: [Place] = []
    for (index, board) in boards.enumerated() {
      for position in board.discrepancies.indices {
        let finding = board.discrepancies[position]
        func place(_ rank: Int, row: Int32? = nil) -> Place {
          Place(
            rank: rank, board: Int32(truncatingIfNeeded: index), position: Int32(truncatingIfNeeded: position), row: row
          )
        }
        let rows = finding.bank.isEmpty ? finding.ledger.reduce(0) { $0 + board.ledger[$1].recordCount } : 0
        guard rows > 1 else {
          places.append(place(ranks.rank(bank: finding.bank, ledger: finding.ledger, board, index)))
          continue
        }
        // About the ledger alone: one a row, because each row is ticked or annotated by itself.
        for row in finding.ledger.flatMap({ board.ledger[$0].places }) {
          places.append(place(ranks.rank(ledgerRow: row, index), row: row))
        }
      }
    }
    for (position, finding) in inOtherCurrency.enumerated() {
      let rank = ranks.rank(
        bank: [finding.bank.line], ledger: [], boards[finding.bank.board], finding.bank.board)
      places.append(Place(rank: rank, board: -1, position: Int32(truncatingIfNeeded: position)))
    }
    places.sort { ($0.rank, $0.board, $0.position) < ($1.rank, $1.board, $1.position) }
    var result: [Discrepancy] = []
    result.reserveCapacity(places.count)
    for place in places {
      var one =
        place.board < 0
        ? discrepancy(inOtherCurrency[Int(place.position)], boards)
        : discrepancy(at: place, on: boards[Int(place.board)])
      one.id = id("E", result.count + 1)
      result.append(one)
    }
    return result
  }

  private static func discrepancy(at place: Place, on board: Board) -> Discrepancy {
    let finding = board.discrepancies[Int(place.position)]
    let bank = board.places(bank: finding.bank)
    guard let row = place.row, let payment = finding.ledger.first else {
      return discrepancy(
        finding, board, Int(place.board), bank, board.places(ledger: finding.ledger), board.explanation(of: finding))
    }
    let shelf = board.ledger[payment].shelf
    let told = board.explanation(of: finding, record: shelf.records[Int(row)])
    return discrepancy(finding, board, Int(place.board), bank, .one(shelf, row), told)
  }

  private static func discrepancy(
    _ finding: BoardDiscrepancy, _ board: Board, _ position: Int, _ bank: RecordPlaces, _ ledger: RecordPlaces,
    _ told: Explanation
  ) -> Discrepancy {
    let bankRecords = bank.records
    let rows = ledger.records
    let explanation = told.weighed(finding, bank: bankRecords, ledger: rows, by: board.options)
    var result = Discrepancy(
      category: finding.category, severity: explanation.severity, bank: [], ledger: [],
      difference: board.amount(bank.total - ledger.total), cause: finding.cause, explanation: explanation.sentence,
      action: explanation.action,
      candidates: finding.candidates.map {
        Candidate(
          bank: board.places(bank: $0.bank).records, ledger: board.places(ledger: $0.ledger).records, score: $0.score,
          why: $0.why)
      }, escalate: explanation.escalate, due: explanation.due,
      evidence: WrittenKeys.restore(in: finding.evidence, of: rows + bankRecords))
    result.bankPlaces = bank
    result.ledgerPlaces = ledger
    result.partition = position
    result.liesBefore = board.liesBefore(finding)
    result.outsideNote = board.outsideNote(of: finding, bank: bankRecords, ledger: rows)
    return result
  }

  /// A payment found in two currencies.
  private static func discrepancy(_ finding: CurrencyDifference.Finding, _ boards: [Board]) -> Discrepancy {
    let line = boards[finding.bank.board].bank[finding.bank.line]
    let payment = boards[finding.ledger.board].ledger[finding.ledger.line]
    let total = boards[finding.ledger.board].amount(payment.minor)
    var result = Discrepancy(
      category: .currencyDifference, severity: .medium, bank: line.records, ledger: payment.records, difference: nil,
      cause: nil,
      explanation:
        "The \(payment.payment)\(payment.quote) is \(total.formattedWithCode) in the ledger and \(line.record.amount.formattedWithCode) at the bank on \(line.day).",
      action: "Record the payment in the account's currency, with the rate.",
      evidence: WrittenKeys.restore(in: finding.evidence, of: payment.records + line.records))
    result.partition = finding.bank.board
    return result
  }

  private static func id(_ letter: String, _ number: Int) -> String {
    let digits = String(number)
    return letter + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}

/// The order of all records by provenance: on one board that of its lines, on several found once.
private struct Ranks {
  /// By board: the rank of each place on its shelf. Empty for one board, whose places are in order.
  private var bank: [[Int]] = []
  private var ledger: [[Int]] = []
  private let bankCount: Int

  init(_ boards: [Board]) {
    bankCount = boards.reduce(0) { $0 + ($1.bank.first?.shelf.records.count ?? 0) }
    guard boards.count > 1 else { return }
    bank = Self.ranks(boards.map { $0.bank.first?.shelf.records ?? [] })
    ledger = Self.ranks(boards.map { $0.ledger.first?.shelf.records ?? [] })
  }

  private static func ranks(_ shelves: [[Record]]) -> [[Int]] {
    var all = shelves.indices.flatMap { shelf in shelves[shelf].indices.map { (shelf: shelf, place: $0) } }
    all.sort { shelves[$0.shelf][$0.place].provenance < shelves[$1.shelf][$1.place].provenance }
    var ranks = shelves.map { [Int](repeating: 0, count: $0.count) }
    for (rank, one) in all.enumerated() { ranks[one.shelf][one.place] = rank }
    return ranks
  }

  /// The rank of a finding: of its first bank record, else behind all of them that of its first ledger record.
  func rank(bank lines: [Int], ledger payments: [Int], _ board: Board, _ position: Int) -> Int {
    if let line = lines.first {
      return bank.isEmpty ? line : bank[position][line]
    }
    return payments.first.map { rank(ledgerRow: board.ledger[$0].places[0], position) } ?? .max
  }

  func rank(ledgerRow row: Int32, _ position: Int) -> Int {
    bankCount + (ledger.isEmpty ? Int(row) : ledger[position][Int(row)])
  }
}

extension Board {
  /// The records of bank lines, in the order of provenance.
  func places(bank indexes: [Int]) -> RecordPlaces {
    guard let first = indexes.first else { return .none }
    return RecordPlaces(indexes.map { bank[$0].places[0] }.sorted(), on: bank[first].shelf)
  }

  /// The records of ledger payments, in the order of provenance.
  func places(ledger indexes: [Int]) -> RecordPlaces {
    guard let first = indexes.first else { return .none }
    if indexes.count == 1, ledger[first].recordCount == 1 { return .one(ledger[first].shelf, ledger[first].places[0]) }
    return RecordPlaces(indexes.flatMap { ledger[$0].places }.sorted(), on: ledger[first].shelf)
  }
}
