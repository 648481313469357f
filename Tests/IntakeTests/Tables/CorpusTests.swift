import Banking
import Foundation
import Testing

@testable import Intake

/// The statements of public test suites, against what independent readers found in them.
@Suite("CSV statements of public test suites")
struct CorpusTests {
  @Test("are read to the day and the cent", arguments: Corpus.files)
  func reads(_ file: String) throws {
    let expected = try Corpus.expected(file)
    let request = InputRequest(id: "bank1", path: file, bytes: try Corpus.bytes(file), side: .bank)
    let reading: TableReading
    do {
      reading = try TableReader.read(text: request)
    } catch {
      // An amount that cannot be read is reported with its line, and never guessed.
      let isExpected = expected.contains { $0.records.contains { $0.amount == nil } }
      #expect(isExpected, "\(error)")
      return
    }
    #expect(reading.undecided == nil)
    let file = reading.file
    // The expectation keeps a file in one statement; here each account and currency has its own.
    let found = file.statements.flatMap { statement in
      statement.records.map { Corpus.Entry($0) } + statement.pending.map { Corpus.Entry($0) }
    }
    .sorted { $0.ordinal < $1.ordinal }
    let wanted = expected.flatMap(\.records)
    #expect(found.count == wanted.count)
    for (have, want) in zip(found, wanted) {
      #expect(have.date == want.date, "record \(have.ordinal)")
      #expect(have.amount == want.amount, "record \(have.ordinal)")
      if let valueDate = want.valueDate { #expect(have.valueDate == valueDate, "record \(have.ordinal)") }
      if let balance = want.balance { #expect(have.balance == balance, "record \(have.ordinal)") }
      let missing = want.description.split(separator: " ").filter { word in
        // A byte that is no UTF-8 was replaced there and decoded here.
        !word.unicodeScalars.contains("\u{FFFD}") && !have.description.contains(word)
      }
      #expect(missing.isEmpty, "record \(have.ordinal): \(have.description)")
    }
    if expected.count == 1, let want = expected.first, file.statements.count == 1, let have = file.statements.first {
      if let account = want.account { #expect(have.account == account) }
      if let currency = want.currency { #expect(have.currency.code == currency) }
      if let opening = want.opening { #expect(have.opening.map { Corpus.number($0.amount) } == opening) }
      if let closing = want.closing { #expect(have.closing.map { Corpus.number($0.amount) } == closing) }
      if want.addsUp { #expect(Corpus.proves(have.proof), "\(have.proof)") }
    }
  }
}

/// The files beside this package, where they are.
enum Corpus {
  struct Entry {
    var ordinal: Int
    var date: String?
    var valueDate: String?
    var amount: Decimal?
    var balance: Decimal?
    var description: String

    init(_ record: Record) {
      ordinal = record.provenance.record
      date = record.date.description
      valueDate = record.valueDate?.description
      amount = Corpus.number(record.amount)
      balance = record.balance.flatMap(Corpus.number)
      description = record.description
    }

    init(_ pending: PendingEntry) {
      ordinal = pending.record
      date = pending.date?.description
      amount = Corpus.number(pending.amount)
      description = pending.description
    }

    init(json: [String: Any]) {
      ordinal = 0
      date = json["date"] as? String
      valueDate = json["value_date"] as? String
      amount = (json["amount"] as? String).flatMap { Decimal(string: $0) }
      balance = (json["balance"] as? String).flatMap { Decimal(string: $0) }
      description = json["description"] as? String ?? ""
    }
  }

  struct Expected {
    var account: String?
    var currency: String?
    var opening: Decimal?
    var closing: Decimal?
    var addsUp: Bool
    var records: [Entry]
  }

  static let root: URL? = {
    let stated = ProcessInfo.processInfo.environment["TICKMARK_SHARED"]
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let places = [
      stated.map { URL(fileURLWithPath: $0) }, package.deletingLastPathComponent().appendingPathComponent("shared"),
    ]
    return places.compactMap { $0 }.map { $0.appendingPathComponent("corpora/statements") }
      .first { FileManager.default.fileExists(atPath: $0.path) }
  }()

  /// All expectations by the path of their file, in order.
  static let files: [String] = {
    guard let root else {
      print("skipped: the corpus of statements is not beside this package (../shared)")
      return []
    }
    let base = root.appendingPathComponent("expected/csv").path
    let names = FileManager.default.enumerator(atPath: base)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".expected.json") }.map { String($0.dropLast(".expected.json".count)) }.sorted()
  }()

  static func bytes(_ file: String) throws -> [UInt8] {
    let root = try #require(root)
    return [UInt8](try Data(contentsOf: root.appendingPathComponent("csv").appendingPathComponent(file)))
  }

  static func expected(_ file: String) throws -> [Expected] {
    let root = try #require(root)
    let data = try Data(
      contentsOf: root.appendingPathComponent("expected/csv").appendingPathComponent(file + ".expected.json"))
    let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let statements = json["statements"] as? [[String: Any]] ?? []
    func amount(_ value: Any?) -> Decimal? {
      ((value as? [String: Any])?["amount"] as? String).flatMap { Decimal(string: $0) }
    }
    return statements.map {
      Expected(
        account: $0["account"] as? String, currency: $0["currency"] as? String, opening: amount($0["opening"]),
        closing: amount($0["closing"]), addsUp: $0["balances_add_up"] as? Bool ?? false,
        records: ($0["transactions"] as? [[String: Any]] ?? []).map(Entry.init(json:)))
    }
  }

  static func number(_ amount: Amount) -> Decimal? { Decimal(string: amount.description) }

  static func proves(_ proof: BalanceProof) -> Bool {
    if case .proves = proof { true } else { false }
  }
}
