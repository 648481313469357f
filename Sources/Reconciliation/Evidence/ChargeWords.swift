/// Whether words of a charge or of interest are the bank's own, and not part of what somebody is paid for: "WIRE FEE" is, "ATTORNEY FEES SMITH & CO WIRE OUT"
/// is not.
enum ChargeWords {
  /// Whether a word for a charge stands with what a bank charges for: in English behind it ("OUTGOING WIRE TRANSFER FEE"), at the start of the text or
  /// with FOR before it ("FEE FOR WIRE"), in other languages on either side.
  static func nameCharge(_ words: [String]) -> Bool {
    let isShort = Set(words).count <= 2
    return words.indices.contains { place in
      let word = words[place]
      let isFee = BankVocabulary.fee.contains(word) && !(word == "CHARGE" && follows(words, place, "BACK"))
      guard isFee || BankVocabulary.charging.contains(word) || word == "PROCESSING" else { return false }
      if (isFee && isShort) || BankVocabulary.chargedFor.contains(word) { return true }
      if reaches(words[..<place].reversed()) { return true }
      let next = words[(place + 1)...]
      let looksAhead = place == 0 || next.first == "FOR" || !BankVocabulary.englishCharges.contains(word)
      return looksAhead && next.prefix(3).contains { BankVocabulary.chargedFor.contains($0) }
    }
  }

  /// Whether interest is spoken of: by a word that is nothing else, or by INTEREST where it begins or ends the text or stands beside a word of the bank's.
  static func nameInterest(_ words: [String]) -> Bool {
    words.indices.contains { place in
      guard BankVocabulary.interest.contains(words[place]) else { return false }
      guard words[place] == "INTEREST", place > 0, place + 1 < words.count else { return true }
      return [words[place - 1], words[place + 1]].contains {
        BankVocabulary.besideInterest.contains($0) || $0.allSatisfy(\.isNumber)
      }
    }
  }

  /// Whether the first word is one of what a bank charges for, words that only join passed over.
  private static func reaches(_ words: some Sequence<String>) -> Bool {
    for word in words {
      if BankVocabulary.chargedFor.contains(word) { return true }
      guard BankVocabulary.chargeJoints.contains(word) || word.allSatisfy(\.isNumber) else { return false }
    }
    return false
  }

  private static func follows(_ words: [String], _ place: Int, _ word: String) -> Bool {
    place + 1 < words.count && words[place + 1] == word
  }
}
