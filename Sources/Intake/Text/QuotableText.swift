extension StringProtocol {
  /// The text as a one-line message quotes it: control characters as blanks, and not more than 60 characters.
  var quotable: String {
    let scalars = unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: 60, limitedBy: scalars.endIndex), end < scalars.endIndex
    else { return withoutControls }
    return self[..<end].withoutControls + "…"
  }

  /// The text on one line: a blank for each control character and each mark of a line's end.
  var withoutControls: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let isControl =
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0x2028...0x2029).contains(scalar.value)
      scalars.append(isControl ? " " : scalar)
    }
    return String(scalars)
  }
}
