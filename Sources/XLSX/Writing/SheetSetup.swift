/// What must be known of a sheet before its first row is written.
public struct SheetSetup: Sendable {
  /// The name on the tab: 1 to 31 UTF-16 units, none of `[ ] : * ? / \`, no apostrophe at an end.
  public var name: String
  /// The columns from A on.
  public var columns: [ColumnLayout]
  /// How many rows stay in view at the top.
  public var frozenRows: Int
  /// How many columns stay in view at the left.
  public var frozenColumns: Int
  /// The size it is shown in, in percent: 10 to 400.
  public var zoom: Int
  /// Whether the lines between the cells are shown.
  public var showsGridlines: Bool
  /// The cell that is selected; `nil` for the first one that scrolls.
  public var selectedCell: CellReference?
  /// The color of the tab.
  public var tabColor: Color?
  /// Whether the tab is shown.
  public var visibility: SheetVisibility
  /// The height of rows that name none, in points.
  public var defaultRowHeight: Double?
  /// The deepest outline level of its rows, 0 to 7; rows cannot go deeper.
  public var rowOutlineLevels: Int
  /// How it is printed.
  public var page: PageSetup
  /// Panes that a person can move, in place of frozen ones.
  public var split: PaneSplit?
  /// The cells that are selected round ``selectedCell``; `nil` for that cell alone.
  public var selection: CellRange?
  /// Whether the letters of the columns and the numbers of the rows are shown.
  public var showsHeadings: Bool
  /// Whether cells show a zero; otherwise they stay blank.
  public var showsZeros: Bool
  /// Whether column A stands at the right.
  public var isRightToLeft: Bool
  /// Whether the row that sums up a group stands below it.
  public var summaryBelow: Bool
  /// Whether the column that sums up a group stands to the right of it.
  public var summaryRight: Bool
  /// What keeps a person from changing it.
  public var protection: SheetProtection?

  /// A sheet; each value but the name has that of a new sheet.
  public init(
    name: String, columns: [ColumnLayout] = [], frozenRows: Int = 0, frozenColumns: Int = 0, zoom: Int = 100,
    showsGridlines: Bool = true, selectedCell: CellReference? = nil, tabColor: Color? = nil,
    visibility: SheetVisibility = .visible, defaultRowHeight: Double? = nil, rowOutlineLevels: Int = 0,
    page: PageSetup = PageSetup(), split: PaneSplit? = nil, selection: CellRange? = nil, showsHeadings: Bool = true,
    showsZeros: Bool = true, isRightToLeft: Bool = false, summaryBelow: Bool = true, summaryRight: Bool = true,
    protection: SheetProtection? = nil
  ) {
    self.name = name
    self.columns = columns
    self.frozenRows = frozenRows
    self.frozenColumns = frozenColumns
    self.zoom = zoom
    self.showsGridlines = showsGridlines
    self.selectedCell = selectedCell
    self.tabColor = tabColor
    self.visibility = visibility
    self.defaultRowHeight = defaultRowHeight
    self.rowOutlineLevels = rowOutlineLevels
    self.page = page
    self.split = split
    self.selection = selection
    self.showsHeadings = showsHeadings
    self.showsZeros = showsZeros
    self.isRightToLeft = isRightToLeft
    self.summaryBelow = summaryBelow
    self.summaryRight = summaryRight
    self.protection = protection
  }
}

/// Where a window is split into panes that scroll apart.
public struct PaneSplit: Hashable, Sendable {
  /// The width of the left pane in points; 0 for no pane at the left.
  public var left: Double
  /// The height of the upper pane in points; 0 for no pane at the top.
  public var top: Double
  /// The first cell that the lower right pane shows.
  public var firstCell: CellReference

  /// A split.
  public init(left: Double = 0, top: Double = 0, firstCell: CellReference) {
    self.left = left
    self.top = top
    self.firstCell = firstCell
  }
}

/// One column of a sheet.
public struct ColumnLayout: Hashable, Sendable {
  /// The width in characters of the standard font, with the white at both edges, 0 to 255; `nil` for the width of a new
  /// column. ``TextMeasure/columnWidth(of:font:)`` gives one that shows a text.
  public var width: Double?
  /// The look of cells that are not written.
  public var style: StyleID
  /// Whether the column is hidden.
  public var isHidden: Bool
  /// The level in an outline, 0 to 7.
  public var outlineLevel: Int
  /// Whether the group it sums up is folded away.
  public var isCollapsed: Bool

  /// A column; each value has that of a new one.
  public init(
    width: Double? = nil, style: StyleID = .standard, isHidden: Bool = false, outlineLevel: Int = 0,
    isCollapsed: Bool = false
  ) {
    self.width = width
    self.style = style
    self.isHidden = isHidden
    self.outlineLevel = outlineLevel
    self.isCollapsed = isCollapsed
  }
}

/// One row of a sheet, apart from its cells.
public struct RowLayout: Hashable, Sendable {
  /// The height in points, 0 to 409.5; `nil` leaves it to the program.
  public var height: Double?
  /// Whether the row is hidden.
  public var isHidden: Bool
  /// The level in an outline, 0 to 7.
  public var outlineLevel: Int
  /// Whether the group it sums up is folded away.
  public var isCollapsed: Bool
  /// The look of cells that are not written.
  public var style: StyleID

  /// A row; each value has that of a new one.
  public init(
    height: Double? = nil, isHidden: Bool = false, outlineLevel: Int = 0, isCollapsed: Bool = false,
    style: StyleID = .standard
  ) {
    self.height = height
    self.isHidden = isHidden
    self.outlineLevel = outlineLevel
    self.isCollapsed = isCollapsed
    self.style = style
  }

  /// A row as a new sheet has it.
  public static let standard = RowLayout()
}
