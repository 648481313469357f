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
  private let stream: EntryStream
  private let reader: XMLReader<SheetHandler>
  private var piece = [UInt8](repeating: 0, count: 16 << 10)
  private var rows: [RowStorage] = []
  private var place = 0
  private var ended = false
  private var failure: WorkbookError?

  init(package: Package, entry: ArchiveEntry, sheet: Sheet, tables: CellTables) throws {
    self.sheet = sheet
    self.file = package.file
    self.stream = try package.archive.open(entry)
    self.reader = XMLReader(
      handler: SheetHandler(sheet: sheet.name, tables: tables, limits: package.limits), part: entry.path,
      limits: package.limits.xml)
  }

  /// The next row that has cells, or nil after the last.
  public func next() throws(WorkbookError) -> SheetRow? {
    if let failure { throw failure }
    while place == rows.count {
      guard !ended else { return nil }
      do {
        try inWorkbook(file) { try readPiece() }
      } catch {
        var error = error
        error.sheet = error.sheet ?? sheet.name
        failure = error
        throw error
      }
    }
    defer { place += 1 }
    return SheetRow(rows[place])
  }

  private func readPiece() throws {
    let count = try stream.read(into: &piece)
    if count > 0 {
      try piece.withUnsafeBytes { try reader.feed(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    } else {
      _ = try reader.finish()
      ended = true
    }
    rows = reader.handler.takeRows()
    place = 0
  }
}
