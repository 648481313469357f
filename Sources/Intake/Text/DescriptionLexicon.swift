/// What one word can be in a description.
struct WordTraits: OptionSet, Sendable {
  let rawValue: UInt16

  /// CHECK, CHEQUE.
  static let check = WordTraits(rawValue: 1 << 0)
  /// CHK, CK: a check only as the first word.
  static let shortCheck = WordTraits(rawValue: 1 << 1)
  /// TO, FROM: what follows is an account, not a check.
  static let direction = WordTraits(rawValue: 1 << 2)
  /// Stands between the word for a check and its number.
  static let beforeCheckNumber = WordTraits(rawValue: 1 << 3)
  /// INVOICE and its short forms.
  static let invoice = WordTraits(rawValue: 1 << 4)
  /// Stands between the word for an invoice and its number.
  static let beforeInvoiceNumber = WordTraits(rawValue: 1 << 5)
  /// AND between two numbers.
  static let and = WordTraits(rawValue: 1 << 6)
  /// Claims the number after it.
  static let otherNumber = WordTraits(rawValue: 1 << 7)
  /// Gives a reason, so that a code beside it is a return's.
  static let reason = WordTraits(rawValue: 1 << 8)
  /// A name is over here.
  static let stop = WordTraits(rawValue: 1 << 9)
  /// Of an entry's description, at the end of a name.
  static let entry = WordTraits(rawValue: 1 << 10)
  /// Of an entry's description, before a name.
  static let leading = WordTraits(rawValue: 1 << 11)
  /// Of the reason why something came back.
  static let returnReason = WordTraits(rawValue: 1 << 13)
  /// Begins a label that has no sign in it: BNF, TRACE NO.
  static let label = WordTraits(rawValue: 1 << 12)
}

/// All words that mean something in a description, looked up by their mark in one step: open addressing over one array.
struct DescriptionLexicon: Sendable {
  /// What a word is.
  struct Entry: Sendable {
    var mark: UInt64 = 0
    var traits: WordTraits = []
    /// The phrases that begin with it, a range of ``DescriptionLexicon/phrases``.
    var firstPhrase: UInt16 = 0
    var phraseCount: UInt16 = 0
  }

  /// The phrases, those with one first word together.
  let phrases: [DescriptionPhrase]
  /// The mark of the second word of each phrase, 0 where it has one word alone: it tells most phrases apart.
  let seconds: [UInt64]
  /// The marks of the words of all phrases, one after another.
  let phraseWords: [UInt64]
  private let slots: [Entry]
  private let mask: Int

  /// The lexicon of the lists in ``DescriptionPhrases`` and ``DescriptionWords``.
  static let shared = DescriptionLexicon()

  private init() {
    var entries: [UInt64: Entry] = [:]
    for (traits, words) in DescriptionWords.lists {
      for word in words.split(separator: " ") {
        let mark = WordMark.of(word)
        entries[mark, default: Entry(mark: mark)].traits.insert(traits)
      }
    }
    for mark in DescriptionTags.table.plainBeginnings {
      entries[mark, default: Entry(mark: mark)].traits.insert(.label)
    }
    var words: [UInt64] = []
    var phrases: [DescriptionPhrase] = []
    let rows = DescriptionPhrases.rows(collecting: &words)
    for (first, list) in rows {
      var entry = entries[first] ?? Entry(mark: first)
      entry.firstPhrase = UInt16(clamping: phrases.count)
      entry.phraseCount = UInt16(clamping: list.count)
      entries[first] = entry
      phrases.append(contentsOf: list)
    }
    var capacity = 256
    while capacity < entries.count * 4 { capacity *= 2 }
    mask = capacity - 1
    var slots = [Entry](repeating: Entry(), count: capacity)
    for entry in entries.values {
      var slot = Int(truncatingIfNeeded: entry.mark) & mask
      while slots[slot].mark != 0 { slot = (slot + 1) & mask }
      slots[slot] = entry
    }
    self.slots = slots
    self.phrases = phrases
    seconds = phrases.map { $0.words.count > 1 ? words[$0.words.lowerBound + 1] : 0 }
    phraseWords = words
  }

  /// What the word with a mark is; an entry without traits and phrases for any other word.
  func entry(_ mark: UInt64) -> Entry {
    var slot = Int(truncatingIfNeeded: mark) & mask
    while slots[slot].mark != 0 {
      if slots[slot].mark == mark { return slots[slot] }
      slot = (slot + 1) & mask
    }
    return Entry()
  }
}
