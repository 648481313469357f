import Banking

/// Where in a table each kind of value stands: the roles, resolved to columns.
struct TableColumns: Sendable {
  var date: Int?
  var valueDate: Int?
  var createdDate: Int?
  /// The day of the last change, of those that date no booking.
  var updatedDate: Int?
  /// The columns of dates that date no booking.
  var otherDates: [Int]
  var amount: Int?
  /// Columns of amounts of which each row fills the one of its currency; empty where one column has all.
  var amountsByCurrency: [(column: Int, currency: Currency)]
  /// The columns of debits and of credits: mostly one each, where checks or fees have one of their own several.
  var debits: [Int]
  var credits: [Int]
  /// Both, each with whether it holds debits.
  var sides: [(column: Int, isDebit: Bool)]
  /// Fees that leave the account together with the amount of their row.
  var fee: Int?
  var flag: Int?
  /// What the words of the flags mean.
  var flagMeaning: FlagMeaning
  /// Titles above rows that say which way their money goes; asked where no column says it.
  var sections: SectionTitles?
  /// BAI2's type codes, which tell movements from balances and say which way they go.
  var baiCode: Int?
  var balance: Int?
  var currency: Int?
  var account: Int?
  var descriptions: [Int]
  var counterparties: [Int]
  /// Of them, those of the other party.
  var parties: PartyColumns
  /// The columns of descriptions, then those of counterparties.
  var texts: [Int]
  var references: [Int]
  var bankReferences: [Int]
  var check: Int?
  /// A column of references that holds the numbers of checks as well; nil where a column has these alone.
  var checkReference: Int?
  /// The column of references is called a number and no more.
  var isNumbered: Bool
  /// The column of checks holds the slips of deposits too.
  var checkMayBeSlip: Bool
  /// The column of checks holds the references of other payments too: "Chq./Ref.No.".
  var checkMayBeReference: Bool
  var method: Int?
  /// Each row names the card that paid and the merchant whom it paid.
  var areCardPurchases: Bool
  var payFaster: Int?
  var status: Int?
  var booking: BookingAnswers?
  var cleared: [ClearedColumn]
  var type: Int?
  var confirmation: Int?
  var invoices: [Int]
  var fundingSource: Int?
  var opening: Int?
  var closing: Int?
  /// Columns of amounts that were left aside, in which a row may have its only amount.
  var passedOver: [Int]

  /// The columns of these roles.
  init(_ roles: ColumnRoles, _ header: HeaderRecognition) {
    date = roles.column(.date)
    valueDate = roles.column(.valueDate)
    createdDate = roles.column(.createdDate)
    otherDates = roles.columns(.otherDate) + roles.columns(.createdDate) + roles.columns(.cleared)
    updatedDate = roles.columns(.otherDate).first { Self.headersOfUpdates.contains(header.folded[$0]) }
    amount = roles.column(.amount)
    amountsByCurrency = roles.amountsByCurrency
    debits = roles.columns(.debit)
    credits = roles.columns(.credit)
    sides = debits.map { ($0, true) } + credits.map { ($0, false) }
    passedOver = roles.passedOver
    fee = roles.fee
    flag = roles.column(.flag)
    flagMeaning = roles.flagMeaning
    baiCode = BAICodeCell.column(roles, header)
    balance = roles.column(.balance)
    currency = roles.column(.currency)
    account = roles.column(.account)
    // Without a column of descriptions, the kind of movement is what text there is ("Payment Sent").
    let described = roles.columns(.description)
    descriptions = described.isEmpty ? roles.columns(.type) : described
    counterparties = roles.columns(.counterparty)
    parties = PartyColumns(counterparties, roles, header)
    texts = descriptions + counterparties
    references = Self.bySurety(roles, .reference)
    bankReferences = Self.bySurety(roles, .bankReference)
    check = roles.column(.check)
    checkReference = check == nil ? references.first { !Self.ownNumbers.contains(header.folded[$0]) } : nil
    isNumbered = checkReference.map { ["number", "num", "no"].contains(header.folded[$0]) } ?? false
    checkMayBeSlip = check.map { header.folded[$0].split(separator: " ").contains("slip") } ?? false
    checkMayBeReference = check.map { header.folded[$0].split(separator: " ").contains("ref") } ?? false
    method = roles.column(.method)
    let card = header.row.map { _ in CardReport(header: header, roles: roles) }
    areCardPurchases = card?.namesCardAndMerchant ?? false
    payFaster = roles.column(.payFaster)
    status = roles.column(.status)
    booking = roles.column(.booking).flatMap { BookingAnswers($0, header: header.folded[$0]) }
    // What a card's report calls cleared has been posted to the card, and is settled with the bank another day.
    cleared =
      card?.isCardholders ?? false ? [] : roles.columns(.cleared).map { ClearedColumn($0, header: header.folded[$0]) }
    type = roles.column(.type)
    confirmation = roles.column(.confirmation)
    invoices = roles.columns(.invoice)
    fundingSource = roles.column(.fundingSource)
    opening = roles.column(.openingBalance)
    closing = roles.column(.closingBalance)
  }

  /// Headers of the numbers that a program gives its entries, folded: none is a check's.
  private static let ownNumbers: Set<String> = [
    "trans #", "trans no", "transaction #", "transaction id", "txn id", "trans id", "internal id", "line id",
    "record id",
    "id",
  ]

  /// Headers of the day on which what a row says was changed last, folded.
  private static let headersOfUpdates: Set<String> = [
    "updated", "updated date", "updated on", "updated time", "last updated", "modified", "modified date",
    "last modified",
  ]

  /// The way of a row's money: what its flag says, else its type code.
  func direction(_ table: TableRows, _ row: Int) -> DirectionMark {
    if let flag {
      let mark = FlagCell.mark(table, table.cell(row, flag), flagMeaning)
      if mark != .none { return mark }
    }
    if let baiCode { return BAICodeCell.mark(table, table.cell(row, baiCode)) }
    return flag == nil ? sections?.mark(row) ?? .none : .none
  }

  /// The columns that hold what moves money.
  var movements: [Int] {
    (amountsByCurrency.isEmpty ? [amount].compactMap { $0 } : amountsByCurrency.map(\.column)) + debits + credits
  }

  /// The column that holds a row's amount, and the currency that it names where there are several.
  func ownAmount(_ table: TableRows, _ row: Int) -> (column: Int, currency: Currency)? {
    amountsByCurrency.first { !table.cell(row, $0.column).isEmpty }
  }

  /// All columns of money that are read.
  var money: [Int] { movements + [fee, balance, opening, closing].compactMap { $0 } }

  private static func bySurety(_ roles: ColumnRoles, _ role: ColumnRole) -> [Int] {
    roles.columns(role).sorted { (-roles.weights[$0], $0) < (-roles.weights[$1], $1) }
  }
}
