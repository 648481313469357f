import Testing

@testable import Intake

@Suite("BAI2 files of public test suites")
struct BAI2CorpusTests {
  static let corpus = BankCorpus(format: "bai2")

  /// Files that are refused although other readers go on, with the beginning of the message.
  static let refused = [
    // Its as-of date is none, and the fields of its 16, 49, 98 and 99 records are shifted (specification, record 02).
    "hengpor+bai2-to-csv/tests/data/sample.bai": "line 2, as-of date: expected a date of six digits"
  ]

  @Test("are read to the day and the cent", arguments: Self.corpus.files)
  func reads(_ file: String) throws {
    let expectation = try Self.corpus.expectation(file)
    let request = InputRequest(id: "bank1", path: file, bytes: try Self.corpus.bytes(file))
    #expect(StatementFormats.recognise(request.bytes) is BAI2.Type)
    let statements = try #require(expectation.statements)
    do {
      let read = try BAI2.read(request)
      #expect(Self.refused[file] == nil, "no longer refused")
      #expect(BankCorpus.unaccounted(read, request.bytes).isEmpty)
      let differences = BankCorpus.differences(statements, read.statements)
      #expect(differences.isEmpty, "\(differences.joined(separator: "\n")) \(expectation.doubts)")
      let wrong = statements.count(where: { $0["control_total_agrees"] as? Bool == false })
      let noted = read.notes.filter { $0.contains(": account ") && $0.contains(": the control total is ") }
      #expect(noted.count == wrong, "\(noted.joined(separator: "\n")) \(expectation.doubts)")
    } catch {
      let message = try #require(Self.refused[file], "\(error)")
      #expect(error.description.hasPrefix("\(file), \(message)"))
    }
  }
}
