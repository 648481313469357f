import Banking

/// One movement as the stages see it: what is compared, read once.
///
/// On the bank's side a line is a record. On the ledger's side it is a payment: rows that share a confirmation are one payment of several bills.
struct Line {
  /// On which side it stands.
  let side: Side

  /// The records it is made of, in the order of provenance: one on the bank's side.
  let records: [Record]

  /// The first of them, which stands for all where they say the same.
  let record: Record

  /// The amount in minor units, negative for money out.
  let minor: Int64

  /// The record's day.
  let day: Day

  /// The ledger's date moved to the banking day on which money can move; the bank's booking date as it is.
  let effectiveDay: Day

  /// How the money moves, from the file or from the check number.
  let method: PaymentMethod?

  /// What the ledger's status says of the money.
  let standing: Standing

  /// Who the other party is.
  let party: Party

  /// What the bank's text says of the kind of movement; nothing on the ledger's side is read as such.
  let text: BankText

  /// The keys that could join it to the other side.
  let keys: LineKeys

  /// Whether money leaves the account.
  var isOutgoing: Bool { minor < 0 }

  /// Whether it is BILL's own movement on the bank side, or a payment made through BILL on the ledger's.
  var isBill: Bool {
    switch side {
    case .bank:
      text.namesBill || record.kind == .billFunding || keys.token != nil || keys.confirmation != nil
    case .ledger: keys.confirmation != nil || keys.token != nil || record.fundingSource == .bankAccount
    }
  }

  /// Whether it is a check of BILL's own account: the payer's statement shows the debit that funds it, never the check
  /// (BILL's help pages on payment timing).
  var isDrawnByBill: Bool { side == .ledger && method == .check && keys.confirmation != nil }

  /// Whether the bank line says that money came back.
  var isReturn: Bool {
    side == .bank && (record.kind == .returnedItem || record.kind == .reversal || text.isReturn)
  }

  /// The window in which the other side may stand.
  var window: ClearingWindow { ClearingWindow.of(method, incoming: !isOutgoing) }
}

/// What the ledger's status says of the money of a payment.
enum Standing {
  /// Money moves, or has moved, on this account.
  case live
  /// It has not begun: approval or process date is outstanding.
  case notStarted
  /// It never left: canceled before funding.
  case neverLeft
  /// It is undone: what left has come back, or never left.
  case undone
  /// The payment failed on its way to the payee: the debit stands until BILL credits or reissues it.
  case stuck
  /// Paid from another account, a card, a wallet or outside BILL: nothing is due on this statement.
  case elsewhere

  /// Whether a debit of this account is due, or has been.
  var isMovement: Bool { self == .live || self == .stuck }

  /// Whether the ledger says that no money is gone for good.
  var saysBack: Bool { self == .undone || self == .neverLeft || self == .stuck }
}

/// The keys of a line, in comparable form.
struct LineKeys {
  /// BILL's confirmation number.
  var confirmation: String?

  /// The confirmation token of a BILL funding debit.
  var token: String?

  /// The check's number.
  var check: String?

  /// References the file gives as such: the customer's and the bank's.
  var references: [String] = []

  /// Invoice numbers the file gives as such.
  var invoices: [String] = []

  /// Words of the text that look like references.
  var inText: [String] = []
}

extension Line {
  /// Reads the records of one movement; there is at least one, and their sum fits (the reconciler has checked).
  init(
    _ record: Record, and others: [Record] = [], side: Side, elsewhere: Bool, calendar: BankingCalendar,
    parties: inout PartyTable
  ) {
    let words = Words(record.description)
    let text = BankText(record, words: words)
    var keys = LineKeys()
    keys.confirmation = Key.exact(record.confirmation)
    keys.token = Key.exact(record.fundingToken)
    keys.check = Key.check(record.checkNumber)
    // A check number with letters in it is what its writer had for a reference (OFX fills CHECKNUM with either).
    let misplaced = keys.check == nil ? record.checkNumber : nil
    for reference in [record.reference, record.bankReference, misplaced] {
      guard let key = Key.reference(reference), key != keys.confirmation, key != keys.token else { continue }
      if !keys.references.contains(key) { keys.references.append(key) }
    }
    for invoice in record.invoices + others.flatMap(\.invoices) {
      guard let key = Key.reference(invoice), !keys.invoices.contains(key) else { continue }
      keys.invoices.append(key)
    }
    keys.inText = words.numbers.filter { $0 != keys.confirmation && $0 != keys.token }

    self.side = side
    self.record = record
    records = [record] + others
    minor = records.reduce(0) { $0 + $1.amount.minorUnits }
    day = record.date
    effectiveDay = side == .ledger ? calendar.onOrAfter(record.date) : record.date
    if let method = record.method {
      self.method = method
    } else {
      method = keys.check != nil && side == .ledger && minor < 0 ? .check : nil
    }
    standing = side == .bank ? .live : Standing(record, hasCheck: keys.check != nil, elsewhere: elsewhere)
    party = parties.party(counterparty: record.counterparty, description: record.description)
    self.text = text
    self.keys = keys
  }
}

extension Standing {
  /// What a ledger record's status and funding source say.
  init(_ record: Record, hasCheck: Bool, elsewhere: Bool) {
    switch record.status?.meaning {
    case .canceled: self = .neverLeft
    case .voided, .fundingFailed: self = .undone
    case .voidPending, .disbursementFailed, .returned: self = .stuck
    case .scheduled: self = .notStarted
    case .funding, .paid, .held, .escheated, .pending, .unknown, nil: self = .live
    }
    guard self == .live || self == .notStarted else { return }
    if elsewhere { self = .elsewhere }
    switch record.fundingSource {
    case .card, .apCard, .wallet: self = .elsewhere
    // A check written by hand and recorded in BILL is due on this account; anything else paid outside is not.
    case .outside: if !hasCheck { self = .elsewhere }
    case .bankAccount, nil:
      if record.method == .wallet || (record.method == .offline && !hasCheck) { self = .elsewhere }
    }
  }
}

/// Parties by their text: each distinct text is read once.
struct PartyTable {
  private var known: [String: [String: Party]] = [:]

  /// The party of a line.
  mutating func party(counterparty: String?, description: String) -> Party {
    let key = counterparty ?? ""
    if let party = known[key]?[description] { return party }
    let party = Party.of(counterparty: counterparty, description: description)
    known[key, default: [:]][description] = party
    return party
  }
}
