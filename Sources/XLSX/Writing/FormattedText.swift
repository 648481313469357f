/// About what a program shows of a value by a number format, to be measured: digits are zeros, which are as wide as all
/// others, names of months and days are the widest there are, and a gap is the character that it is as wide as.
struct FormattedText {
  private let sections: [FormatSection]

  init(_ format: FormatCode) {
    sections = FormatSection.all(of: Array(format.rawValue.unicodeScalars))
  }

  /// A text: beside what the section for texts adds to it.
  func shown(_ text: String) -> String {
    guard let section = sections.last, section.isForText else { return text }
    return section.literal + text
  }

  /// A number.
  ///
  /// - Parameter general: what a format without places for digits shows of it.
  func shown(_ value: Double, general: String) -> String {
    let numeric = sections.filter { !$0.isForText || sections.count == 1 }
    guard let first = numeric.first else { return general }
    if numeric.contains(where: \.hasCondition) {
      // Which one it is depends on the bounds: the widest has room for all.
      let all = numeric.map { $0.shown(value, isSigned: value < 0, general: general) }
      return all.max { Self.width(of: $0) < Self.width(of: $1) } ?? general
    }
    if value < 0 {
      return numeric.count > 1
        ? numeric[1].shown(value, isSigned: false, general: general)
        : first.shown(value, isSigned: true, general: general)
    }
    return (value == 0 && numeric.count > 2 ? numeric[2] : first).shown(value, isSigned: false, general: general)
  }

  private static func width(of text: String) -> Double { TextMeasure.pointWidth(ofLongestLine: text, font: .standard) }
}

extension FormatSection {
  fileprivate func shown(_ value: Double, isSigned: Bool, general: String) -> String {
    let sign = isSigned ? "-" : ""
    if isGeneral || isForText {
      return literal + (value < 0 && !isSigned ? String(general.drop { $0 == "-" }) : general)
    }
    guard hasPlaces else { return literal + moment + elapsed(value) }
    if let exponent {
      let power = Self.digits(of: Double(value.exponent.magnitude) * 0.302)
      return sign + literal + Self.zeros(max(wholePlaces, 1)) + fraction + "E+" + Self.zeros(max(exponent, power))
    }
    var magnitude = value.magnitude
    for _ in 0..<percents { magnitude *= 100 }
    for _ in 0..<thousands { magnitude /= 1000 }
    var unit = 1.0
    for _ in 0..<decimals { unit *= 10 }
    let rounded = magnitude * unit < 1e15 ? (magnitude * unit).rounded() / unit : magnitude
    let count = max(rounded < 1 ? 0 : Self.digits(of: rounded), leastDigits)
    let commas = isGrouped ? String(repeating: ",", count: max(count - 1, 0) / 3) : ""
    return sign + literal + Self.zeros(count) + commas + fraction
  }

  private var fraction: String { decimals > 0 ? "." + Self.zeros(decimals) : "" }

  private func elapsed(_ value: Double) -> String {
    guard let elapsedUnits else { return "" }
    return Self.zeros(max(Self.digits(of: value.magnitude * elapsedUnits), 2))
  }

  private static func zeros(_ count: Int) -> String { String(repeating: "0", count: min(count, 400)) }

  /// How many digits stand before the point.
  private static func digits(of value: Double) -> Int {
    guard value.isFinite else { return 1 }
    var (rest, count) = (value, 1)
    while rest >= 10 { (rest, count) = (rest / 10, count + 1) }
    return count
  }
}
