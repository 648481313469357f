import Foundation
import Testing

@testable import XLSX

@Suite("Cells as lines of JSON")
struct CellListingTests {
  static func lines(_ fixture: Fixture, sheet: String? = nil) throws -> [String] {
    var bytes: [UInt8] = []
    var listing = CellListing(try fixture.open())
    try listing.write(sheet: sheet) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test("a line a sheet and a line a cell, in order, empty cells left out")
  func lines() throws {
    let rows = """
      <row r="2"><c r="B2" s="1"><v>45351.5</v></c></row>\
      <row r="1"><c r="A1" t="str"><f>"a"&amp;B1</f><v>a"\\\t</v></c>\
      <c r="B1"><v>-0.50</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#REF!</v></c><c r="E1"/></row>
      """
    #expect(
      try Self.lines(Fixture(rows: rows, formats: ["yyyy-mm-dd"])) == [
        #"{"sheet": "Data", "visible": "visible"}"#,
        #"{"sheet": "Data", "cell": "A1", "type": "s", "value": "a\"\\\t", "formula": "\"a\"&B1"}"#,
        #"{"sheet": "Data", "cell": "B1", "type": "n", "value": "-0.5"}"#,
        #"{"sheet": "Data", "cell": "C1", "type": "b", "value": "true"}"#,
        ##"{"sheet": "Data", "cell": "D1", "type": "e", "value": "#REF!"}"##,
        #"{"sheet": "Data", "cell": "B2", "type": "d", "value": "2024-02-29T12:00:00"}"#,
      ])
  }

  @Test("any text is proper JSON")
  func json() throws {
    let text = "\"\\/ _x0000__x0007_\t\n€😀_x007F_\u{2028}"
    let line = try #require(try Self.lines(Fixture(rows: "<row><c t=\"str\"><v>\(text)</v></c></row>")).last)
    let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String]
    #expect(object?["value"] == "\"\\/ \u{0}\u{7}\t\n€😀\u{7F}\u{2028}")
  }

  @Test(
    "numbers are the shortest decimals that read back",
    arguments: [
      ("1E+300", "1e+300"), ("12.50", "12.5"), ("-0", "0"), ("100000", "100000"), ("1e-7", "1e-07"), ("0.1", "0.1"),
      ("999999999999999", "999999999999999"),
    ])
  func numbers(stored: String, shown: String) throws {
    let line = try #require(try Self.lines(Fixture(rows: "<row><c><v>\(stored)</v></c></row>")).last)
    #expect(line.hasSuffix("\"value\": \"\(shown)\"}"))
  }

  @Test("rows in order come as they are read, and of others no more is kept than is bounded")
  func flat() throws {
    let formula = String(repeating: "A1+", count: 1_000) + "1"
    func rows(_ order: [Int]) -> String {
      "<row r=\"1\"><c r=\"A1\"><f t=\"shared\" si=\"0\" ref=\"A1:A100\">\(formula)</f><v>1</v></c></row>"
        + order.map { "<row r=\"\($0)\"><c r=\"A\($0)\"><f t=\"shared\" si=\"0\"/><v>1</v></c></row>" }.joined()
    }
    func pieces(_ order: [Int], kept: Int) throws -> [Int] {
      var sizes: [Int] = []
      var listing = CellListing(try Fixture(rows: rows(order)).open())
      listing.keptBytes = kept
      try listing.write { sizes.append($0.count) }
      return sizes
    }
    let sorted = try pieces(Array(2...100), kept: 1 << 30)
    #expect(sorted.count > 3 && sorted.allSatisfy { $0 < 80_000 }, "\(sorted)")
    let bounded = try pieces((2...100).reversed(), kept: 100_000)
    #expect(bounded.allSatisfy { $0 < 120_000 } && bounded.reduce(0, +) == sorted.reduce(0, +), "\(bounded)")
    #expect(try pieces((2...100).reversed(), kept: 1 << 30).max() == sorted.reduce(0, +) - (sorted.first ?? 0))
  }

  @Test("a shared formula that would be written out without end is a limit, told with its cell")
  func amplification() throws {
    let rows =
      "<row r=\"1\"><c r=\"A1\"><f t=\"shared\" si=\"0\" ref=\"A1:A9\">B1+B1</f><v>1</v></c></row>"
      + (2...9).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><f t=\"shared\" si=\"0\"/><v>1</v></c></row>" }.joined()
    var limits = WorkbookLimits()
    limits.sharedFormulaTextBytes = 20
    var listing = CellListing(try Fixture(rows: rows).open(limits: limits))
    var bytes: [UInt8] = []
    let error = try #require(throws: WorkbookError.self) { try listing.write { bytes += $0 } }
    #expect(error.kind == .limit)
    #expect(error.description.contains("cell A6"), "\(error)")
  }

  @Test("a sheet that is not there is an error that names those that are")
  func unknownSheet() throws {
    let error = try #require(throws: WorkbookError.self) { try Self.lines(Fixture(rows: ""), sheet: "Nope") }
    #expect(error.kind == .noSuchSheet)
    #expect(error.description.contains("\"Data\""))
  }
}
