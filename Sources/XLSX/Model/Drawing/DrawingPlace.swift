/// Where a picture or a chart stands over the cells of a sheet, and how large it is.
public struct DrawingPlace: Hashable, Sendable {
  /// The cell under its upper left corner.
  public var cell: CellReference
  /// How far the corner stands from the cell's left edge, in points.
  public var left: Double
  /// How far the corner stands from the cell's upper edge, in points.
  public var top: Double
  /// The width in points; `nil` for its own.
  public var width: Double?
  /// The height in points; `nil` for its own, or what keeps the shape where a width is given.
  public var height: Double?

  /// A place.
  public init(
    _ cell: CellReference, left: Double = 0, top: Double = 0, width: Double? = nil, height: Double? = nil
  ) {
    self.cell = cell
    self.left = left
    self.top = top
    self.width = width
    self.height = height
  }

  /// The largest width and height in points that are written: two sheets of paper end to end, many times over.
  static let longest = 20_000.0

  func check() throws(WorkbookWriteError.Reason) {
    try SheetLimits.check(cell)
    for offset in [left, top] {
      guard offset >= 0, offset <= 1000 else {
        throw .image("an offset of \(offset) points; 0 to 1000 are allowed")
      }
    }
    for side in [width, height] {
      guard let side else { continue }
      guard side > 0, side <= Self.longest else {
        throw .image("a side of \(side) points; more than 0 and at most \(Int(Self.longest)) are allowed")
      }
    }
  }

  /// The size in the units of drawings, 12,700 to a point.
  func size(own: (width: Double, height: Double)) -> (width: Int, height: Int) {
    let shape = own.height / own.width
    let wide = width ?? height.map { $0 / shape } ?? own.width
    let high = height ?? wide * shape
    let bounded = { (side: Double) in Int((min(max(side, 1), Self.longest) * 12_700).rounded()) }
    return (bounded(wide), bounded(high))
  }
}
