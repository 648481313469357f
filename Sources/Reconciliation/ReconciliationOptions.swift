public import Banking

/// How to reconcile: everything the outcome depends on besides the records.
public struct ReconciliationOptions: Hashable, Sendable {
  /// The period. Nil takes the span of the bank's records (to the end of its statement).
  public var period: Period?

  /// The days on which banks settle.
  public var calendar: BankingCalendar

  /// The book balance at the period's end, where its owner gives one.
  public var bookBalance: Amount?

  /// How far two amounts may differ and still match, in minor units. Zero, the default, is exactness.
  ///
  /// It applies to payments that a key or a name joins; amounts alone never match unless they are equal.
  public var toleranceMinorUnits: Int64

  /// Records that are none of this reconciliation's business, by rules their owner wrote; the first rule that fits names the reason.
  public var exclusions: [ExclusionRule] = []

  /// Other names of payees: what the bank writes, by what the ledger calls it ("SQ *ACME" for "Acme Paper").
  public var payeeAliases: [PayeeAlias] = []

  /// How long money takes by method, where it differs from the usual. Methods that are not named keep theirs.
  public var windows: [PaymentMethod: MethodWindow] = [:]

  /// Whole fees in minor units that banks and carriers of this account take, besides the common ones.
  public var fees: Set<Int64> = []

  /// After how many calendar days a check is stale: 180, as a bank may refuse it after six months (UCC 4-404).
  public var staleCheckDays = 180

  /// The same for checks that BILL draws, which it voids: 90.
  public var staleBillCheckDays = 90

  /// Until when something can be done about a finding.
  public var clocks = ClockOptions()

  /// An exception of less than this, in minor units, is of low severity and is not escalated. Zero, the default, keeps all.
  public var materialityMinorUnits: Int64 = 0

  /// Categories that are never escalated, whatever their clock.
  public var neverEscalated: Set<Category> = []

  /// The usual options.
  public init(
    period: Period? = nil, calendar: BankingCalendar = BankingCalendar(), bookBalance: Amount? = nil,
    toleranceMinorUnits: Int64 = 0
  ) {
    self.period = period
    self.calendar = calendar
    self.bookBalance = bookBalance
    self.toleranceMinorUnits = toleranceMinorUnits
  }
}

/// A rule that keeps records out of the reconciliation.
public struct ExclusionRule: Hashable, Sendable {
  /// The rule in its owner's words, as the report gives it for the reason.
  public var name: String

  /// Words that the record's text or counterparty holds, in any letter case.
  public var text: String

  /// On which side; nil for both.
  public var side: Side?

  /// A rule that keeps out records whose text holds these words.
  public init(name: String, text: String, side: Side? = nil) {
    self.name = name
    self.text = text
    self.side = side
  }

  /// Whether a record falls under it. An empty text fits nothing.
  func fits(_ record: Record, side recordSide: Side) -> Bool {
    guard side == nil || side == recordSide, !text.isEmpty else { return false }
    let words = text.uppercased()
    return record.description.uppercased().contains(words)
      || (record.counterparty?.uppercased().contains(words) ?? false)
  }
}

/// Another name of a payee.
public struct PayeeAlias: Hashable, Sendable {
  /// What the bank's text or counterparty holds, in any letter case.
  public var alias: String

  /// What the ledger calls the payee.
  public var name: String

  /// An alias of a payee.
  public init(alias: String, name: String) {
    self.alias = alias
    self.name = name
  }
}

/// How long money of one method takes between the ledger's date and the bank's, in banking days.
public struct MethodWindow: Hashable, Sendable {
  /// How many banking days before the ledger's date the bank may be.
  public var before: Int

  /// How many banking days after it a match without a common reference is still believed.
  public var after: Int

  /// How many banking days after it the payment is on its way; later it is missing.
  public var clearing: Int

  /// A window of these banking days.
  public init(before: Int, after: Int, clearing: Int) {
    self.before = before
    self.after = after
    self.clearing = clearing
  }
}
