import Banking

/// One movement as the stages see it: what is compared, read once.
///
/// On the bank's side a line is a record. On the ledger's side it is a payment: rows that share a confirmation are one payment of several bills.
final class Line {
  /// On which side it stands.
  let side: Side

  /// Where its records are kept.
  let shelf: RecordShelf

  /// The place of its first record there, and of the others.
  private let first: Int32
  private let others: [Int32]

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

  /// Whether it is BILL's own movement on the bank side, or a payment made through BILL on the ledger's.
  let isBill: Bool

  /// Whether the ledger has the same bill of the same payment in a row before: at most one of them is drawn.
  let isRepetition: Bool

  /// Whether its text or its kind speak of money that came back.
  private let saysReturn: Bool

  /// The first of its records, which stands for all where they say the same.
  var record: Record {
    _read { yield shelf.records[Int(first)] }
  }

  /// The records it is made of, in the order of provenance: one on the bank's side.
  var records: [Record] { [record] + others.map { shelf.records[Int($0)] } }

  /// Their places on the shelf of its side, in order.
  var places: [Int32] { others.isEmpty ? [first] : [first] + others }

  /// How many records it is made of.
  var recordCount: Int { others.count + 1 }

  /// The numbers of its bills as the ledger writes them.
  var invoices: [String] { others.isEmpty ? record.invoices : records.flatMap(\.invoices) }

  /// The same in comparable form, however short they are: RENT-OCT is not RENT-NOV.
  var bills: Set<String> { Set(invoices.map { Key.trimmed(Key.plain($0)) }) }

  /// Whether the ledger gives a number for what it pays.
  var namesBill: Bool { !keys.invoices.isEmpty || !keys.references.isEmpty }

  /// Whether money leaves the account.
  var isOutgoing: Bool { minor < 0 }

  /// Whether the bank line says that money came back.
  var isReturn: Bool { side == .bank && saysReturn }

  /// Whether it is the ledger's entry for a whole funding debit, as BILL syncs it ("BILL 10/14/26 Payables Funding"), and no payment of its own.
  var isFundingEntry: Bool {
    side == .ledger && keys.confirmation == nil && party.name == nil && (text.namesBill || kind == .billFunding)
  }

  /// Whether it is a check of BILL's own account: the payer's statement shows the debit that funds it, never the check
  /// (BILL's help pages on payment timing).
  var isDrawnByBill: Bool { side == .ledger && method == .check && keys.confirmation != nil }

  private var kind: MovementKind? { shelf.records[Int(first)].kind }

  /// A number of the ledger's that may be a check's: registers keep both in one column.
  var checkReference: String? {
    guard side == .ledger, isOutgoing, keys.check == nil, keys.confirmation == nil, method == nil || method == .check
    else { return nil }
    return keys.references.first { LineKeys.mayBeCheck($0) }
  }

  /// Whether it went by wire, as far as the file or the text says.
  var isWire: Bool { method == .wire || method == .international || (side == .bank && text.isWire) }

  /// Whether it may be the wire that pays BILL for a debit that bounced: banks run the word together with others.
  var mayBeCoverWire: Bool { method == .wire || record.description.uppercased().contains("WIRE") }

  /// The window in which the other side may stand.
  var window: ClearingWindow {
    ClearingWindow(before: Int(before), after: Int(after), clearing: Int(clearing))
  }

  private let before: Int16
  private let after: Int16
  private let clearing: Int16

  /// Reads the records of one movement; there is at least one, and their sum fits (the reconciler has checked).
  init(
    _ place: Int, and others: ArraySlice<Int> = [], of shelf: RecordShelf, side: Side, elsewhere: Bool,
    isRepetition: Bool = false, context: LineContext, parties: inout PartyTable
  ) {
    let record = shelf.records[place]
    let words = Words(record.description)
    let (text, party) = parties.read(record, words: words) { text in
      side == .bank && (text.namesBill || record.kind == .billFunding)
    }
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
    keys.note(invoices: record.invoices)
    for other in others { keys.note(invoices: shelf.records[other].invoices) }
    let company = side == .bank && !words.numbers.isEmpty ? CompanyID.find(in: record.description) : nil
    keys.inText = words.numbers.filter {
      $0 != keys.confirmation && $0 != keys.token && $0 != company && !LineKeys.isDayOfConfirmations($0)
    }
    // One storage for what is the same in both, as in most texts.
    if keys.inText == keys.references { keys.inText = keys.references }

    self.side = side
    self.isRepetition = isRepetition
    self.shelf = shelf
    first = Int32(truncatingIfNeeded: place)
    self.others = others.map { Int32(truncatingIfNeeded: $0) }
    minor = others.reduce(record.amount.minorUnits) { $0 + shelf.records[$1].amount.minorUnits }
    day = record.date
    effectiveDay = side == .ledger ? context.days.onOrAfter(record.date) : record.date
    if let method = record.method {
      self.method = method
    } else {
      method = keys.check != nil && side == .ledger && minor < 0 ? .check : nil
    }
    let window = context.window(record, self.method, incoming: minor >= 0)
    before = Int16(clamping: window.before)
    after = Int16(clamping: window.after)
    clearing = Int16(clamping: window.clearing)
    standing = side == .bank ? .live : Standing(record, hasCheck: keys.check != nil, elsewhere: elsewhere)
    let isBillText = side == .bank && (text.namesBill || record.kind == .billFunding)
    self.party = party
    self.text = text
    self.keys = keys
    let isKindOfReturn = record.kind == .returnedItem || record.kind == .reversal
    saysReturn = text.isReturn || (isKindOfReturn && !text.isPayees)
    isBill =
      side == .bank
      ? isBillText || keys.token != nil || keys.confirmation != nil
      : keys.confirmation != nil || keys.token != nil || record.fundingSource == .bankAccount
  }
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

/// Kinds of keys.
struct KeyKinds: OptionSet {
  let rawValue: UInt8
  static let token = KeyKinds(rawValue: 1)
  static let confirmation = KeyKinds(rawValue: 2)
  static let check = KeyKinds(rawValue: 4)
  static let reference = KeyKinds(rawValue: 8)
  static let invoice = KeyKinds(rawValue: 16)
}

extension LineKeys {
  /// Whether a word is the first half of a confirmation (`P25040805`), which all of a day's share.
  static func isDayOfConfirmations(_ word: String) -> Bool {
    word.utf8.count == 9 && word.utf8.first == UInt8(ascii: "P")
      && word.utf8.dropFirst().allSatisfy { $0 >= 48 && $0 <= 57 }
  }

  /// The day on which the confirmation was made: its first six digits are the date (`P26101301-…`), years before 2000 aside.
  var confirmationDay: Day? {
    guard let digits = confirmation?.utf8.dropFirst().prefix(6), confirmation?.utf8.first == UInt8(ascii: "P"),
      let number = Int(String(decoding: digits, as: UTF8.self)), digits.count == 6
    else { return nil }
    return Day(year: 2000 + number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  /// Whether a reference looks like a check's number: three to seven digits.
  static func mayBeCheck(_ reference: String) -> Bool {
    (3...7).contains(reference.utf8.count) && reference.utf8.allSatisfy { $0 >= 48 && $0 <= 57 }
  }

  /// Which kinds it has; a number in the text may be a reference or an invoice's.
  var kinds: KeyKinds {
    var kinds: KeyKinds = []
    if token != nil { kinds.insert(.token) }
    if confirmation != nil { kinds.insert(.confirmation) }
    if check != nil { kinds.insert(.check) }
    if !references.isEmpty || !inText.isEmpty { kinds.insert(.reference) }
    if !invoices.isEmpty { kinds.insert(.invoice) }
    return kinds
  }

  /// Adds invoice numbers in comparable form. BILL's API names bills by its own ids (`00n01…`, invoices `00e01…`), which no bank prints.
  fileprivate mutating func note(invoices numbers: [String]) {
    for number in numbers where !number.hasPrefix("00n0") && !number.hasPrefix("00e0") {
      guard let key = Key.reference(number), !invoices.contains(key) else { continue }
      invoices.append(key)
    }
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
    case .funding, .fundingOwed, .paid, .held, .escheated, .pending, .unknown, nil: self = .live
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
