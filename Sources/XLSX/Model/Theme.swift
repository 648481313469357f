/// The colors and fonts that ``Color/theme(_:tint:)`` points to and that charts begin with.
public struct Theme: Hashable, Sendable {
  /// The name a person sees in the list of themes.
  public var name: String
  /// Text, `0xRRGGBB`.
  public var dark1: UInt32
  /// Background.
  public var light1: UInt32
  /// Second text.
  public var dark2: UInt32
  /// Second background.
  public var light2: UInt32
  /// Six accents: the colors of a chart's series in their order.
  public var accents: [UInt32]
  /// A link.
  public var link: UInt32
  /// A link that was followed.
  public var followedLink: UInt32
  /// The font of titles.
  public var headingFont: String
  /// The font of everything else.
  public var bodyFont: String

  /// A theme; each value has that of ``office``.
  public init(
    name: String = "Office Theme", dark1: UInt32 = 0x000000, light1: UInt32 = 0xFFFFFF, dark2: UInt32 = 0x44546A,
    light2: UInt32 = 0xE7E6E6,
    accents: [UInt32] = [0x4472C4, 0xED7D31, 0xA5A5A5, 0xFFC000, 0x5B9BD5, 0x70AD47], link: UInt32 = 0x0563C1,
    followedLink: UInt32 = 0x954F72, headingFont: String = "Calibri Light", bodyFont: String = "Calibri"
  ) {
    self.name = name
    self.dark1 = dark1
    self.light1 = light1
    self.dark2 = dark2
    self.light2 = light2
    self.accents = accents
    self.link = link
    self.followedLink = followedLink
    self.headingFont = headingFont
    self.bodyFont = bodyFont
  }

  /// The theme every new Office workbook had from 2013 to 2022.
  public static let office = Theme()
}
