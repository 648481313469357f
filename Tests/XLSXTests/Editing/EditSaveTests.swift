import Foundation
import Testing

@testable import XLSX

@Suite("Saving edited workbooks")
struct EditSaveTests {
  private static func withFolder(_ body: (String) throws -> Void) throws {
    let folder = NSTemporaryDirectory() + "/tickmark-save-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  private static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  @Test("a file over itself, twice: the same bytes as in memory, and nothing left beside it")
  func overItself() throws {
    try Self.withFolder { folder in
      let path = folder + "/book.xlsx"
      let original = try Fixture(rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>").bytes()
      try Data(original).write(to: URL(fileURLWithPath: path))
      let editor = try WorkbookEditor(path: path)
      try editor.save(to: path)
      #expect(try Self.bytes(path) == original)
      try editor.sheet(named: "Data").setValue(.integer(2), at: .at("A1"))
      let inMemory = try editor.savedBytes()
      try editor.save(to: path)
      #expect(try Self.bytes(path) == inMemory)
      try editor.sheet(named: "Data").setValue(.integer(3), at: .at("B1"))
      try editor.save(to: folder + "/other.xlsx")
      #expect(try Self.bytes(path) == inMemory)
      let cells = try #require(try EditedCells.all(try Self.bytes(folder + "/other.xlsx"))["Data"])
      #expect(try cells[.at("A1")]?.number == 2 && cells[.at("B1")]?.number == 3)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["book.xlsx", "other.xlsx"])
    }
  }

  @Test("an edit that fails on the way leaves the file as it was, and nothing beside it")
  func failure() throws {
    try Self.withFolder { folder in
      let path = folder + "/book.xlsx"
      let original = try Fixture(rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>1</v></c></row>").bytes()
      try Data(original).write(to: URL(fileURLWithPath: path))
      let editor = try WorkbookEditor(path: path)
      let sheet = try editor.sheet(named: "Data")
      let error = try #require(throws: WorkbookEditError.self) {
        try sheet.appendColumns([NewColumn("x")], headerRow: 1, after: 1)
      }
      #expect(error.kind == .occupied && error.file != nil)
      try sheet.setValue(.integer(2), at: .at("A1"))
      let missing = try #require(throws: WorkbookEditError.self) { try editor.save(to: folder + "/none/x.xlsx") }
      #expect(missing.kind == .output)
      #expect(try Self.bytes(path) == original)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["book.xlsx"])
    }
  }

  @Test("a sheet whose editor is gone says so")
  func gone() throws {
    let bytes = try Fixture(rows: "").bytes()
    func orphan() throws -> SheetEditor { try WorkbookEditor(bytes: bytes).sheet(named: "Data") }
    let sheet = try orphan()
    let error = try #require(throws: WorkbookEditError.self) { try sheet.setValue(.integer(1), at: .at("A1")) }
    #expect(error.kind == .closed)
  }

  @Test("what is no workbook is named")
  func other() throws {
    let error = try #require(throws: WorkbookEditError.self) { try WorkbookEditor(bytes: Array("a;b".utf8)) }
    #expect(error.kind == .unreadable(.notAWorkbook("csv or text")))
    let missing = try #require(throws: WorkbookEditError.self) { try WorkbookEditor(path: "/nowhere/x.xlsx") }
    #expect(missing.kind == .unreadable(.missing) && missing.file == "/nowhere/x.xlsx")
  }
}
