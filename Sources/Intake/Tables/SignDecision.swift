import Banking

/// Decides how a table says which way money goes, before its balances confirm or correct it.
struct SignDecision {
  let table: TableRows
  let header: HeaderRecognition
  let roles: ColumnRoles
  let columns: TableColumns
  let cells: MoneyCells
  let layout: Layout?
  let preamble: Preamble
  let side: Side
  /// The side was given, not told by the table's shape.
  let sideIsStated: Bool

  /// The rule, and what a careful reader should know of it.
  func decide(_ rows: [Int]) -> (SignRule, [String]) {
    var rule =
      columns.amount == nil ? sides(rows) : columns.flag == nil && columns.baiCode == nil ? single(rows) : flagged(rows)
    var notes: [String] = []
    if let turned = turnedBySide(rule, rows) {
      rule = turned
    }
    if !rule.reason.isEmpty { notes.append(rule.reason) }
    return (rule, notes)
  }

  private func sides(_ rows: [Int]) -> SignRule {
    var rule = SignRule(
      kind: .sides(debitsAreNegative: areNegative(columns.debits), creditsAreNegative: areNegative(columns.credits)))
    if let layout, layout.sign == .debitsAreReceipts {
      rule.isTurned = true
      rule.reason = "\(layout.name) has the books' view: debits are money in, credits money out"
    } else if side == .ledger && layout?.side != .bank || layout == nil {
      let books = BooksView(table: table, header: header, columns: columns, side: side, sideIsStated: sideIsStated)
      // Debits written with a minus are money out: only words outweigh the sign.
      let saysOut = rule.kind == .sides(debitsAreNegative: true, creditsAreNegative: false)
      if let reason = books.reason(rows), reason.isSaid || !saysOut {
        rule.isTurned = true
        rule.isAssumed = !reason.isSaid
        rule.reason = reason.text
      }
    }
    // Debits and credits are of one view or the other, and one balance that follows says of which; a known bank's are of its view.
    if !rule.isTurned, layout?.side != .bank,
      (columns.debits + columns.credits).allSatisfy({ BooksView.isOfTwoViews(header.folded[$0]) })
    {
      rule.isAssumed = true
    }
    return rule
  }

  private func areNegative(_ columns: [Int]) -> Bool {
    let counted = columns.compactMap { cells.counts[$0] }
    return counted.reduce(0) { $0 + $1.negatives } > counted.reduce(0) { $0 + $1.positives }
  }

  private func flagged(_ rows: [Int]) -> SignRule {
    guard let amount = columns.amount else { return SignRule(kind: .signed) }
    let counted = cells.counts[amount]
    // So can it where every value has a mark of debit or credit of its own.
    if let counted, counted.debitMarks + counted.creditMarks > 0,
      counted.debitMarks + counted.creditMarks >= counted.negatives + counted.positives
    {
      return single(rows)
    }
    // Where every value has its sign written the flag can only repeat it.
    if let counted, counted.written > 0, counted.written == counted.negatives + counted.positives, counted.positives > 0
    {
      return SignRule(kind: .signed)
    }
    var evidence = SignEvidence()
    var areOfTwoViews = true
    var leavesOpen = false
    for row in rows {
      guard let value = AmountText(table.bytes, table.cell(row, amount).range), value.digits != 0 else { continue }
      let mark = columns.direction(table, row)
      // A code that gives no way is that of a balance; a word that names another kind of payment is no absent mark.
      if mark == .none, columns.baiCode != nil { continue }
      if let flag = columns.flag {
        let cell = table.cell(row, flag)
        guard mark != .none || cell.isEmpty else {
          leavesOpen = true
          continue
        }
        if mark != .none { areOfTwoViews = areOfTwoViews && FlagWords.isOfTwoViews(FlagCell.word(table, cell)) }
      }
      evidence.add(mark, isNegative: value.isNegative)
    }
    guard evidence.marked > 0 else { return single(rows) }
    guard columns.flag != nil else {
      var rule = evidence.rule()
      if rule.kind == .flagged { rule.reason = "the BAI type codes give the direction" }
      return rule
    }
    if leavesOpen, evidence.creditPositive > 0, evidence.creditPositive == evidence.marked, card.isCardholders {
      return SignRule(
        kind: .flagged, unmarked: .debit,
        reason: "a card's unsigned amounts are purchases, money out, where no type says that they came back")
    }
    var rule = evidence.rule()
    let hasBlanks = evidence.unflagged > evidence.unflaggedNegative
    rule.leavesOpen = (leavesOpen || hasBlanks) && rule.kind == .flagged && rule.unmarked == .none
    if rule.isTurned, areOfTwoViews, !card.isCardholders, !preamble.speaksOfCard {
      return SignRule(kind: .signed, reason: "the signs stand: a charge is money in for the one who charges it")
    }
    // One small credit with a minus among debits without: taken back, unless a card is spoken of.
    if rule.isTurned, !areOfTwoViews, evidence.hasOneNegative, evidence.debitPositive > 1, !card.isCardholders,
      !preamble.speaksOfCard, !paymentsAreNegative(rows, amount, positives: evidence.debitPositive),
      PaymentSigns(table: table, columns: columns, amount: amount).largestIsPositive(rows)
    {
      return evidence.ofReversals
    }
    return rule
  }

  /// What a careful reader should know of rows whose types do not say which way their unsigned amounts go, where others do.
  func note(ofOpen records: [RowFacts]) -> [String] {
    let rows = records.map(\.row)
    guard !rows.isEmpty else { return [] }
    guard let flag = columns.flag else {
      let teller = columns.sections == nil ? "nothing tells" : "no title of a section tells"
      return [
        "\(teller) which way the amount of \(table.place(rows[0])) goes (\(rows.count) \(rows.count == 1 ? "row" : "rows")); "
          + (records[0].movement < 0 ? "it was taken for money out" : "as written it is money in")
      ]
    }
    var words: [String] = []
    for row in rows where words.count < 5 {
      let cell = table.cell(row, flag)
      let word = cell.isEmpty ? "rows without '\(header.name(flag))'" : "'\(table.folded(cell).quotable)'"
      if !words.contains(word) { words.append(word) }
    }
    return [
      "nothing tells which way the amounts of \(words.joined(separator: ", ")) go "
        + "(\(rows.count) \(rows.count == 1 ? "row" : "rows")); they stand as written, as money in"
    ]
  }

  private func single(_ rows: [Int]) -> SignRule {
    guard let amount = columns.amount, let counted = cells.counts[amount] else { return SignRule(kind: .signed) }
    if !columns.amountsByCurrency.isEmpty {
      let isSigned = columns.amountsByCurrency.contains { (cells.counts[$0.column]?.negatives ?? 0) > 0 }
      return SignRule(kind: .signed, isUndecided: !isSigned)
    }
    if counted.creditMarks > 0 || counted.debitMarks > 0 {
      var rule = SignRule(kind: .signed, reason: "amounts carry marks of debit or credit")
      if counted.debitMarks == 0, counted.negatives == 0 { rule.unmarked = .debit }
      return rule
    }
    if let titled = titled(rows, amount) { return titled }
    if layout?.sign == .purchasesPositive {
      return SignRule(
        kind: .signed, isTurned: true, reason: "\(layout?.name ?? "") writes purchases as positive amounts: money out")
    }
    if purchasesArePositive(rows, amount) {
      return SignRule(kind: .signed, isTurned: true, reason: "purchases are positive here: the signs were turned")
    }
    if counted.negatives == 0, counted.positives > 0 {
      if layout == nil, card.isSales {
        return SignRule(kind: .signed, reason: "a report of sales and their payouts: unsigned amounts are money in")
      }
      if layout == nil, preamble.speaksOfCard || card.isCardholders {
        return SignRule(kind: .signed, isTurned: true, reason: "a card's unsigned amounts are purchases: money out")
      }
      let checks = PaidChecks(table: table, header: header, columns: columns)
      if layout == nil, checks.areListed(rows) {
        return SignRule(
          kind: .signed, isTurned: true, isAssumed: true,
          reason: "each row has a check's number: checks that were paid are money out")
      }
      return SignRule(kind: .signed, isUndecided: layout?.sign != .receiptsPositive)
    }
    if counted.negatives > 0, counted.positives > 0, paymentsAreNegative(rows, amount, positives: counted.positives) {
      return SignRule(
        kind: .signed, isTurned: true,
        reason: "payments to the card are negative here, so purchases are positive: the signs were turned")
    }
    if counted.negatives > 0, layout == nil, card.namesCardholders, arePurchases(counted, rows, amount) {
      return SignRule(
        kind: .signed, isTurned: true,
        reason: "a card's amounts are mostly purchases, and most are positive: the signs were turned")
    }
    if counted.negatives > 0, layout == nil, card.namesCardAndMerchant,
      refundsAreNegative(rows, amount) ?? arePurchases(counted, rows, amount)
    {
      return SignRule(
        kind: .signed, isTurned: true,
        reason: "positive amounts are what the card paid its merchants, negative ones refunds: the signs were turned")
    }
    return SignRule(kind: .signed)
  }

  var card: CardReport { CardReport(header: header, roles: roles) }

  /// Whether the table is a card's statement, whose balance may be what is owed.
  var isOfCard: Bool { layout?.sign == .purchasesPositive || preamble.speaksOfCard || card.isOfCard }

  /// A ledger of payments writes what goes out as positive numbers.
  private func turnedBySide(_ rule: SignRule, _ rows: [Int]) -> SignRule? {
    guard case .signed = rule.kind, !rule.isTurned, let amount = columns.amount, let counted = cells.counts[amount]
    else { return nil }
    guard counted.positives > 0, counted.creditMarks + counted.debitMarks == 0 else { return nil }
    // A vendor's credits are taken off its bills in rows of their own, as many as they may be. Payments that add up to less than nothing are not
    // written so.
    if layout?.sign == .paymentsPositive,
      counted.positives > counted.negatives
        || PaymentSigns(table: table, columns: columns, amount: amount).addUp(rows)
    {
      var turned = rule
      turned.isTurned = true
      turned.isUndecided = false
      turned.reason = "\(layout?.name ?? "") writes payments as positive amounts: money out"
      return turned
    }
    guard layout == nil, side == .ledger || counted.negatives == 0 else { return nil }
    if let word = header.names.first(where: { Self.payees.contains(HeaderText.folded($0)) }) {
      let isOfVendors = Self.vendors.contains(HeaderText.folded(word))
      guard side == .ledger || isOfVendors else { return nil }
      let payments = PaymentSigns(table: table, columns: columns, amount: amount)
      guard counted.negatives * 5 <= counted.positives || payments.arePositive(rows, isOfVendors: isOfVendors) else {
        guard counted.positives > counted.negatives, !rule.agreesWithFlags else { return nil }
        var kept = rule
        kept.reason = "nothing says that payments to a '\(word)' are the positive amounts here; the signs stand"
        return kept
      }
      var turned = rule
      turned.isTurned = true
      turned.isUndecided = false
      turned.reason = "payments to a '\(word)' written as positive amounts are money out"
      return turned
    }
    if counted.negatives * 5 <= counted.positives,
      header.names.contains(where: { Self.payers.contains(HeaderText.folded($0)) })
    {
      var settled = rule
      settled.isUndecided = false
      return settled
    }
    return nil
  }

  private static let vendors: Set<String> = [
    "vendor", "vendor name", "supplier", "supplier name", "pay to", "paid to", "vendor payee", "payee vendor",
    "vendorname", "lieferant",
    "kreditor", "fournisseur", "proveedor", "fornitore", "fornecedor", "leverancier", "leverandor", "leverantor",
    "dodavatel", "dostawca",
  ]
  private static let payees: Set<String> = vendors.union([
    "payee", "payee name", "recipient", "recipient name", "beneficiary", "beneficiary name", "creditor",
    "creditor name",
  ])
  static let payers: Set<String> = [
    "customer", "customer name", "payer", "payer name", "payor", "payor name", "received from", "client", "client name",
    "debtor", "kunde",
    "debitor", "cliente",
  ]
}
