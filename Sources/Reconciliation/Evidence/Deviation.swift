/// What has to be left out of a sum, or put into it, so that it comes to another one: few changes, and only one choice of them.
///
/// The amounts of a process date are expected to be drawn whole. Where they are not, the likeliest story is the one with the fewest changes. A choice
/// counts as known only where no other of its size does it and chance could hardly have made it.
enum Deviation: Equatable {
  /// No choice of few changes does.
  case none
  /// Exactly one does: these positions, of the fewest changes that do; and none of one change more does.
  case one([Int])
  /// Several of the fewest changes do, or chance could have made it.
  case several

  /// The most changes that are looked for.
  static let mostChanges = 4

  /// How many possible changes are looked at for one, for two, for three and for four of them.
  private static let mostAmounts = [0, 5_000, 400, 120, 40]

  /// Looks for the fewest of some changes that add up to a difference. `odds` is how much rarer than one in it chance has to be.
  static func find(_ changes: [Int64], target: Int64, odds: UInt64) -> Deviation {
    guard target != 0 else { return .one([]) }
    guard !changes.isEmpty else { return .none }
    var places: [Int64: [Int]] = [:]
    if changes.count <= mostAmounts[1] {
      for (index, change) in changes.enumerated() { places[change, default: []].append(index) }
    }
    let largest = changes.reduce(UInt64(1)) { max($0, $1.magnitude) }
    for size in 1...mostChanges where changes.count <= mostAmounts[size] {
      let found = find(size, changes, places, target)
      guard let choice = found.first else { continue }
      let space = largest * UInt64(size) / max(odds, 1)
      guard found.count == 1, choices(changes.count, size) <= space else { return .several }
      // One change more is no much rarer story.
      let isOnly =
        size == mostChanges || changes.count > mostAmounts[size + 1] || find(size + 1, changes, places, target).isEmpty
      return isOnly ? .one(choice) : .several
    }
    return .none
  }

  /// Two choices at most of so many changes that come to the target.
  private static func find(
    _ size: Int, _ changes: [Int64], _ places: [Int64: [Int]], _ target: Int64
  ) -> [[Int]] {
    var found: [[Int]] = []
    switch size {
    case 1: found = (places[target] ?? []).map { [$0] }
    case 2: pairs(changes, places, target, after: -1, into: &found) { $0 }
    case 3:
      for first in changes.indices where found.count < 2 {
        pairs(changes, places, target - changes[first], after: first, into: &found) { [first] + $0 }
      }
    default:
      for first in changes.indices {
        for second in changes.indices where second > first && found.count < 2 {
          pairs(changes, places, target - changes[first] - changes[second], after: second, into: &found) {
            [first, second] + $0
          }
        }
      }
    }
    return found
  }

  private static func pairs(
    _ changes: [Int64], _ places: [Int64: [Int]], _ target: Int64, after first: Int, into found: inout [[Int]],
    _ whole: ([Int]) -> [Int]
  ) {
    for index in changes.indices where index > first {
      for other in places[target - changes[index]] ?? [] where other > index {
        found.append(whole([index, other]))
        if found.count > 1 { return }
      }
    }
  }

  /// In how many ways so many of them can be chosen.
  private static func choices(_ count: Int, _ size: Int) -> UInt64 {
    let n = UInt64(count)
    return switch size {
    case 1: n
    case 2: n * (n - 1) / 2
    case 3: n < 3 ? 0 : n * (n - 1) * (n - 2) / 6
    default: n < 4 ? 0 : n * (n - 1) / 2 * (n - 2) / 3 * (n - 3) / 4
    }
  }
}
