/// Words between slashes in field 86: `/TRTP/SEPA OVERBOEKING/IBAN/NL…/NAME/…/REMI/…`, as Dutch banks, HSBC and others write it.
enum MTSlashWords {
  /// The party that `/NAME/` gives, or the third part of `/CNTP/` (account, bank, name, town: ING).
  static func counterparty(_ text: [UInt8]) -> String? {
    guard text.contains(0x2F) else { return nil }
    if let name = value(of: "/NAME/", in: text) { return name }
    guard let start = position(of: "/CNTP/", in: text) else { return nil }
    let parts = text[start...].split(separator: 0x2F, maxSplits: 3, omittingEmptySubsequences: false)
    return parts.count >= 3 ? JoinedText.text(parts[2]) : nil
  }

  /// The text behind a word, up to the next word between slashes.
  private static func value(of word: StaticString, in text: [UInt8]) -> String? {
    guard let start = position(of: word, in: text) else { return nil }
    var end = start
    while end < text.count, !(text[end] == 0x2F && isWord(text, end + 1)) { end += 1 }
    return JoinedText.text(text[start..<end])
  }

  /// Two to nine capitals and a slash.
  private static func isWord(_ text: [UInt8], _ start: Int) -> Bool {
    let letters = text[min(start, text.count)...].prefix(10).prefix { ASCII.isCapital($0) }
    let end = start + letters.count
    return (2...9).contains(letters.count) && end < text.count && text[end] == 0x2F
  }

  private static func position(of word: StaticString, in text: [UInt8]) -> Int? {
    let count = word.utf8CodeUnitCount
    guard text.count >= count else { return nil }
    return word.withUTF8Buffer { wanted in
      for start in 0...(text.count - count)
      where wanted.indices.allSatisfy({ ASCII.uppercase(text[start + $0]) == wanted[$0] }) { return start + count }
      return nil
    }
  }
}
