/// A chart over the cells of a sheet.
public struct Chart: Hashable, Sendable {
  /// How the values are drawn.
  public enum Kind: Hashable, Sendable {
    /// Upright bars.
    case column
    /// Bars from left to right.
    case bar
    /// Lines from point to point.
    case line
    /// Filled areas under lines.
    case area
    /// Pieces of a whole; one series.
    case pie
    /// Pieces of a ring.
    case doughnut
  }

  /// How several series share the place of a category; pies take no notice.
  public enum Grouping: Hashable, Sendable {
    /// Side by side; lines and areas each from zero.
    case standard
    /// On top of each other.
    case stacked
    /// On top of each other, as shares of the whole.
    case percentStacked
  }

  /// Where the list of the series stands.
  public enum LegendPlace: String, Hashable, Sendable {
    /// Below the chart.
    case bottom = "b"
    /// Above the chart.
    case top = "t"
    /// At the left.
    case left = "l"
    /// At the right.
    case right = "r"
  }

  /// An axis of a chart.
  public struct Axis: Hashable, Sendable {
    /// What it measures.
    public var title: String?
    /// How its numbers are shown; `nil` for the format of the cells.
    public var format: FormatCode?
    /// The value it begins with; `nil` leaves it to the program.
    public var minimum: Double?
    /// The value it ends with.
    public var maximum: Double?
    /// Whether lines cross the chart at its steps; `nil` for what is usual: yes for values, no for categories.
    public var hasGridlines: Bool?
    /// Whether it is left out.
    public var isHidden: Bool
    /// Whether it runs backwards.
    public var isReversed: Bool

    /// An axis; each value has that of a new chart.
    public init(
      title: String? = nil, format: FormatCode? = nil, minimum: Double? = nil, maximum: Double? = nil,
      hasGridlines: Bool? = nil, isHidden: Bool = false, isReversed: Bool = false
    ) {
      self.title = title
      self.format = format
      self.minimum = minimum
      self.maximum = maximum
      self.hasGridlines = hasGridlines
      self.isHidden = isHidden
      self.isReversed = isReversed
    }
  }

  /// How the values are drawn.
  public var kind: Kind
  /// How several series share the place of a category.
  public var grouping: Grouping
  /// What is drawn: at least one series, at most 255.
  public var series: [ChartSeries]
  /// The heading.
  public var title: String?
  /// The axis of the categories.
  public var categoryAxis: Axis
  /// The axis of the values.
  public var valueAxis: Axis
  /// Where the list of the series stands; `nil` for no list.
  public var legend: LegendPlace?
  /// What the chart shows, for those who cannot see it.
  public var alternativeText: String

  /// A chart.
  public init(
    _ kind: Kind, grouping: Grouping = .standard, series: [ChartSeries], title: String? = nil,
    categoryAxis: Axis = Axis(), valueAxis: Axis = Axis(), legend: LegendPlace? = .bottom, alternativeText: String = ""
  ) {
    self.kind = kind
    self.grouping = grouping
    self.series = series
    self.title = title
    self.categoryAxis = categoryAxis
    self.valueAxis = valueAxis
    self.legend = legend
    self.alternativeText = alternativeText
  }
}
