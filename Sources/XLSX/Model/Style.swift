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
  let index: Int

  /// The look of a new cell.
  public static let standard = StyleID(index: 0)
}
