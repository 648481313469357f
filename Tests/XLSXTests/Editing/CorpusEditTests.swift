import Foundation
import Testing
import Zip

@testable import XLSX

/// Edits of workbooks from public test suites: what is not edited stays. Without the corpus these tests say so.
@Suite("Edits of other programs' workbooks")
struct CorpusEditTests {
  static func bytes(_ file: String) throws -> [UInt8] {
    let root = try #require(CorpusTests.root)
    return Array(try Data(contentsOf: URL(fileURLWithPath: root + "/read/" + file)))
  }

  @Test("an edit of nothing gives the same file, byte for byte", arguments: CorpusTests.files)
  func nothing(file: String) throws {
    let bytes = try Self.bytes(file)
    guard let editor = try? WorkbookEditor(bytes: bytes, name: file) else { return }
    for name in editor.sheetNames { _ = try? editor.sheet(named: name) }
    #expect(!editor.hasEdits)
    #expect(try editor.savedBytes() == bytes)
  }

  @Test("an edit of one cell in each sheet is read back, and nothing else changed", arguments: CorpusTests.files)
  func oneCell(file: String) throws {
    let bytes = try Self.bytes(file)
    guard let before = try? EditedCells.all(bytes) else { return }
    let editor: WorkbookEditor
    do { editor = try WorkbookEditor(bytes: bytes, name: file) } catch {
      // What our reader reads may be too damaged to be edited, and must not be refused for anything else.
      #expect([.damaged, .unreadable(.damaged), .limit].contains(error.kind), "\(error)")
      return
    }
    var edits: [String: [CellReference: CellContent]] = [:]
    for (name, cells) in before where editor.sheetNames.count(where: { $0 == name }) == 1 {
      guard let made = try Self.edit(editor, name, cells) else { continue }
      edits[name] = made
    }
    let signed = editor.notices.contains { $0.kind == .signed }
    guard !edits.isEmpty, !signed else { return }
    let saved = try editor.savedBytes()
    let after = try EditedCells.all(saved)
    #expect(after.keys.sorted() == before.keys.sorted())
    for (name, cells) in before {
      Self.compare(file + " " + name, cells, after[name] ?? [:], edits[name] ?? [:])
    }
  }

  /// Writes a text beside the content and a number over the first cell that may be overwritten.
  private static func edit(
    _ editor: WorkbookEditor, _ name: String, _ cells: [CellReference: EditedCells.Seen]
  ) throws -> [CellReference: CellContent]? {
    let sheet: SheetEditor
    do { sheet = try editor.sheet(named: name) } catch {
      // What our reader reads and the editor does not must have a reason that is said.
      Issue.record("\(error)")
      return nil
    }
    var place = CellReference(row: max(1, sheet.lastRow / 2), column: min(16_384, sheet.lastColumn() + 2))
    while true {
      do {
        try sheet.setValue(.text(" =new & <text>\n"), at: place)
        break
      } catch {
        if case .mergedRange(let range) = error.kind {
          place.column = range.last.column + 1
          continue
        }
        #expect(error.kind == .disordered, "\(error)")
        return nil
      }
    }
    var made: [CellReference: CellContent] = [place: .text(" =new & <text>\n")]
    for cell in cells.keys.sorted() where cell != place {
      do {
        try sheet.setValue(.integer(4711), at: cell)
        made[cell] = .integer(4711)
        break
      } catch { continue }
    }
    return made
  }

  private static func compare(
    _ sheet: String, _ before: [CellReference: EditedCells.Seen], _ after: [CellReference: EditedCells.Seen],
    _ edits: [CellReference: CellContent]
  ) {
    for (cell, seen) in before where edits[cell] == nil {
      guard let now = after[cell] else {
        Issue.record("\(sheet)!\(cell): gone, was \(seen)")
        continue
      }
      var now2 = now
      // A cell that shared a formula may have got its text.
      if seen.formula == nil { now2.formula = nil }
      #expect(now2 == seen, "\(sheet)!\(cell)")
    }
    for cell in after.keys where before[cell] == nil && edits[cell] == nil {
      Issue.record("\(sheet)!\(cell): new, \(String(describing: after[cell]))")
    }
    for (cell, content) in edits {
      switch content {
      case .text(let text): #expect(after[cell]?.value == .text(text), "\(sheet)!\(cell)")
      default: #expect(after[cell]?.number == 4711, "\(sheet)!\(cell)")
      }
    }
  }
}

extension EditedCells.Seen {
  /// The number that stands in the file.
  var number: Double? { Double(source) }
}
