import Reconciliation
import Testing

@testable import Tickmark

@Suite("What a text of settings may ask of its parser")
struct YAMLBoundsTests {
  private func refusal(_ text: String) throws -> TickmarkError {
    try #require(#expect(throws: TickmarkError.self) { try ConfigurationReader(path: "t.yaml").read(text) })
  }

  @Test("references as keys, each naming the one before ten times, are refused at once")
  func bomb() throws {
    var text = "? &a0 [x,x,x,x,x,x,x,x,x,x]\n: 1\n"
    for level in 1...9 {
      let names = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ",")
      text += "? &a\(level) [\(names)]\n: 1\n"
    }
    let error = try refusal(text)
    #expect(error.status == .unreadableData)
    #expect(error.description.hasPrefix("t.yaml, line 3: expected settings without references, found *a0"), "\(error)")
  }

  @Test("a text may hold marks of references that refer to nothing")
  func marks() throws {
    let configuration = try ConfigurationReader(path: "t.yaml").read(
      "payee-aliases:\n  - {alias: \"SQ *ACME\", name: Smith &Sons & Co}\n")
    #expect(configuration.payeeAliases.map(\.alias) == ["SQ *ACME"])
  }

  @Test(
    "keys in keys and brackets in brackets are bounded, with the line",
    arguments: [
      "fees: " + String(repeating: "[", count: 17), "tolerance: 0\n" + String(repeating: "{", count: 20_000),
      String(repeating: "? ", count: 17) + "a",
    ])
  func nesting(text: String) throws {
    let error = try refusal(text)
    #expect(error.description.contains("at most 16 levels"), "\(error)")
    #expect(error.description.contains("t.yaml, line "))
  }

  @Test("a control character is told with its line")
  func control() throws {
    let error = try refusal("tolerance: 0.02\nfees: [1]\nexclusions:\n- {name: x, text: \"a\u{1}b\"}\n")
    #expect(
      error.description.hasPrefix("t.yaml, line 4: expected text, found the control character U+0001"), "\(error)")
  }

  @Test(
    "a key that stands twice is told with the line of the second",
    arguments: [
      ("tolerance: 0.02\n# tolerance: 1\n\nmateriality: 5\ntolerance: 0.05\n", 5, 1),
      (
        "windows:\n  ach: {before: 1, after: 1, clearing: 1}\n  wire: {before: 1, after: 1, clearing: 1}\n"
          + "  \"ach\": {before: 2, after: 2, clearing: 2}\n", 4, 2
      ),
      ("fees: [1]\nclocks: {inquiry: 1, inquiry: 2}\n", 2, 2),
    ])
  func twice(text: String, line: Int, first: Int) throws {
    let error = try refusal(text)
    #expect(error.description.hasPrefix("t.yaml, line \(line): expected each key once"), "\(error)")
    #expect(error.description.contains("first on line \(first)"), "\(error)")
  }

  @Test("an amount that is zero or more has an example that is", arguments: ["-0.02", "2 cents"])
  func amounts(text: String) throws {
    let error = try refusal("tolerance: \(text)\n")
    #expect(error.description.contains("line 1, tolerance: expected an amount of zero or more"), "\(error)")
    #expect(!error.description.contains("12,345.67"))
  }
}
