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
    guard amounts.count <= mostAmounts else { return .tooMany }
    guard !amounts.isEmpty else { return .none }
    let middle = amounts.count / 2
    let left = sums(of: Array(amounts[..<middle]))
    let right = sums(of: Array(amounts[middle...]))
    var found: (left: UInt32, right: UInt32)?
    var low = 0
    var high = right.count - 1
    while low < left.count, high >= 0 {
      let sum = left[low].sum + right[high].sum
      if sum < target {
        low += 1
      } else if sum > target {
        high -= 1
      } else {
        // All pairs of equal sums on both sides are choices; two are enough.
        var lowEnd = low
        while lowEnd < left.count, left[lowEnd].sum == left[low].sum { lowEnd += 1 }
        var highEnd = high
        while highEnd >= 0, right[highEnd].sum == right[high].sum { highEnd -= 1 }
        for leftIndex in low..<lowEnd {
          for rightIndex in (highEnd + 1)...high {
            if left[leftIndex].mask == 0, right[rightIndex].mask == 0 { continue }
            if found != nil { return .several }
            found = (left[leftIndex].mask, right[rightIndex].mask)
          }
        }
        low = lowEnd
        high = highEnd
      }
    }
    guard let found else { return .none }
    return .one(
      amounts.indices.filter { index in
        index < middle ? found.left & (1 << index) != 0 : found.right & (1 << (index - middle)) != 0
      })
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
