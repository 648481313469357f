/// Finds two rectangles that share a cell, in n log n steps for ranges as sheets have them.
enum RangeSweep {
  /// The indexes of two ranges that overlap, or nothing.
  static func firstOverlap(in ranges: [CellRange]) -> (Int, Int)? {
    // Down the rows: a range is entered at its first row and left after its last one. Those that are open at one time
    // are disjoint, so they are kept by their columns and a new one needs to be compared with its neighbors alone.
    var events: [(row: Int, isEnd: Bool, index: Int)] = []
    events.reserveCapacity(ranges.count * 2)
    for (index, range) in ranges.enumerated() {
      events.append((range.first.row, false, index))
      events.append((range.last.row + 1, true, index))
    }
    events.sort { left, right in
      if left.row != right.row { return left.row < right.row }
      if left.isEnd != right.isEnd { return left.isEnd }
      return left.index < right.index
    }
    var open: [Int] = []
    for event in events {
      let range = ranges[event.index]
      let place = position(of: range.first.column, in: open, ranges)
      if event.isEnd {
        if place < open.count, open[place] == event.index { open.remove(at: place) }
        continue
      }
      if place < open.count, ranges[open[place]].first.column <= range.last.column {
        return (open[place], event.index)
      }
      if place > 0, ranges[open[place - 1]].last.column >= range.first.column {
        return (open[place - 1], event.index)
      }
      open.insert(event.index, at: place)
    }
    return nil
  }

  /// The place of the first open range that begins at a column or after it.
  private static func position(of column: Int, in open: [Int], _ ranges: [CellRange]) -> Int {
    var low = 0
    var high = open.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[open[middle]].first.column < column { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
