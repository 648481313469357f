/// A name as Excel tells it from others: by its characters one by one, capital letters left out. `é` in one character and
/// in two are different names to it, though Swift takes such texts for equal.
struct NameKey: Hashable {
  private let units: [UInt32]

  init(_ name: some StringProtocol) {
    units = name.unicodeScalars.map { scalar in
      guard scalar.value >= 0x80 else {
        return (0x41...0x5A).contains(scalar.value) ? scalar.value + 0x20 : scalar.value
      }
      let small = scalar.properties.lowercaseMapping.unicodeScalars
      // A letter that becomes two has no other case of its own.
      return small.count == 1 ? small.first?.value ?? scalar.value : scalar.value
    }
  }
}

/// A text as the file has it: two are the same where their bytes are.
struct ExactText: Hashable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (one: ExactText, other: ExactText) -> Bool { one.text.utf8.elementsEqual(other.text.utf8) }

  func hash(into hasher: inout Hasher) {
    hasher.combine(text.utf8.count)
    for byte in text.utf8 { hasher.combine(byte) }
  }
}

extension StringProtocol {
  /// Whether two texts are the same for a program that knows characters by their numbers.
  func isExactly(_ other: some StringProtocol) -> Bool { utf8.elementsEqual(other.utf8) }

  /// The text with an apostrophe, a quote or another sign doubled wherever it stands, be it before a mark that Swift takes
  /// together with it.
  func doubling(_ sign: Unicode.Scalar) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      scalars.append(scalar)
      if scalar == sign { scalars.append(scalar) }
    }
    return String(scalars)
  }
}
