import Banking

extension RoleDecision {
  /// A column beside the amount that says debit or credit.
  mutating func chooseFlag() {
    guard result.column(.amount) != nil else { return }
    defer { readFlagMeaning() }
    if let best = result.column(.flag) {
      for other in result.columns(.flag) where other != best { result.set(other, .type, result.reasons[other]) }
      return
    }
    // What the layout's amounts mean is known: a word beside them is the kind of payment.
    if let sign = layout?.sign, sign == .paymentsPositive || sign == .receiptsPositive { return }
    // "D" beside a text of one "DEPOSIT": the word that can mean nothing else says it.
    let flags = result.roles.indices.filter(mayBeFlag)
    if let column = flags.first(where: { result.profiles[$0].weakFlags == 0 }) ?? flags.first {
      result.set(column, .flag, "its values say debit or credit")
      return
    }
    for column in result.columns(.type) where tellsDirections(column) {
      result.set(column, .flag, "its words say which way the unsigned amounts go")
      return
    }
  }

  /// Whether a column of types says which way amounts go of which none has a sign that says so: both ways occur, or one in words that can
  /// mean nothing else. Rows of other types may stand beside them; they are named in a note.
  private func tellsDirections(_ column: Int) -> Bool {
    guard let amount = result.column(.amount), result.profiles[amount].signed == 0 else { return false }
    let meaning = meaning(of: column, isFlag: false)
    var marks: Set<DirectionMark> = []
    var isSure = false
    for row in dated where !table.cell(row, amount).isEmpty {
      let cell = table.cell(row, column)
      let mark = FlagCell.mark(table, cell, meaning)
      guard mark != .none else { continue }
      marks.insert(mark)
      isSure =
        isSure || FlagCell.word(table, cell).split(separator: " ").contains { $0 == "withdrawal" || $0 == "debit" }
    }
    // Beside a card's purchases, what came back alone has a word of its own.
    return marks.count == 2 || isSure || meaning.isOfSage
      || marks == [.credit] && !meaning.isReceipts && CardReport(header: header, roles: result).isCardholders
  }

  /// What the words of the flags mean together.
  private mutating func readFlagMeaning() {
    guard let flag = result.column(.flag) else { return }
    result.flagMeaning = meaning(of: flag, isFlag: true)
  }

  private func meaning(of column: Int, isFlag: Bool) -> FlagMeaning {
    var meaning = FlagMeaning()
    let words = Set(
      dated.map { table.cell($0, column) }.filter { !$0.isEmpty && $0.count <= 48 }.map { FlagCell.word(table, $0) })
    meaning.payments = FlagMeaning.payments(among: words)
    let card = header.row.map { _ in CardReport(header: header, roles: result) }
    let isCardholders = card?.isCardholders ?? false
    meaning.isSales =
      card?.isSales ?? false || !isCardholders && FlagMeaning.areOfSales(words)
      || namesOnlyCustomers && FlagMeaning.areSold(words)
    meaning.kIsCredit = isFlag && result.profiles[column].marksCreditByK
    meaning.isReceipts = !meaning.isSales && namesOnlyCustomers && FlagMeaning.areReceipts(words)
    meaning.isCard =
      !meaning.isSales && !namesOnlyCustomers
      && (FlagMeaning.areOfCard(words) || isCardholders && FlagMeaning.areSold(words))
    meaning.isOfQuickBooks = layout?.hasTypesOfQuickBooks ?? false
    meaning.isOfSage = SageCodes.areIn(words)
    meaning.isBritish = TypeWords.areBritish(words)
    meaning.answersCredit = isFlag && header.folded[column] == "is credit"
    return meaning
  }

  /// Whether the parties of all rows are customers, of whom money comes.
  private var namesOnlyCustomers: Bool {
    let parties = result.columns(.counterparty)
    return header.row != nil && !parties.isEmpty
      && parties.allSatisfy { SignDecision.payers.contains(header.folded[$0]) }
  }

  /// Whether a column's values alone say which way money goes.
  private func mayBeFlag(_ column: Int) -> Bool {
    let profile = result.profiles[column]
    guard profile.isFlags, !saysWhatKind(column) else { return false }
    let records = result.column(.date).map { result.profiles[$0].dates } ?? sample.count
    // A mark that only some rows carry ("CR") has to be one that means nothing else.
    let isWhole = profile.filled * 10 >= records * 9
    guard isWhole || profile.weakFlags == 0 || header.row == nil else { return false }
    if meaning(of: column, isFlag: false).isReceipts { return false }
    let tellsBoth = profile.debitFlags > 0 && profile.flags > profile.debitFlags
    switch result.roles[column] {
    case .description: return isWhole && tellsBoth && !isOnlyText(column)
    // How a payment was made says which way it went only in words that can mean nothing else.
    case .method, .status: return isWhole && tellsBoth && profile.weakFlags == 0
    case nil, .type, .ignored:
      // One letter again and again may be any code; both words, or a whole word, are debit and credit.
      if tellsBoth || header.row == nil { return true }
      // One word in every row tells no direction where the signs do; among kinds of movements it does where most amounts bear none, and those
      // that do are reversals.
      if let amount = result.column(.amount), result.profiles[amount].negatives > 0 {
        let isRare = result.profiles[amount].negatives < result.profiles[amount].positives
        return isRare && profile.weakFlags == 0 && Self.kindsOfMovement.contains(header.folded[column])
      }
      return profile.averageLength > 1 && (profile.weakFlags == 0 || layout?.side != .ledger)
    default: return false
    }
  }

  /// Headers that say of what kind the movement of each row is, and not the account.
  private static let kindsOfMovement: Set<String> = [
    "type", "transaction type", "trans type", "tran type", "txn type", "entry type", "movement type", "details",
  ]

  /// Whether a column says of which kind the account or the card is: a card of credit has debits.
  private func saysWhatKind(_ column: Int) -> Bool {
    let words = header.folded[column].split(separator: " ")
    return words.contains { $0.hasPrefix("type") || $0 == "kind" }
      && words.contains { $0 == "account" || $0 == "card" || $0 == "acct" }
  }

  private func isOnlyText(_ column: Int) -> Bool {
    result.columns(.description).count == 1 && result.column(.counterparty) == nil
      && !result.roles.contains { $0 == nil }
  }
}
