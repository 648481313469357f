/// Which of some amounts add up to a sum: none, exactly one choice, or several. Counting stops at two, and nothing is tried that cannot be finished.
enum SubsetSum: Equatable {
  /// No choice does.
  case none
  /// Exactly one does: these positions.
  case one([Int])
  /// More than one does.
  case several
  /// There are too many amounts to try.
  case tooMany

  /// Two halves of 2^14 sums each at most.
  static let mostAmounts = 28

  /// Chooses among amounts (never the empty choice). Sums must fit, as all sums of one reconciliation do.
  static func choose(_ amounts: [Int64], target: Int64) -> SubsetSum {
    guard let found = choices(amounts, target: target, most: 2) else { return .tooMany }
    guard let first = found.first else { return .none }
    return found.count == 1 ? .one(first) : .several
  }

  /// The choices that add up, as many as are asked for, in a stable order; nil where there are too many amounts to try.
  static func choices(_ amounts: [Int64], target: Int64, most: Int) -> [[Int]]? {
    guard amounts.count <= mostAmounts else { return nil }
    guard !amounts.isEmpty else { return [] }
    let middle = amounts.count / 2
    let left = sums(of: Array(amounts[..<middle]))
    let right = sums(of: Array(amounts[middle...]))
    var found: [[Int]] = []
    var low = 0
    var high = right.count - 1
    while low < left.count, high >= 0 {
      let sum = left[low].sum + right[high].sum
      if sum < target {
        low += 1
      } else if sum > target {
        high -= 1
      } else {
        // All pairs of equal sums on both sides are choices.
        var lowEnd = low
        while lowEnd < left.count, left[lowEnd].sum == left[low].sum { lowEnd += 1 }
        var highEnd = high
        while highEnd >= 0, right[highEnd].sum == right[high].sum { highEnd -= 1 }
        for leftIndex in low..<lowEnd {
          for rightIndex in (highEnd + 1)...high {
            let masks = (left: left[leftIndex].mask, right: right[rightIndex].mask)
            if masks.left == 0, masks.right == 0 { continue }
            found.append(
              amounts.indices.filter { index in
                index < middle ? masks.left & (1 << index) != 0 : masks.right & (1 << (index - middle)) != 0
              })
            if found.count == most { return found }
          }
        }
        low = lowEnd
        high = highEnd
      }
    }
    return found
  }

  private struct Sum {
    var sum: Int64
    var mask: UInt32
  }

  private static func sums(of amounts: [Int64]) -> [Sum] {
    var sums = [Sum(sum: 0, mask: 0)]
    for (index, amount) in amounts.enumerated() {
      sums += sums.map { Sum(sum: $0.sum + amount, mask: $0.mask | (1 << index)) }
    }
    return sums.sorted { ($0.sum, $0.mask) < ($1.sum, $1.mask) }
  }

  /// Whether one choice among so many amounts is proof: were the amounts drawn at random, a wrong choice would hit the sum less than once in `odds` times.
  static func isProof(count: Int, range: UInt64, odds: UInt64 = 50) -> Bool {
    count <= 20 && (UInt64(1) << UInt64(count)) * odds <= range
  }
}
