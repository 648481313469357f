import Banking

/// What a header says of its column: the role, and how surely (100: nothing else can be meant).
struct HeaderMeaning: Hashable, Sendable {
  var role: ColumnRole
  var weight: Int
  /// The money's currency, where the header names one: "Amount (EUR)".
  var currency: Currency?
}

/// Headers of bank and BILL exports, by role. A new bank's words are a row here, and no code.
enum HeaderSynonyms {
  /// One line of the table: a role, how surely, and folded phrases divided by `|`.
  struct Entry: Sendable {
    var role: ColumnRole
    var weight: Int
    var phrases: String

    init(_ role: ColumnRole, _ weight: Int, _ phrases: String) {
      self.role = role
      self.weight = weight
      self.phrases = phrases
    }
  }

  /// What a folded header says; nil where none of its words is known.
  static func meaning(_ header: String) -> HeaderMeaning? {
    guard !header.isEmpty, header.utf8.count <= 120 else { return nil }
    if let known = byPhrase[header] {
      return HeaderMeaning(
        role: known.role, weight: known.weight, currency: known.role.isMoney ? HeaderCurrency.byWords(header) : nil)
    }
    // "CAD$" alone is an amount in it.
    if header.utf8.count == 4, header.last == "$", let code = Currency(code: String(header.dropLast())) {
      return HeaderMeaning(role: .amount, weight: 60, currency: code)
    }
    var words = MoneyScale.withoutUnit(header.split(separator: " ").map(String.init))
    // Readings of a meter, distances, weights: no money.
    if words.contains(where: units.contains) || units.contains(words.suffix(2).joined()) {
      return HeaderMeaning(role: .ignored, weight: 60)
    }
    // "Description1"
    if let last = words.last, let parts = numbered(last),
      let known = byPhrase[(words.dropLast() + parts).joined(separator: " ")]
    {
      return HeaderMeaning(role: known.role, weight: known.weight)
    }
    var currency: Currency?
    // "amount eur", "betrag in chf", "usd amount", "amount $"
    if words.count > 1 {
      if let code = HeaderCurrency.byWord(words[words.count - 1]), !ordinaryWords.contains(words[words.count - 1]) {
        currency = code
        words.removeLast()
        // "Betrag in EUR" loses its "in", "Paid In EUR" and "Money In EUR" mean it.
        let isPhrase = byPhrase[words.joined(separator: " ")] != nil
        if words.count > 1, !isPhrase, words.last == "in" || words.last == "en" { words.removeLast() }
      } else if let code = Currency(code: words[0]), !ordinaryWords.contains(words[0]) {
        currency = code
        words.removeFirst()
      } else if words.last == "$" {
        words.removeLast()
      }
    }
    if let known = byPhrase[words.joined(separator: " ")] {
      return HeaderMeaning(role: known.role, weight: known.weight, currency: known.role.isMoney ? currency : nil)
    }
    return partial(words, currency)
  }

  /// A currency's code alone over a column: an amount in it, where no other column has the same and no second row of a header is made of such codes.
  static func bareCurrency(_ header: String, among headers: [String]) -> HeaderMeaning? {
    guard bareCurrencies.contains(header), headers.count(where: { $0 == header }) == 1,
      let code = Currency(code: header)
    else { return nil }
    return HeaderMeaning(role: .amount, weight: 60, currency: code)
  }

  /// Codes that are no word.
  private static let bareCurrencies: Set<String> = [
    "usd", "cad", "eur", "gbp", "chf", "aud", "nzd", "jpy", "mxn", "sgd", "hkd", "inr", "sek", "nok", "dkk", "pln",
    "czk",
  ]

  /// The longest known phrase inside a header: surer the more of the header it is.
  private static func partial(_ words: [String], _ currency: Currency?) -> HeaderMeaning? {
    guard words.count <= 10 else { return nil }
    // A "Deposit ID" names a deposit, and is no amount of one.
    let isIdentifier = words.last.map(identifiers.contains) ?? false
    var best: (length: Int, start: Int, meaning: HeaderMeaning)?
    for length in stride(from: min(4, words.count), through: 1, by: -1) where best == nil {
      for start in 0...(words.count - length) {
        guard let known = byPhrase[words[start..<start + length].joined(separator: " ")] else { continue }
        let share = known.weight * (length * 2 + 1) / (words.count * 2 + 1)
        let meaning = HeaderMeaning(
          role: known.role, weight: max(1, share), currency: known.role.isMoney ? currency : nil)
        // At equal length the word that says what the money or date is not decides, then the weightier.
        let excludes = known.role == .otherAmount || known.role == .otherDate || known.role == .ignored
        if best == nil || excludes || meaning.weight > (best?.meaning.weight ?? 0) { best = (length, start, meaning) }
        if excludes { break }
      }
    }
    if isIdentifier, best?.meaning.role.isMoney ?? false { return nil }
    // "Payment Amount Outgoing" is one side of the amount.
    if var meaning = best?.meaning, meaning.role == .amount, !words.contains("card"),
      let side = SideWords.side(ofAmount: words)
    {
      meaning.role = side
      return meaning
    }
    return best?.meaning
  }

  /// A word and the number right behind it; nil where it has none, or is a number.
  private static func numbered(_ word: String) -> [String]? {
    let digits = word.reversed().prefix { $0.isASCII && $0.isNumber }.count
    guard (1...2).contains(digits), digits < word.count else { return nil }
    return [String(word.dropLast(digits)), String(word.suffix(digits))]
  }

  private static let units: Set<String> = ["kwh", "mwh", "kw", "kvarh", "km", "kg", "m3", "liters", "litres", "hours"]

  private static let identifiers: Set<String> = ["id", "ids", "identifier", "uuid", "guid"]

  /// Currency codes that are words of headers too.
  static let ordinaryWords: Set<String> = [
    "all", "try", "top", "cup", "mop", "sos", "ron", "lak", "bam", "cve", "pen",
  ]

  private static let byPhrase: [String: HeaderMeaning] = {
    var table: [String: HeaderMeaning] = [:]
    for entry in english + bill + western + northernAndEastern {
      for phrase in entry.phrases.split(separator: "|") where table[String(phrase)] == nil {
        table[String(phrase)] = HeaderMeaning(role: entry.role, weight: entry.weight)
      }
    }
    return table
  }()
}
