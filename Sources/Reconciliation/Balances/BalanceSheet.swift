import Banking

/// Makes the formal reconciliation of one board: adjusted bank balance = adjusted book balance.
///
/// Each finding moves one of the two balances by what the two sides count differently, so that a month whose statement proves leaves nothing
/// unexplained. Docs/Workbook.md gives the rule for each category.
struct BalanceSheet {
  let board: Board
  let bankBalances: AccountBalances?
  let ledgerBalances: AccountBalances?
  let excluded: ExcludedRecords

  /// The reconciliation of findings, numbered as they are reported.
  ///
  /// - Throws: ``AmountError/overflow`` where a balance and what is added to it do not fit.
  func reconciliation(matches: [Match], discrepancies: [Discrepancy]) throws(AmountError) -> BalanceReconciliation {
    let movedBefore = discrepancies.filter { hasMovedBefore($0) || $0.liesBefore }.reduce(0) {
      $0 + $1.ledgerPlaces.total
    }
    let (book, basis) = try bookBalance(movedBefore: movedBefore)
    let countsAll = basis != .given && (basis != .stated || statedCountsAll)
    var items: [ReconcilingItem] = []
    var earlier: [(finding: Discrepancy, minor: Int64)] = []
    func add(_ side: Side, _ minor: Int64, _ id: String?, _ category: Category?) {
      guard minor != 0 else { return }
      items.append(
        ReconcilingItem(side: side, discrepancyID: id, category: category, amount: board.amount(minor)))
    }
    for finding in discrepancies {
      let bank = finding.bankPlaces.total
      let ledger = countsAll ? finding.ledgerPlaces.total : sum(finding.ledger.filter { isInBook($0) })
      if finding.category == .priorPeriod || givesBackUncounted(finding), basis == .given || basis == .stated {
        continue
      }
      switch finding.category {
      case .outstandingCheck, .staleCheck, .inTransit, .missingAtBank:
        if finding.liesBefore {
          earlier.append((finding, ledger))
        } else {
          add(.bank, ledger, finding.id, finding.category)
        }
      case .duplicateAtBank: add(.bank, -bank, finding.id, finding.category)
      case .ambiguous:
        // What both sides have for certain adjusts neither; what is in the ledger alone is on its way, what is at the bank alone is to be booked.
        let agreed = ledger == finding.ledgerPlaces.total ? CertainShare.of(finding) : 0
        add(.bank, ledger - agreed, finding.id, finding.category)
        add(.ledger, bank - agreed, finding.id, finding.category)
      case .currencyDifference:
        // Each side counts in the books of its own currency alone.
        let isOurs = finding.bank.first?.amount.currency == board.currency
        let isBooked = finding.ledger.first?.amount.currency == board.currency
        add(.ledger, (isOurs ? bank : 0) - (isBooked ? ledger : 0), finding.id, finding.category)
      case .returned where hasMovedBefore(finding): add(.ledger, bank, finding.id, finding.category)
      default: add(.ledger, bank - ledger, finding.id, finding.category)
      }
    }
    for match in matches {
      let ledger = countsAll ? match.ledgerPlaces.total : sum(match.ledger.filter { isInBook($0) })
      // What was let pass is a difference; all else that does not net is money that came back, or a row that the books do not count.
      let isLetPass = !match.difference.isZero && match.tag == nil && board.isTolerable(match.difference.minorUnits)
      add(.ledger, match.bankPlaces.total - ledger, match.id, isLetPass ? .amountDifference : .returned)
    }
    add(.ledger, keptOut(basis, countsAll: countsAll), nil, nil)
    let closing = bankBalances?.closing
    // What was due before the statement is taken to have moved then. A book balance of its own may prove that all of it is open after all.
    if basis == .given || basis == .stated, let closing, let book {
      let open = try adjusted(closing, by: items, side: .bank).subtracting(adjusted(book, by: items, side: .ledger))
      let all = try Amount.sum(of: earlier.map { board.amount($0.minor) }, in: board.currency)
      if !open.isZero, try open.adding(all).isZero {
        for (finding, minor) in earlier { add(.bank, minor, finding.id, finding.category) }
      }
    }
    var adjustedBank: Amount?
    var adjustedBook: Amount?
    var unexplained: Amount?
    if let closing { adjustedBank = try adjusted(closing, by: items, side: .bank) }
    if let book { adjustedBook = try adjusted(book, by: items, side: .ledger) }
    if let adjustedBank, let adjustedBook { unexplained = try adjustedBank.subtracting(adjustedBook) }
    var reconciliation = BalanceReconciliation(
      bankBalance: closing, bankedAfterPeriod: closing.map { _ in board.amount(excluded.bankedAfterPeriod) },
      bookBalance: book, bookBasis: basis, items: items, adjustedBank: adjustedBank, adjustedBook: adjustedBook,
      unexplained: unexplained)
    if board.seenUntil < board.period.end { reconciliation.bankDay = board.seenUntil }
    return reconciliation
  }

  /// Whether only the return of a payment stands in the period: what left, and its entry, are in both opening balances.
  private func hasMovedBefore(_ finding: Discrepancy) -> Bool {
    finding.category == .returned && finding.bankPlaces.total == -finding.ledgerPlaces.total
      && !finding.ledger.isEmpty && finding.ledger.allSatisfy { $0.date < board.period.start }
  }

  /// Whether money came back for a payment that the ledger has as undone: a book balance of its own counts neither the payment, whose debit lies before
  /// the statement, nor the credit.
  private func givesBackUncounted(_ finding: Discrepancy) -> Bool {
    let given = finding.candidates.flatMap(\.ledger)
    return finding.category == .returnedItem && !given.isEmpty && !given.contains { isInBook($0) }
      && given.allSatisfy { $0.date < board.period.start }
  }

  /// What brings the books to a statement that holds what the owner's rules keep out. A balance rolled forward has none of it, a ledger's own has
  /// the ledger's rows, and one that is given is the whole account's: it has everything.
  private func keptOut(_ basis: BalanceReconciliation.BookBasis?, countsAll: Bool) -> Int64 {
    switch basis {
    case .rolledForward: excluded.bank
    case .stated: excluded.bank - sum(countsAll ? excluded.ledger : excluded.ledger.filter { isInBook($0) })
    case .given, nil: 0
    }
  }

  private func adjusted(_ balance: Amount, by items: [ReconcilingItem], side: Side) throws(AmountError) -> Amount {
    try balance.adding(Amount.sum(of: items.lazy.filter { $0.side == side }.map(\.amount), in: board.currency))
  }

  /// The book balance: given, stated, or rolled forward from the bank's opening balance by the ledger's movements.
  private func bookBalance(movedBefore: Int64) throws(AmountError) -> (Amount?, BalanceReconciliation.BookBasis?) {
    if let given = board.options.bookBalance, given.currency == board.currency { return (given, .given) }
    // A register of BILL's clearing account states that account's balance, which is none of the bank's.
    let isClearing = board.ledger.contains { $0.isFundingEntry && $0.minor > 0 }
    if !isClearing, let stated = ledgerBalances?.closing { return (stated, .stated) }
    guard let opening = bankBalances?.opening else { return (nil, nil) }
    let movements = board.amount(board.total(ledger: counted) - movedBefore)
    return (try opening.adding(movements), .rolledForward)
  }

  /// Whether the book balance counts this row. A balance rolled forward counts every row; one that its owner or the ledger states is taken to count
  /// what stands at the period's end: no void, no failed payment, nothing of a later date, nothing of another account.
  private func isInBook(_ record: Record) -> Bool {
    guard record.date <= board.period.end else { return false }
    switch Standing(record, hasCheck: Key.check(record.checkNumber) != nil, elsewhere: false) {
    case .live: return true
    case .notStarted, .neverLeft, .undone, .stuck, .elsewhere: return false
    }
  }

  /// Whether the ledger's stated balances prove that every row counts: opening + rows = closing.
  private var statedCountsAll: Bool {
    guard let opening = ledgerBalances?.opening, let closing = ledgerBalances?.closing else { return true }
    let movements = board.amount(
      board.total(ledger: counted) + sum(excluded.ledger) + sum(excluded.clearedEarlier))
    return (try? opening.adding(movements)) == closing
  }

  /// The payments of this run: what cleared before the period is none of them.
  private var counted: [Int] { board.ledger.indices.filter { !board.asideLedger.contains($0) } }

  private func sum(_ records: [Record]) -> Int64 { records.reduce(0) { $0 + $1.amount.minorUnits } }
}
