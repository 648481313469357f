import Banking
import Foundation
import Testing

@testable import Intake

/// The expectations of one format beside this package: what independent readers found in the files of public test suites.
struct FormatCorpus {
  let format: String

  /// All files by their path, in order; none, with a line that says so, where the corpus is not there.
  var files: [String] {
    guard let root = Corpus.root else {
      print("skipped: the corpus of statements is not beside this package (../shared)")
      return []
    }
    let base = root.appendingPathComponent("expected/\(format)").path
    let names = FileManager.default.enumerator(atPath: base)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".expected.json") }.map { String($0.dropLast(".expected.json".count)) }.sorted()
  }

  /// A request to read a file.
  func request(_ file: String) throws -> InputRequest {
    let root = try #require(Corpus.root)
    let bytes = [UInt8](try Data(contentsOf: root.appendingPathComponent(format).appendingPathComponent(file)))
    return InputRequest(id: "bank1", path: file, bytes: bytes, side: .bank)
  }

  /// The expected statements; nil where the file is to be refused.
  func statements(_ file: String) throws -> [JSON]? {
    let root = try #require(Corpus.root)
    let data = try Data(
      contentsOf: root.appendingPathComponent("expected/\(format)").appendingPathComponent(file + ".expected.json"))
    let json = JSON(try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any]))
    return json.flag("error") == true ? nil : json.list("statements")
  }

  /// Where a reading differs from the expectation, one line each. Texts are compared by their words.
  static func differences(_ file: InputFile, _ expected: [JSON]) -> [String] {
    var found: [String] = []
    if file.statements.count != expected.count {
      return ["\(file.statements.count) statements, expected \(expected.count)"]
    }
    for (index, (have, want)) in zip(file.statements, expected).enumerated() {
      for line in differences(have, want) { found.append("statement \(index + 1): \(line)") }
    }
    return found
  }

  private static func differences(_ have: Statement, _ want: JSON) -> [String] {
    var found = Differences()
    found.compare("account", have.account, want.text("account"))
    if let currency = want.text("currency") { found.compare("currency", have.currency.code, currency) }
    for (name, balance) in [("opening", have.opening), ("closing", have.closing)] {
      found.compare(name, balance?.amount.decimal, want.object(name)?.decimal("amount"))
      if let date = want.object(name)?.text("date") { found.compare("\(name) date", balance?.date?.description, date) }
    }
    if let addsUp = want.flag("balances_add_up") { found.compare("proof", have.proof.verdict, addsUp) }
    let wanted = want.list("transactions")
    let entries = (have.records.map(FoundEntry.init) + have.pending.map(FoundEntry.init)).sorted {
      $0.ordinal < $1.ordinal
    }
    found.compare("count", entries.count, wanted.count)
    for (entry, want) in zip(entries, wanted) { found.compare(entry, want) }
    return found.lines
  }
}

/// One object of an expectation.
struct JSON {
  let fields: [String: Any]
  init(_ fields: [String: Any]) { self.fields = fields }
  func text(_ key: String) -> String? { (fields[key] as? String).flatMap { $0.isEmpty ? nil : $0 } }
  func flag(_ key: String) -> Bool? { fields[key] as? Bool }
  func decimal(_ key: String) -> Decimal? { text(key).flatMap { Decimal(string: $0) } }
  func object(_ key: String) -> JSON? { (fields[key] as? [String: Any]).map(JSON.init) }
  func list(_ key: String) -> [JSON] { (fields[key] as? [[String: Any]] ?? []).map(JSON.init) }
}

/// A record or a pending entry, as far as both have the same.
struct FoundEntry {
  var ordinal: Int
  var date: String?
  var amount: Amount
  var description: String
  var record: Record?

  init(_ record: Record) {
    ordinal = record.provenance.record
    date = record.date.description
    amount = record.amount
    description = record.description
    self.record = record
  }

  init(_ entry: PendingEntry) {
    ordinal = entry.record
    date = entry.date?.description
    amount = entry.amount
    description = entry.description
  }
}

private struct Differences {
  var lines: [String] = []

  mutating func compare<Value: Equatable>(_ what: String, _ have: Value?, _ want: Value?) {
    guard have != want else { return }
    lines.append("\(what) \(have.map { "\($0)" } ?? "none"), expected \(want.map { "\($0)" } ?? "none")")
  }

  mutating func compare(_ have: FoundEntry, _ want: JSON) {
    let what = "record \(have.ordinal)"
    if let date = want.text("date") { compare("\(what) date", have.date, date) }
    compare("\(what) amount", have.amount.decimal, want.decimal("amount"))
    if let currency = want.text("currency") { compare("\(what) currency", have.amount.currency.code, currency) }
    let folded = have.description.filter { !$0.isWhitespace }
    let missing = (want.text("description") ?? "").split(separator: " ").filter { word in
      // What was no UTF-8 there is decoded here.
      !word.unicodeScalars.contains("\u{FFFD}") && !folded.contains(word)
    }
    if !missing.isEmpty { lines.append("\(what) text '\(have.description)' lacks \(missing)") }
    guard let record = have.record else { return }
    if let valueDate = want.text("value_date") {
      compare("\(what) value date", record.valueDate?.description, valueDate)
    }
    if let reference = want.text("reference") { compare("\(what) reference", record.reference, reference) }
    if let reference = want.text("bank_reference") {
      compare("\(what) bank reference", record.bankReference, reference)
    }
    if let number = want.text("check_number") {
      let plain = String(number.drop { $0 == "0" })
      compare("\(what) check", record.checkNumber, plain.isEmpty ? nil : plain)
    }
    if let type = want.text("type") { compare("\(what) type", record.type, type) }
  }
}

extension Amount {
  fileprivate var decimal: Decimal? { Decimal(string: description) }
}

extension BalanceProof {
  /// Whether the balances prove the reading; nil where they cannot.
  var verdict: Bool? {
    switch self {
    case .proves: true
    case .fails: false
    case .unprovable: nil
    }
  }
}
