extension AmountText {
  /// Digits without their last ones, where these are the noise that binary arithmetic leaves ("-30.099999999999998" is -30.10); nil where they
  /// say something.
  ///
  /// A double has 15 to 17 digits that count, and a program that writes more than a person would writes all of them. What differs from the
  /// rounded amount by less than a hundredth of a trillionth of it is noise.
  static func withoutNoise(_ digits: UInt64, dropping count: Int, decimals: Int) -> UInt64? {
    guard decimals > 10 && digits >= 100_000_000_000_000 || decimals > 8 && digits >= 1_000_000_000_000_000, count <= 18
    else { return nil }
    var unit: UInt64 = 1
    for _ in 0..<count { unit *= 10 }
    let noise = digits / 100_000_000_000_000
    guard noise < unit / 2 else { return nil }
    let rest = digits % unit
    if rest <= noise { return digits / unit }
    return unit - rest <= noise ? digits / unit + 1 : nil
  }
}
