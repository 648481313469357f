import Banking

/// Names of the ledger's parties that hold a word by which banks say what a line is: "Return Path Inc", "NSF International".
///
/// Where such a name stands in a bank's text, its words are the payee's and say nothing of the line.
struct PayeeWords {
  /// The words of each name, by its first one.
  private var names: [String: [[String]]] = [:]

  /// Whether some party of the ledger has a number in its name: then numbers in texts tell parties apart.
  private(set) var haveNumbers = false

  /// Whether there is any: nearly every ledger has none.
  var isEmpty: Bool { names.isEmpty }

  init(ledger: [Record]) {
    var seen: Set<String> = []
    for index in ledger.indices {
      guard let name = ledger[index].counterparty, seen.insert(name).inserted else { continue }
      haveNumbers = haveNumbers || name.utf8.contains { $0 >= 48 && $0 <= 57 }
      let words = Words(name).plainWords
      guard words.count > 1, let first = words.first, words.contains(where: Self.tells) else { continue }
      names[first, default: []].append(words)
    }
  }

  private static func tells(_ word: String) -> Bool {
    BankVocabulary.back.contains(word) || BankVocabulary.fee.contains(word) || BankVocabulary.interest.contains(word)
      || BankVocabulary.charging.contains(word)
  }

  /// A text's words without those of such names. A name counts where its first two words stand in a row; the second may be cut.
  func removed(from words: [String]) -> [String] {
    var kept: [String] = []
    var place = 0
    while place < words.count {
      if let length = (names[words[place]] ?? []).map({ length(of: $0, in: words, at: place) }).max(), length > 1 {
        place += length
      } else {
        kept.append(words[place])
        place += 1
      }
    }
    return kept
  }

  /// How many words of a name stand at a place.
  private func length(of name: [String], in words: [String], at place: Int) -> Int {
    var length = 0
    while length < name.count, place + length < words.count {
      let word = words[place + length]
      let isCut = length > 0 && word.utf8.count >= 3 && name[length].hasPrefix(word)
      guard word == name[length] || isCut else { break }
      length += 1
    }
    // "MONTHLY SERVICE FEE" is no Service Fee Solutions: a part of a name has to say more than the bank's own words do.
    let isOwn = name[..<length].contains { !Self.tells($0) && !BankVocabulary.chargedFor.contains($0) }
    return length == name.count || isOwn ? length : 0
  }
}
