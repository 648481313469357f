/// Backgrounds between two or three colors, by where a cell's value lies.
public struct ColorScale: Hashable, Sendable {
  /// A color and where it stands.
  public struct Stop: Hashable, Sendable {
    /// Where.
    public var bound: RuleBound
    /// The color.
    public var color: Color

    /// A color and where it stands.
    public init(_ bound: RuleBound, _ color: Color) {
      self.bound = bound
      self.color = color
    }
  }

  /// Two or three stops, from the smallest value on.
  public var stops: [Stop]

  /// A scale by its stops.
  public init(_ stops: [Stop]) {
    self.stops = stops
  }

  /// Red for small values, yellow in the middle, green for large ones.
  public static let redYellowGreen = ColorScale([
    Stop(.minimum, .rgb(0xF8696B)), Stop(.percentile(50), .rgb(0xFFEB84)), Stop(.maximum, .rgb(0x63BE7B)),
  ])
  /// White for small values, green for large ones.
  public static let whiteGreen = ColorScale([Stop(.minimum, .white), Stop(.maximum, .rgb(0x63BE7B))])

  func check() throws(WorkbookWriteError.Reason) {
    guard (2...3).contains(stops.count) else {
      throw .conditionalRule("a color scale of \(stops.count) colors; 2 or 3 are allowed")
    }
    for stop in stops { try stop.bound.check() }
    let inner = stops.dropFirst().dropLast()
    guard stops.first?.bound != .maximum, stops.last?.bound != .minimum,
      inner.allSatisfy({ $0.bound != .minimum && $0.bound != .maximum })
    else {
      throw .conditionalRule(
        "the bounds of a color scale are turned round: the smallest value stands first or not at all, the largest last")
    }
  }

  func render(into out: inout MarkupBuffer) {
    out.raw("<colorScale>")
    for stop in stops { stop.bound.render(into: &out) }
    for stop in stops {
      out.raw("<color")
      out.color(stop.color)
      out.raw("/>")
    }
    out.raw("</colorScale>")
  }
}
