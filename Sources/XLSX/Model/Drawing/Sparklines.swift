/// Tiny charts inside cells, all with the same looks.
public struct Sparklines: Hashable, Sendable {
  /// How they are drawn.
  public enum Kind: String, Hashable, Sendable {
    /// A line.
    case line
    /// Small bars.
    case column
    /// Bars of one length, up for positive values and down for negative ones.
    case winLoss = "stacked"
  }

  /// Points that are drawn in another color.
  public struct Marks: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: Int

    /// A set by its bits.
    public init(rawValue: Int) {
      self.rawValue = rawValue
    }

    /// Every point of a line.
    public static let points = Marks(rawValue: 1 << 0)
    /// The highest.
    public static let high = Marks(rawValue: 1 << 1)
    /// The lowest.
    public static let low = Marks(rawValue: 1 << 2)
    /// The first.
    public static let first = Marks(rawValue: 1 << 3)
    /// The last.
    public static let last = Marks(rawValue: 1 << 4)
    /// Those below zero.
    public static let negative = Marks(rawValue: 1 << 5)
  }

  /// One of them.
  public struct Item: Hashable, Sendable {
    /// The cell it stands in.
    public var cell: CellReference
    /// The sheet of its values; `nil` for the sheet it stands in.
    public var sheet: String?
    /// Its values, in one row or one column.
    public var values: CellRange

    /// A sparkline.
    public init(in cell: CellReference, of values: CellRange, sheet: String? = nil) {
      self.cell = cell
      self.sheet = sheet
      self.values = values
    }
  }

  /// How they are drawn.
  public var kind: Kind
  /// The single ones.
  public var items: [Item]
  /// The color.
  public var color: Color
  /// The color of marked points and of negative bars.
  public var markColor: Color
  /// Which points are marked.
  public var marks: Marks
  /// The width of a line in points.
  public var lineWidth: Double
  /// Whether zero is drawn as a line.
  public var showsAxis: Bool

  /// Sparklines.
  public init(
    _ kind: Kind, _ items: [Item], color: Color = .theme(4), markColor: Color = .rgb(0xC00000), marks: Marks = [],
    lineWidth: Double = 0.75, showsAxis: Bool = false
  ) {
    self.kind = kind
    self.items = items
    self.color = color
    self.markColor = markColor
    self.marks = marks
    self.lineWidth = lineWidth
    self.showsAxis = showsAxis
  }

  func check() throws(WorkbookWriteError.Reason) {
    guard !items.isEmpty else { throw .sparkline("the group has none") }
    guard lineWidth > 0, lineWidth <= 1584 else {
      throw .sparkline("a line of \(lineWidth) points; more than 0 and at most 1584 are allowed")
    }
    for item in items {
      try SheetLimits.check(item.cell)
      try SheetLimits.check(item.values)
      guard item.values.isLine else { throw .sparkline("the values \(item.values) are neither one row nor one column") }
    }
  }

  /// The element of the sheet's extension list (MS-XLSX, section 2.6.102).
  func render(sheet: String, into out: inout MarkupBuffer) {
    out.raw("<x14:sparklineGroup")
    if kind == .line { out.attribute(" lineWeight=\"", lineWidth) }
    if kind != .line { out.attribute(" type=\"", kind.rawValue) }
    out.raw(" displayEmptyCellsAs=\"gap\"")
    let attributes: [(Marks, StaticString)] = [
      (.points, " markers"), (.high, " high"), (.low, " low"), (.first, " first"), (.last, " last"),
      (.negative, " negative"),
    ]
    for (mark, name) in attributes { out.flag(name, marks.contains(mark)) }
    out.flag(" displayXAxis", showsAxis)
    out.raw("><x14:colorSeries")
    out.color(color)
    out.raw("/><x14:colorNegative")
    out.color(markColor)
    out.raw("/><x14:colorAxis rgb=\"FF000000\"/>")
    for name in ["colorMarkers", "colorFirst", "colorLast", "colorHigh", "colorLow"] {
      out.raw("<x14:")
      out.plain(name)
      out.color(markColor)
      out.raw("/>")
    }
    out.raw("<x14:sparklines>")
    for item in items {
      out.raw("<x14:sparkline><xm:f>")
      out.text(SheetName.quoted(item.sheet ?? sheet))
      out.raw("!")
      out.range(item.values)
      out.raw("</xm:f><xm:sqref>")
      out.reference(item.cell)
      out.raw("</xm:sqref></x14:sparkline>")
    }
    out.raw("</x14:sparklines></x14:sparklineGroup>")
  }
}

extension CellRange {
  /// Whether it is one row or one column.
  var isLine: Bool { first.row == last.row || first.column == last.column }

  /// How many cells it has.
  var cellCount: Int { (last.row - first.row + 1) * (last.column - first.column + 1) }
}
