public import Banking

/// One input as it was understood: what it is, how that was recognised, and every record in it.
public struct InputFile: Sendable {
  /// The id of the input in its run: "bank1", "bill1". Every record's provenance carries it.
  public var id: String

  /// The path as its owner gave it.
  public var path: String

  /// Which side it tells.
  public var side: Side

  /// The format it is written in.
  public var format: InputFormat

  /// How the format and layout were recognised, in a sentence a person can check.
  public var recognition: String

  /// The name of the layout whose columns it has ("Chase business checking"), where one was recognised.
  public var layout: String?

  /// The sheet the table stands on, in a workbook.
  public var sheet: String?

  /// The row (line) of the header, where a table has one.
  public var headerRow: Int?

  /// Which column became what, in the order of the file.
  public var columns: [ColumnUse]

  /// What the file says, by account: at least one, but for a Nacha file without batches.
  public var statements: [Statement]

  /// Every row that is no record, with its reason.
  public var skipped: [SkippedRow]

  /// What a careful reader should know: findings about the file that did not stop the reading.
  public var notes: [String]

  /// How dates with two possible orders were read, and what decided it; nil where there was nothing to decide.
  public var dateOrder: String?

  /// Which side the file itself speaks for, whatever side it was read for; nil where it could be either.
  public internal(set) var sideEvidence: SideEvidence?

  /// All records of the file, in its order.
  public var records: [Record] {
    var all = statements.first?.records ?? []
    for statement in statements.dropFirst() { all += statement.records }
    let isOrdered = zip(all, all.dropFirst()).allSatisfy { $0.provenance.record < $1.provenance.record }
    return isOrdered ? all : all.sorted { $0.provenance.record < $1.provenance.record }
  }

  /// The first and last date of its records; nil where it has none.
  public var span: ClosedRange<Day>? {
    var found: ClosedRange<Day>?
    for statement in statements {
      for index in statement.records.indices {
        let date = statement.records[index].date
        guard let known = found else {
          found = date...date
          continue
        }
        if date < known.lowerBound { found = date...known.upperBound }
        if date > known.upperBound { found = known.lowerBound...date }
      }
    }
    return found
  }

  /// An input with what every input has.
  public init(id: String, path: String, side: Side, format: InputFormat, recognition: String) {
    self.id = id
    self.path = path
    self.side = side
    self.format = format
    self.recognition = recognition
    columns = []
    statements = []
    skipped = []
    notes = []
  }
}

/// A file format by its stable name in the result and in `inspect`.
public struct InputFormat: RawRepresentable, Hashable, Sendable {
  /// The stable name.
  public let rawValue: String

  /// A format by its stable name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Text in rows and columns.
  public static let csv = InputFormat(rawValue: "csv")
  /// A sheet of a workbook.
  public static let xlsx = InputFormat(rawValue: "xlsx")
  /// Open Financial Exchange, SGML or XML, with its kin QFX and QBO.
  public static let ofx = InputFormat(rawValue: "ofx")
}

/// One column of a table and what it was taken for.
public struct ColumnUse: Hashable, Sendable {
  /// The stable name of the role: "date", "amount", "debit", "credit", "description", "balance", "check", …
  public var role: String

  /// The header as the file has it; "column 3" where there is no header.
  public var header: String

  /// The column's position, 0 for the first.
  public var index: Int

  /// Why, in a few words: "header 'Posting Date', every value a date".
  public var reason: String

  /// A column with its role.
  public init(role: String, header: String, index: Int, reason: String) {
    self.role = role
    self.header = header
    self.index = index
    self.reason = reason
  }
}

/// A row of the file that is no record, and why.
public struct SkippedRow: Hashable, Sendable {
  /// The row a person sees in Excel, or the line in the text file; nil where the format has no rows.
  public var row: Int?

  /// The stable reason: "preamble", "header", "total", "blank", "balance", "continuation", "pending", "footer", …
  public var reason: String

  /// A skipped row.
  public init(row: Int?, reason: String) {
    self.row = row
    self.reason = reason
  }
}

/// What a file says of one account.
public struct Statement: Sendable {
  /// The account as the file names it.
  public var account: String?

  /// The account's currency.
  public var currency: Currency

  /// Whether the file itself names the currency (else it was set by its owner or taken for US dollars).
  public var currencyIsStated: Bool

  /// The balance before the first record, stated or worked back from the running balance.
  public var opening: StatedBalance?

  /// The balance after the last record.
  public var closing: StatedBalance?

  /// The last day that the file says it tells of: the end of the span it names, or the day of a closing balance that it states. Nil where it says
  /// neither: its last line does not show that there was no other.
  public var coveredTo: Day?

  /// Whether opening + movements = closing.
  public var proof: BalanceProof

  /// The booked records, in the order of the file.
  public var records: [Record]

  /// Entries that the bank has seen and not booked: shown, never reconciled.
  public var pending: [PendingEntry]

  /// What its format tells statements of one account apart by: a number and page, an identification. Nil where it has none.
  var identity: String?

  /// Where it says that it is a page which another one comes before, and which another one follows; nil where it does not.
  var opensMidway: String?
  var endsMidway: String?

  /// From the first to the last day of its lines that stand in another file too and count there; nil where none do.
  public internal(set) var joined: ClosedRange<Day>?

  /// A statement with nothing in it yet.
  public init(account: String?, currency: Currency, currencyIsStated: Bool) {
    self.account = account
    self.currency = currency
    self.currencyIsStated = currencyIsStated
    proof = .unprovable(reason: "the file states no balances")
    records = []
    pending = []
  }
}

/// A balance the file states, or that its running balance shows.
public struct StatedBalance: Hashable, Sendable {
  /// The balance.
  public var amount: Amount

  /// Its date, where the file gives one.
  public var date: Day?

  /// Where it stands: "row 3", "running balance of row 12".
  public var source: String

  /// A balance with its place.
  public init(amount: Amount, date: Day?, source: String) {
    self.amount = amount
    self.date = date
    self.source = source
  }
}

/// Whether a statement's figures prove its reading.
public enum BalanceProof: Hashable, Sendable {
  /// Opening + movements = closing, or each running balance follows from the one before; the text says which.
  case proves(how: String)

  /// They do not add up: by how much (stated minus computed), and where it first shows.
  case fails(difference: Amount, place: String)

  /// The file states too little to prove anything.
  case unprovable(reason: String)
}

/// An entry that is not booked: no reconciliation counts it.
public struct PendingEntry: Hashable, Sendable {
  /// Its ordinal among the file's entries, counted together with the booked ones.
  public var record: Int

  /// Its row or line.
  public var row: Int?

  /// Its date, where it has one.
  public var date: Day?

  /// Its amount, negative for money out.
  public var amount: Amount

  /// Its text.
  public var description: String

  /// A pending entry.
  public init(record: Int, row: Int?, date: Day?, amount: Amount, description: String) {
    self.record = record
    self.row = row
    self.date = date
    self.amount = amount
    self.description = description
  }
}
