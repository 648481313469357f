import Banking

/// What a run has learned before equal amounts are weighed: how far apart the dates of certain pairs lie, and how easily amounts meet by chance.
struct PairExperience {
  /// How many certain pairs lie so many banking days apart; checks have their own time and are not counted.
  private var lags = [Int](repeating: 0, count: 2 * PairExperience.farthest + 1)
  private var certain = 0

  /// The magnitudes of open ledger amounts, in order.
  private let amounts: [UInt64]

  /// How many bank lines look for a partner: those with a text of their own, or every one.
  private let seekers: Int

  /// Fewer certain pairs than this teach nothing.
  private static let fewestCertain = 1_000

  init(of board: Board, bank: [Int], ledger: [Int], everyLineSeeks: Bool = false) {
    for match in board.matches where match.bank.count == 1 && match.ledger.count == 1 && Self.isKey(match.rule) {
      guard board.ledger[match.ledger[0]].method != .check else { continue }
      lags[Self.place(board.lag(bank: match.bank[0], ledger: match.ledger[0]))] += 1
      certain += 1
    }
    amounts = ledger.map { board.ledger[$0].minor.magnitude }.sorted()
    seekers = everyLineSeeks ? bank.count : bank.count { board.bank[$0].party.namesSomebody }
  }

  /// Days farther apart than this are counted together.
  private static let farthest = 40

  private static func place(_ lag: Int) -> Int { min(max(lag, -farthest), farthest) + farthest }

  private static func isKey(_ rule: Rule) -> Bool {
    switch rule {
    case .fundingToken, .confirmation, .checkNumber, .reference, .invoice: true
    default: false
    }
  }

  /// What a distance in days counts against a pair, in tenths of a bit: nothing where certain pairs know it, or where there are too few of them.
  func strangeness(lag: Int, method: PaymentMethod?) -> Int {
    guard certain >= Self.fewestCertain, method != .check else { return 0 }
    let known = lags[Self.place(lag)]
    return known * 1_000 < certain ? 40 : known * 100 < certain ? 20 : 0
  }

  /// Whether at least half of the certain pairs lie so far apart; nothing speaks against it where there are few.
  func isUsual(lag: Int, method: PaymentMethod?) -> Bool {
    guard certain >= Self.fewestUsual, method != .check else { return true }
    return lags[Self.place(lag)] * 2 >= certain
  }

  /// Fewer certain pairs than this tell no habit.
  private static let fewestUsual = 20

  /// Whether so many lines look for a partner that equal amounts alone have met by chance somewhere: more than one chance in twenty.
  func isCrowded(around minor: Int64) -> Bool {
    let magnitude = minor.magnitude
    let reach = max(magnitude / 20, 1)
    let near = count(below: magnitude &+ reach) - count(below: magnitude - min(reach, magnitude))
    let (meetings, overflow) = UInt64(max(near, 0)).multipliedReportingOverflow(by: UInt64(seekers) * 20)
    return overflow || meetings / 2 > reach
  }

  private func count(below limit: UInt64) -> Int {
    var low = 0
    var high = amounts.count
    while low < high {
      let middle = (low + high) / 2
      if amounts[middle] < limit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
