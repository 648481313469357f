import Banking

/// What may stand beside a number and belong to it: marks of debit and credit, and currencies.
enum AmountWords {
  /// Debit or credit, by a mark beside an amount; nil for any other word. `S` and `H` are Soll and Haben.
  static func mark(_ word: String) -> DirectionMark? {
    switch word {
    case "DR", "Dr", "dr", "Dr.", "DR.", "DB", "Db", "D", "S": .debit
    case "CR", "Cr", "cr", "Cr.", "CR.", "C", "H": .credit
    // An overdrawn balance.
    case "OD", "od", "O/D": .debit
    default: nil
    }
  }

  /// A currency by its code or sign: the outer optional says whether it is one, the inner is its code where the sign has only one.
  static func currency(_ word: String) -> String?? {
    if let known = signs[word] { return .some(known.isEmpty ? nil : known) }
    guard word.utf8.count == 3, let currency = Currency(code: word) else { return nil }
    return .some(currency.code)
  }

  /// Signs of currencies; empty where several countries use it. "kr" is Danish, Norwegian, Swedish and Icelandic, "$" a dozen dollars.
  private static let signs: [String: String] = [
    "$": "", "€": "EUR", "£": "GBP", "¥": "", "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₪": "ILS", "₫": "VND",
    "zł": "PLN", "zl": "PLN", "Kč": "CZK", "kč": "CZK", "Kc": "CZK", "kr": "", "kr.": "", "Kr": "", "Ft": "HUF",
    "R$": "BRL", "US$": "USD", "U$": "USD", "$US": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD",
    "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "SG$": "SGD", "MX$": "MXN", "Fr": "CHF", "Fr.": "CHF", "SFr": "CHF",
    "Rs": "INR", "Rs.": "INR", "R": "ZAR", "lei": "RON", "Lei": "RON", "CDN": "CAD", "RM": "MYR", "฿": "THB",
    "Eur": "EUR",
    "₱": "PHP", "₦": "NGN", "₴": "UAH",
  ]
}
