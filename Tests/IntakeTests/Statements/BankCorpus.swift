import Banking
import Foundation
import Testing

@testable import Intake

/// The statements of public test suites with what independent readers found in them, for one format.
struct BankCorpus {
  let format: String

  /// A transaction of the expectation.
  struct Entry {
    let json: [String: Any]
    func text(_ key: String) -> String? { (json[key] as? String).flatMap { $0.isEmpty ? nil : $0 } }
    func number(_ key: String) -> Decimal? { (json[key] as? String).flatMap { Decimal(string: $0) } }
  }

  /// What a file holds by the expectation; nil statements where it is to be refused.
  struct Expectation {
    let json: [String: Any]
    var statements: [[String: Any]]? { json["error"] as? Bool == true ? nil : json["statements"] as? [[String: Any]] }
    var doubts: [String] { json["doubt"] as? [String] ?? [] }
  }

  /// All files of the format by their path, in order; none where the corpus is not beside the package.
  var files: [String] {
    guard let root = Corpus.root else {
      print("skipped: the corpus of statements is not beside this package (../shared)")
      return []
    }
    let base = root.appendingPathComponent("expected/\(format)").path
    let names = FileManager.default.enumerator(atPath: base)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".expected.json") }.map { String($0.dropLast(".expected.json".count)) }.sorted()
  }

  func bytes(_ file: String) throws -> [UInt8] {
    let root = try #require(Corpus.root)
    return [UInt8](try Data(contentsOf: root.appendingPathComponent(format).appendingPathComponent(file)))
  }

  func expectation(_ file: String) throws -> Expectation {
    let root = try #require(Corpus.root)
    let data = try Data(
      contentsOf: root.appendingPathComponent("expected/\(format)").appendingPathComponent(file + ".expected.json"))
    return Expectation(json: try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any]))
  }

  /// The entries of a statement in the order of the file, pending ones among them.
  private static func entries(_ statement: Statement) -> [(ordinal: Int, record: Record?, pending: PendingEntry?)] {
    let booked = statement.records.map {
      (ordinal: $0.provenance.record, record: Record?.some($0), pending: PendingEntry?.none)
    }
    let pending = statement.pending.map { (ordinal: $0.record, record: Record?.none, pending: PendingEntry?.some($0)) }
    return (booked + pending).sorted { $0.ordinal < $1.ordinal }
  }

  /// Where a reading differs from the expectation: amounts to the cent, dates to the day, references to the letter, texts by their words.
  static func differences(
    _ expected: [[String: Any]], _ found: [Statement],
    words: (_ want: Entry, _ isLast: Bool) -> [String] = { want, _ in
      words(want.text("description"))
    }
  ) -> [String] {
    var result: [String] = []
    if expected.count != found.count { result.append("\(found.count) statements, expected \(expected.count)") }
    for (index, (want, have)) in zip(expected, found).enumerated() {
      let place = "statement \(index + 1)"
      func compare<Value: Equatable>(_ what: String, _ have: Value?, _ want: Value?) {
        if have != want { result.append("\(place): \(what) \(text(have)), expected \(text(want))") }
      }
      compare("account", have.account, (want["account"] as? String).flatMap { $0.isEmpty ? nil : $0 })
      if let currency = want["currency"] as? String { compare("currency", have.currency.code, currency) }
      for (name, balance) in [("opening", have.opening), ("closing", have.closing)] {
        let wanted = want[name] as? [String: Any]
        compare(
          name, balance.flatMap { number($0.amount) }, (wanted?["amount"] as? String).flatMap { Decimal(string: $0) })
        if let date = wanted?["date"] as? String { compare("\(name) date", balance?.date?.description, date) }
      }
      if let addsUp = want["balances_add_up"] as? Bool {
        switch have.proof {
        case .proves: compare("proof", true, addsUp)
        case .fails: compare("proof", false, addsUp)
        case .unprovable: result.append("\(place): proof unprovable, expected \(addsUp)")
        }
      }
      let transactions = (want["transactions"] as? [[String: Any]] ?? []).map(Entry.init(json:))
      let entries = Self.entries(have)
      if transactions.count != entries.count {
        result.append("\(place): \(entries.count) records, expected \(transactions.count)")
      }
      for (entry, transaction) in zip(entries, transactions) {
        var lines = differences(transaction, entry.record, entry.pending)
        let description = entry.record?.description ?? entry.pending?.description ?? ""
        let packed = description.filter { !$0.isWhitespace }
        let isLast = entry.ordinal == entries.last?.ordinal
        let missing = words(transaction, isLast).filter { word in
          !word.unicodeScalars.contains("\u{FFFD}") && !packed.contains(word)
        }
        if !missing.isEmpty { lines.append("text '\(description)' lacks \(missing)") }
        result += lines.map { "\(place), record \(entry.ordinal): \($0)" }
      }
    }
    return result
  }

  /// Differences as a test lists them: of more than four the first and how many there are.
  static func brief(_ differences: [String]) -> [String] {
    guard differences.count > 4, let first = differences.first else { return differences }
    return [first, "\(differences.count) differences"]
  }

  /// The lines of a file that are neither a record's nor listed as skipped: none may be.
  static func unaccounted(_ file: InputFile, _ bytes: [UInt8]) -> [Int] {
    let rows = Set(file.skipped.compactMap(\.row)).union(file.records.compactMap(\.provenance.row))
      .union(file.statements.flatMap(\.pending).compactMap(\.row))
    return (1...max(1, TextLines(bytes).ranges.count)).filter { !rows.contains($0) }
  }

  /// The words of a text.
  static func words(_ text: String?) -> [String] { (text ?? "").split(whereSeparator: \.isWhitespace).map(String.init) }

  private static func differences(_ want: Entry, _ record: Record?, _ pending: PendingEntry?) -> [String] {
    var result: [String] = []
    func compare<Value: Equatable>(_ what: String, _ have: Value?, _ want: Value?) {
      if have != want { result.append("\(what) \(text(have)), expected \(text(want))") }
    }
    compare("amount", (record?.amount ?? pending?.amount).flatMap(number), want.number("amount"))
    if let date = want.text("date") { compare("date", (record?.date ?? pending?.date)?.description, date) }
    if let record {
      if let date = want.text("value_date") { compare("value date", record.valueDate?.description, date) }
      // The mt-940 library replaces a customer reference by what it finds in the parts of field 86.
      if want.json["subfields"] == nil {
        compare("reference", record.reference, want.text("reference")?.trimmingCharacters(in: .whitespaces))
      }
      if want.json["bank_reference"] != nil {
        compare("bank reference", record.bankReference, want.text("bank_reference"))
      }
      if want.json["return_code"] != nil { compare("return code", record.returnCode, want.text("return_code")) }
      if let type = want.text("type") { compare("type", record.type, type.trimmingCharacters(in: .whitespaces)) }
    }
    return result
  }

  private static func text<Value>(_ value: Value?) -> String { value.map { "\($0)" } ?? "nothing" }

  private static func number(_ amount: Amount) -> Decimal? { Decimal(string: amount.description) }
}
