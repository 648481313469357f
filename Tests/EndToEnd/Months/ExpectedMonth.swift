import Foundation

/// A month whose answer a person checked: `expected.json`, as `Samples` and the pairs have it.
struct ExpectedMonth: Decodable {
  struct File: Decodable {
    let file: String
    let records: Int
    /// The sum of all records, where the file is in one currency.
    let amount: String?
    let opening: String?
    let closing: String?
    /// Whether `inspect` is to prove the balances; nil where the file states none.
    let proves: Bool?
  }

  struct Reference: Decodable {
    let record: Int
  }

  struct Match: Decodable {
    let kind: String
    let bank: [Reference]
    let ledger: [Reference]
    let tag: String?
    let why: String?
  }

  struct Open: Decodable {
    let category: String
    let bank: [Reference]
    let ledger: [Reference]
    let cause: String?
    /// Further categories that are right.
    let accept: [String]?
    /// Further causes that are right.
    let acceptCause: [String]?
    let why: String?

    enum CodingKeys: String, CodingKey {
      case category, bank, ledger, cause, accept, why
      case acceptCause = "accept_cause"
    }
  }

  /// Records without a single right answer: their findings are not judged.
  struct LeftOut: Decodable {
    let bank: [Int]
    let ledger: [Int]
  }

  let name: String
  let options: [String]?
  let bank: File
  let ledger: File
  let matches: [Match]
  let exceptions: [Open]
  let leftOut: LeftOut
  /// Groups of records that nobody could tell apart.
  let sameBank: [[Int]]
  let sameLedger: [[Int]]

  enum CodingKeys: String, CodingKey {
    case name, options, bank, ledger, matches, exceptions
    case leftOut = "left_out"
    case sameBank = "same_bank"
    case sameLedger = "same_ledger"
  }
}

/// One folder with a statement, a ledger and `expected.json`.
struct MonthFolder: CustomTestStringConvertibleByName {
  let url: URL

  var name: String { url.lastPathComponent }

  func expected() throws -> ExpectedMonth {
    let data = try Data(contentsOf: url.appendingPathComponent("expected.json"))
    return try JSONDecoder().decode(ExpectedMonth.self, from: data)
  }

  func path(_ file: ExpectedMonth.File) -> String { url.appendingPathComponent(file.file).path }

  /// The command that reconciles its two files, without options.
  func command(_ expected: ExpectedMonth) -> [String] {
    ["reconcile", "--bank", path(expected.bank), "--ledger", path(expected.ledger)]
  }

  /// The sample months of the project, in the order of their names.
  static var samples: [MonthFolder] { months(in: TickmarkProgram.packageRoot.appendingPathComponent("Samples")) }

  /// The months that are only tests.
  static var fixtures: [MonthFolder] {
    months(in: TickmarkProgram.packageRoot.appendingPathComponent("Tests/EndToEnd/Fixtures"))
  }

  /// The pairs of the shared corpora; none where they are absent.
  static var pairs: [MonthFolder] {
    let shared = ProcessInfo.processInfo.environment["TICKMARK_SHARED"].map { URL(fileURLWithPath: $0) }
    let folder = shared ?? TickmarkProgram.packageRoot.deletingLastPathComponent().appendingPathComponent("shared")
    return months(in: folder.appendingPathComponent("corpora/pairs"))
  }

  private static func months(in folder: URL) -> [MonthFolder] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().map { MonthFolder(url: folder.appendingPathComponent($0)) }
      .filter { FileManager.default.fileExists(atPath: $0.url.appendingPathComponent("expected.json").path) }
  }
}
