public import Banking

/// Records of both sides that are the same money, and why.
public struct Match: Hashable, Sendable {
  /// Its number in the run: "M0001". Numbered in the order of the earliest bank record.
  public var id: String

  /// The stable name of the rule that found it ("confirmation", "check-number", "amount-date-name", "funding-batch", …).
  public var rule: String

  /// How sure the rule is, from 0 to 1.
  public var score: Double

  /// "returned" for money that went out and came back; nil else.
  public var tag: String?

  /// The bank's records, in the order of provenance.
  public var bank: [Record] {
    get { bankPlaces.records }
    set { bankPlaces = .given(newValue) }
  }

  /// The ledger's records, in the order of provenance.
  public var ledger: [Record] {
    get { ledgerPlaces.records }
    set { ledgerPlaces = .given(newValue) }
  }

  /// The bank's total minus the ledger's.
  public var difference: Amount

  /// What speaks for it, a phrase each, in words a person can repeat to a vendor.
  public var evidence: [String] {
    get { grounds.phrases(of: ledgerPlaces.first, written: { ledgerPlaces.records }) }
    set { grounds = Grounds(newValue) }
  }

  /// The position of its account and currency in ``Outcome/partitions``.
  public var partition = 0

  /// Where the bank's records are.
  private(set) var bankPlaces: RecordPlaces

  /// Where the ledger's are.
  private(set) var ledgerPlaces: RecordPlaces

  private var grounds: Grounds

  /// "1:1", "1:N", "N:1" or "N:M": bank records to ledger records.
  public var kind: String {
    (bankPlaces.count == 1 ? "1" : "N") + ":" + (ledgerPlaces.count == 1 ? "1" : bankPlaces.count == 1 ? "N" : "M")
  }

  /// A match between these records.
  public init(
    id: String = "", rule: String, score: Double, tag: String? = nil, bank: [Record], ledger: [Record],
    difference: Amount, evidence: [String]
  ) {
    self.id = id
    self.rule = rule
    self.score = score
    self.tag = tag
    bankPlaces = .given(bank)
    ledgerPlaces = .given(ledger)
    self.difference = difference
    grounds = Grounds(evidence)
  }

  /// A match the board found.
  init(id: String, _ match: BoardMatch, bank: RecordPlaces, ledger: RecordPlaces, difference: Amount, partition: Int) {
    self.id = id
    rule = match.rule.rawValue
    score = match.score
    tag = match.tag
    bankPlaces = bank
    ledgerPlaces = ledger
    self.difference = difference
    self.partition = partition
    grounds = match.evidence
  }
}
