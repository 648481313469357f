import Glibc
import Testing
import XLSX

@Suite("Features of a workbook")
struct FeatureTests {
  static func bytes() throws -> [UInt8] {
    let book = try WorkbookWriter(options: FeatureWorkbook.options)
    try FeatureWorkbook.write(to: book)
    let bytes = try book.finishedBytes()
    if let keep = getenv("TICKMARK_KEEP_FEATURES"), let file = fopen(keep, "wb") {
      fwrite(bytes, 1, bytes.count, file)
      fclose(file)
    }
    return bytes
  }

  @Test("the same calls give the same bytes")
  func deterministic() throws {
    #expect(try Self.bytes() == Self.bytes())
  }

  @Test(
    "the validator finds nothing in a workbook with every feature",
    .enabled(if: Judge.hasValidator, Judge.validatorIsAbsent))
  func valid() throws {
    #expect(try Judge.problems(of: Self.bytes()) == [])
  }
}
