/// Text from files and file names, made safe to print on a terminal: one line, and nothing in it that a terminal obeys.
///
/// A payee's name may hold escape sequences (ECMA-48: ESC, CSI, OSC) that recolor, retitle or type into a terminal, or
/// the controls of writing direction (UAX #9) that make "-100" read as something else.
enum PrintableText {
  /// The text as one line: line ends, tabs and blanks around them fold to one blank, anything a terminal acts on becomes U+FFFD.
  static func line(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var blanks = 0
    for scalar in text.unicodeScalars {
      if isLineBreakOrTab(scalar) {
        blanks = max(blanks, 1)
        continue
      }
      if blanks > 0 && !scalars.isEmpty && scalars.last != " " && scalar != " " { scalars.append(" ") }
      blanks = 0
      scalars.append(isObeyed(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(scalars)
  }

  /// The text as one line of at most so many characters, cut with an ellipsis.
  static func line(_ text: String, width: Int) -> String {
    // A character may be many scalars: bounding those first keeps a hostile name from costing more than it shows.
    let line = line(String(String.UnicodeScalarView(text.unicodeScalars.prefix(width * 8))))
    return line.count <= width ? line : line.prefix(max(0, width - 1)) + "…"
  }

  private static func isLineBreakOrTab(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// C0 and C1 controls, DEL, and the formatting characters that reorder or hide what follows.
  private static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x206F, 0xFEFF: true
    case 0xE0000...0xE007F: true
    default: false
    }
  }
}
