import Banking
import Foundation
import Intake
import Reconciliation
import Testing

/// Statements of public test suites, reconciled with themselves: a ledger that says the same must agree, line for line.
@Suite("Statements of public test suites, reconciled")
struct StatementCorpusTests {
  static let folder: URL? = {
    let stated = ProcessInfo.processInfo.environment["TICKMARK_SHARED"].map { URL(fileURLWithPath: $0) }
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let shared = stated ?? package.deletingLastPathComponent().appendingPathComponent("shared")
    let folder = shared.appendingPathComponent("corpora/statements/csv")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  static let files: [String] = {
    guard let folder, let walk = FileManager.default.enumerator(atPath: folder.path) else {
      print("skipped: the corpus of statements is not beside this package (../shared)")
      return []
    }
    return walk.compactMap { $0 as? String }
      .filter { name in
        var isFolder: ObjCBool = false
        let path = folder.appendingPathComponent(name).path
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
      }.sorted()
  }()

  @Test("every record once, no difference anywhere, and what is left open is ambiguous", arguments: files)
  func agreesWithItself(_ name: String) throws {
    let folder = try #require(Self.folder)
    let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
    // What a file cannot be read for is IntakeTests' business.
    guard let file = try? InputReader.read(InputRequest(id: "bank1", path: name, bytes: bytes, side: .bank)) else {
      return
    }
    let bank = file.records.filter { !$0.amount.isZero }
    guard !bank.isEmpty else { return }
    let ledger = bank.map { record in
      var copy = record
      copy.provenance = Provenance(input: "bill1", record: record.provenance.record, row: record.provenance.row)
      return copy
    }
    let outcome = try Reconciler().reconcile(ReconciliationInput(bank: bank, ledger: ledger))
    for match in outcome.matches {
      #expect(match.difference.isZero, "\(match.rule)")
      #expect(Set(match.bank.map(\.date)) == Set(match.ledger.map(\.date)) || match.tag == "returned")
    }
    let categories = outcome.discrepancies.map(\.category.rawValue)
    #expect(outcome.discrepancies.allSatisfy { $0.category == .ambiguous }, "\(name): \(categories)")
    let places = outcome.matches.flatMap(\.bank) + outcome.discrepancies.flatMap(\.bank)
    #expect(places.map(\.provenance.record).sorted() == bank.map(\.provenance.record).sorted())
    let copies = outcome.matches.flatMap(\.ledger) + outcome.discrepancies.flatMap(\.ledger)
    #expect(copies.map(\.provenance.record).sorted() == ledger.map(\.provenance.record).sorted())
  }
}
