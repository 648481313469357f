/// The words of a text, read once: letters for names, digits for references.
///
/// Text is folded to capitals; anything but letters and digits parts words. A run without blanks is also kept joined, so that "INV-10234" is found as
/// `INV10234` and as `10234`.
struct Words {
  /// Words and joined runs with at least three digits, each once, in the order of the text.
  private(set) var numbers: [String] = []

  /// Words with fewer than three digits, in order, with a blank between them: what a text says besides its numbers.
  private(set) var plain = ""

  /// The same one by one.
  var plainWords: [String] { plain.split(separator: " ").map(String.init) }

  /// No text is read past this length: a description longer than this is no description.
  private static let longest = 2_000

  init(_ text: String) {
    var reader = Reader()
    let isASCII = text.utf8.allSatisfy { $0 < 128 }
    if isASCII {
      for byte in text.utf8.prefix(Self.longest) { reader.read(byte >= 97 && byte <= 122 ? byte - 32 : byte) }
    } else {
      for byte in text.uppercased().utf8.prefix(Self.longest) { reader.read(byte) }
    }
    reader.endRun()
    numbers = reader.numbers
    plain = String(decoding: reader.plain, as: UTF8.self)
  }

  /// Cuts bytes into words and runs.
  private struct Reader {
    var numbers: [String] = []
    var plain: [UInt8] = []
    private var run: [UInt8] = []
    private var wordStart = 0
    private var digits = 0
    private var digitsInRun = 0
    private var wordsInRun = 0
    private var words: [Range<Int>] = []
    private var hasNumber = false

    mutating func read(_ byte: UInt8) {
      switch byte {
      case 48...57:
        digits += 1
        run.append(byte)
      case 65...90, 128...255: run.append(byte)
      case UInt8(ascii: "'"): break
      case 9, 10, 13, 32, UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"): endRun()
      default: endWord()
      }
    }

    private mutating func endWord() {
      guard run.count > wordStart else { return }
      wordsInRun += 1
      if digits >= 3 {
        note(run[wordStart...])
        hasNumber = true
      } else {
        words.append(wordStart..<run.count)
      }
      digitsInRun += digits
      digits = 0
      wordStart = run.count
    }

    /// Adds the words of the run to the plain ones, but for the letters before a number: the BX of "BX-50378" is no name.
    private mutating func keepWords() {
      for word in words {
        let isPrefix = hasNumber && word.count <= 3 && !run[word].contains { $0 < 65 }
        if isPrefix { continue }
        if !plain.isEmpty { plain.append(32) }
        plain += run[word]
      }
      words.removeAll(keepingCapacity: true)
      hasNumber = false
    }

    mutating func endRun() {
      endWord()
      keepWords()
      if wordsInRun > 1, digitsInRun >= 3 { note(run[...]) }
      run.removeAll(keepingCapacity: true)
      wordStart = 0
      digitsInRun = 0
      wordsInRun = 0
    }

    /// Keeps a number in comparable form, as references are.
    private mutating func note(_ bytes: ArraySlice<UInt8>) {
      guard bytes.count >= 3, bytes.count <= 40 else { return }
      let text = Key.trimmed(String(decoding: bytes, as: UTF8.self))
      if !numbers.contains(text) { numbers.append(text) }
    }
  }
}
