/// The amounts of BAI2: an optional sign and digits, the decimals implied by the currency (2 for USD, 0 for JPY, 3 for KWD).
///
/// Specification, "Amount": "expressed without a decimal point", the number of implied decimals is the currency's. Amounts with a point,
/// which some banks write all the same, mean what they say.
enum BAI2Amount {
  /// The amount in minor units; nil where it is no amount, or has decimals that the currency has not.
  static func minorUnits(_ field: ArraySlice<UInt8>, decimals: Int) -> Int64? {
    let digits = field.contains(UInt8(ascii: ".")) ? decimals : 0
    return try? PlainDecimal.minorUnits(field, digits: digits, form: .point)
  }
}
