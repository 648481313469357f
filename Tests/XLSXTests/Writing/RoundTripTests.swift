import Foundation
import Testing
import XLSX

@Suite("What is written is read")
struct RoundTripTests {
  private func expectation(_ rows: [[(content: CellContent, value: String)]]) -> [String: String] {
    var expected: [String: String] = [:]
    for (row, cells) in rows.enumerated() {
      for (column, cell) in cells.enumerated() where !cell.value.isEmpty {
        expected[CellReference(row: row + 1, column: column + 1).description] = cell.value
      }
    }
    return expected
  }

  private func write(
    _ rows: [[(content: CellContent, value: String)]], options: WorkbookOptions = WorkbookOptions()
  ) throws -> [UInt8] {
    try WrittenSheet.bytes(options: options) { _, sheet in
      for row in rows { try sheet.writeRow(row.map { Cell($0.content) }) }
    }
  }

  @Test("our reader gives what was written", arguments: 0..<60)
  func ours(seed: Int) throws {
    var generator = GeneratedCells(seed: UInt64(seed))
    let rows = generator.rows(40, columns: 30)
    let storages: [WorkbookOptions.StringStorage] = [.inline, .shared(limit: 1 << 16), .shared(limit: 5)]
    let options = WorkbookOptions(strings: storages[seed % 3], compression: seed % 2 == 0 ? .fast : .small)
    let read = try WrittenSheet.read(write(rows, options: options))
    let found = Dictionary(uniqueKeysWithValues: read.map { ($0.key.description, $0.value.described) })
    #expect(found == expectation(rows))
  }

  @Test("characters that are escaped come back at every place of a text")
  func everyPlace() throws {
    let marks = [
      "&", "<", ">", "\"", "_", "\u{1F}", "\n", "\r", "\t", "\u{FFFE}", "\u{FFFD}", "ï", "_x0041_", "=", "`", "^",
      "\u{7F}",
    ]
    var texts: [String] = []
    for mark in marks {
      for place in 0..<19 {
        for tail in [0, 1, 7, 8, 9] {
          texts.append(String(repeating: "o", count: place) + mark + String(repeating: "?", count: tail))
          texts.append(String(repeating: "ö", count: place) + mark + mark + String(repeating: "é", count: tail))
        }
      }
    }
    let bytes = try WrittenSheet.bytes(options: WorkbookOptions(strings: .inline)) { _, sheet in
      for text in texts {
        try sheet.writeRow { row in
          row.text(text)
          row.text(utf8: Array(text.utf8).span)
        }
      }
    }
    let read = try WrittenSheet.read(bytes)
    for (index, text) in texts.enumerated() {
      for column in 1...2 {
        #expect(read[CellReference(row: index + 1, column: column)] == .text(text), "\(text.debugDescription)")
      }
    }
  }

  @Test("whole numbers and decimals at each power of ten")
  func powers() throws {
    var values: [Int64] = [0]
    var power: Int64 = 1
    while power < 1_000_000_000_000_000 {
      values += [power, power - 1, power + 1, -power, 1 - power]
      power *= 10
    }
    values.removeAll { $0.magnitude > 999_999_999_999_999 }
    let bytes = try WrittenSheet.bytes { _, sheet in
      for value in values {
        try sheet.writeRow { row in
          row.integer(value)
          for digits in 0...6 { row.decimal(minorUnits: value, digits: digits) }
        }
      }
    }
    let read = try WrittenSheet.read(bytes)
    for (index, value) in values.enumerated() {
      #expect(read[CellReference(row: index + 1, column: 1)] == .number(Double(value)))
      for digits in 0...6 {
        let scale = [1.0, 10, 100, 1000, 10_000, 100_000, 1_000_000][digits]
        #expect(read[CellReference(row: index + 1, column: digits + 2)] == .number(Double(value) / scale), "\(value)")
      }
    }
  }

  @Test(
    "columns have the right letters", arguments: [1, 26, 27, 52, 53, 701, 702, 703, 704, 1378, 1379, 16_383, 16_384])
  func columns(column: Int) throws {
    let bytes = try WrittenSheet.bytes { _, sheet in
      try sheet.writeRow(at: 1_048_576) { row in
        row.skip(column - 1)
        row.boolean(true)
      }
    }
    #expect(try WrittenSheet.read(bytes) == [CellReference(row: 1_048_576, column: column): .boolean(true)])
    let name = CellReference.columnName(column)
    #expect(try WrittenSheet.part("xl/worksheets/sheet1.xml", of: bytes).contains("<c r=\"\(name)1048576\" t=\"b\">"))
  }

  @Test(
    "openpyxl and calamine read the same values", .enabled(if: Judge.hasReaders, Judge.readersAreAbsent),
    arguments: [UInt64(1), 2, 3])
  func peers(seed: UInt64) throws {
    var generator = GeneratedCells(seed: seed, isWild: false)
    let rows = generator.rows(120, columns: 25)
    let bytes = try write(rows, options: WorkbookOptions(strings: seed == 1 ? .inline : .shared(limit: 100)))
    let expected = expectation(rows).map { "\($0) \(Self.bits($1))" }.sorted()
    for (name, reader) in [("openpyxl", Self.openpyxl), ("calamine", Self.calamine)] {
      let lines = try Judge.python(Self.common + reader, on: bytes).split(separator: "\n").map(String.init)
      let missing = Set(expected).subtracting(lines).sorted().prefix(3)
      let extra = Set(lines).subtracting(expected).sorted().prefix(3)
      #expect(missing.isEmpty && extra.isEmpty, "\(name): expected \(Array(missing)), found \(Array(extra))")
    }
  }

  /// Numbers by their bits and texts by their bytes: nothing is lost in the words of two languages.
  private static func bits(_ value: String) -> String {
    // By bytes: a blank before an accent is no character of its own.
    let kind = value.utf8.prefix { $0 != 0x20 }
    let rest = value.utf8.dropFirst(kind.count + 1)
    switch String(decoding: kind, as: UTF8.self) {
    case "number": return "number \(String(Double(String(decoding: rest, as: UTF8.self))?.bitPattern ?? 0, radix: 16))"
    case "text": return "text " + rest.map { String($0, radix: 16) }.joined(separator: ".")
    default: return value
    }
  }

  private static let common = """
    import sys, struct, datetime
    sys.stdout.reconfigure(encoding='utf-8')
    def letters(c):
        s = ''
        while c: c, r = divmod(c - 1, 26); s = chr(65 + r) + s
        return s
    def show(row, column, v):
        if v is None or v == '': return
        if isinstance(v, bool): t = 'boolean ' + str(v).lower()
        elif isinstance(v, (int, float)): t = 'number %x' % struct.unpack('>Q', struct.pack('>d', float(v)))[0]
        elif isinstance(v, datetime.datetime):
            v = (v + datetime.timedelta(microseconds=500000)).replace(microsecond=0)
            t = 'date ' + (v.date().isoformat() if v.time() == datetime.time(0) else v.isoformat())
        elif isinstance(v, datetime.date): t = 'date ' + v.isoformat()
        else: t = 'text ' + '.'.join('%x' % b for b in v.encode('utf-8'))
        print(letters(column) + str(row), t)

    """

  private static let openpyxl = """
    import openpyxl
    for row in openpyxl.load_workbook(sys.argv[1], data_only=True).worksheets[0].iter_rows():
        for cell in row: show(cell.row, cell.column, cell.value)
    """

  private static let calamine = """
    import python_calamine
    sheet = python_calamine.CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0)
    for r, row in enumerate(sheet.to_python(skip_empty_area=False)):
        for c, v in enumerate(row): show(r + 1, c + 1, v)
    """

  @Test(
    "LibreOffice reads the same values", .enabled(if: Judge.hasLibreOffice, Judge.libreOfficeIsAbsent))
  func libreOffice() throws {
    var generator = GeneratedCells(seed: 9, isWild: false)
    var rows = generator.rows(60, columns: 12)
    // LibreOffice keeps 15 digits of a number and joins a line end's neighbors: those are its own limits.
    rows = rows.map { row in
      row.filter { cell in
        switch cell.content {
        case .number: false
        case .text(let text): !text.contains("\n") && !text.contains("\t")
        case .formula: false
        default: true
        }
      }
    }
    let read = try WrittenSheet.read(Judge.throughLibreOffice(write(rows)))
    let found = Dictionary(uniqueKeysWithValues: read.map { ($0.key.description, $0.value.described) })
    #expect(found == expectation(rows))
  }
}
