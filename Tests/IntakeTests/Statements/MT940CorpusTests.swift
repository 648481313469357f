import Testing

@testable import Intake

@Suite("MT940 and MT942 files of public test suites")
struct MT940CorpusTests {
  static let corpus = BankCorpus(format: "mt940")

  /// Where the reading is another than the expectation: of many differences the first and their number.
  static let deviations: [String: [String]] = [
    // The bank leaves out the type: NONREF is the reference (field 61, subfield 7), and not type NONR with reference EF.
    "fruitl00p+php-mt940/test/Parser/Banking/Mt940/Engine/Penta/sample": [
      "statement 1, record 1: reference NONREF, expected EF", "60 differences",
    ],
    // Subfield 7 is 16x: the name behind the padding is no part of the reference.
    "fruitl00p+php-mt940/test/Parser/Banking/Mt940/Engine/Rabo/sample": [
      "statement 6, record 3: reference NONREF, expected .00NMSCNONREF", "37 differences",
    ],
    // What follows // is the bank's reference (subfield 8), though the type is missing.
    "fruitl00p+php-mt940/test/Parser/Banking/Mt940/Engine/Zetb/sample": [
      "statement 1, record 1: bank reference 19239782213, expected nothing", "8 differences",
    ],
    // The balance :62F:C021131EUR4387,95 is read; its date November 31 is taken for the last of the month.
    "railslove+cmxl/spec/fixtures/mt940-deutsche_bank.txt": ["statement 2: closing 4387.95, expected nothing"],
    "railslove+cmxl/spec/fixtures/mt940-iso8859-1.txt": ["statement 1: closing 4387.95, expected nothing"],
    // An account of more than 35 characters stays whole, the library cuts it.
    "wolph+mt940/mt940_tests/self-provided/multiline.sta": [
      "statement 1: account BILLLULLXXX/\"NUMERO DE COMPTE IBAN 2\", expected BILLLULLXXX/\"NUMERO DE COMPTE IBAN "
    ],
    // No UTF-8: the expectation drops or keeps the bytes above 127 as they are, here they are read as windows-1252.
    "wolph+mt940/mt940_tests/self-provided/raiffeisen-cmi.sta": [
      "statement 1, record 1: text 'CAB18D1700041116 109876543210000012345678 HUNGARY KFT. UV, napi \u{201D}sszevont ut\u{A0}nv\u{201A}t, 2018.04 .17, A13947109201804175000000097, X' lacks \(["\u{94}sszevont", "nv\u{82}t,"])"
    ],
    // A DOS end of file mark stands before a :20:, the message is a statement all the same.
    "zilverline+mt940/spec/fixtures/two_accounts.txt": ["4 statements, expected 3", "7 differences"],
  ]

  /// What the text of a record must hold. Of numbered parts (?20, >20) the expectation has some apart, or the separators in the text.
  ///
  /// - Parameter isMixed: Whether the expectation may have words of the statement's own field 86: they are not asked for.
  static func words(_ want: BankCorpus.Entry, _ isMixed: Bool) -> [String] {
    if let parts = want.json["subfields"] as? [String: String] {
      return ["posting_text", "purpose", "applicant_name"].flatMap { BankCorpus.words(parts[$0]) }
    }
    if isMixed { return [] }
    let plain = (want.text("description") ?? "").replacing(/^\d{3}(?=[?>]\d\d)/, with: "")
      .replacing(/[?>](?:1\d[^?>]*|30[^?>]*|34[^?>]*|\d\d)/, with: " ")
    return BankCorpus.words(plain)
  }

  @Test("are read to the day and the cent", arguments: Self.corpus.files)
  func reads(_ file: String) throws {
    let expectation = try Self.corpus.expectation(file)
    let request = InputRequest(id: "bank1", path: file, bytes: try Self.corpus.bytes(file))
    // The library takes a field 86 behind the closing balance for the last line's.
    let hasStatementText = String(decoding: request.bytes, as: UTF8.self)
      .contains(/:6[245][FM]?:[^\r\n]*[\r\n]+:86:/.matchingSemantics(.unicodeScalar))
    var differences: [String] = []
    if !(StatementFormats.recognise(request.bytes) is MT940.Type) { differences = ["not recognised"] }
    do {
      let read = try MT940.read(request)
      #expect(BankCorpus.unaccounted(read, request.bytes).isEmpty)
      if let statements = expectation.statements {
        differences += BankCorpus.differences(
          statements, read.statements, words: { Self.words($0, $1 && hasStatementText) })
      } else {
        differences.append("read, expected an error")
      }
    } catch {
      if expectation.statements != nil { differences.append("\(error)") }
    }
    #expect(
      BankCorpus.brief(differences) == Self.deviations[file] ?? [],
      "\(differences.joined(separator: "\n")) \(expectation.doubts)")
  }
}
