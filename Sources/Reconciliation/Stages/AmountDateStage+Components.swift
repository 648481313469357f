extension AmountDateStage {
  /// A possible pair of classes.
  struct Pair {
    var bank: Int
    var ledger: Int
    var evidence: PairEvidence
  }

  /// Groups of pairs that share a class, each group apart.
  func components(_ pairs: [Pair], _ bankCount: Int) -> [[Pair]] {
    var parent: [Int: Int] = [:]
    func root(_ node: Int) -> Int {
      var node = node
      while let next = parent[node], next != node {
        parent[node] = parent[next] ?? next
        node = next
      }
      return node
    }
    for pair in pairs {
      let left = root(pair.bank)
      let right = root(bankCount + pair.ledger)
      if left != right { parent[max(left, right)] = min(left, right) }
    }
    var order: [Int] = []
    var groups: [Int: [Pair]] = [:]
    for pair in pairs {
      let key = root(pair.bank)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(pair)
    }
    return order.compactMap { groups[$0] }
  }

  /// The best assignment of a component; none where it is too large to be solved.
  struct Solution {
    var pairs: [Pair]
    var problem: Assignment?
    var flow: [Int] = []
    var total = 0
    var paired: Int { flow.reduce(0, +) }
  }

  func solution(of pairs: [Pair], _ bank: [LineClass], _ ledger: [LineClass]) -> Solution {
    let left = Set(pairs.map(\.bank)).sorted()
    let right = Set(pairs.map(\.ledger)).sorted()
    if pairs.count > Assignment.mostEdges, left.count > 1, right.count > 1 { return Solution(pairs: pairs) }
    let leftPosition = Dictionary(uniqueKeysWithValues: left.enumerated().map { ($1, $0) })
    let rightPosition = Dictionary(uniqueKeysWithValues: right.enumerated().map { ($1, $0) })
    let problem = Assignment(
      bankCounts: left.map { bank[$0].members.count }, ledgerCounts: right.map { ledger[$0].members.count },
      edges: pairs.map { pair in
        Assignment.Edge(
          bank: leftPosition[pair.bank] ?? 0, ledger: rightPosition[pair.ledger] ?? 0, weight: pair.evidence.weight,
          capacity: min(bank[pair.bank].members.count, ledger[pair.ledger].members.count))
      })
    let (flow, total) = problem.solve()
    return Solution(pairs: pairs, problem: problem, flow: flow, total: total)
  }
}
