import XML

/// What texts of drawings may have in them. Unlike those of cells they have no way to say what XML cannot hold.
enum DrawingText {
  /// What is wrong with the characters of a text, to follow "with"; nil where nothing is.
  static func problem(of text: String) -> String? {
    let scalar = text.unicodeScalars.first { !XMLCharacters.isAllowed($0) }
    return scalar.map {
      "the character U+\(String($0.value, radix: 16, uppercase: true)), which a file cannot hold; expected none"
    }
  }

  /// What is wrong with a text for those who cannot see the drawing; nil where nothing is.
  static func problem(ofAlternative text: String) -> String? {
    if text.utf16.count > 2000 { return "an alternative text of \(text.utf16.count) characters; 2000 are allowed" }
    return problem(of: text).map { "an alternative text with \($0)" }
  }
}
