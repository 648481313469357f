/// A company's or person's name in a form in which two spellings of one party agree.
///
/// Letter case, accents, punctuation, `&` against `and`, legal suffixes (Inc, LLC, GmbH), a leading `The` and common abbreviations make no
/// difference; `DBA` separates two names of one party. Names are read as far as ``maximumTokens`` words.
public struct PartyName: Hashable, Sendable {
  /// What a word tells about who the party is.
  enum Role: Hashable, Sendable {
    /// Tells parties apart: "Hartwell".
    case distinctive
    /// Stands in many names: "services", "international".
    case generic
    /// Legal suffix or connecting word: "LLC", "the".
    case silent

    var weight: Double {
      switch self {
      case .distinctive: 1
      case .generic: 0.4
      case .silent: 0
      }
    }
  }

  struct Word: Hashable, Sendable {
    var letters: [UInt8]
    /// The word as it stands: an abbreviation's own letters.
    var written: [UInt8]
    var role: Role
    var hasDigit: Bool

    /// A lone letter is an initial, which tells little.
    var weight: Double { letters.count == 1 && !hasDigit ? role.weight * 0.3 : role.weight }
  }

  /// How many words of a text are looked at: enough for any name and for a bank's longest description.
  public static let maximumTokens = 64

  /// How many bytes of a text are looked at.
  static let maximumBytes = 1_024

  /// Every word, the silent ones included, in order.
  let words: [Word]

  /// The ranges of `words` that are names of their own, where the text gives two ("Hartwell Group LLC DBA Corner Bakery"); else one range.
  let names: [Range<Int>]

  /// Reads a name.
  public init(_ text: some StringProtocol) {
    var reader = WordReader()
    reader.read(text)
    var words: [Word] = []
    var names: [Range<Int>] = []
    var start = 0
    for letters in reader.words.prefix(Self.maximumTokens) {
      if PartyVocabulary.secondName.contains(letters), words.count > start {
        names.append(start..<words.count)
        start = words.count
        continue
      }
      let spelled = PartyVocabulary.abbreviations[letters] ?? letters
      words.append(
        Word(
          letters: spelled, written: letters, role: PartyVocabulary.role(of: spelled, isFirst: words.count == start),
          hasDigit: spelled.contains { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }))
    }
    if words.count > start || names.isEmpty { names.append(start..<words.count) }
    for name in names where name.allSatisfy({ words[$0].role == .silent }) {
      for index in name { words[index].role = .distinctive }
    }
    self.words = words
    self.names = names
  }

  /// Whether the text has no word at all.
  public var isEmpty: Bool { words.isEmpty }

  /// The words that are part of the name, in order: no legal suffixes, no connecting words.
  public var tokens: [String] {
    words.filter { $0.role != .silent }.map { String(decoding: $0.letters, as: UTF8.self) }
  }

  /// The words that tell this party from others, for an index; all words where none does.
  public var significantTokens: [String] {
    let distinctive = words.filter { $0.role == .distinctive && ($0.letters.count > 1 || $0.hasDigit) }
    return distinctive.isEmpty ? tokens : distinctive.map { String(decoding: $0.letters, as: UTF8.self) }
  }

  /// The canonical name: its tokens with a blank between them.
  public var canonical: String { tokens.joined(separator: " ") }

  /// The canonical name without blanks, so that "Coca Cola" and "CocaCola" have one key.
  public var key: String { String(decoding: Self.letters(of: words[...], silent: false, blanks: false), as: UTF8.self) }

  /// The letters of some words in a row.
  static func letters(of words: ArraySlice<Word>, silent: Bool, blanks: Bool) -> [UInt8] {
    var result: [UInt8] = []
    for word in words where silent || word.role != .silent {
      if blanks, !result.isEmpty { result.append(UInt8(ascii: " ")) }
      result += word.letters
    }
    return result
  }
}

/// Cuts a text into words of folded letters and digits.
private struct WordReader {
  var words: [[UInt8]] = []
  private var word: [UInt8] = []
  /// Whether the last word is a lone letter that the next lone letter continues: J. P. becomes JP, L L C becomes LLC.
  private var endsInInitial = false

  mutating func read(_ text: some StringProtocol) {
    var bytes = 0
    for scalar in text.unicodeScalars {
      bytes += UTF8.width(scalar)
      if bytes > PartyName.maximumBytes || words.count > PartyName.maximumTokens { break }
      switch scalar.value {
      case 0x30...0x39, 0x61...0x7A: word.append(UInt8(truncatingIfNeeded: scalar.value))
      case 0x41...0x5A: word.append(UInt8(truncatingIfNeeded: scalar.value + 0x20))
      case 0x27, 0x60, 0xB4, 0x2018, 0x2019: break  // apostrophes join: O'Brien, Joe's
      case 0x26, 0x2B:  // & and + say "and"
        close()
        words.append(Array("and".utf8))
        endsInInitial = false
      case 0xC0...0x17F: append(LatinFolding.base(of: scalar))
      case 0x300...0x36F: break  // accents written apart from their letter
      default:
        if scalar.value >= 0x80, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
          word += Array(scalar.properties.lowercaseMapping.utf8)
        } else {
          close()
        }
      }
    }
    close()
  }

  private mutating func append(_ base: [UInt8]) {
    if base.isEmpty { close() } else { word += base }
  }

  private mutating func close() {
    guard !word.isEmpty else { return }
    let isInitial = word.count == 1 && word.allSatisfy { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
    if isInitial, endsInInitial, let last = words.indices.last {
      words[last] += word
    } else {
      words.append(word)
    }
    endsInInitial = isInitial
    word.removeAll(keepingCapacity: true)
  }
}
