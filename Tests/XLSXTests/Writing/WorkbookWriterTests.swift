import Glibc
import Testing
import XLSX

@Suite("Writing a workbook")
struct WorkbookWriterTests {
  @Test("the same calls give the same bytes", arguments: [WorkbookOptions.StringStorage.shared(limit: 1000), .inline])
  func deterministic(strings: WorkbookOptions.StringStorage) throws {
    var options = SampleWorkbook.options
    options.strings = strings
    let files = try (0..<2).map { _ in
      let book = try WorkbookWriter(options: options)
      try SampleWorkbook.write(to: book)
      return try book.finishedBytes()
    }
    #expect(files[0] == files[1])
    #expect(files[0].count > 3000)
  }

  @Test(
    "the validator finds nothing in a workbook with one of everything",
    .enabled(if: Judge.hasValidator, Judge.validatorIsAbsent),
    arguments: [WorkbookOptions.StringStorage.shared(limit: 1000), .shared(limit: 3), .inline])
  func valid(strings: WorkbookOptions.StringStorage) throws {
    var options = SampleWorkbook.options
    options.strings = strings
    let book = try WorkbookWriter(options: options)
    try SampleWorkbook.write(to: book)
    #expect(try Judge.problems(of: book.finishedBytes()) == [])
  }

  @Test("a workbook goes to its path, and nothing stands there before it is finished")
  func path() throws {
    let path = "/tmp/tickmark-writer-\(getpid()).xlsx"
    defer { unlink(path) }
    let book = try WorkbookWriter(path: path, options: SampleWorkbook.options)
    try SampleWorkbook.write(to: book)
    #expect(access(path, F_OK) != 0)
    try book.finish()
    #expect(access(path, F_OK) == 0)
    if let keep = getenv("TICKMARK_KEEP") { rename(path, String(cString: keep)) }
  }
}
