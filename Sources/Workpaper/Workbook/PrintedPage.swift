/// How far down a printed page the rows of a sheet have come.
///
/// How much a page holds depends on the reader's fonts: columns are as wide as so many digits, and the page shrinks until all columns stand on it.
/// So the rows are counted on two pages, the shortest and the longest that was seen.
struct PrintedPage {
  /// A row of one line, in points.
  static let rowHeight = 13.5

  /// A Letter page on its side between its margins, in points: as it is with Calibri, and shrunk as with a wide substitute for it.
  private static let heights = [515.0, 670]

  private var used = [0.0, 0]

  mutating func add(_ height: Double) {
    for (page, whole) in Self.heights.enumerated() {
      used[page] = used[page] + height > whole ? height : used[page] + height
    }
  }

  /// Whether a block of rows would be cut in two on one of the pages; one that no page holds is not waited for.
  func wouldSplit(rows: Int) -> Bool {
    let block = Double(rows) * Self.rowHeight
    return zip(Self.heights, used).contains { whole, used in block < whole && used + block > whole }
  }
}
