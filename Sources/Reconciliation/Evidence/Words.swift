/// The words of a text, read once: letters for names, digits for references.
///
/// Text is folded to capitals; anything but letters and digits parts words. A run without blanks is also kept joined, so that "INV-10234" is found as
/// `INV10234` and as `10234`.
struct Words {
  /// Words and joined runs with at least three digits, each once, in the order of the text.
  private(set) var numbers: [String] = []

  /// Words with fewer than three digits, in order: what a text says besides its numbers.
  private(set) var plainWords: [String] = []

  /// The same as one text.
  private(set) var plain = ""

  /// No text is read past this length: a description longer than this is no description.
  private static let longest = 2_000

  init(_ text: String) {
    var word: [UInt8] = []
    var run: [UInt8] = []
    var wordsInRun = 0
    var seen: Set<String> = []
    func isKey(_ bytes: [UInt8]) -> Bool {
      bytes.count >= 3 && bytes.count <= 40 && bytes.count(where: { $0 >= 48 && $0 <= 57 }) >= 3
    }
    func note(_ bytes: [UInt8], into list: inout [String]) {
      guard isKey(bytes) else { return }
      let text = Key.trimmed(String(decoding: bytes, as: UTF8.self))
      if seen.insert(text).inserted { list.append(text) }
    }
    func endWord() {
      guard !word.isEmpty else { return }
      wordsInRun += 1
      if word.count(where: { $0 >= 48 && $0 <= 57 }) >= 3 {
        note(word, into: &numbers)
      } else {
        plainWords.append(String(decoding: word, as: UTF8.self))
      }
      word.removeAll(keepingCapacity: true)
    }
    func endRun() {
      endWord()
      if wordsInRun > 1 { note(run, into: &numbers) }
      run.removeAll(keepingCapacity: true)
      wordsInRun = 0
    }
    for byte in text.uppercased().utf8.prefix(Self.longest) {
      switch byte {
      case 48...57, 65...90, 128...255:
        word.append(byte)
        run.append(byte)
      case UInt8(ascii: "'"): break
      case 9, 10, 13, 32, UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"): endRun()
      default: endWord()
      }
    }
    endRun()
    plain = plainWords.joined(separator: " ")
  }
}
