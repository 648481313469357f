import Banking
import Testing

@testable import Intake

@Suite("QIF files of public test suites")
struct QIFCorpusTests {
  private static let corpus = FormatCorpus(format: "qif")

  /// Files that are refused although other readers go on, with the beginning of the message.
  private static let refused = [
    // 6/1/94 and 6/2/94 are days of June, or of January and February: nothing in the file says which, so its owner must.
    "jemmyw+Qif/spec/fixtures/splits.qif": "line 2, D: expected dates whose order of day and month can be told"
  ]

  /// Files whose expectation departs from what is in them.
  private static let deviations = [
    // A ^ is missing between the last two records; the expectation says itself that there are five in truth.
    "Kraymer+qifqif/test/rsrc/example.qif": ["statement 1: count 5, expected 4"]
  ]

  /// Files whose first record is Quicken's opening balance, which other readers take for a movement.
  private static let openings: Set<String> = [
    "Gnucash+gnucash-docs/C/guide/gnc_Sample_QIF.qif", "Gnucash+gnucash-docs/de/guide/gnc_Sample_QIF.qif",
    "isaacharrisholt+quiffen/tests/test_files/test.qif", "isaacharrisholt+quiffen/tests/test_files/test_oth_a.qif",
  ]

  /// The expectation with its first movement as the opening balance that it is.
  private static func withOpening(_ statements: [JSON]?) -> [JSON]? {
    statements?.enumerated().map { index, statement in
      guard index == 0 else { return statement }
      var fields = statement.fields
      let movements = fields["transactions"] as? [[String: Any]] ?? []
      fields["opening"] = movements.first
      fields["transactions"] = Array(movements.dropFirst())
      return JSON(fields)
    }
  }

  @Test("are read to the day and the cent", arguments: corpus.files)
  func reads(_ path: String) throws {
    let request = try Self.corpus.request(path)
    #expect(StatementFormats.recognise(request.bytes) is QIFReader.Type)
    let stated = try Self.corpus.statements(path)
    let expected = Self.openings.contains(path) ? Self.withOpening(stated) : stated
    do {
      let file = try InputReader.read(request)
      #expect(Self.refused[path] == nil, "no longer refused")
      let differences = FormatCorpus.differences(file, try #require(expected, "an error was expected"))
      #expect(differences == Self.deviations[path] ?? [], "\(path)")
      if file.statements.isEmpty { #expect(file.notes.contains { $0.contains("no transactions") }) }
    } catch let error as IntakeError {
      let message = try #require(Self.refused[path], "\(error)")
      #expect(error.description.hasPrefix("\(path), \(message)"))
    }
  }
}
