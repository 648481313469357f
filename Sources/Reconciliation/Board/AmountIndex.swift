/// Where each amount stands among the lines of a side, whatever becomes of them: two flat arrays, so that a million lines cost 16 MiB.
struct AmountIndex {
  private let minors: [Int64]
  private let positions: [Int]

  init(of lines: [Line]) {
    let minors = lines.map(\.minor)
    positions = minors.indices.sorted { (minors[$0], $0) < (minors[$1], $1) }
    self.minors = positions.map { minors[$0] }
  }

  /// The positions of the lines of an amount, in their order.
  subscript(minor: Int64) -> ArraySlice<Int> {
    positions[first { $0 >= minor }..<first { $0 > minor }]
  }

  /// The first place whose amount is past a bound.
  private func first(where isPast: (Int64) -> Bool) -> Int {
    var low = 0
    var high = minors.count
    while low < high {
      let middle = (low + high) / 2
      if isPast(minors[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
