import Foundation
import Testing

@testable import Intake

@Suite("Nacha files of public test suites")
struct NachaCorpusTests {
  static let corpus = BankCorpus(format: "nacha")

  /// Where the reading is another than the expectation, with the reason.
  static let deviations: [String: String] = [
    "moov-io+ach/examples/testdata/adv-read.ach": advice,
    "moov-io+ach/test/testdata/adv-invalidFileControl.ach": advice,
    "moov-io+ach/test/testdata/flattenADVBatchesMultipleBatchHeaders.ach": advice,
    "moov-io+ach/test/testdata/flattenADVBatchesOneBatchHeader.ach": advice,
    "moov-io+ach/test/testdata/20110729A-invalid.ach":
      "refused: the headers are shifted by one position, so that nothing gives a date",
    "moov-io+ach/test/testdata/crashers/0.ach": "refused: no date in the batch header, and no file header",
    "moov-io+ach/test/testdata/crashers/2.ach": "refused: no date in the batch header, and no file header",
    "moov-io+ach/test/testdata/crashers/1.ach":
      "positions 55 to 76 of an SHR entry are a card's number (Appendix Three), which the text leaves out",
    "moov-io+ach/test/testdata/invalid-two-micro-deposits.ach": "refused: an amount of '00CCC00004'",
    "moov-io+ach/test/testdata/ppd-debit-fixedLengthInvalid.ach":
      "refused: shifted by one position, no record begins with its type",
  ]

  private static let advice =
    "an advice (ADV) has no trace number: the operator's routing number, the day of the year and the sequence (positions 80 to 94) name it"

  @Test("are read to the day and the cent", arguments: Self.corpus.files)
  func reads(_ file: String) throws {
    let expectation = try Self.corpus.expectation(file)
    let request = InputRequest(id: "bank1", path: file, bytes: try Self.corpus.bytes(file))
    var differences: [String] = []
    if !(StatementFormats.recognise(request.bytes) is Nacha.Type) { differences = ["not recognised"] }
    do {
      let read = try Nacha.read(request)
      #expect(BankCorpus.unaccounted(read, request.bytes).isEmpty)
      differences += BankCorpus.differences(
        try #require(expectation.statements), read.statements, words: Self.words)
      for (want, have) in zip(expectation.statements ?? [], read.statements) {
        guard let agrees = want["control_agrees"] as? Bool else { continue }
        if case .fails = have.proof { if agrees { differences.append("control fails, expected to agree") } }
        if case .unprovable = have.proof, !agrees { differences.append("control not said to fail") }
      }
    } catch {
      differences.append("\(error)")
    }
    if let reason = Self.deviations[file] {
      #expect(!differences.isEmpty, "no longer another reading: \(reason)")
    } else {
      #expect(differences.isEmpty, "\(differences.joined(separator: "\n")) \(expectation.doubts)")
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
