import Testing
import Zip

@testable import XLSX

/// What our reader sees of a workbook, to be compared before and after an edit.
enum EditedCells {
  struct Seen: Equatable {
    var value: CellValue
    var source: String
    var formula: String?
    var style: Int
  }

  /// The cells of every sheet that can be read, by sheet and place.
  static func all(_ bytes: [UInt8]) throws -> [String: [CellReference: Seen]] {
    let workbook = try Workbook.open(bytes: bytes)
    var found: [String: [CellReference: Seen]] = [:]
    for sheet in workbook.sheets where sheet.kind.hasCells {
      if let cells = try? cells(workbook, sheet) { found[sheet.name] = cells }
    }
    return found
  }

  static func cells(_ workbook: Workbook, _ sheet: Sheet) throws -> [CellReference: Seen] {
    var found: [CellReference: Seen] = [:]
    let cursor = try workbook.cursor(sheet)
    while let row = try cursor.next() {
      for cell in row {
        found[cell.reference] = Seen(
          value: cell.value, source: cell.source, formula: cell.formula, style: cell.style)
      }
    }
    return found
  }

  /// The entries that are not the same in both archives, raw: compressed bytes, checksum, method.
  static func changedEntries(_ old: [UInt8], _ new: [UInt8]) throws -> Set<String> {
    let (before, after) = (try ArchiveReader(bytes: old), try ArchiveReader(bytes: new))
    var changed: Set<String> = []
    for entry in before.entries {
      guard let other = after.entry(entry.name) else {
        changed.insert(entry.name)
        continue
      }
      let isSame =
        entry.crc == other.crc && entry.method == other.method && entry.compressedSize == other.compressedSize
        && entry.size == other.size
      if !isSame { changed.insert(entry.name) }
    }
    for entry in after.entries where before.entry(entry.name) == nil { changed.insert(entry.name) }
    return changed
  }
}

extension CellReference {
  /// A place by its name, for tests.
  static func at(_ name: String) throws -> CellReference { try #require(CellReference(name)) }
}

extension CellRange {
  /// A range by its name, for tests.
  static func over(_ name: String) throws -> CellRange { try #require(CellRange(reference: name)) }
}

extension Fixture {
  /// The list of content types, which reading does without.
  mutating func addTypes(_ overrides: String = "") {
    set(
      "[Content_Types].xml",
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>\(overrides)</Types>")
  }
}
