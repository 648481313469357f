import Testing
import XLSX

@Suite("Text in cells")
struct CellTextTests {
  static let hostile: [String] = [
    "=1+1", "+15550100", "-1", "@SUM(A1)", "=cmd|'/c calc'!A1", "\t=1+1", " =1+1", "\r=1+1", "'=1+1",
    "<b>&amp;\"x\"</b>]]>", " blank at both ends ", "two  blanks", "line\nend\n", "carriage\r\nreturn\r", "tab\there",
    "_x0041_", "_x0041_x0042_", "_x005F_", "__x0041_", "_x00_x0041_", "_X0041_", "_xD83D_", "_x0041\u{1}", "_x000\u{1}",
    "_x0041\u{FFFE}", "_x0041é", "\u{0}", "\u{7F}\u{85}\u{2028}", "\u{FFFE}\u{FFFF}", "\u{FEFF}mark",
    "🧾👩‍👩‍👧‍👦🇺🇸", "שלום עולם", "مرحبا بالعالم", "日本語 全角", "e\u{301}", "#N/A", "TRUE", "00123", "1e5", "2026-10-31",
    String((0..<0x20).map { Character(Unicode.Scalar(UInt8($0))) }),
  ]

  @Test(
    "comes back as it was, shared or in its cell",
    arguments: [WorkbookOptions.StringStorage.shared(limit: 20), .inline])
  func roundTrip(strings: WorkbookOptions.StringStorage) throws {
    let bytes = try WrittenSheet.bytes(options: WorkbookOptions(strings: strings)) { _, sheet in
      for text in Self.hostile { try sheet.writeRow([Cell(text)]) }
    }
    let values = try WrittenSheet.read(bytes)
    for (index, text) in Self.hostile.enumerated() {
      #expect(values[CellReference(row: index + 1, column: 1)] == .text(text), "\(text.debugDescription)")
    }
  }

  @Test("is read equal by other readers", .enabled(if: Judge.hasReaders, Judge.readersAreAbsent))
  func otherReaders() throws {
    let texts = ["=1+1", "+15550100", " blank ", "line\nend", "_x0041_", "a\u{1}b", "🧾 שלום", "<&>\"'"]
    let bytes = try WrittenSheet.bytes { _, sheet in
      for text in texts { try sheet.writeRow([Cell(text)]) }
    }
    let output = try Judge.python(
      """
      import sys, openpyxl, python_calamine
      ours = ["=1+1", "+15550100", " blank ", "line\\nend", "_x0041_", "a\\x01b", "\\U0001F9FE \\u05e9\\u05dc\\u05d5\\u05dd", "<&>\\"'"]
      sheet = openpyxl.load_workbook(sys.argv[1]).worksheets[0]
      print([c.data_type for c in sheet["A"]] == ["s"] * len(ours))
      print([c.quotePrefix for c in sheet["A"]])
      rows = python_calamine.CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0).to_python(skip_empty_area=False)
      print([r[0] for r in rows] == ours)
      """, on: bytes)
    #expect(
      output == "True\n[True, True, False, False, False, False, False, False]\nTrue\n")
  }

  @Test("never becomes a formula", arguments: [WorkbookOptions.StringStorage.shared(limit: 20), .inline])
  func noFormula(strings: WorkbookOptions.StringStorage) throws {
    let bytes = try WrittenSheet.bytes(options: WorkbookOptions(strings: strings)) { _, sheet in
      for text in Self.hostile { try sheet.writeRow([Cell(text)]) }
    }
    let part = try WrittenSheet.part("xl/worksheets/sheet1.xml", of: bytes)
    #expect(!part.contains("<f"))
    #expect(!part.contains("t=\"str\""))
  }

  @Test("of 32,767 UTF-16 units is written, and one more is refused", arguments: ["a", "é", "🧾"])
  func longest(unit: String) throws {
    let size = unit.utf16.count
    let longest = String(repeating: unit, count: 32_767 / size) + (size == 2 ? "x" : "")
    #expect(longest.utf16.count == 32_767)
    let bytes = try WrittenSheet.bytes { _, sheet in try sheet.writeRow([Cell(longest)]) }
    #expect(try WrittenSheet.read(bytes)[CellReference(row: 1, column: 1)] == .text(longest))
    let error = WrittenSheet.error { _, sheet in try sheet.writeRow([.empty, Cell(longest + "y")]) }
    #expect(error?.reason == .textTooLong(32_768))
    #expect(error?.sheet == "Sheet1")
    #expect(error?.cell == "B1")
  }

  @Test("is shortened at a whole character, with a mark, only where the caller asks")
  func truncation() {
    #expect(CellText.truncated("short") == "short")
    let long = String(repeating: "👩‍👩‍👧‍👦", count: 5000)
    let cut = CellText.truncated(long)
    #expect(cut.utf16.count <= 32_767)
    #expect(cut.utf16.count > 32_767 - 20)
    #expect(cut.hasSuffix("… [cut]"))
    #expect(cut.dropLast(CellText.cutMark.count).allSatisfy { $0 == "👩‍👩‍👧‍👦" })
    #expect(CellText.truncated("abcdefgh", to: 3) == "abc")
    #expect(CellText.truncated("abcdefghijk", to: 9) == "ab… [cut]")
  }
}
