import Zip

/// What cells point to: shared strings and formats. Immutable once read, so rows may carry it anywhere.
final class CellTables: Sendable {
  let strings: SharedStrings
  let styles: CellFormats
  let dateSystem: DateSystem

  init(_ package: Package, _ parts: WorkbookPart) throws {
    dateSystem = parts.dateSystem
    strings =
      if let entry = parts.sharedStrings {
        try package.read(entry, with: SharedStringsHandler(package.limits, part: entry.path)).strings
      } else {
        SharedStrings()
      }
    styles =
      if let entry = parts.styles {
        try package.read(entry, with: StylesHandler(package.limits, part: entry.path)).formats
      } else {
        CellFormats()
      }
  }
}
