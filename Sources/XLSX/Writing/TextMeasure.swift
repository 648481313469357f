/// How much room a text takes, without asking the system for its fonts: from the letter widths of Calibri.
///
/// Other fonts of the same size are near enough for the width of a column or the height of a wrapped row.
public enum TextMeasure {
  /// Widths of the printable ASCII characters in thousandths of the font's size.
  private static let widths: [UInt16] = [
    226, 326, 401, 498, 507, 715, 682, 221, 303, 303, 498, 498, 250, 306, 252, 386, 507, 507, 507, 507, 507, 507, 507,
    507, 507, 507, 268, 268, 498, 498, 498, 463, 894, 579, 544, 533, 615, 488, 459, 631, 623, 252, 319, 520, 420, 855,
    646, 662, 517, 673, 543, 459, 487, 642, 567, 890, 519, 487, 468, 307, 386, 307, 498, 498, 291, 479, 525, 423, 525,
    498, 305, 471, 525, 229, 239, 455, 229, 799, 525, 527, 525, 525, 349, 391, 335, 525, 452, 715, 433, 453, 395, 314,
    460, 314, 498,
  ]

  /// The width of a column that shows the text, in characters of the standard font, with the white at both edges.
  ///
  /// The longest line counts. The width fits 255, the most a column can have.
  public static func columnWidth(of text: String, font: Font = .standard) -> Double {
    // A column's unit is the width of a digit of the workbook's font: 7 pixels for Calibri 11 at 96 dots an inch; 5
    // pixels of white are added (ECMA-376 part 1, section 18.3.1.13).
    let pixels = pointWidth(ofLongestLine: text, font: font) * 96 / 72
    let characters = ((pixels + 5) / 7 * 100).rounded(.up) / 100
    return min(characters, 255)
  }

  /// How many lines a text takes in a cell that wraps, in a column of a width in characters.
  public static func lineCount(of text: String, columnWidth: Double, font: Font = .standard) -> Int {
    lineCount(of: text, points: max(columnWidth * 7 - 2, 7) * 72 / 96, font: font)
  }

  /// The height in points of a row that shows so many lines.
  public static func rowHeight(lines: Int, font: Font = .standard) -> Double {
    let line = (font.size * 1.22 + 1.3).rounded(.up)
    return min(max(Double(max(lines, 1)) * line, 15), 409)
  }

  /// The width of the longest line in points.
  static func pointWidth(ofLongestLine text: String, font: Font) -> Double {
    var longest = 0
    var line = 0
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        longest = max(longest, line)
        line = 0
      } else {
        line += width(of: scalar)
      }
    }
    return scaled(max(longest, line), font)
  }

  /// How many lines of a width a text takes, broken between words, and inside words that are longer than a line.
  static func lineCount(of text: String, points: Double, font: Font) -> Int {
    // Of no width at all, or one that is no number, every letter has its line.
    let wide = points / max(scaled(1, font), 0.000_1)
    let room = wide.isNaN ? 1000 : Int(min(max(wide, 1000), 1e12))
    var lines = 1
    var line = 0
    var word = 0
    for scalar in text.unicodeScalars {
      let width = width(of: scalar)
      switch scalar {
      case "\n":
        lines += 1
        line = 0
        word = 0
      case " ":
        line += width
        word = 0
      default:
        line += width
        word += width
        guard line > room else { continue }
        lines += 1
        line = word <= room ? word : width
        word = line
      }
    }
    return lines
  }

  private static func scaled(_ thousandths: Int, _ font: Font) -> Double {
    let size = font.size.isFinite ? min(max(font.size, 1), 409) : 11
    return Double(thousandths) / 1000 * size * (font.isBold ? 1.06 : 1)
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if (0x20..<0x7F).contains(value) { return Int(widths[Int(value - 0x20)]) }
    if value < 0x20 || (0x300..<0x370).contains(value) || (0x200B...0x200F).contains(value) { return 0 }
    // From Hangul Jamo on, scripts with square letters, and signs and pictures beyond them.
    return value >= 0x1100 && !(0x1E00..<0x2E80).contains(value) ? 1000 : 530
  }
}
