public import Banking
public import Reconciliation

/// What a company sets once for all its runs. Docs/Configuration.md describes the file that holds it.
public struct Configuration: Hashable, Sendable {
  /// Days on which the bank is closed although the Federal Reserve is open, in their order.
  public var holidays: [Day]

  /// How far two amounts may differ and still match, in the currency of the run; nil is exactness.
  public var tolerance: AmountText?

  /// The book balance at the period's end.
  public var bookBalance: AmountText?

  /// Records that are kept out of every run, by rules in their owner's words.
  public var exclusions: [ExclusionRule] = []

  /// Other names of payees.
  public var payeeAliases: [PayeeAlias] = []

  /// How long money takes by method, where it differs from the usual.
  public var windows: [PaymentMethod: MethodWindow] = [:]

  /// Whole fees that banks and carriers take, besides the common ones, in the currency of the run.
  public var fees: [AmountText] = []

  /// After how many days a check is stale; nil is the usual.
  public var staleCheckDays: Int?

  /// The same for checks that BILL draws.
  public var staleBillCheckDays: Int?

  /// Until when something can be done about a finding.
  public var clocks = ClockOptions()

  /// An exception of less than this is of low severity, in the currency of the run.
  public var materiality: AmountText?

  /// Categories that are never escalated.
  public var neverEscalated: Set<Reconciliation.Category> = []

  /// The file it was read from and the SHA-256 of that file; nil where there is none.
  public var origin: Origin?

  /// A configuration that sets what is given.
  public init(holidays: [Day] = [], tolerance: AmountText? = nil, bookBalance: AmountText? = nil) {
    self.holidays = holidays
    self.tolerance = tolerance
    self.bookBalance = bookBalance
  }

  /// The file a configuration was read from.
  public struct Origin: Hashable, Sendable {
    /// The path as its owner gave it.
    public var path: String

    /// The SHA-256 of its bytes, 64 hexadecimal digits.
    public var sha256: String

    /// Which file it is on the disk, so that no output replaces it.
    var identity: FileIdentity?

    /// The file as something that no output may replace.
    var file: ReadFile { ReadFile(name: path, identity: identity) }
  }

  /// Reads a configuration file.
  ///
  /// - Throws: ``TickmarkError``: ``ExitStatus/noInput`` where it is not there, ``ExitStatus/unreadableData`` with the line that is wrong.
  public init(file path: String) throws(TickmarkError) {
    let loader = InputLoader(limit: Self.sizeLimit, remedy: "a file of settings is short: name that file")
    let input = try loader.load(.path(path))
    guard let text = String(validating: input.bytes, as: UTF8.self) else {
      throw TickmarkError(.unreadableData, "\(path): expected UTF-8 text, found other bytes; save it as UTF-8")
    }
    self = try ConfigurationReader(path: path).read(text)
    origin = Origin(path: path, sha256: input.sha256, identity: input.identity)
  }

  /// A configuration is written by hand: 64 KiB are a thousand holidays and more.
  static let sizeLimit = 1 << 16
}
