import Foundation

@testable import XLSX

/// Holds what the reader gives for a file against the expectation of the corpus.
struct CorpusComparison {
  private let expected: [String: Any]

  init(_ expected: [String: Any]) { self.expected = expected }

  func differences(path: String) -> [String] {
    let wantsError = expected["error"] as? Bool == true
    let certain = expected["certain"] as? Bool == true
    do {
      let workbook = try Workbook.open(path: path)
      guard wantsError else { return compare(workbook) }
      for sheet in workbook.sheets where sheet.kind.hasCells {
        let cursor = try workbook.cursor(sheet)
        while let row = try cursor.next() { _ = row.map(\.value) }
      }
      return certain ? ["opened, expected an error"] : []
    } catch {
      // A file all of whose cells are in doubt, or that one reader alone could read, may be refused.
      let sure = sheets.contains { !($0["cells"] as? [Any] ?? []).isEmpty && $0["single_source"] == nil }
      return wantsError || !sure ? [] : ["\(error)"]
    }
  }

  private var sheets: [[String: Any]] { expected["sheets"] as? [[String: Any]] ?? [] }

  private func compare(_ workbook: Workbook) -> [String] {
    var differences: [String] = []
    let order = (expected["sheet_order_in_file"] as? [[String]])?.compactMap(\.first)
    let names = order ?? sheets.map { $0["name"] as? String ?? "" }
    if workbook.sheets.map(\.name) != names {
      differences.append("sheets \(workbook.sheets.map(\.name)), not \(names)")
    }
    for wanted in sheets {
      guard let sheet = workbook.sheets.first(where: { $0.name == wanted["name"] as? String }) else { continue }
      if sheet.visibility.rawValue != wanted["visible"] as? String { differences.append("\(sheet.name): visibility") }
      do {
        differences += try compare(workbook, sheet, wanted)
      } catch {
        if wanted["unreadable"] == nil, wanted["single_source"] == nil { differences.append("\(error)") }
      }
    }
    return differences
  }

  private func compare(_ workbook: Workbook, _ sheet: Sheet, _ wanted: [String: Any]) throws -> [String] {
    let cells = wanted["cells"] as? [[String]] ?? []
    guard sheet.kind.hasCells else { return cells.isEmpty ? [] : ["\(sheet.name) is a \(sheet.kind.rawValue)"] }
    let doubtful = Set((wanted["doubt"] as? [[Any]] ?? []).compactMap { $0.first as? String })
    var got: [String: SheetCell] = [:]
    var formulas: [String: String] = [:]
    let cursor = try workbook.cursor(sheet)
    while let row = try cursor.next() {
      for cell in row {
        if cell.value != .empty { got[cell.reference.description] = cell }
        formulas[cell.reference.description] = cell.formula
      }
    }
    var differences: [String] = []
    for cell in cells {
      guard let found = got.removeValue(forKey: cell[0]) else {
        differences.append("\(sheet.name)!\(cell[0]): nothing, expected \(cell[1]) \(cell[2])")
        continue
      }
      if !matches(found, cell) {
        differences.append("\(sheet.name)!\(cell[0]): \(found.value), expected \(cell[1]) \(cell[2].debugDescription)")
      }
    }
    for wanted in wanted["formulas"] as? [[String]] ?? [] where formulas[wanted[0]] != wanted[1] {
      differences.append("\(sheet.name)!\(wanted[0]): formula \(formulas[wanted[0]] ?? "-"), expected \(wanted[1])")
    }
    let complete = wanted["truncated"] == nil && wanted["unreadable"] == nil && wanted["cells"] != nil
    for extra in got.keys.sorted() where complete && !doubtful.contains(extra) {
      differences.append("\(sheet.name)!\(extra): \(got[extra].map { "\($0.value)" } ?? ""), expected nothing")
    }
    return differences
  }

  /// For dates the serial number and "is it a date" are the strict check; the text is compared where the readers that
  /// made the expectation can be followed: not for durations, day 0 and the false leap day.
  private func matches(_ cell: SheetCell, _ expected: [String]) -> Bool {
    switch (cell.value, expected[1]) {
    case (.text(let text), "s"): return text.unicodeScalars.elementsEqual(expected[2].unicodeScalars)
    case (.number(let number), "n"): return number == Double(expected[2])
    case (.boolean(let truth), "b"): return String(truth) == expected[2]
    case (.error(let code), "e"): return code.rawValue == expected[2]
    case (.date(let date), "d"):
      if expected.count > 3, cell.number != Double(expected[3]) { return false }
      if date.kind == .duration { return expected[2].hasPrefix("duration") }
      if let serial = cell.number, serial < 1 || Int(serial) == 60 { return true }
      return date.description == expected[2]
    default: return false
    }
  }
}
