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

  /// Whether a text is a number as short as those of checks; references of other payments are longer, or have letters.
  static func isShort(_ text: String) -> Bool {
    guard text.utf8.count <= 20, text.utf8.allSatisfy(ASCII.isDigit) else { return false }
    return (1...8).contains(text.utf8.drop { $0 == 0x30 }.count)
  }

  /// The number that the text of a check is, or ends in behind words that say so: "000123", "CHEQUE 000124", "CD 000125".
  static func ending(_ text: String) -> String? {
    let words = text.split { $0 == " " || $0 == "#" || $0 == "." }
    guard let last = words.last, words.count <= 4, isShort(String(last)),
      words.dropLast().allSatisfy({ $0.utf8.count <= 2 || labels.contains($0.lowercased()) })
    else { return nil }
    return plain(String(last))
  }

  private static let labels: Set<String> = ["check", "cheque", "chk", "chq", "number", "num", "paid", "serial"]
}
