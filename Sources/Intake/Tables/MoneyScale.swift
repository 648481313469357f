import Banking

/// In which unit a column writes its money, where its header names another than the currency's own: "amount_cents", "Amount (in thousands)".
enum MoneyScale: Hashable, Sendable {
  /// The currency's smallest unit, whichever that is.
  case minorUnits
  /// Hundredths of the currency.
  case hundredths
  case thousands
  case millions

  /// The unit that a header names as it stands in the file; nil where it names none.
  init?(_ header: String) {
    if header.contains("¢") {
      self = .hundredths
      return
    }
    let words = HeaderText.folded(header).split(separator: " ")
    guard words.count > 1, let unit = words.indices.lazy.compactMap({ Self.unit(words, $0) }).first else { return nil }
    self = unit
  }

  private static func unit(_ words: [Substring], _ place: Int) -> MoneyScale? {
    if let named = units[words[place]] { return named }
    // "($000)", "(000s)", "$'000"
    return place == words.count - 1 && ["000", "$000", "000s", "$000s"].contains(words[place]) ? .thousands : nil
  }

  private static let units: [Substring: MoneyScale] = [
    "cents": .hundredths, "cent": .hundredths, "pence": .hundredths, "centimes": .hundredths,
    "centavos": .hundredths, "eurocents": .hundredths, "minor": .minorUnits, "thousands": .thousands,
    "tsd": .thousands, "teur": .thousands, "tchf": .thousands, "tusd": .thousands, "tgbp": .thousands,
    "millions": .millions,
  ]

  /// The words of a folded header without those of the unit: "amount in thousands" is an amount, and none that came in.
  static func withoutUnit(_ words: [String]) -> [String] {
    let folded = words.map { Substring($0) }
    guard words.count > 1, let place = words.indices.first(where: { unit(folded, $0) != nil }), place > 0 else {
      return words
    }
    var rest = words
    rest.remove(at: place)
    if place < rest.count, rest[place] == "units" || rest[place] == "unit" { rest.remove(at: place) }
    if place > 1, rest[place - 1] == "in" { rest.remove(at: place - 1) }
    return rest
  }

  /// How many digits the currency's minor units have behind the unit's own decimal sign.
  func minorDigits(_ currency: Currency) -> Int {
    switch self {
    case .minorUnits: 0
    case .hundredths: currency.minorUnitDigits - 2
    case .thousands: currency.minorUnitDigits + 3
    case .millions: currency.minorUnitDigits + 6
    }
  }
}
