/// On which side of the reconciliation a record stands.
public enum Side: String, Hashable, Sendable, CaseIterable {
  /// What the bank says.
  case bank
  /// What the ledger (BILL, or the accounting system) says.
  case ledger

  /// The opposite side.
  public var other: Side { self == .bank ? .ledger : .bank }
}

/// Where a record was read: the trace from any figure of a report back to a line of a file.
public struct Provenance: Hashable, Sendable, Comparable {
  /// The id of the input in this run ("bank1", "bill1").
  public let input: String

  /// The record's ordinal in its file, 1 for the first transaction. Preamble, header, blank and totals rows are no records.
  public var record: Int { Int(ordinal) }

  /// The row a person sees in Excel, or the line in the text file; nil where the format has no rows.
  public var row: Int? { rowOrNone == UInt32.max ? nil : Int(rowOrNone) }

  // No file has so many lines that four bytes do not count them.
  private let ordinal: UInt32
  private let rowOrNone: UInt32

  /// The place of one record.
  public init(input: String, record: Int, row: Int?) {
    self.input = input
    ordinal = UInt32(clamping: record)
    rowOrNone = row.map { UInt32(clamping: $0) } ?? .max
  }

  /// By input, then by ordinal.
  public static func < (left: Provenance, right: Provenance) -> Bool {
    (left.input, left.record) < (right.input, right.record)
  }
}

/// One movement of money, as one side tells it. Bank lines and ledger payments have this one shape.
///
/// Sign: negative is money that leaves the account, on both sides, whatever sign the file used.
public struct Record: Hashable, Sendable {
  // Millions of records are kept at once: fields of one size stand together, so that little of a record is padding.

  /// Where it was read.
  public var provenance: Provenance

  /// The amount, negative for money out.
  public var amount: Amount

  /// The running balance that the file states after this record.
  public var balance: Amount?

  /// The whole descriptive text, blanks folded.
  public var description: String

  /// The account it moves money on, as the file names it; nil where the file does not say.
  public var account: String?

  /// The other party's name: payee of a payment, payer of a receipt.
  public var counterparty: String?

  /// The customer's reference: in a BILL export the confirmation number, else what the file calls reference, number or id.
  public var reference: String?

  private var details = SharedDetails()

  /// BILL's confirmation number without its letter and dash, plus one, where it has its usual form: most records of a BILL ledger have
  /// one, and each is different.
  private var packedConfirmation: UInt64 = 0

  /// How the money moves, where the file says so.
  public var method: PaymentMethod?

  /// What paid for it, on the ledger's side.
  public var fundingSource: FundingSource?

  /// What sort of movement its text or code says it is; nil where nothing is said.
  public var kind: MovementKind?

  /// The booking date at the bank; the process or payment date in a ledger.
  public var date: Day

  /// A record with the four things each has; the rest is set where a file gives it.
  public init(provenance: Provenance, date: Day, amount: Amount, description: String = "") {
    self.provenance = provenance
    self.date = date
    self.amount = amount
    self.description = description
  }
}

extension Record {
  /// The bank's own reference (FITID, trace number, transaction id).
  public var bankReference: String? {
    get { details.get { $0.bankReference } }
    set { details.set(newValue) { $0.bankReference = $1 } }
  }

  /// The check's number without leading zeros.
  public var checkNumber: String? {
    get { details.get { $0.checkNumber } }
    set { details.set(newValue) { $0.checkNumber = $1 } }
  }

  /// BILL's confirmation number in canonical form, `P########-#######`, from its own column or found in the text.
  public var confirmation: String? {
    get { confirmationDigits?.text ?? details.get { $0.confirmation } }
    set {
      confirmationDigits = newValue.flatMap { ConfirmationDigits($0) }
      if packedConfirmation == 0 { details.set(newValue) { $0.confirmation = $1 } }
    }
  }

  /// The same where it has its usual form; nil where it has another, or there is none.
  public var confirmationDigits: ConfirmationDigits? {
    get { packedConfirmation == 0 ? nil : ConfirmationDigits(number: packedConfirmation - 1) }
    set {
      packedConfirmation = newValue.map { $0.number + 1 } ?? 0
      details.set(nil) { $0.confirmation = $1 }
    }
  }

  /// Whether a confirmation number is known.
  public var hasConfirmation: Bool { packedConfirmation != 0 || details.get { $0.confirmation } != nil }

  /// The ACH confirmation token that every row of one BILL funding debit shares (`01[56]` and 12 letters or digits).
  public var fundingToken: String? {
    get { details.get { $0.fundingToken } }
    set { details.set(newValue) { $0.fundingToken = $1 } }
  }

  /// Invoice numbers this payment names.
  public var invoices: [String] {
    get { details.get { $0.invoices } ?? [] }
    set { details.set(newValue.isEmpty ? nil : newValue) { $0.invoices = $1 ?? [] } }
  }

  /// The Nacha return reason code ("R01"), where the line is a return and names one.
  public var returnCode: String? {
    get { details.get { $0.returnCode } }
    set { details.set(newValue) { $0.returnCode = $1 } }
  }

  /// The file's own code or word for the kind of movement ("NTRF", "CHECK_PAID", "475").
  public var type: String? {
    get { details.get { $0.type } }
    set { details.set(newValue) { $0.type = $1 } }
  }

  /// What the ledger says became of it.
  public var status: PaymentStatus? {
    get { details.get { $0.status } }
    set { details.set(newValue) { $0.status = $1 } }
  }

  /// The value date (interest runs from here), where the bank gives one.
  public var valueDate: Day? {
    get { details.get { $0.valueDate } }
    set { details.set(newValue) { $0.valueDate = $1 } }
  }

  /// The day the payment was created or entered, where a ledger gives one.
  public var createdDate: Day? {
    get { details.get { $0.createdDate } }
    set { details.set(newValue) { $0.createdDate = $1 } }
  }

  /// The day on which the ledger last changed what it says of the payment, where it gives one.
  public var updatedDate: Day? {
    get { details.get { $0.updatedDate } }
    set { details.set(newValue) { $0.updatedDate = $1 } }
  }

  /// That the payment has cleared, where a ledger marks it so.
  public var cleared: ClearedMark? {
    get { details.get { $0.cleared } }
    set { details.set(newValue) { $0.cleared = $1 } }
  }
}
