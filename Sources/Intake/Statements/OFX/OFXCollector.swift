import Banking

/// Follows the markup of a file and keeps what statements are made of.
///
/// Aggregates need their end tags, and those of statements and lists are insisted on only where records would be lost without: whatever is still
/// open when an aggregate of the same or a higher level begins or ends is complete.
struct OFXCollector: OFXMarkup.Sink {
  /// How deep an aggregate stands: what is deeper ends with it.
  private enum Zone: Equatable {
    case outside, status
    case statement, account, list, balance
    case transaction, part(OFXElement)
  }

  private(set) var statements: [OFXStatement] = []
  /// What the server said instead of a statement: "2000 (ERROR), We were unable to process your request".
  private(set) var refusal: String?
  /// Its answers that are errors: what they stand for is not in the file.
  private(set) var errors: [String] = []
  /// Whether the document ended with its tag.
  private(set) var isWhole = false

  private let path: String
  private let fallback: Currency
  private let isFallbackRequested: Bool

  private var zone = Zone.outside
  private var statement: OFXStatement?
  private var transaction: OFXTransaction?
  private var balance = OFXBalance()
  private var isLedgerBalance = false
  private var isPendingList = false
  private var status = OFXStatus()
  private var leaf: OFXElement?
  private var leafLine = 0
  private var leafText: [UInt8] = []

  init(path: String, currency: Currency?) {
    self.path = path
    fallback = currency ?? .usDollar
    isFallbackRequested = currency != nil
  }

  // MARK: Markup

  mutating func text(_ bytes: ArraySlice<UInt8>, isLiteral: Bool) {
    guard leaf != nil else { return }
    if isLiteral { leafText.append(contentsOf: bytes) } else { CharacterReference.append(bytes, to: &leafText) }
  }

  mutating func open(_ element: OFXElement?, line: Int) throws(IntakeError) {
    try finishLeaf()
    guard let element else { return }
    guard element.isAggregate else {
      leaf = element
      leafLine = line
      leafText.removeAll(keepingCapacity: true)
      return
    }
    enter(element, line: line)
  }

  mutating func close(_ element: OFXElement?, line: Int) throws(IntakeError) {
    try finishLeaf()
    guard let element, element.isAggregate else { return }
    leave(element)
  }

  /// The end of the file.
  ///
  /// - Throws: ``IntakeError`` where a statement is still open: what followed is lost.
  mutating func finish() throws(IntakeError) {
    try finishLeaf()
    guard let statement else { return }
    throw IntakeError(
      path: path, place: "the end of the file",
      expected: "the end of the statement that begins on line \(statement.line)",
      found: "no end tag: the file is cut off", remedy: "download it again")
  }

  // MARK: Aggregates

  private mutating func enter(_ element: OFXElement, line: Int) {
    switch element {
    case .document: isWhole = false
    case .response: finishStatement()
    case .status:
      if statement == nil {
        zone = .status
        status = OFXStatus()
      }
    case .statement:
      finishStatement()
      statement = OFXStatement(line: line, currency: fallback)
      zone = .statement
    case .account: enter(.account)
    case .transactionList, .pendingList:
      enter(.list)
      isPendingList = element == .pendingList
    case .ledgerBalance, .otherBalance:
      enter(.balance)
      isLedgerBalance = element == .ledgerBalance
      balance = OFXBalance(line: line)
    case .transaction, .pendingTransaction:
      guard statement != nil else { return }
      finishTransaction()
      transaction = OFXTransaction(line: line, isPending: element == .pendingTransaction || isPendingList)
      zone = .transaction
    case .investmentTransaction: statement?.otherLines.append(line)
    case .party, .otherAccount, .currency, .originalCurrency:
      if transaction != nil { zone = .part(element) }
    default: break
    }
  }

  /// Into a part of the statement, out of what is still open in it.
  private mutating func enter(_ part: Zone) {
    guard statement != nil else { return }
    finishTransaction()
    finishBalance()
    zone = part
  }

  private mutating func leave(_ element: OFXElement) {
    switch element {
    case .document: isWhole = true
    case .status:
      if zone == .status { finishStatus() }
    case .statement, .response: finishStatement()
    case .transactionList, .pendingList:
      isPendingList = false
      enter(.statement)
    case .account, .ledgerBalance, .otherBalance:
      if transaction == nil { enter(.statement) }
    case .transaction, .pendingTransaction:
      finishTransaction()
      if statement != nil { zone = .list }
    case .party, .otherAccount, .currency, .originalCurrency:
      if zone == .part(element) { zone = .transaction }
    default: break
    }
  }

  private mutating func finishStatus() {
    zone = .outside
    guard status.severity == "ERROR" || status.severity == "WARN" else { return }
    let answer = "\(status.code) (\(status.severity))" + (status.message.map { ", '\($0.quotable)'" } ?? "")
    if status.severity == "ERROR" { errors.append(answer) }
    refusal = refusal ?? answer
  }

  private mutating func finishStatement() {
    finishTransaction()
    finishBalance()
    isPendingList = false
    if let statement { statements.append(statement) }
    statement = nil
    zone = .outside
  }

  private mutating func finishBalance() {
    if isLedgerBalance { statement?.ledger = balance }
    isLedgerBalance = false
  }

  private mutating func finishTransaction() {
    guard let transaction else { return }
    self.transaction = nil
    statement?.transactions.append(transaction)
  }

  // MARK: Leaves

  private mutating func finishLeaf() throws(IntakeError) {
    guard let leaf else { return }
    self.leaf = nil
    guard let value = FieldText.of(leafText) else { return }
    switch zone {
    case .outside: break
    case .status: status.take(leaf, value)
    case .statement:
      if leaf == .defaultCurrency { try takeCurrency(value) }
    case .account:
      if leaf == .accountID, statement?.account == nil { statement?.account = value }
    case .list:
      if leaf == .listEnd, !isPendingList { statement?.listEnd = value }
    case .balance: balance.take(leaf, value, line: leafLine)
    case .transaction: transaction?.take(leaf, value, line: leafLine)
    case .part(.party):
      if leaf == .name { transaction?.payee = value }
    case .part(.currency):
      if leaf == .symbol { transaction?.currency = value }
    case .part: break
    }
  }

  private mutating func takeCurrency(_ value: String) throws(IntakeError) {
    if let named = Currency(code: value) {
      statement?.currency = named
      statement?.isCurrencyStated = true
    } else if !isFallbackRequested {
      throw IntakeError(
        path: path, place: "line \(leafLine), CURDEF", expected: "a currency of ISO 4217", found: "'\(value.quotable)'",
        remedy: "set --currency")
    }
  }
}
