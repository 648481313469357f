/// Ranges that can be asked which of them covers a cell or meets a range, without looking at all of them.
struct RangeIndex {
  private(set) var ranges: [CellRange] = []
  /// Which ranges touch a band of 64 rows.
  private var bands: [Int: [Int]] = [:]
  /// Ranges too tall for bands.
  private var tall: [Int] = []

  private static let tallest = 4096

  init(_ ranges: [CellRange] = []) {
    for range in ranges { add(range) }
  }

  mutating func add(_ range: CellRange) {
    ranges.append(range)
    let index = ranges.count - 1
    guard range.last.row - range.first.row < Self.tallest else {
      tall.append(index)
      return
    }
    for band in (range.first.row >> 6)...(range.last.row >> 6) { bands[band, default: []].append(index) }
  }

  /// A range that covers a cell.
  func covering(_ cell: CellReference) -> CellRange? {
    let near = bands[cell.row >> 6] ?? []
    return near.lazy.map { ranges[$0] }.first { $0.contains(cell) }
      ?? tall.lazy.map { ranges[$0] }.first { $0.contains(cell) }
  }

  /// A range that shares cells with another one.
  func overlapping(_ range: CellRange) -> CellRange? {
    guard range.last.row - range.first.row < Self.tallest else { return ranges.first { $0.overlaps(range) } }
    let near = ((range.first.row >> 6)...(range.last.row >> 6)).lazy.flatMap { bands[$0] ?? [] }
    return near.map { ranges[$0] }.first { $0.overlaps(range) }
      ?? tall.lazy.map { ranges[$0] }.first { $0.overlaps(range) }
  }
}

extension CellRange {
  func overlaps(_ other: CellRange) -> Bool {
    first.row <= other.last.row && other.first.row <= last.row && first.column <= other.last.column
      && other.first.column <= last.column
  }

  /// The smallest range that holds both.
  func union(_ other: CellRange) -> CellRange {
    CellRange(
      from: CellReference(row: min(first.row, other.first.row), column: min(first.column, other.first.column)),
      to: CellReference(row: max(last.row, other.last.row), column: max(last.column, other.last.column)))
  }

  /// A range as a part names it: `A1:C9`, `$A$1`, `B7`. Nil for anything else.
  init?(reference: String) {
    let corners = reference.split(separator: ":", omittingEmptySubsequences: false)
    guard let first = corners.first.flatMap({ CellReference($0) }) else { return nil }
    switch corners.count {
    case 1: self.init(first)
    case 2:
      guard let last = CellReference(corners[1]) else { return nil }
      self.init(from: first, to: last)
    default: return nil
    }
  }
}
