import Foundation
import Testing

@testable import Intake

@Suite("MT940 and MT942 files of public test suites")
struct MT940CorpusTests {
  static let corpus = BankCorpus(format: "mt940")

  /// Where the reading is another than the expectation, with the reason.
  static let deviations: [String: String] = [
    "fruitl00p+php-mt940/test/Parser/Banking/Mt940/Engine/Penta/sample":
      "the bank leaves out the type: NONREF is the reference (field 61, subfield 7), and not type NONR with reference EF",
    "fruitl00p+php-mt940/test/Parser/Banking/Mt940/Engine/Rabo/sample":
      "subfield 7 is 16x: the name behind the padding is no part of the reference",
    "fruitl00p+php-mt940/test/Parser/Banking/Mt940/Engine/Zetb/sample":
      "what follows // is the bank's reference (subfield 8), though the type is missing",
    "railslove+cmxl/spec/fixtures/mt940-deutsche_bank.txt":
      "the balance :62F:C021131EUR4387,95 is read; its date November 31 is taken for the last of the month",
    "railslove+cmxl/spec/fixtures/mt940-iso8859-1.txt":
      "the balance :62F:C021131EUR4387,95 is read; its date November 31 is taken for the last of the month",
    "wolph+mt940/mt940_tests/self-provided/multiline.sta":
      "an account of 37 characters stays whole, the library cuts it to 35",
    "wolph+mt940/mt940_tests/self-provided/raiffeisen-cmi.sta":
      "no UTF-8: the expectation drops the bytes above 127, here they are read as windows-1252",
    "zilverline+mt940/spec/fixtures/two_accounts.txt":
      "a DOS end of file mark stands before a :20:, the message is a statement all the same",
  ]

  /// What the text of a record must hold. Of numbered parts (?20, >20) the expectation has some apart, or the separators in the text.
  /// The library takes a field 86 behind the closing balance for the last line's: those words are not asked for.
  static func words(_ want: BankCorpus.Entry, _ isLast: Bool) -> [String] {
    if let parts = want.json["subfields"] as? [String: String] {
      return ["posting_text", "purpose", "applicant_name"].flatMap { BankCorpus.words(parts[$0]) }
    }
    if isLast { return [] }
    let plain = (want.text("description") ?? "").replacing(/^\d{3}(?=[?>]\d\d)/, with: "")
      .replacing(/[?>](?:1\d[^?>]*|30[^?>]*|34[^?>]*|\d\d)/, with: " ")
    return BankCorpus.words(plain)
  }

  @Test("are read to the day and the cent", arguments: Self.corpus.files)
  func reads(_ file: String) throws {
    let expectation = try Self.corpus.expectation(file)
    let request = InputRequest(id: "bank1", path: file, bytes: try Self.corpus.bytes(file))
    var differences: [String] = []
    if !(StatementFormats.recognise(request.bytes) is MT940.Type) { differences = ["not recognised"] }
    do {
      let read = try MT940.read(request)
      #expect(BankCorpus.unaccounted(read, request.bytes).isEmpty)
      if let statements = expectation.statements {
        differences += BankCorpus.differences(statements, read.statements, words: Self.words)
      } else {
        differences.append("read, expected an error")
      }
    } catch {
      if expectation.statements != nil { differences.append("\(error)") }
    }
    if let reason = Self.deviations[file] {
      #expect(!differences.isEmpty, "no longer another reading: \(reason)")
    } else {
      #expect(differences.isEmpty, "\(differences.joined(separator: "\n")) \(expectation.doubts)")
    }
  }
}
