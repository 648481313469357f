import Testing

@testable import Workpaper

@Suite("JSON is written in one shape")
struct JSONEmitterTests {
  private func text(_ body: (inout JSONEmitter) -> Void) -> String {
    var json = JSONEmitter()
    body(&json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test("containers stand one element a line, or on one line, and empty ones closed")
  func layout() {
    let written = text { json in
      json.object { json in
        json.key("a")
        json.array([1, 2]) { json, number in json.value(number) }
        json.key("b")
        json.object(.line) { json in
          json.key("c")
          json.value(true)
          json.key("d")
          json.array(["x"]) { json, letter in json.value(letter) }
        }
        json.key("e")
        json.array([Int]()) { json, number in json.value(number) }
        json.key("f")
        json.value(nil as String?)
      }
    }
    #expect(
      written == """
        {
          "a": [
            1,
            2
          ],
          "b": {"c": true, "d": ["x"]},
          "e": [],
          "f": null
        }
        """)
  }

  @Test(
    "text is escaped as RFC 8259 demands and no further",
    arguments: [
      ("plain", #""plain""#), (#"say "no" \ yes"#, #""say \"no\" \\ yes""#), ("a\tb\r\n", #""a\tb\r\n""#),
      ("\u{0}\u{1F}\u{8}\u{C}", #""\u0000\u001f\b\f""#), ("Zoë – 東京 🙂 \u{2028}\u{7F}", "\"Zoë – 東京 🙂 \u{2028}\u{7F}\""),
    ])
  func escaping(_ raw: String, _ expected: String) {
    #expect(text { $0.value(raw) } == expected)
  }

  @Test(
    "a score is a decimal between 0 and 1",
    arguments: [
      (0, "0.0"), (1, "1.0"), (0.71, "0.71"), (0.5, "0.5"), (0.00004, "0.0"), (0.99999, "1.0"), (-3, "0.0"), (7, "1.0"),
      (0.1234, "0.1234"), (0.05, "0.05"), (.nan, "0.0"), (.infinity, "1.0"),
    ] as [(Double, String)])
  func scores(_ score: Double, _ expected: String) {
    #expect(text { $0.score(score) } == expected)
  }
}
