/// Small pictures beside the values, by where a cell's value lies.
public struct IconSet: Hashable, Sendable {
  /// The pictures by the name of their set in the file (ECMA-376 part 1, section 18.18.42).
  public struct Icons: RawRepresentable, Hashable, Sendable {
    /// The name in the file; it begins with the number of pictures, 3 to 5.
    public let rawValue: String

    /// Pictures by their name in the file.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// Arrows down, sideways, up.
    public static let arrows3 = Icons(rawValue: "3Arrows")
    /// Red, yellow, green lights.
    public static let trafficLights3 = Icons(rawValue: "3TrafficLights1")
    /// Red, yellow, green flags.
    public static let flags3 = Icons(rawValue: "3Flags")
    /// Cross, exclamation mark, tick in circles.
    public static let symbols3 = Icons(rawValue: "3Symbols")
    /// Four arrows.
    public static let arrows4 = Icons(rawValue: "4Arrows")
    /// Bars like those of a phone, four steps.
    public static let ratings4 = Icons(rawValue: "4Rating")
    /// Five arrows.
    public static let arrows5 = Icons(rawValue: "5Arrows")
    /// Circles, a quarter to full.
    public static let quarters5 = Icons(rawValue: "5Quarters")

    /// Those of the standard; the newer ones need parts this library does not write.
    static let known: Set<String> = [
      "3Arrows", "3ArrowsGray", "3Flags", "3TrafficLights1", "3TrafficLights2", "3Signs", "3Symbols", "3Symbols2",
      "4Arrows", "4ArrowsGray", "4RedToBlack", "4Rating", "4TrafficLights", "5Arrows", "5ArrowsGray", "5Rating",
      "5Quarters",
    ]

    var count: Int { rawValue.utf8.first.map { Int($0) - 0x30 } ?? 0 }
  }

  /// The pictures.
  public var icons: Icons
  /// From which value on each picture but the first stands, in rising order; `nil` for equal shares.
  public var bounds: [RuleBound]?
  /// Whether the order of the pictures is turned round.
  public var isReversed: Bool
  /// Whether the pictures stand alone, without the values.
  public var hidesValues: Bool

  /// Pictures.
  public init(_ icons: Icons, bounds: [RuleBound]? = nil, isReversed: Bool = false, hidesValues: Bool = false) {
    self.icons = icons
    self.bounds = bounds
    self.isReversed = isReversed
    self.hidesValues = hidesValues
  }

  var allBounds: [RuleBound] {
    let count = icons.count
    let shares = (1..<max(count, 2)).map { RuleBound.percent((Double($0) * 100 / Double(count)).rounded()) }
    return [.percent(0)] + (bounds ?? shares)
  }

  func check() throws(WorkbookWriteError.Reason) {
    guard Icons.known.contains(icons.rawValue) else { throw .conditionalRule("no icons are called \(icons.rawValue)") }
    guard allBounds.count == icons.count else {
      throw .conditionalRule("\(icons.count) icons need \(icons.count - 1) bounds; there are \(allBounds.count - 1)")
    }
    for bound in allBounds {
      guard bound != .minimum, bound != .maximum else {
        throw .conditionalRule("an icon stands from a number, percentage, percentile or formula on")
      }
      try bound.check()
    }
    for (low, high) in zip(allBounds, allBounds.dropFirst()) where low.isAbove(high) {
      throw .conditionalRule("the bounds of icons stand in rising order")
    }
  }

  func render(into out: inout MarkupBuffer) {
    out.attribute("<iconSet iconSet=\"", icons.rawValue)
    if hidesValues { out.raw(" showValue=\"0\"") }
    out.flag(" reverse", isReversed)
    out.raw(">")
    for bound in allBounds { bound.render(into: &out) }
    out.raw("</iconSet>")
  }
}
