/// How a sheet is printed.
public struct PageSetup: Hashable, Sendable {
  /// The way round the paper lies.
  public enum Orientation: String, Hashable, Sendable {
    /// Upright.
    case portrait
    /// On its side.
    case landscape
  }

  /// A paper size by its number (ECMA-376 part 1, section 18.3.1.63).
  public struct Paper: RawRepresentable, Hashable, Sendable {
    /// The number in the file.
    public let rawValue: Int

    /// A paper size by its number in the file.
    public init(rawValue: Int) {
      self.rawValue = rawValue
    }

    /// US Letter, 8.5 by 11 inches.
    public static let letter = Paper(rawValue: 1)
    /// US Legal, 8.5 by 14 inches.
    public static let legal = Paper(rawValue: 5)
    /// A4, 210 by 297 mm.
    public static let a4 = Paper(rawValue: 9)
  }

  /// The white round the print, in inches, 0 to 49.
  public struct Margins: Hashable, Sendable {
    /// At the left edge.
    public var left: Double
    /// At the right edge.
    public var right: Double
    /// At the upper edge.
    public var top: Double
    /// At the lower edge.
    public var bottom: Double
    /// From the upper edge to the header.
    public var header: Double
    /// From the lower edge to the footer.
    public var footer: Double

    /// Margins in inches; each value has that of a new sheet.
    public init(
      left: Double = 0.7, right: Double = 0.7, top: Double = 0.75, bottom: Double = 0.75, header: Double = 0.3,
      footer: Double = 0.3
    ) {
      self.left = left
      self.right = right
      self.top = top
      self.bottom = bottom
      self.header = header
      self.footer = footer
    }

    /// Margins for tables that need the width of the paper.
    public static let narrow = Margins(left: 0.25, right: 0.25)
  }

  /// The way round the paper lies.
  public var orientation: Orientation
  /// The paper.
  public var paper: Paper
  /// Shrink until the sheet is at most this many pages wide; 0 for as many as it takes, `nil` for no shrinking at all.
  public var fitToWidth: Int?
  /// Shrink until the sheet is at most this many pages high; 0 for as many as it takes.
  public var fitToHeight: Int?
  /// Rows that are repeated at the top of each page.
  public var titleRows: ClosedRange<Int>?
  /// Columns that are repeated at the left of each page.
  public var titleColumns: ClosedRange<Int>?
  /// What is printed; `nil` for all that is there. ``SheetWriter/setPrintArea(_:)`` sets it later.
  public var printArea: CellRange?
  /// The header, with the codes of the header dialog (`&L`, `&C`, `&R`, `&P`, `&N`, `&A`, `&&`), at most 255
  /// characters.
  public var header: String?
  /// The footer, with the same codes.
  public var footer: String?
  /// The white round the print.
  public var margins: Margins
  /// Whether the print stands in the middle of the paper's width.
  public var centersHorizontally: Bool
  /// Whether the lines between the cells are printed.
  public var printsGridlines: Bool
  /// Whether the print stands in the middle of the paper's height.
  public var centersVertically: Bool
  /// Whether the letters of the columns and the numbers of the rows are printed.
  public var printsHeadings: Bool
  /// The size of the print in percent, 10 to 400; not together with pages to fit.
  public var scale: Int?
  /// The number of the first page; `nil` to go on from the sheet before.
  public var firstPageNumber: Int?
  /// Whether pages go to the right before they go down.
  public var goesOverThenDown: Bool
  /// Whether the print is black and white.
  public var isBlackAndWhite: Bool
  /// The header of the first page, where it differs.
  public var firstHeader: String?
  /// The footer of the first page, where it differs.
  public var firstFooter: String?
  /// The header of pages with even numbers, where it differs.
  public var evenHeader: String?
  /// The footer of pages with even numbers, where it differs.
  public var evenFooter: String?
  /// Rows after which a new page begins.
  public var rowBreaks: [Int]
  /// Columns after which a new page begins.
  public var columnBreaks: [Int]

  /// A set-up; each value has that of a new sheet on US Letter.
  public init(
    orientation: Orientation = .portrait, paper: Paper = .letter, fitToWidth: Int? = nil, fitToHeight: Int? = nil,
    titleRows: ClosedRange<Int>? = nil, titleColumns: ClosedRange<Int>? = nil, printArea: CellRange? = nil,
    header: String? = nil, footer: String? = nil, margins: Margins = Margins(), centersHorizontally: Bool = false,
    printsGridlines: Bool = false, centersVertically: Bool = false, printsHeadings: Bool = false, scale: Int? = nil,
    firstPageNumber: Int? = nil, goesOverThenDown: Bool = false, isBlackAndWhite: Bool = false,
    firstHeader: String? = nil, firstFooter: String? = nil, evenHeader: String? = nil, evenFooter: String? = nil,
    rowBreaks: [Int] = [], columnBreaks: [Int] = []
  ) {
    self.orientation = orientation
    self.paper = paper
    self.fitToWidth = fitToWidth
    self.fitToHeight = fitToHeight
    self.titleRows = titleRows
    self.titleColumns = titleColumns
    self.printArea = printArea
    self.header = header
    self.footer = footer
    self.margins = margins
    self.centersHorizontally = centersHorizontally
    self.printsGridlines = printsGridlines
    self.centersVertically = centersVertically
    self.printsHeadings = printsHeadings
    self.scale = scale
    self.firstPageNumber = firstPageNumber
    self.goesOverThenDown = goesOverThenDown
    self.isBlackAndWhite = isBlackAndWhite
    self.firstHeader = firstHeader
    self.firstFooter = firstFooter
    self.evenHeader = evenHeader
    self.evenFooter = evenFooter
    self.rowBreaks = rowBreaks
    self.columnBreaks = columnBreaks
  }

  /// A text as it is to stand in a header or footer, where `&` begins a code.
  public static func escaped(_ text: String) -> String {
    text.doubling("&")
  }
}
