import Banking

/// The balances of one statement of a table, and whether they prove its reading.
struct StatedBalances {
  let assembly: StatementAssembly
  let order: DateOrder

  /// Sets opening, closing and proof.
  func apply(
    _ statement: inout Statement, facts: [RowFacts], partition: Int, isOnly: Bool
  ) throws(IntakeError) {
    var stated = try statedBalances(statement.currency, partition: partition, isOnly: isOnly)
    // Of accounts one below the other, the lines above the table are of the first.
    if !isOnly, isOfPreamble(statement) {
      stated.opening = preambleBalance(assembly.preamble.opening, statement.currency) ?? stated.opening
      stated.closing = stated.closing ?? preambleBalance(assembly.preamble.closing, statement.currency)
    }
    statement.opening = stated.opening
    statement.closing = stated.closing
    statement.coveredTo = coveredTo(stated.closing)
    let test = BalanceArithmetic.test(amounts: facts.lazy.map { $0.movement }, balances: facts.lazy.map(\.balance))
    let follows = test.steps == 0 || test.holds * 2 >= test.steps
    guard let direction = test.fitsBothWays ? direction(facts, stated: statement, follows) : test.order else {
      statement.proof = Self.runsBothWays
      return
    }
    let chronological = direction == .newestFirst ? facts.reversed() : facts
    if follows {
      let ends = runningEnds(chronological, statement.currency)
      statement.opening = statement.opening ?? ends.opening
      statement.closing = statement.closing ?? ends.closing
    }
    statement.proof = try proof(statement, chronological, test)
  }

  /// What is said of a statement whose ends are not known: its balances follow both ways, and nothing tells which it is.
  static let runsBothWays = BalanceProof.unprovable(
    reason: "its running balances follow with the oldest line first and with the newest first")

  /// Which way the lines of a statement run whose balances follow both ways: as its dates do, else so that the balances it states are at its
  /// ends, else as the dates of the whole file or the habit of its layout have it. Nil where nothing tells, and the ends depend on it.
  private func direction(_ facts: [RowFacts], stated: Statement, _ follows: Bool) -> BalanceArithmetic.Order? {
    let forward = runningEnds(facts, stated.currency)
    if forward.closing == nil { return .oldestFirst }
    if let order = order(ofDates: facts) { return order }
    let back = runningEnds(facts.reversed(), stated.currency)
    if !follows || forward.agree(with: back.opening, back.closing) { return .oldestFirst }
    let fits = [forward, back].map { $0.agree(with: stated.opening, stated.closing) }
    if fits[0] != fits[1] { return fits[0] ? .oldestFirst : .newestFirst }
    return order(ofDates: assembly.facts.records) ?? assembly.habit
  }

  private func order(ofDates facts: [RowFacts]) -> BalanceArithmetic.Order? {
    BalanceArithmetic.Order(jumpingDays: facts.compactMap { $0.date?.day(order) })
  }

  /// The day of the closing balance, or the end of the span that the preamble names where that is later: no file tells less than it says.
  private func coveredTo(_ closing: StatedBalance?) -> Day? {
    let preamble = assembly.preamble
    return [closing?.date, preamble.spanEnd?.day(order), preamble.period?.upperBound].compactMap(\.self).max()
  }

  private func isOfPreamble(_ statement: Statement) -> Bool {
    guard assembly.context.groups != nil, let account = assembly.preamble.account else { return false }
    return statement.account == account && statement.currency == assembly.context.currency
  }

  /// What rows, columns and the preamble state outright.
  private func statedBalances(
    _ currency: Currency, partition: Int, isOnly: Bool
  ) throws(IntakeError) -> (opening: StatedBalance?, closing: StatedBalance?) {
    var opening: StatedBalance?
    var closing: StatedBalance?
    let table = assembly.table
    for balance in assembly.facts.balances
    where balance.partition == partition
      || balance.partition == nil && isOnly && balance.currency ?? currency == currency
    {
      let stated = StatedBalance(
        amount: Amount(minorUnits: balance.value, currency: currency), date: balance.date?.day(order),
        source: table.place(balance.row))
      // Of several openings the first counts, of several closings the last.
      if balance.kind == .opening { opening = opening ?? stated } else { closing = stated }
    }
    guard isOnly else { return (opening, closing) }
    if opening == nil { opening = preambleBalance(assembly.preamble.opening, currency) }
    if closing == nil { closing = preambleBalance(assembly.preamble.closing, currency) }
    return (opening, closing)
  }

  private func preambleBalance(_ stated: Preamble.Stated?, _ currency: Currency) -> StatedBalance? {
    guard let stated, let value = assembly.cells.read(assembly.table.bytes, stated.cell.range, currency) else {
      return nil
    }
    return StatedBalance(
      amount: Amount(minorUnits: assembly.facts.areOwed ? -value : value, currency: currency),
      date: stated.date?.day(order), source: assembly.table.place(stated.row))
  }

  /// Both ends of a statement as its running balance shows them.
  private struct Ends {
    var opening: StatedBalance?
    var closing: StatedBalance?

    /// Whether they are those that are given, as far as there are any.
    func agree(with opening: StatedBalance?, _ closing: StatedBalance?) -> Bool {
      (opening == nil || opening?.amount == self.opening?.amount)
        && (closing == nil || closing?.amount == self.closing?.amount)
    }
  }

  /// What the running balance of records in the order of time shows of both ends.
  private func runningEnds(_ facts: some BidirectionalCollection<RowFacts>, _ currency: Currency) -> Ends {
    var ends = Ends()
    var after: Int64 = 0
    var count = 0
    for fact in facts.reversed() {
      if let balance = fact.balance {
        let (sum, overflow) = balance.addingReportingOverflow(after)
        if !overflow {
          let words = count == 0 ? "running balance of" : "worked forward from the running balance of"
          ends.closing = running(sum, fact, facts.last ?? fact, currency, words)
        }
        break
      }
      after = after &+ fact.movement
      count += 1
    }
    var upTo: Int64 = 0
    for fact in facts {
      upTo = upTo &+ fact.movement
      guard let balance = fact.balance else { continue }
      let (sum, overflow) = balance.subtractingReportingOverflow(upTo)
      if !overflow { ends.opening = running(sum, fact, nil, currency, "worked back from the running balance of") }
      break
    }
    return ends
  }

  private func running(
    _ value: Int64, _ fact: RowFacts, _ dated: RowFacts?, _ currency: Currency, _ words: String
  ) -> StatedBalance {
    StatedBalance(
      amount: Amount(minorUnits: value, currency: currency), date: dated?.date?.day(order),
      source: "\(words) \(assembly.table.place(fact.row))")
  }

  private func proof(
    _ statement: Statement, _ facts: some BidirectionalCollection<RowFacts>, _ test: BalanceArithmetic
  ) throws(IntakeError) -> BalanceProof {
    if test.steps > 0, test.holds < test.steps, let failure = firstFailure(facts, statement.currency) { return failure }
    guard let opening = statement.opening, let closing = statement.closing else {
      return .unprovable(
        reason: statement.opening == nil && statement.closing == nil
          ? "the file states no balances" : "the file states only one of opening and closing balance")
    }
    var sum = opening.amount
    do {
      for fact in facts { sum = try sum.adding(Amount(minorUnits: fact.movement, currency: statement.currency)) }
      let difference = try closing.amount.subtracting(sum)
      if !difference.isZero { return .fails(difference: difference, place: closing.source) }
    } catch {
      throw IntakeError(
        path: assembly.request.path, place: "the sum of all amounts",
        expected: "a total that fits in 64 bits of minor units",
        found: "a larger one", remedy: "check the amounts")
    }
    if closing.source.hasPrefix("worked forward") {
      return .unprovable(reason: "its last rows have no running balance, and the file states no closing one")
    }
    if test.steps > 0 {
      return .proves(how: "each of \(test.steps + 1) running balances follows from the one before")
    }
    let isWorkedBack = opening.source.hasPrefix("worked back")
    if isWorkedBack, closing.source.hasPrefix("running balance") {
      return .unprovable(reason: "the file states one balance alone")
    }
    return .proves(how: "opening + \(facts.count) movements = closing")
  }

  /// Where the running balance first does not follow, and by how much.
  private func firstFailure(_ facts: some BidirectionalCollection<RowFacts>, _ currency: Currency) -> BalanceProof? {
    var expected: Int64?
    for fact in facts {
      expected = expected.map { $0 &+ fact.movement }
      guard let balance = fact.balance else { continue }
      if let expected, expected != balance {
        let (difference, overflow) = balance.subtractingReportingOverflow(expected)
        guard !overflow else { return nil }
        return .fails(
          difference: Amount(minorUnits: difference, currency: currency), place: assembly.table.place(fact.row))
      }
      expected = balance
    }
    return nil
  }
}
