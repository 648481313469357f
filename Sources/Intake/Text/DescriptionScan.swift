/// A description cut into words and labelled parts, in one pass.
///
/// One scan reads one description after another: its arrays are filled anew and never given up, so that a description costs no memory of its own.
struct DescriptionScan {
  /// A part with its label: "ORIG CO NAME:HARTWELL PAPER".
  struct Part {
    let tag: DescriptionTag
    var value: Range<Int>
  }

  /// A run of letters and digits; a byte of any other character counts as a letter.
  struct Word {
    let range: Range<Int>
    /// Its mark in capitals.
    let mark: UInt64
    /// What it means.
    let traits: WordTraits
    /// The phrases that begin with it, in ``DescriptionLexicon/phrases``.
    let phrases: Range<Int>
  }

  /// No bank's description is longer; what is past it is not looked at.
  static let longest = 4_096

  /// The text as it stands.
  private(set) var bytes: [UInt8] = []
  /// The text in capitals, byte by byte at the same places.
  private(set) var capitals: [UInt8] = []
  private(set) var words: [Word] = []
  /// The labelled parts, in order.
  private(set) var parts: [Part] = []
  /// What stands before the first label; everything where there is none.
  private(set) var head = 0..<0
  /// What some of the words mean.
  private(set) var allTraits: WordTraits = []
  /// Whether a `#` stands anywhere, and whether any sign that labels have in them does.
  private(set) var hasHash = false
  private var hasSign = false
  /// The longest word, and the most digits in one.
  private(set) var longestWord = 0
  private(set) var mostDigits = 0

  let lexicon = DescriptionLexicon.shared
  private let tags = DescriptionTags.table

  /// Scans another text.
  mutating func read(_ text: Span<UInt8>) {
    bytes.removeAll(keepingCapacity: true)
    capitals.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    if !parts.isEmpty { parts.removeAll(keepingCapacity: true) }
    allTraits = []
    hasHash = false
    hasSign = false
    longestWord = 0
    mostDigits = 0
    text.extracting(0..<min(text.count, Self.longest)).withUnsafeBufferPointer {
      bytes.append(contentsOf: $0)
      capitals.append(contentsOf: $0)
    }
    readWords()
    readLabels()
  }

  /// The first value with that meaning that is not empty, trimmed.
  func value(_ field: DescriptionField) -> Range<Int>? {
    for part in parts where part.tag.field == field {
      let value = trimmed(part.value)
      if !value.isEmpty { return value }
    }
    return nil
  }

  /// The text of a range as the bank wrote it.
  func text(_ range: Range<Int>) -> String { FoldedText.string(bytes.span.extracting(range)) }

  /// The range without blanks and marks at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, Self.isMark(capitals[start]) { start += 1 }
    while end > start, Self.isMark(capitals[end - 1]) { end -= 1 }
    return start..<end
  }

  /// Whether a range begins with a word in capitals.
  func begins(_ range: Range<Int>, with word: StaticString) -> Bool {
    word.withUTF8Buffer { word in capitals[range].starts(with: word) }
  }

  static func isWordByte(_ byte: UInt8) -> Bool { ASCII.isAlphanumeric(byte) || byte >= 0x80 }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "/"),
      UInt8(ascii: "*"), UInt8(ascii: "#"), UInt8(ascii: "="), UInt8(ascii: "\""), UInt8(ascii: "'"):
      true
    default: ASCII.isBlank(byte)
    }
  }

  /// Makes capitals of ASCII and of the accented letters of Latin-1 (U+00E0 to U+00FE, in UTF-8 a byte C3 and the next), byte for byte, and
  /// notes the words.
  private mutating func readWords() {
    // Held in variables of their own, so that writing to one does not make the others be looked up again.
    var capitals: [UInt8] = []
    var words: [Word] = []
    swap(&capitals, &self.capitals)
    swap(&words, &self.words)
    var traits: WordTraits = []
    var start = -1
    var mark = WordMark.seed
    var digits = 0
    var previous: UInt8 = 0
    var output = capitals.mutableSpan
    for index in 0..<output.count {
      let written = output[index]
      var byte = Self.folding[Int(written)]
      if byte == 0 {
        if written == UInt8(ascii: "#") { hasHash = true }
        if DescriptionTags.isSign(written) { hasSign = true }
        if start >= 0 { words.append(word(start..<index, mark, digits, &traits)) }
        start = -1
      } else {
        // U+00F7 is a sign, no letter.
        if previous == 0xC3, byte >= 0xA0, byte <= 0xBE, byte != 0xB7 { byte -= 0x20 }
        if byte != written { output[index] = byte }
        if start < 0 { (start, mark, digits) = (index, WordMark.seed, 0) }
        if byte <= UInt8(ascii: "9") { digits += 1 }
        mark = WordMark.adding(byte, to: mark)
      }
      previous = written
    }
    if start >= 0 { words.append(word(start..<capitals.count, mark, digits, &traits)) }
    allTraits = traits
    swap(&capitals, &self.capitals)
    swap(&words, &self.words)
  }

  /// By byte: the capital of a byte that words are made of, 0 for any other.
  private static let folding: [UInt8] = (0...255).map { byte in
    isWordByte(byte) ? ASCII.uppercase(byte) : 0
  }

  private mutating func word(
    _ range: Range<Int>, _ mark: UInt64, _ digits: Int, _ traits: inout WordTraits
  ) -> Word {
    longestWord = max(longestWord, range.count)
    mostDigits = max(mostDigits, digits)
    let entry = lexicon.entry(mark)
    traits.formUnion(entry.traits)
    let first = Int(entry.firstPhrase)
    return Word(range: range, mark: mark, traits: entry.traits, phrases: first..<first + Int(entry.phraseCount))
  }

  /// A label begins where a word does, or with the slash before one.
  private mutating func readLabels() {
    head = 0..<bytes.count
    guard hasSign || allTraits.contains(.label) else { return }
    var from = 0
    for index in words.indices {
      let start = words[index].range.lowerBound
      guard start >= from else { continue }
      var place = start
      var tag: DescriptionTag?
      if start > from, capitals[start - 1] == UInt8(ascii: "/") {
        tag = label(at: start - 1)
        if tag != nil { place = start - 1 }
      }
      if tag == nil, start == 0 || Self.endsBeforeLabel(capitals[start - 1]) { tag = label(at: start) }
      guard let tag else { continue }
      from = place + tag.label.count
      if parts.isEmpty {
        head = 0..<place
      } else {
        let last = parts.count - 1
        parts[last].value = parts[last].value.lowerBound..<place
      }
      parts.append(Part(tag: tag, value: from..<bytes.count))
    }
  }

  private static func endsBeforeLabel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: ";"), UInt8(ascii: "/"), UInt8(ascii: ","), UInt8(ascii: "("): true
    default: false
    }
  }

  private func label(at index: Int) -> DescriptionTag? {
    guard index + 1 < capitals.count, tags.mayBegin(capitals[index], capitals[index + 1]) else { return nil }
    for tag in tags.byFirstLetter[Int(capitals[index])] {
      let end = index + tag.label.count
      guard end <= capitals.count, capitals[index..<end].elementsEqual(tag.label) else { continue }
      // A label that ends in a letter is a word of its own.
      if let last = tag.label.last, ASCII.isLetter(last), end < capitals.count, Self.isWordByte(capitals[end]) {
        continue
      }
      return tag
    }
    return nil
  }
}
