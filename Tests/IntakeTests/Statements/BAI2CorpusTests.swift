import Foundation
import Testing

@testable import Intake

@Suite("BAI2 files of public test suites")
struct BAI2CorpusTests {
  static let corpus = BankCorpus(format: "bai2")

  /// Where the reading is another than the expectation, with the reason.
  static let deviations: [String: String] = [
    "hengpor+bai2-to-csv/tests/data/sample.bai":
      "refused: its as-of date '0250525' is no date, and the fields of its 16, 49, 98 and 99 records are shifted (specification, record 02)"
  ]

  @Test("are read to the day and the cent", arguments: Self.corpus.files)
  func reads(_ file: String) throws {
    let expectation = try Self.corpus.expectation(file)
    let request = InputRequest(id: "bank1", path: file, bytes: try Self.corpus.bytes(file))
    #expect(StatementFormats.recognise(request.bytes) is BAI2.Type)
    let differences: [String]
    do {
      let read = try BAI2.read(request)
      #expect(BankCorpus.unaccounted(read, request.bytes).isEmpty)
      differences = BankCorpus.differences(try #require(expectation.statements), read.statements)
    } catch {
      differences = ["\(error)"]
    }
    if let reason = Self.deviations[file] {
      #expect(!differences.isEmpty, "no longer another reading: \(reason)")
    } else {
      #expect(differences.isEmpty, "\(differences.joined(separator: "\n")) \(expectation.doubts)")
    }
  }
}
