public import Banking

/// Everything one reconciliation found: every record stands in one match, one discrepancy, or is counted as excluded.
public struct Outcome: Sendable {
  /// The first and last day reconciled.
  public var period: Period

  /// What agrees.
  public var matches: [Match]

  /// What does not agree or is open.
  public var discrepancies: [Discrepancy]

  /// Records that a rule of the user's keeps out, with the rule's name.
  public var excluded: [Exclusion]

  /// Counts, sums and the formal reconciliation of each account and currency; one for most runs.
  public var partitions: [PartitionResult]

  /// What a reader should know of the run: caps that were reached, searches not tried.
  public var notes: [String]

  /// An outcome of these parts.
  public init(
    period: Period, matches: [Match], discrepancies: [Discrepancy], excluded: [Exclusion] = [],
    partitions: [PartitionResult], notes: [String] = []
  ) {
    self.period = period
    self.matches = matches
    self.discrepancies = discrepancies
    self.excluded = excluded
    self.partitions = partitions
    self.notes = notes
  }

  /// Whether every line of both sides is matched, and no difference of the balances is unexplained.
  public var isReconciled: Bool { discrepancies.isEmpty && unexplained.isEmpty }

  /// The differences between adjusted balances that nothing explains; empty where each is zero or no balance is known.
  public var unexplained: [Amount] { partitions.compactMap(\.balances.unexplained).filter { !$0.isZero } }
}

/// A span of days, both ends included.
public struct Period: Hashable, Sendable {
  /// The first day.
  public let start: Day

  /// The last day.
  public let end: Day

  /// A period between two days; nil where the end lies before the start.
  public init?(start: Day, end: Day) {
    guard start <= end else { return nil }
    self.start = start
    self.end = end
  }

  /// Its days.
  public var days: ClosedRange<Day> { start...end }

  /// Whether the day lies in it.
  public func contains(_ day: Day) -> Bool { days.contains(day) }
}

/// A record kept out of the reconciliation by a rule its user wrote (such as the period asked for).
public struct Exclusion: Hashable, Sendable {
  /// On which side it stands.
  public var side: Side

  /// The record.
  public var record: Record

  /// The rule, in the user's words.
  public var rule: String

  /// The position of its account and currency in ``Outcome/partitions``.
  public var partition = 0

  /// An excluded record.
  public init(side: Side, record: Record, rule: String, partition: Int = 0) {
    self.side = side
    self.record = record
    self.rule = rule
    self.partition = partition
  }
}
