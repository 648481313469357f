import Foundation
import Testing

@testable import XLSX

/// Workbooks from public test suites with the values that independent readers agree on. They lie outside of the
/// repository: without them these tests do nothing but say so.
@Suite("Workbooks of other programs")
struct CorpusTests {
  static let root: String? = {
    let given = ProcessInfo.processInfo.environment["TICKMARK_SHARED"]
    let package = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let folder = (given ?? "/" + package + "/../shared") + "/corpora/xlsx"
    return FileManager.default.fileExists(atPath: folder + "/expected") ? folder : nil
  }()

  static let files: [String] = {
    guard let root, let walk = FileManager.default.enumerator(atPath: root + "/read") else { return [] }
    return walk.compactMap { $0 as? String }.filter { $0.hasSuffix(".xlsx") || $0.hasSuffix(".xlsm") }.sorted()
  }()

  /// Where the standard says something else than the readers that made the expectation.
  static let decidedOtherwise = [
    "apache__poi/57181.xlsm":
      "[=0]?;[hh]:mm shows every value but 0 as hours; both readers look at the first section alone (section 18.8.31)"
  ]

  @Test("the corpus is read, or its absence is said")
  func present() {
    if Self.root == nil { print("skipped: no ../shared/corpora/xlsx beside the package") }
  }

  @Test("every file gives the agreed cells, or the error that is expected", arguments: files)
  func agrees(file: String) throws {
    let root = try #require(Self.root)
    let data = try Data(contentsOf: URL(fileURLWithPath: root + "/expected/" + file + ".json"))
    let expected = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let differences = CorpusComparison(expected).differences(path: root + "/read/" + file)
    if let reason = Self.decidedOtherwise[file] {
      withKnownIssue(Comment(rawValue: reason)) { #expect(differences.isEmpty) }
    } else {
      #expect(differences.isEmpty, "\(differences.prefix(10).joined(separator: "\n"))")
    }
  }
}
