/// A check's number as records carry it.
enum CheckNumber {
  /// The number without leading zeros; a reference with letters in it, which some banks write in its place, as it stands.
  static func asWritten(_ text: String?) -> String? {
    guard let text, text.utf8.count <= 40, text.utf8.contains(where: ASCII.isLetter) else { return plain(text) }
    return text
  }

  /// The number without leading zeros; nil where the text is no number of at most twelve digits that says something.
  static func plain(_ text: String?) -> String? {
    guard let text, text.utf8.count <= 15, text.utf8.allSatisfy(ASCII.isDigit) else { return nil }
    let digits = text.drop { $0 == "0" }
    return digits.isEmpty || digits.utf8.count > 12 ? nil : String(digits)
  }
}
