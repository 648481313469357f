import Banking

/// Matches, classifies and explains: a pure function from records and options to findings.
///
/// Records are split by account and currency. On each part's board the stages of ``StageOrder`` run one after the other; what they claim is
/// turned into findings, numbered, and checked: every record once, in count and in amount. No clock, no chance, no order of input plays a part.
public struct Reconciler: Sendable {
  /// How to reconcile.
  public let options: ReconciliationOptions

  /// A reconciler with these options.
  public init(options: ReconciliationOptions = ReconciliationOptions()) { self.options = options }
}

extension Reconciler {
  /// Reconciles the records of both sides.
  ///
  /// - Throws: ``ReconciliationError`` where amounts overflow or the result would not hold every record exactly once.
  public func reconcile(_ input: ReconciliationInput) throws(ReconciliationError) -> Outcome {
    try checkInput(input)
    let named = UnnamedAccount.named(input)
    let input = named?.input ?? input
    let period = try period(of: input)
    var partitioning = Partitioning(period: period, exclusions: options.exclusions)
    var partitions = partitioning.partitions(of: input)
    for index in partitions.indices { try setAsideEarlier(&partitions[index], period) }

    var boards = partitions.map { board(of: $0, period: period) }
    for index in boards.indices {
      let coverage = Coverage(of: partitions[index], period, input.bankBalances, calendar: options.calendar)
      boards[index].seenUntil = coverage.seenUntil
      try run(StageOrder.matching, on: &boards[index])
      if let note = coverage.note(on: partitions[index], boards[index]) { boards[index].notes.append(note) }
    }
    let inOtherCurrency = CurrencyDifference.find(on: &boards)
    for index in boards.indices {
      setAsideCleared(&partitions[index], &boards[index])
      try run(StageOrder.leftovers, on: &boards[index])
    }

    OtherAccountFindings.tie(on: &boards)
    let report = Report(of: boards, inOtherCurrency: inOtherCurrency)
    let excluded = partitions.enumerated().flatMap { index, partition in
      partition.outside.map {
        Exclusion(
          side: .bank, record: $0, rule: "outside the period \(period.start) to \(period.end)", partition: index)
      }
        + partition.ruledOut.map {
          Exclusion(side: $0.side, record: $0.record, rule: $0.rule, partition: index)
        }
        + partition.clearedEarlier.map {
          Exclusion(side: .ledger, record: $0.record, rule: $0.rule, partition: index)
        }
    }
    var results: [PartitionResult] = []
    let found = report.byBoard(count: partitions.count)
    let inTwoCurrencies =
      inOtherCurrency.isEmpty ? [] : report.discrepancies.filter { $0.category == .currencyDifference }
    // Of several accounts of a currency one holds the payment.
    let booked = Dictionary(
      inOtherCurrency.flatMap { finding in
        boards[finding.ledger.board].ledger[finding.ledger.line].records.map { ($0.provenance, finding.ledger.board) }
      }, uniquingKeysWith: { first, _ in first })
    for (index, partition) in partitions.enumerated() {
      let matches = found[index].matches
      var discrepancies = found[index].discrepancies
      // A payment booked in this currency and paid in another stands with the bank line; its books are here.
      for finding in inTwoCurrencies
      where finding.partition != index && finding.ledger.first.map({ booked[$0.provenance] == index }) ?? false {
        discrepancies.append(finding)
      }
      do { results.append(try result(of: partition, boards[index], matches, discrepancies, input)) } catch {
        throw .amount(error)
      }
    }
    let outcome = Outcome(
      period: period, matches: report.matches, discrepancies: noted(report.discrepancies, results), excluded: excluded,
      partitions: results, notes: [named?.note].compactMap(\.self) + partitioning.notes + boards.flatMap(\.notes))
    try Conservation.check(input, outcome)
    return outcome
  }

  /// Findings with what each does to the balances.
  private func noted(_ discrepancies: [Discrepancy], _ results: [PartitionResult]) -> [Discrepancy] {
    let items = Dictionary(grouping: results.flatMap(\.balances.items)) { $0.discrepancyID ?? "" }
    return discrepancies.map { finding in
      var finding = finding
      let hasBooks = results[finding.partition].balances.bookBalance != nil
      finding.controllerNote = ControllerNote(finding, items: items[finding.id] ?? [], hasBooks: hasBooks).text
      return finding
    }
  }

  /// Runs stages in order and holds each to what it said it may claim.
  func run(_ stages: [any Stage], on board: inout Board) throws(ReconciliationError) {
    for stage in stages {
      let matches = board.matches.count
      let findings = board.discrepancies.count
      stage.run(on: &board)
      let claims = stage.claims
      let keepsItsWord =
        // A stage may also join matches, or turn one into a finding: then there are fewer than before.
        board.matches.dropFirst(matches).allSatisfy { claims.rules.contains($0.rule) && $0.score >= claims.leastScore }
        && board.discrepancies.dropFirst(findings).allSatisfy { claims.categories.contains($0.category) }
      guard keepsItsWord else { throw .conservation("stage \"\(stage.name)\" claimed what is not its own") }
    }
  }

  /// - Parameter besides: Other lines of the account's, from which its owner's name can be learned.
  func board(of partition: Partition, period: Period, besides: [Record] = []) -> Board {
    var parties = PartyTable(aliases: options.payeeAliases, payees: PayeeWords(ledger: partition.ledger))
    let days = BankingDays(
      [partition.bank, partition.ledger, besides].joined().lazy.map(\.date), calendar: options.calendar)
    let context = LineContext(days: days, windows: options.windows)
    let shelf = RecordShelf(partition.bank)
    let bank = partition.bank.indices.map {
      Line($0, of: shelf, side: .bank, elsewhere: false, context: context, parties: &parties)
    }
    let ledger = Payments.lines(
      of: partition.ledger, elsewhere: partition.elsewhere, context: context, parties: &parties)
    let others = RecordShelf(besides)
    let more = besides.indices.map {
      Line($0, of: others, side: .bank, elsewhere: false, context: context, parties: &parties)
    }
    OwnerName.mark(bank: bank + more, ledger: ledger)
    CheckPayee.mark(bank: bank)
    var board = Board(
      account: partition.account, currency: partition.currency, period: period, options: options, days: days,
      bank: bank, ledger: ledger, hasStatement: partition.hasStatement)
    board.ledgerStart = partition.ledgerStart
    return board
  }

  /// The period asked for, else the span of the bank's records, else of the ledger's.
  private func period(of input: ReconciliationInput) throws(ReconciliationError) -> Period {
    if let period = options.period { return period }
    let days = (input.bank.isEmpty ? input.ledger : input.bank).map(\.date)
    guard let start = days.min(), let end = days.max(), let period = Period(start: start, end: end) else {
      throw .nothingToReconcile
    }
    return period
  }

  /// Two records at one place, or sums that 64 bits do not hold, end the run before it begins.
  private func checkInput(_ input: ReconciliationInput) throws(ReconciliationError) {
    var total: UInt64 = 0
    for records in [input.bank, input.ledger] {
      for index in records.indices {
        let (sum, overflow) = total.addingReportingOverflow(records[index].amount.magnitude)
        guard !overflow, sum <= UInt64(Int64.max) / 4 else { throw .amount(.overflow) }
        total = sum
      }
    }
    // Files mostly come in order, each on one side: then no two records can stand at one place.
    if let bank = inputsInOrder(input.bank), let ledger = inputsInOrder(input.ledger), bank.isDisjoint(with: ledger) {
      return
    }
    var seen: Set<Provenance> = []
    seen.reserveCapacity(input.bank.count + input.ledger.count)
    for records in [input.bank, input.ledger] {
      for index in records.indices where !seen.insert(records[index].provenance).inserted {
        throw .duplicateProvenance(records[index].provenance)
      }
    }
  }

  /// The inputs of records that ascend by provenance; nil where they do not.
  private func inputsInOrder(_ records: [Record]) -> Set<String>? {
    guard let first = records.first else { return [] }
    var inputs: Set<String> = [first.provenance.input]
    for index in records.indices.dropFirst() {
      let (before, here) = (records[index - 1].provenance, records[index].provenance)
      guard before < here else { return nil }
      if before.input != here.input { inputs.insert(here.input) }
    }
    return inputs
  }
}
