import Banking

/// The amounts of SWIFT messages: digits with a decimal comma, which many banks write as a point.
///
/// SWIFT Standards, field format `15d`: the integer part has at least one digit, the comma is mandatory and counts as a digit. Leading zeros,
/// a missing comma and separators of thousands occur and are read where they leave no doubt.
enum MTAmount {
  /// The amount in minor units of the currency; nil where the text is no amount or has decimals that the currency has not.
  static func minorUnits(_ text: ArraySlice<UInt8>, _ currency: Currency) -> Int64? {
    guard let decimal = decimalPlace(text, currency) else { return nil }
    var value: Int64 = 0
    var places = 0
    var digits = 0
    for index in text.indices {
      let byte = text[index]
      guard ASCII.isDigit(byte) else { continue }
      digits += 1
      let digit = Int64(byte - 0x30)
      if index > decimal {
        guard places < currency.minorUnitDigits else {
          guard digit == 0 else { return nil }
          continue
        }
        places += 1
      }
      guard let next = shifted(value, digit) else { return nil }
      value = next
    }
    guard digits > 0 else { return nil }
    while places < currency.minorUnitDigits {
      guard let next = shifted(value, 0) else { return nil }
      value = next
      places += 1
    }
    return value
  }

  /// Where the decimals begin (the end where there are none); nil for text that is no amount, or a separator that may mean either.
  private static func decimalPlace(_ text: ArraySlice<UInt8>, _ currency: Currency) -> Int? {
    // ",50" lacks the digit that the format demands, and can mean nothing else.
    guard let first = text.first, ASCII.isDigit(first) || first == 0x2C && text.count > 1 else { return nil }
    var commas: [Int] = []
    var points: [Int] = []
    for index in text.indices {
      switch text[index] {
      case 0x30...0x39: break
      case 0x2C: commas.append(index)
      case 0x2E: points.append(index)
      default: return nil
      }
    }
    if commas.isEmpty, points.isEmpty { return text.endIndex }
    if points.isEmpty { return commas.count == 1 ? commas[0] : nil }
    if commas.isEmpty {
      // A lone point with three digits behind may be either; SWIFT has no separator of thousands, so two or fewer are decimals.
      let behind = text.endIndex - points[0] - 1
      if points.count == 1 { return behind <= currency.minorUnitDigits ? points[0] : nil }
      return isGrouped(text, points) ? text.endIndex : nil
    }
    if commas.count == 1, let last = points.last, last < commas[0] {
      return isGrouped(text[..<commas[0]], points) ? commas[0] : nil
    }
    if points.count == 1, let last = commas.last, last < points[0] {
      return isGrouped(text[..<points[0]], commas) ? points[0] : nil
    }
    return nil
  }

  private static func isGrouped(_ text: ArraySlice<UInt8>, _ separators: [Int]) -> Bool {
    for (index, place) in separators.enumerated() {
      let next = index + 1 < separators.count ? separators[index + 1] : text.endIndex
      if next - place != 4 { return false }
    }
    return true
  }

  private static func shifted(_ value: Int64, _ digit: Int64) -> Int64? {
    let (tenfold, first) = value.multipliedReportingOverflow(by: 10)
    let (sum, second) = tenfold.addingReportingOverflow(digit)
    return first || second ? nil : sum
  }
}
