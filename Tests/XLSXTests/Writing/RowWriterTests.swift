import Testing
import XLSX

@Suite("Rows filled cell by cell")
struct RowWriterTests {
  @Test("both ways to write a row give the same bytes", arguments: 0..<10)
  func sameBytes(seed: Int) throws {
    var generator = GeneratedCells(seed: UInt64(seed) + 1000)
    let rows = generator.rows(20, columns: 12)
    let whole = try WrittenSheet.bytes { book, sheet in
      let bold = try book.style(Style(font: .bold))
      for row in rows { try sheet.writeRow(row.map { Cell($0.content, style: bold) }, from: 3) }
    }
    let single = try WrittenSheet.bytes { book, sheet in
      let bold = try book.style(Style(font: .bold))
      for cells in rows {
        try sheet.writeRow(from: 3) { row in
          for cell in cells {
            switch cell.content {
            case .empty: row.blank(style: bold)
            case .text(let text): row.text(utf8: Array(text.utf8).span, style: bold)
            case .richText(let text): row.richText(text, style: bold)
            case .number(let value): row.number(value, style: bold)
            case .integer(let value): row.integer(value, style: bold)
            case .decimal(let minor, let digits): row.decimal(minorUnits: minor, digits: digits, style: bold)
            case .boolean(let value): row.boolean(value, style: bold)
            case .date(let year, let month, let day): row.date(year: year, month: month, day: day, style: bold)
            case .dateTime(let time): row.dateTime(time, style: bold)
            case .error(let code): row.error(code, style: bold)
            case .formula(let formula): row.formula(formula, style: bold)
            }
          }
        }
      }
    }
    #expect(whole == single)
  }

  @Test("a lost row leaves nothing, whatever comes after the wrong cell, and the sheet goes on")
  func lostRow() throws {
    let bytes = try WrittenSheet.bytes { _, sheet in
      let error = #expect(throws: WorkbookWriteError.self) {
        try sheet.writeRow { row in
          row.text("lost")
          row.number(.infinity)
          row.skip(99_999)
          row.text("lost too")
        }
      }
      #expect(error?.reason == .numberNotFinite)
      #expect(error?.cell == "B1")
      try sheet.writeRow { $0.text("kept") }
    }
    #expect(try WrittenSheet.read(bytes) == [CellReference(row: 1, column: 1): .text("kept")])
  }

  @Test("each call refuses what is wrong with its cell")
  func refusals() {
    let cases: [((inout RowWriter) -> Void, WorkbookWriteError.Reason)] = [
      ({ $0.skip(16_385) }, .columnOutOfRange(16_386)),
      (
        { row in
          row.skip(16_384); row.boolean(true)
        }, .columnOutOfRange(16_385)
      ),
      ({ $0.skip(.max) }, .columnOutOfRange(.max)),
      ({ $0.date(serial: 0) }, .dateOutOfRange), ({ $0.date(serial: 2_958_466) }, .dateOutOfRange),
      ({ $0.date(year: 2026, month: 2, day: 29) }, .dateOutOfRange),
      ({ $0.decimal(minorUnits: 1, digits: -1) }, .decimalPlaces(-1)),
      ({ $0.decimal(minorUnits: .min, digits: 2) }, .numberNotExact(.min)),
      ({ $0.integer(1_000_000_000_000_001) }, .numberNotExact(1_000_000_000_000_001)),
      ({ $0.error(CellErrorCode(rawValue: "#SPILL!")) }, .unknownErrorCode("#SPILL!")),
      ({ $0.formula(Formula("=A1")) }, .formulaLeadingEquals),
      ({ $0.text(String(repeating: "x", count: 32_768)) }, .textTooLong(32_768)),
    ]
    for (index, (fill, reason)) in cases.enumerated() {
      let error = WrittenSheet.error { _, sheet in try sheet.writeRow(fill) }
      #expect(error?.reason == reason, "case \(index)")
    }
  }

  @Test("a style of another workbook is refused")
  func foreignStyle() throws {
    let other = try WorkbookWriter().style(Style(font: .bold))
    let error = WrittenSheet.error { _, sheet in try sheet.writeRow { $0.text("x", style: other) } }
    #expect(error?.reason == .unknownStyle(1))
  }

  @Test("a row inside a row is refused, and the outer one is written")
  func nested() throws {
    let bytes = try WrittenSheet.bytes { book, sheet in
      try sheet.writeRow { row in
        row.text("outer")
        let error = #expect(throws: WorkbookWriteError.self) { try sheet.writeRow([Cell("inner")]) }
        #expect(error?.reason == .rowOpen)
        #expect(throws: WorkbookWriteError.self) { try sheet.skipRows() }
      }
      try sheet.writeRow([Cell("next")])
    }
    #expect(try WrittenSheet.read(bytes).count == 2)
  }

  @Test("header cells are compared when they come cell by cell")
  func headers() throws {
    let table = Table(name: "Pays", columns: [TableColumn("A & B"), TableColumn("C")])
    let write = { (second: String) in
      WrittenSheet.error { _, sheet in
        try sheet.startTable(table, headerAt: CellReference(row: 1, column: 2))
        try sheet.writeRow(from: 2) { row in
          row.richText(RichText([.init("A "), .init("& B", font: .bold)]))
          row.text(utf8: Array(second.utf8).span)
        }
      }
    }
    #expect(write("C") == nil)
    #expect(write("D")?.reason == .tableHeader(expected: "C", found: "D"))
  }

  @Test("mutated pictures never stop the program")
  func mutatedPictures() {
    var numbers = SeededNumbers(state: 7)
    let good = Picture.png(width: 5, height: 5, dotsPerMeter: 3000)
    for _ in 0..<4000 {
      var bytes = good
      for _ in 0..<Int.random(in: 1...4, using: &numbers) {
        bytes[Int.random(in: 8..<bytes.count, using: &numbers)] = UInt8.random(in: 0...255, using: &numbers)
      }
      if Bool.random(using: &numbers) { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &numbers)) }
      guard let image = try? PNGImage(bytes) else { continue }
      #expect((1...65_535).contains(image.width) && image.resolution.horizontal >= 1)
    }
  }
}
