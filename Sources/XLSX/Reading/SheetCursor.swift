import XML
import Zip

/// Moves over the rows of a worksheet, in the order of the file. Reads only as much of the sheet as the rows asked
/// for need; memory does not grow with the sheet. Rows without cells are passed over.
///
/// The sheet's checksum can be verified only at its end: what `next` returns is certain once it has returned nil.
public final class SheetCursor {
  /// The sheet.
  public let sheet: Sheet

  private let file: String?
  private let reader: SheetReader
  private var taker: RowTaker
  private var failure: WorkbookError?

  init(package: Package, entry: ArchiveEntry, sheet: Sheet, context: SheetContext) throws {
    self.sheet = sheet
    self.file = package.file
    self.reader = try SheetReader(package, entry, context)
    self.taker = RowTaker(context)
  }

  /// Whether rows came from the byte scanner.
  var hasScanned: Bool { reader.hasScanned }

  /// The next row that has cells, or nil after the last.
  public func next() throws(WorkbookError) -> SheetRow? {
    if let failure { throw failure }
    do {
      return try inWorkbook(file) { try reader.next(&taker) ? taker.row.map { SheetRow($0) } : nil }
    } catch {
      var error = error
      error.sheet = error.sheet ?? sheet.name
      failure = error
      throw error
    }
  }
}
