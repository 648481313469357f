extension StringProtocol {
  /// The text as a one-line message quotes it: control characters as blanks, and not more than 60 characters.
  var quotable: String {
    var scalars = String.UnicodeScalarView()
    var count = 0
    for scalar in unicodeScalars {
      if count == 60 { return String(scalars) + "…" }
      let isControl =
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0x2028...0x2029).contains(scalar.value)
      scalars.append(isControl ? " " : scalar)
      count += 1
    }
    return String(scalars)
  }
}
