import Banking
import Testing

@testable import Intake

@Suite("camt messages of public test suites")
struct CamtCorpusTests {
  private static let corpus = FormatCorpus(format: "camt")

  /// Files that are refused although other readers go on, with the beginning of the message.
  private static let refused = [
    // 12..34 is no amount: reported with its line, never guessed.
    "sebastienrousseau+bankstatementparser/tests/test_data/golden/camt053_garbled_amount.xml":
      "line 17, Amt: expected a plain amount"
  ]

  /// Files whose expectation departs from the specification.
  ///
  /// Both have one entry in euros on an account in another currency. The expectation adds its digits to the others; amounts of two currencies
  /// have no sum, so nothing is proved here.
  private static let deviations = [
    "newinnovations+camt053/doc/example-camt053-b.xml": ["statement 1: proof none, expected true"],
    "viafintech+camt_parser/spec/fixtures/053/valid_example_v8.xml": ["statement 1: proof none, expected false"],
  ]

  @Test("are read to the day and the cent", arguments: corpus.files)
  func reads(_ path: String) throws {
    let request = try Self.corpus.request(path)
    #expect(StatementFormats.recognise(request.bytes) is CamtReader.Type)
    let expected = try Self.corpus.statements(path)
    do {
      let file = try InputReader.read(request)
      #expect(Self.refused[path] == nil, "no longer refused")
      let differences = FormatCorpus.differences(file, try #require(expected, "an error was expected"))
      #expect(differences == Self.deviations[path] ?? [], "\(path)")
    } catch let error as IntakeError {
      if expected == nil { return }
      let message = try #require(Self.refused[path], "\(error)")
      #expect(error.description.hasPrefix("\(path), \(message)"))
    }
  }
}
