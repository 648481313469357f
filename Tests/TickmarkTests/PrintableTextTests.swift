import Testing

@testable import Tickmark

@Suite("Text from files on a terminal")
struct PrintableTextTests {
  @Test(
    "nothing a terminal obeys comes through",
    arguments: [
      "\u{1B}[31mACME", "\u{1B}]0;title\u{07}", "\u{9B}2J", "a\u{08}b", "\u{7F}", "\u{0}", "100\u{202E}001",
      "\u{2066}x\u{2069}",
      "\u{FEFF}", "\u{200F}", "\u{E0041}",
    ])
  func controls(text: String) {
    let line = PrintableText.line(text)
    let obeyed = line.unicodeScalars.filter { scalar in
      scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.properties.generalCategory == .format
    }
    #expect(obeyed.isEmpty, "\(Array(obeyed).map(\.value))")
    #expect(line.unicodeScalars.contains("\u{FFFD}"))
  }

  @Test("a name with line ends becomes one line")
  func lineEnds() {
    #expect(PrintableText.line("one\r\ntwo\tthree\n\nfour\u{2028}five\n") == "one two three four five")
  }

  @Test(
    "letters of every script, and indentation, stay", arguments: ["Société Générale", "東京電力", "  indented", "🙂 a  b"])
  func letters(text: String) {
    #expect(PrintableText.line(text) == text)
  }

  @Test("long text is cut with an ellipsis, also where one character is thousands of scalars")
  func width() {
    #expect(PrintableText.line("abcdef", width: 4) == "abc…")
    #expect(PrintableText.line("abcd", width: 4) == "abcd")
    let stacked = "e" + String(repeating: "\u{301}", count: 100_000)
    #expect(PrintableText.line(stacked, width: 10).unicodeScalars.count <= 80)
  }
}
