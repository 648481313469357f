public import Banking

/// Something that does not agree, or that is open, about one or more records: an exception of the reconciliation.
public struct Discrepancy: Hashable, Sendable {
  /// Its number in the run: "E0001".
  public var id: String

  /// What it is.
  public var category: Category

  /// How much it matters.
  public var severity: Severity

  /// The bank's records it is about.
  public var bank: [Record] {
    get { bankPlaces.records }
    set { bankPlaces = .given(newValue) }
  }

  /// The ledger's records it is about.
  public var ledger: [Record] {
    get { ledgerPlaces.records }
    set { ledgerPlaces = .given(newValue) }
  }

  /// The bank's total minus the ledger's; nil where the sides are in different currencies.
  public var difference: Amount?

  /// Why the amounts differ, where that can be told.
  public var cause: Cause?

  /// One plain sentence: what happened.
  public var explanation: String

  /// What to do next.
  public var action: String

  /// The answers that fit equally well, or nearly; none is chosen.
  public var candidates: [Candidate]

  /// Whether someone beyond the analyst must see it in time.
  public var escalate: Bool

  /// Until when something must be done, where a clock runs.
  public var due: Day?

  /// What speaks for the category, a phrase each.
  public var evidence: [String]

  /// The effect on the reconciliation, for the one who signs it.
  public var controllerNote = ""

  /// A short, warm sentence for the payee, the payer or the bank, without internal words; empty where nobody outside is concerned.
  public var outsideNote = ""

  /// The position of its account and currency in ``Outcome/partitions``: that of its bank records, where the two sides differ.
  public var partition = 0

  /// Whether all it is about was due before the statement begins, so that both opening balances have it, as far as anybody can tell.
  var liesBefore = false

  /// Where the bank's records are.
  var bankPlaces: RecordPlaces

  /// Where the ledger's are.
  var ledgerPlaces: RecordPlaces

  /// An exception about these records.
  public init(
    id: String = "", category: Category, severity: Severity, bank: [Record], ledger: [Record], difference: Amount?,
    cause: Cause? = nil, explanation: String, action: String, candidates: [Candidate] = [], escalate: Bool = false,
    due: Day? = nil, evidence: [String] = []
  ) {
    self.id = id
    self.category = category
    self.severity = severity
    bankPlaces = .given(bank)
    ledgerPlaces = .given(ledger)
    self.difference = difference
    self.cause = cause
    self.explanation = explanation
    self.action = action
    self.candidates = candidates
    self.escalate = escalate
    self.due = due
    self.evidence = evidence
  }
}

/// One answer that would fit an ambiguous record.
public struct Candidate: Hashable, Sendable {
  /// The bank's records of this answer.
  public var bank: [Record]

  /// The ledger's records of this answer.
  public var ledger: [Record]

  /// How well it fits, from 0 to 1.
  public var score: Double

  /// Why it fits, in a phrase.
  public var why: String

  /// A possible answer.
  public init(bank: [Record], ledger: [Record], score: Double, why: String) {
    self.bank = bank
    self.ledger = ledger
    self.score = score
    self.why = why
  }
}

/// How much an exception matters.
public enum Severity: String, Hashable, Sendable, CaseIterable {
  /// For the record: nothing to do.
  case info
  /// Will clear by itself, or is small.
  case low
  /// Someone should look.
  case medium
  /// Money may be lost, or a deadline runs.
  case high
}
