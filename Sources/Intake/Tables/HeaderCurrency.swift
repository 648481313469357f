import Banking

/// The currency that a header of money names.
enum HeaderCurrency {
  /// By its sign at the end of the header as written: "Betrag (€)", "Amount £", "Kwota zł". A sign of several currencies names none.
  static func bySign(_ header: String) -> Currency? {
    let words = header.split { $0 == " " || $0 == "(" || $0 == ")" || $0 == "[" || $0 == "]" || $0 == "/" || $0 == "," }
    guard words.count > 1, let last = words.last, last.utf8.count > 1 || last == "$", !last.utf8.allSatisfy(isLetter),
      case .some(.some(let code)) = AmountWords.currency(String(last))
    else { return nil }
    return Currency(code: code)
  }

  /// By the words of the folded header: "importe eur", "umsatz in eur", "montant en euros".
  static func byWords(_ folded: String) -> Currency? {
    let words = folded.split(separator: " ")
    guard words.count > 1, let last = words.last else { return nil }
    guard !HeaderSynonyms.ordinaryWords.contains(String(last)) else { return nil }
    return byWord(String(last))
  }

  /// By one folded word: a code, or the euro's name.
  static func byWord(_ word: String) -> Currency? {
    ["euro", "euros", "euroa"].contains(word) ? Currency(code: "EUR") : Currency(code: word)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 97 && byte | 0x20 <= 122 }
}
