import Zip

/// What cells point to besides shared strings. Immutable once read, so rows may carry it anywhere.
final class CellTables: Sendable {
  let styles: CellFormats
  let dateSystem: DateSystem

  init(_ package: Package, _ parts: WorkbookPart) throws {
    dateSystem = parts.dateSystem
    styles =
      if let entry = parts.styles {
        try package.read(entry, with: StylesHandler(package.limits, part: entry.path)).formats
      } else {
        CellFormats()
      }
  }
}
