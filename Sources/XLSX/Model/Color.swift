/// A color as a workbook names it: a value of red, green and blue, or a place in the workbook's theme.
public struct Color: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case rgb(UInt32)
    case theme(Int, tint: Double)
    case automatic
  }

  let kind: Kind

  /// A color by its value, `0xRRGGBB`. Bits above the lowest 24 are ignored.
  public static func rgb(_ value: UInt32) -> Color {
    Color(kind: .rgb(value & 0xFF_FFFF))
  }

  /// A color of the theme: 0 background, 1 text, 2 second background, 3 second text, 4 to 9 the accents.
  ///
  /// - Parameter tint: from -1 (black) over 0 (as it is) to 1 (white). Values outside are cut to that range.
  public static func theme(_ index: Int, tint: Double = 0) -> Color {
    let bounded = tint.isFinite ? min(max(tint, -1), 1) : 0
    return Color(kind: .theme(min(max(index, 0), 11), tint: bounded))
  }

  /// The color of the reader's system: black text, white paper on most.
  public static let automatic = Color(kind: .automatic)
  /// Black.
  public static let black = Color.rgb(0x000000)
  /// White.
  public static let white = Color.rgb(0xFFFFFF)
}
