/// How much an archive may ask of the machine. Checked against the directory before memory is spent, and again on the
/// bytes that really come, because a directory can lie.
public struct ArchiveLimits: Sendable, Equatable {
  /// Most entries: 20,000. Large workbooks have some hundreds.
  public var entryCount: Int = 20_000
  /// Most bytes of one entry after inflating: 4 GiB (a full sheet of a million rows and eight columns takes 0.5 GB).
  public var entryBytes: Int = 4 << 30
  /// Most bytes of all entries together after inflating: 8 GiB.
  public var totalBytes: Int = 8 << 30
  /// Most inflated bytes for one compressed byte: 500, for entries larger than ``expansionFloor``. Worksheets come to
  /// 10 to
  /// 100; DEFLATE cannot pass 1,032.
  public var expansionRatio: Int = 500
  /// Entries up to this size (128 MiB) may expand at any ratio: blank cells compress very well and such an entry costs
  /// little.
  public var expansionFloor: Int = 128 << 20
  /// Most bytes that ``ArchiveReader/read(_:)`` puts into memory at once: 1 GiB.
  public var wholeEntryBytes: Int = 1 << 30

  /// The documented defaults.
  public init() {}
}
