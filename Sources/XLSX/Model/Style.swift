/// How a cell looks. Equal styles are stored once in the workbook, however often they are asked for.
public struct Style: Hashable, Sendable {
  /// The letters; `nil` takes the workbook's own font (``WorkbookOptions/font``).
  public var font: Font?
  /// The background.
  public var fill: Fill?
  /// The lines.
  public var border: Border
  /// Where the text stands.
  public var alignment: Alignment
  /// How numbers and dates are shown.
  public var format: FormatCode
  /// Whether the cell cannot be changed once the sheet is protected.
  public var isLocked: Bool
  /// Whether the formula is hidden once the sheet is protected.
  public var isFormulaHidden: Bool

  /// A style; each value has the one of a new cell.
  public init(
    font: Font? = nil, fill: Fill? = nil, border: Border = .none, alignment: Alignment = .standard,
    format: FormatCode = .general, isLocked: Bool = true, isFormulaHidden: Bool = false
  ) {
    self.font = font
    self.fill = fill
    self.border = border
    self.alignment = alignment
    self.format = format
    self.isLocked = isLocked
    self.isFormulaHidden = isFormulaHidden
  }
}

/// The name of a style inside one workbook that is being written, from ``WorkbookWriter/style(_:)``.
public struct StyleID: Hashable, Sendable {
  private let place: UInt32
  private let book: UInt32

  /// The number of no workbook: only the look of a new cell is of it.
  static let noBook: UInt32 = 0

  /// The look of a new cell, in every workbook.
  public static let standard = StyleID(index: 0, book: noBook)

  /// - Parameters:
  ///   - index: its place among the workbook's styles; 0 is that of a new cell in each of them.
  ///   - book: the number of the workbook in this process.
  init(index: Int, book: UInt32) {
    // A workbook has far fewer styles (``StyleTable/mostStyles``).
    place = UInt32(clamping: index)
    self.book = index == 0 ? Self.noBook : book
  }

  var index: Int { Int(place) }

  /// Whether it names a style of a workbook.
  @inline(__always)
  func isOf(_ book: UInt32) -> Bool { place == 0 || self.book == book }
}
