public import Banking

/// One input of a run as it was understood: what a reader needs to trust the figures that came from it.
public struct InputDescription: Hashable, Sendable {
  /// The id its records carry: "bank1", "bill1".
  public var id: String

  /// Which side it tells.
  public var role: Side

  /// The path as its owner gave it.
  public var path: String

  /// The sheet it was read from, in a workbook.
  public var sheet: String?

  /// The format's stable name: "csv", "xlsx", "ofx".
  public var format: String

  /// The layout whose columns it has, where one was recognised.
  public var layout: String?

  /// How format and layout were recognised, in a sentence.
  public var recognition: String

  /// The SHA-256 of its bytes, 64 hexadecimal digits in lower case.
  public var sha256: String

  /// How many records it has.
  public var records: Int

  /// The rows that are no records.
  public var skipped: [SkippedLine]

  /// The columns that were used, in the order of the file.
  public var columns: [ColumnDescription]

  /// What it says of each account.
  public var accounts: [AccountDescription]

  /// Entries the bank has seen and not booked: shown, never reconciled.
  public var pending: [PendingLine]

  /// What a careful reader should know of the file.
  public var notes: [String]

  /// The order of day and month in its dates and what decided it; nil where its dates can be read in one way only.
  public var dateOrder: String?

  /// An input with what every input has.
  public init(
    id: String, role: Side, path: String, sheet: String? = nil, format: String, layout: String? = nil,
    recognition: String = "", sha256: String, records: Int, skipped: [SkippedLine] = [],
    columns: [ColumnDescription] = [], accounts: [AccountDescription] = [], pending: [PendingLine] = [],
    notes: [String] = [], dateOrder: String? = nil
  ) {
    self.id = id
    self.role = role
    self.path = path
    self.sheet = sheet
    self.format = format
    self.layout = layout
    self.recognition = recognition
    self.sha256 = sha256
    self.records = records
    self.skipped = skipped
    self.columns = columns
    self.accounts = accounts
    self.pending = pending
    self.notes = notes
    self.dateOrder = dateOrder
  }
}

/// A row of an input that is no record.
public struct SkippedLine: Hashable, Sendable {
  /// The row a person sees; nil where the format has no rows.
  public var row: Int?

  /// The stable reason: "preamble", "header", "total", "blank".
  public var reason: String

  /// A skipped row.
  public init(row: Int?, reason: String) {
    self.row = row
    self.reason = reason
  }
}

/// A column of an input and what it was taken for.
public struct ColumnDescription: Hashable, Sendable {
  /// The stable name of the role: "date", "amount".
  public var role: String

  /// The header as the file has it.
  public var header: String

  /// Why it was taken for that, in a few words; empty where nothing is to say.
  public var reason: String

  /// A column with its role.
  public init(role: String, header: String, reason: String = "") {
    self.role = role
    self.header = header
    self.reason = reason
  }
}

/// What an input says of one account.
public struct AccountDescription: Hashable, Sendable {
  /// The account as the file names it.
  public var account: String?

  /// Its currency.
  public var currency: Currency

  /// The balance before the first record.
  public var opening: Amount?

  /// The balance after the last.
  public var closing: Amount?

  /// Whether the balances prove the reading; nil where too little is stated.
  public var proves: Bool?

  /// How they prove it, by how much they fail, or why nothing can be proven, in a sentence.
  public var proof: String

  /// An account of an input.
  public init(
    account: String?, currency: Currency, opening: Amount? = nil, closing: Amount? = nil, proves: Bool? = nil,
    proof: String = ""
  ) {
    self.account = account
    self.currency = currency
    self.opening = opening
    self.closing = closing
    self.proves = proves
    self.proof = proof
  }
}

/// An entry the bank has seen and not booked.
public struct PendingLine: Hashable, Sendable {
  /// Its row or line; nil where the format has none.
  public var row: Int?

  /// Its date, where it has one.
  public var date: Day?

  /// Its amount, negative for money out.
  public var amount: Amount

  /// Its text.
  public var description: String

  /// A pending entry.
  public init(row: Int?, date: Day?, amount: Amount, description: String) {
    self.row = row
    self.date = date
    self.amount = amount
    self.description = description
  }
}
