/// The namespaces of spreadsheets, each in its transitional and its strict form (ECMA-376 parts 4 and 1).
enum OfficeNamespace {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let strictMain = "http://purl.oclc.org/ooxml/spreadsheetml/main"
  static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let strictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships"

  static let allMain: Set<String> = [main, strictMain]
  static let allRelationships: Set<String> = [relationships, strictRelationships]

  /// A part of our own making for a strict workbook.
  static func strict(_ bytes: [UInt8]) -> [UInt8] {
    var text = String(decoding: bytes, as: UTF8.self)
    for (old, new) in [(main, strictMain), (relationships, strictRelationships)] {
      text = text.split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
    }
    return Array(text.utf8)
  }
}
