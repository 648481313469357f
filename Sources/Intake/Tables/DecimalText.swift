/// The decimal a spreadsheet's number stands for.
///
/// Excel shows and compares 15 digits of a number (its published limit): what comes behind is the noise of binary arithmetic, so that a sum stored
/// as 1234.5600000000002 is 1234.56 and no amount with a broken cent. Whole numbers have no such noise and keep all their digits.
enum DecimalText {
  /// The shortest decimal that reads back to the same double, to 15 digits at most, without an exponent where it has up to 21 digits.
  static func of(_ number: Double) -> String {
    guard number.isFinite else { return "\(number)" }
    // A whole number that a double holds exactly has no noise: the sixteen digits of a card or an account.
    if number == number.rounded(), abs(number) < 9_007_199_254_740_992 { return "\(Int64(number))" }
    guard let parts = Parts("\(number)") else { return "\(number)" }
    return parts.rounded(to: 15).plain
  }

  /// Puts the text of a number behind other bytes.
  ///
  /// Nearly all amounts have two decimals at most. Where a number is the double that hundredths read as, and they have 15 digits at most, no other
  /// decimal of so few digits reads as it: they are its shortest decimal.
  static func append(_ number: Double, to bytes: inout [UInt8]) {
    let hundredths = (number * 100).rounded()
    guard abs(hundredths) < 1e14, hundredths / 100 == number else {
      bytes.append(contentsOf: of(number).utf8)
      return
    }
    let value = Int64(hundredths)
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    let magnitude = value.magnitude
    appendDigits(magnitude / 100, to: &bytes)
    let decimals = UInt8(truncatingIfNeeded: magnitude % 100)
    guard decimals > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    bytes.append(UInt8(ascii: "0") + decimals / 10)
    if decimals % 10 > 0 { bytes.append(UInt8(ascii: "0") + decimals % 10) }
  }

  private static func appendDigits(_ number: UInt64, to bytes: inout [UInt8]) {
    let start = bytes.count
    var rest = number
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  /// A decimal as its digits and the place of the point: 0.digits × 10^exponent.
  private struct Parts {
    var isNegative: Bool
    var digits: [UInt8]
    var exponent: Int

    /// Takes the description of a double apart.
    init?(_ text: String) {
      var rest = Array(text.utf8)[...]
      isNegative = rest.first == UInt8(ascii: "-")
      if isNegative { rest = rest.dropFirst() }
      var power = 0
      if let mark = rest.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }) {
        guard let value = Int(String(decoding: rest[(mark + 1)...], as: UTF8.self)) else { return nil }
        power = value
        rest = rest[..<mark]
      }
      let point = rest.firstIndex(of: UInt8(ascii: ".")) ?? rest.endIndex
      exponent = power + point - rest.startIndex
      digits = rest.filter { $0 != UInt8(ascii: ".") }.map { $0 - UInt8(ascii: "0") }
      trim()
    }

    private mutating func trim() {
      let zeros = digits.prefix { $0 == 0 }.count
      digits.removeFirst(zeros)
      exponent -= zeros
      while digits.last == 0 { digits.removeLast() }
      if digits.isEmpty { (exponent, isNegative) = (0, false) }
    }

    /// Rounded half up to so many digits.
    func rounded(to count: Int) -> Parts {
      guard digits.count > count else { return self }
      var result = self
      let up = digits[count] >= 5
      result.digits = Array(digits[..<count])
      if up {
        var place = count - 1
        while place >= 0, result.digits[place] == 9 {
          result.digits[place] = 0
          place -= 1
        }
        if place >= 0 {
          result.digits[place] += 1
        } else {
          result.digits.insert(1, at: 0)
          result.exponent += 1
        }
      }
      result.trim()
      return result
    }

    var plain: String {
      guard !digits.isEmpty else { return "0" }
      let sign = isNegative ? "-" : ""
      let text = digits.map { $0 + UInt8(ascii: "0") }
      func string(_ bytes: some Sequence<UInt8>) -> String { String(decoding: Array(bytes), as: UTF8.self) }
      if exponent > 21 || exponent < -21 {
        return sign + string(text[..<1]) + "." + (text.count > 1 ? string(text[1...]) : "0") + "E\(exponent - 1)"
      }
      if exponent <= 0 { return sign + "0." + String(repeating: "0", count: -exponent) + string(text) }
      if text.count <= exponent { return sign + string(text) + String(repeating: "0", count: exponent - text.count) }
      return sign + string(text[..<exponent]) + "." + string(text[exponent...])
    }
  }
}
