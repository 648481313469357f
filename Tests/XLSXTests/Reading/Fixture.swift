import Testing
import Zip

@testable import XLSX

/// A small workbook made part by part, so that each test can say what is odd about its own.
struct Fixture {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  var parts: [(name: String, text: String)] = []
  /// Parts given as bytes instead.
  var binary: [String: [UInt8]] = [:]

  /// A workbook of one sheet, "Data", with this inside `sheetData`.
  init(rows: String, strings: String? = nil, formats: [String] = [], date1904: Bool = false) {
    var relationships = Self.relationship("rId1", "worksheet", "worksheets/sheet1.xml")
    if strings != nil { relationships += Self.relationship("rId2", "sharedStrings", "sharedStrings.xml") }
    if !formats.isEmpty { relationships += Self.relationship("rId3", "styles", "styles.xml") }
    set("_rels/.rels", Self.relationships(Self.relationship("rId1", "officeDocument", "xl/workbook.xml")))
    set("xl/_rels/workbook.xml.rels", Self.relationships(relationships))
    set(
      "xl/workbook.xml",
      "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\"><workbookPr date1904=\"\(date1904 ? 1 : 0)\"/>"
        + "<sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
    set("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"\(Self.main)\"><sheetData>\(rows)</sheetData></worksheet>")
    if let strings { set("xl/sharedStrings.xml", "<sst xmlns=\"\(Self.main)\">\(strings)</sst>") }
    if !formats.isEmpty { set("xl/styles.xml", Self.styles(formats)) }
  }

  mutating func set(_ name: String, _ text: String) {
    remove(name)
    parts.append((name, text))
  }

  /// Changes a text that a part has, in all its places.
  mutating func replace(_ old: String, with new: String, in name: String) {
    let text = text(name)
    #expect(text.contains(old), "\(name) has nothing to replace")
    set(name, text.replacing(old, with: new))
  }

  /// Writes markup just before a part's tag.
  mutating func insert(_ markup: String, before tag: String, in name: String) {
    replace(tag, with: markup + tag, in: name)
  }

  mutating func remove(_ name: String) { parts.removeAll { $0.name == name } }

  mutating func rename(_ name: String, _ other: String) {
    parts = parts.map { $0.name == name ? (other, $0.text) : $0 }
  }

  func text(_ name: String) -> String { parts.first { $0.name == name }?.text ?? "" }

  func bytes() throws -> [UInt8] {
    let writer = ArchiveWriter()
    for part in parts { try writer.add(part.name, binary[part.name] ?? Array(part.text.utf8)) }
    return try writer.finish()
  }

  func open(limits: WorkbookLimits = WorkbookLimits()) throws -> Workbook {
    try Workbook.open(bytes: bytes(), name: "fixture.xlsx", limits: limits)
  }

  /// The cells of the first sheet, as `A1=…`.
  func cells(limits: WorkbookLimits = WorkbookLimits()) throws -> [String] {
    let workbook = try open(limits: limits)
    return try Self.cells(of: workbook, workbook.sheets[0])
  }

  static func cells(of workbook: Workbook, _ sheet: Sheet) throws -> [String] {
    let cursor = try workbook.cursor(sheet)
    var cells: [String] = []
    while let row = try cursor.next() {
      for cell in row { cells.append("\(cell.reference)=\(show(cell.value))") }
    }
    return cells
  }

  static func show(_ value: CellValue) -> String {
    switch value {
    case .empty: "-"
    case .text(let text): "'\(text)'"
    case .number(let number): "\(number)"
    case .date(let date): "\(date)"
    case .boolean(let truth): truth ? "TRUE" : "FALSE"
    case .error(let code): code.rawValue
    }
  }

  static func relationships(_ inside: String) -> String {
    "<Relationships xmlns=\"\(package)\">\(inside)</Relationships>"
  }

  static func relationship(_ id: String, _ type: String, _ target: String) -> String {
    "<Relationship Id=\"\(id)\" Type=\"\(office)/\(type)\" Target=\"\(target)\"/>"
  }

  /// One cell format for each number format, numbered from 1; 0 is General.
  static func styles(_ formats: [String]) -> String {
    var numbers = ""
    var cells = "<xf numFmtId=\"0\"/>"
    for (index, format) in formats.enumerated() {
      let id = Int(format) ?? 164 + index
      let code = format.reduce(into: "") { $0 += ["&": "&amp;", "\"": "&quot;", "<": "&lt;"][$1] ?? String($1) }
      if Int(format) == nil { numbers += "<numFmt numFmtId=\"\(id)\" formatCode=\"\(code)\"/>" }
      cells += "<xf numFmtId=\"\(id)\"/>"
    }
    return
      "<styleSheet xmlns=\"\(main)\"><numFmts>\(numbers)</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
      + "<cellXfs>\(cells)</cellXfs></styleSheet>"
  }
}
