import Glibc
import XML
import Zip

/// How much a workbook may ask of the machine.
public struct WorkbookLimits: Sendable, Equatable {
  /// Most entries of the package: 20,000.
  public var entryCount = 20_000
  /// Most bytes of one part after inflating: 4 GiB.
  public var partBytes = 4 << 30
  /// Most bytes of all parts together after inflating: 8 GiB.
  public var totalBytes = 8 << 30
  /// Most bytes of a part that is read at once (workbook, relationships, content types): 64 MiB.
  public var smallPartBytes = 64 << 20
  /// Most bytes of all shared strings together: 512 MiB.
  public var sharedStringBytes = 512 << 20
  /// Most bytes of shared strings that stay in memory while rows are streamed: 2 MiB. More of them go to temporary files
  /// without a name, which vanish with the workbook. ``Workbook/columns(_:selection:rows:)`` keeps all of them in memory.
  public var sharedStringMemory = 2 << 20
  /// The folder of those temporary files: that of the environment's `TMPDIR`, or else `/tmp`.
  public var temporaryFolder = Self.systemFolder
  /// Most bytes of the text of one cell: 256 KiB. Excel's own bound is 32,767 characters, at most 96 KiB.
  public var cellTextBytes = 256 << 10
  /// Most bytes of the texts of one row: 64 MiB.
  public var rowTextBytes = 64 << 20
  /// Most bytes of the shared formulas of a sheet, which stay in memory while it is read: 64 MiB.
  public var sharedFormulaBytes = 64 << 20
  /// Most bytes of the shared formulas of a sheet as ``CellListing`` writes them out for each of their cells: 256 MiB.
  public var sharedFormulaTextBytes = 256 << 20
  /// Most cell formats: 1,000,000. Excel's own bound is 64,000.
  public var cellFormats = 1_000_000
  /// Most empty places between the cells of the columns that ``Workbook/columns(_:selection:rows:)`` keeps, which cost
  /// nine bytes each: 100,000,000.
  public var columnGaps = 100_000_000
  /// Whether sheets and shared strings of plain markup are scanned byte by byte: true. The XML parser alone gives the
  /// same cells and takes several times as long.
  public var scansPlainParts = true

  /// The documented defaults.
  public init() {}

  private static let systemFolder =
    getenv("TMPDIR").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"

  var archive: ArchiveLimits {
    var limits = ArchiveLimits()
    limits.entryCount = entryCount
    limits.entryBytes = partBytes
    limits.totalBytes = totalBytes
    limits.wholeEntryBytes = smallPartBytes
    return limits
  }

  var xml: XMLLimits {
    var limits = XMLLimits()
    limits.totalBytes = partBytes
    // Text is streamed; what cells keep of it is bounded by the limits above.
    limits.textBytes = partBytes
    return limits
  }
}
