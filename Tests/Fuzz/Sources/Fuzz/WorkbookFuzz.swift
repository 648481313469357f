import XLSX

/// Reads all of a workbook, through the byte scanner and through the XML parser alone: both must say the same.
func fuzzWorkbook(_ bytes: [UInt8]) {
  guard WorkbookReading(bytes, scans: true).lines != WorkbookReading(bytes, scans: false).lines else { return }
  // Once more with words, which are slow to make.
  let scanned = WorkbookReading(bytes, scans: true, tells: true)
  let parsed = WorkbookReading(bytes, scans: false, tells: true)
  for (first, second) in zip(scanned.text, parsed.text) where first != second {
    finding("scanner: \(first)\nparser:  \(second)")
  }
  finding("scanner: \(scanned.text.count) lines, parser: \(parsed.text.count)")
}

/// All that a workbook says: a line, or its hash, for a cell, a row's end or an error.
struct WorkbookReading {
  private(set) var lines: [Int] = []
  private(set) var text: [String] = []
  private(set) var hasErrors = false
  private let tells: Bool

  /// The limits of every target: below the defaults where those allow more memory than a run may have.
  static var limits: WorkbookLimits {
    var limits = WorkbookLimits()
    limits.columnGaps = 1_000_000
    limits.sharedStringBytes = 16 << 20
    return limits
  }

  init(_ bytes: [UInt8], scans: Bool, tells: Bool = false) {
    self.tells = tells
    var limits = Self.limits
    limits.scansPlainParts = scans
    // The one keeps shared strings in memory, the other in temporary files.
    if !scans { limits.sharedStringMemory = 0 }
    guard let workbook = attempt({ () throws(WorkbookError) in try Workbook.open(bytes: bytes, limits: limits) }) else {
      return
    }
    // A hostile workbook may name one part for thousands of sheets: the reader's work is the sum, which is no hang.
    for sheet in workbook.sheets.prefix(8) {
      readCells(workbook, sheet)
      readColumns(workbook, sheet)
      readDetails(workbook, sheet)
    }
    if let names = attempt({ () throws(WorkbookError) in try workbook.definedNames() }) { say(names) }
    if let properties = attempt({ () throws(WorkbookError) in try workbook.properties() }) {
      say(properties)
    }
  }

  private mutating func readCells(_ workbook: Workbook, _ sheet: Sheet) {
    do throws(WorkbookError) {
      let cursor = try workbook.cursor(sheet)
      while let row = try cursor.next() {
        for cell in row {
          say(cell.reference)
          say(cell.value)
          say(cell.source)
          say(cell.formula)
          say(cell.style)
        }
        say(row.number)
      }
    } catch { fail(error) }
  }

  private mutating func readColumns(_ workbook: Workbook, _ sheet: Sheet) {
    do throws(WorkbookError) {
      let columns = try workbook.columns(sheet)
      for column in columns.columns {
        say(column.column)
        for row in 0..<column.count { say(column.value(at: row)) }
      }
    } catch { fail(error) }
  }

  private mutating func readDetails(_ workbook: Workbook, _ sheet: Sheet) {
    if let details = attempt({ () throws(WorkbookError) in try workbook.details(of: sheet) }) {
      say(details)
    }
    if let tables = attempt({ () throws(WorkbookError) in try workbook.tables(of: sheet) }) {
      say(tables)
      say(tables.map(\.dataRange))
    }
    if let comments = attempt({ () throws(WorkbookError) in try workbook.comments(of: sheet) }) {
      say(comments)
    }
    if let threads = attempt({ () throws(WorkbookError) in try workbook.threadedComments(of: sheet) }) {
      say(threads)
    }
  }

  private mutating func attempt<Value>(_ body: () throws(WorkbookError) -> Value) -> Value? {
    do throws(WorkbookError) { return try body() } catch {
      fail(error)
      return nil
    }
  }

  private mutating func say(_ value: some Hashable) {
    lines.append(value.hashValue)
    if tells { text.append("\(value)") }
  }

  /// The kind alone: places and wording may differ between the two readers.
  private mutating func fail(_ error: WorkbookError) {
    _ = error.description
    hasErrors = true
    say("error \(error.kind)")
  }
}
