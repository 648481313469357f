/// Values that a chart draws in one color.
public struct ChartSeries: Hashable, Sendable {
  /// Cells that a chart looks at, in one row or one column, and what stands in them: programs that do not calculate draw
  /// that.
  public struct Data: Hashable, Sendable {
    enum Cached: Hashable, Sendable {
      case texts([String])
      case numbers([Double?], FormatCode)
    }

    /// The sheet of the cells.
    public let sheet: String
    /// The cells.
    public let range: CellRange
    let cached: Cached

    /// Cells with texts.
    public static func texts(_ texts: [String], sheet: String, range: CellRange) -> Data {
      Data(sheet: sheet, range: range, cached: .texts(texts))
    }

    /// Cells with numbers; `nil` for those that are empty.
    public static func numbers(
      _ numbers: [Double?], format: FormatCode = .general, sheet: String, range: CellRange
    ) -> Data {
      Data(sheet: sheet, range: range, cached: .numbers(numbers, format))
    }
  }

  /// What stands beside each point.
  public struct Labels: Hashable, Sendable {
    /// Whether the value stands there.
    public var showsValue: Bool
    /// Whether the category stands there.
    public var showsCategory: Bool
    /// Whether the share of the whole stands there; pies and doughnuts alone.
    public var showsPercent: Bool
    /// How the values are shown; `nil` for the format of the cells.
    public var format: FormatCode?

    /// Labels.
    public init(
      showsValue: Bool = true, showsCategory: Bool = false, showsPercent: Bool = false, format: FormatCode? = nil
    ) {
      self.showsValue = showsValue
      self.showsCategory = showsCategory
      self.showsPercent = showsPercent
      self.format = format
    }

    /// The value beside each point.
    public static let values = Labels()
    /// The share of the whole beside each piece.
    public static let percent = Labels(showsValue: false, showsPercent: true, format: .percent)
  }

  /// What it is called in the legend: a text, or the text of a cell.
  public enum Name: Hashable, Sendable {
    /// A text.
    case text(String)
    /// A cell, and the text in it.
    case cell(sheet: String, CellReference, text: String)
  }

  /// What it is called.
  public var name: Name?
  /// What the points stand for.
  public var categories: Data?
  /// The values.
  public var values: Data
  /// The color; `nil` for the next accent of the theme.
  public var color: Color?
  /// Colors of single points, by their place from 0 on: the pieces of a pie.
  public var pointColors: [Int: Color]
  /// The width of a line in points; `nil` for 2.25.
  public var lineWidth: Double?
  /// Whether the points of a line are marked.
  public var hasMarkers: Bool
  /// What stands beside the points.
  public var labels: Labels?

  /// A series.
  public init(
    name: Name? = nil, categories: Data? = nil, values: Data, color: Color? = nil, pointColors: [Int: Color] = [:],
    lineWidth: Double? = nil, hasMarkers: Bool = false, labels: Labels? = nil
  ) {
    self.name = name
    self.categories = categories
    self.values = values
    self.color = color
    self.pointColors = pointColors
    self.lineWidth = lineWidth
    self.hasMarkers = hasMarkers
    self.labels = labels
  }
}
