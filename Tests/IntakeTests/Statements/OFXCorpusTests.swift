import Banking
import Testing

@testable import Intake

@Suite("OFX statements of public test suites")
struct OFXCorpusTests {
  private static let corpus = FormatCorpus(format: "ofx")

  /// Files that are refused although other readers go on, with the beginning of the message.
  ///
  /// An amount or a date that is missing or none is reported with its line, never guessed and never left out. Amounts with parts of a cent
  /// (brokers' cash records, and samples whose amounts were made by chance) are no money of their currency: records hold whole minor units.
  private static let refused = [
    "aclindsa+ofxgo/samples/valid_responses/ira_v202.ofx": "line 1, TRNAMT: expected an amount in USD",
    "aclindsa+ofxgo/samples/valid_responses/moneymrkt1_v103.ofx": "line 45, TRNAMT: expected an amount in USD",
    "aclindsa+ofxgo/samples/valid_responses/moneymrkt1_v103_TYPE1.ofx": "line 45, TRNAMT: expected an amount in USD",
    "asgrim+ofxparser/tests/fixtures/ofxdata-banking-xml200.ofx": "line 32, STMTTRN: expected a date in DTPOSTED",
    "jbms+beancount-import/examples/data/ofx/investment_buy_sell_income.ofx":
      "line 371, TRNAMT: expected an amount in USD",
    "jbms+beancount-import/testdata/source/ofx/investment_buy_sell_income.ofx":
      "line 371, TRNAMT: expected an amount in USD",
    "jseutter+ofxparse/tests/fixtures/fail_nice/date_missing.ofx": "line 33, STMTTRN: expected a date in DTPOSTED",
    "jseutter+ofxparse/tests/fixtures/fail_nice/decimal_error.ofx": "line 36, DTPOSTED: expected a date",
    "jseutter+ofxparse/tests/fixtures/fidelity-savings.ofx": "line 66, TRNAMT: expected an amount in USD",
  ]

  /// Files whose expectation departs from the specification.
  private static let deviations = [
    // BANKTRANLIST lacks its end tag there; LEDGERBAL is no part of it (section 11.4.2.2) and belongs to the statement.
    "csingley+ofxtools/tests/data/br_nubank_cc.ofx": ["statement 1: closing -1280.91, expected none"],
    // An escape stands for its character (section 2.3.2.1); there the header's wrong form kept the other reader from it.
    "libofx+libofx/doc/ofx_sample_files/example-listing2.xml": [
      "statement 1: record 1 text 'GROCER A & Z' lacks [\"&amp;\"]"
    ],
  ]

  @Test("are read to the day and the cent", arguments: corpus.files)
  func reads(_ path: String) throws {
    let request = try Self.corpus.request(path)
    #expect(StatementFormats.recognise(request.bytes) is OFXReader.Type)
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
