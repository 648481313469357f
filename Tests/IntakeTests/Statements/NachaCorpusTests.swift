import Testing

@testable import Intake

@Suite("Nacha files of public test suites")
struct NachaCorpusTests {
  static let corpus = BankCorpus(format: "nacha")

  /// Files that are refused although other readers go on, with the beginning of the message.
  static let refused = [
    // The headers are shifted by one position, so that nothing gives a date.
    "moov-io+ach/test/testdata/20110729A-invalid.ach": "line 2, effective entry date: expected a date of six digits",
    // No date in the batch header, and no file header.
    "moov-io+ach/test/testdata/crashers/0.ach": "record 1, effective entry date: expected a date of six digits",
    "moov-io+ach/test/testdata/crashers/2.ach": "record 1, effective entry date: expected a date of six digits",
    // An amount of 00CCC00004.
    "moov-io+ach/test/testdata/invalid-two-micro-deposits.ach": "line 15, amount: expected ten digits (cents)",
    shifted: "record 2: expected a record that begins with 1, 5, 6, 7, 8 or 9",
  ]

  /// Shifted by one position: nothing in it is known for a record.
  private static let shifted = "moov-io+ach/test/testdata/ppd-debit-fixedLengthInvalid.ach"

  /// Where the reading is another than the expectation: of many differences the first and their number.
  ///
  /// An advice (ADV) has no trace number: the operator's routing number, the day of the year and the sequence (positions 80 to 94) name it.
  static let deviations: [String: [String]] = [
    "moov-io+ach/examples/testdata/adv-read.ach": [
      "statement 1, record 1: reference 011000010500001, expected 500001",
      "statement 1, record 2: reference 011000010500002, expected 500002",
    ],
    "moov-io+ach/test/testdata/adv-invalidFileControl.ach": [
      "statement 1, record 1: reference 011000010500001, expected 500001",
      "statement 1, record 2: reference 011000010500002, expected 500002",
    ],
    "moov-io+ach/test/testdata/flattenADVBatchesMultipleBatchHeaders.ach": [
      "statement 1, record 1: reference 011000010500001, expected 500001", "12 differences",
    ],
    "moov-io+ach/test/testdata/flattenADVBatchesOneBatchHeader.ach": [
      "statement 1, record 1: reference 011000010500001, expected 500001", "12 differences",
    ],
    // Positions 55 to 76 of an SHR entry are a card's number (Appendix Three), which the text leaves out.
    "moov-io+ach/test/testdata/crashers/1.ach": [
      "statement 1, record 1: text 'Name on Account Payment 12345678910 REFONEAREFTERM021000490614123456Target Store 0049 PHILADELPHIA PA' lacks [\"0001234567891123456789\"]"
    ],
  ]

  @Test("are read to the day and the cent", arguments: Self.corpus.files)
  func reads(_ file: String) throws {
    let expectation = try Self.corpus.expectation(file)
    let request = InputRequest(id: "bank1", path: file, bytes: try Self.corpus.bytes(file))
    let isRecognised = StatementFormats.recognise(request.bytes) is Nacha.Type
    #expect(isRecognised == (file != Self.shifted))
    let statements = try #require(expectation.statements)
    do {
      let read = try Nacha.read(request)
      #expect(Self.refused[file] == nil, "no longer refused")
      #expect(BankCorpus.unaccounted(read, request.bytes).isEmpty)
      var differences = BankCorpus.differences(statements, read.statements, words: Self.words)
      for (want, have) in zip(statements, read.statements) {
        guard let agrees = want["control_agrees"] as? Bool else { continue }
        if case .fails = have.proof { if agrees { differences.append("control fails, expected to agree") } }
        if case .unprovable = have.proof, !agrees { differences.append("control not said to fail") }
      }
      #expect(
        BankCorpus.brief(differences) == Self.deviations[file] ?? [],
        "\(differences.joined(separator: "\n")) \(expectation.doubts)")
    } catch {
      let message = try #require(Self.refused[file], "\(error)")
      #expect(error.description.hasPrefix("\(file), \(message)"))
    }
  }

  /// What the text of a record must hold. The expectation has one layout for all: of IAT entries and of companies behind a count of addenda
  /// its names begin at the wrong place.
  static func words(_ want: BankCorpus.Entry, _ isLast: Bool) -> [String] {
    let addenda = want.json["addenda"] as? [[String: Any]] ?? []
    if addenda.contains(where: { $0["type"] as? String == "10" }) { return [] }
    let name = (want.text("description") ?? "").replacing(/^\d{4}(?=\D)/, with: "")
    return BankCorpus.words(name)
  }
}
