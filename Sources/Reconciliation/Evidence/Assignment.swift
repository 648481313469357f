/// The best assignment between two sets of classes: lines that nobody could tell apart are one class with a count.
///
/// Exact: the heaviest flow by successive best paths. Weights are whole numbers, so that the answer does not depend on rounding.
struct Assignment {
  /// A possible pairing of two classes and what speaks for it.
  struct Edge {
    var bank: Int
    var ledger: Int
    var weight: Int
    var capacity: Int
  }

  let bankCounts: [Int]
  let ledgerCounts: [Int]
  var edges: [Edge]

  /// The most edges that are solved exactly.
  static let mostEdges = 600

  /// How many lines each edge pairs in the heaviest assignment, and its weight.
  func solve() -> (flow: [Int], total: Int) {
    if isStar { return solveStar() }
    let source = bankCounts.count + ledgerCounts.count
    let sink = source + 1
    var arcs: [Arc] = []
    var leaving = [[Int]](repeating: [], count: sink + 1)
    func add(_ from: Int, _ to: Int, _ weight: Int, _ capacity: Int) {
      leaving[from].append(arcs.count)
      arcs.append(Arc(to: to, weight: weight, capacity: capacity))
      leaving[to].append(arcs.count)
      arcs.append(Arc(to: from, weight: -weight, capacity: 0))
    }
    for edge in edges { add(edge.bank, bankCounts.count + edge.ledger, edge.weight, edge.capacity) }
    for (index, count) in bankCounts.enumerated() { add(source, index, 0, count) }
    for (index, count) in ledgerCounts.enumerated() { add(bankCounts.count + index, sink, 0, count) }

    var total = 0
    // Each path saturates an arc or turns a pairing round: far fewer rounds than this bound.
    for _ in 0..<(edges.count * 4 + 16) {
      guard let (path, weight) = bestPath(from: source, to: sink, arcs, leaving), weight > 0 else { break }
      let units = path.map { arcs[$0].capacity }.min() ?? 0
      for arc in path {
        arcs[arc].capacity -= units
        arcs[arc ^ 1].capacity += units
      }
      total += units * weight
    }
    return (edges.indices.map { arcs[$0 * 2 + 1].capacity }, total)
  }

  private struct Arc {
    var to: Int
    var weight: Int
    var capacity: Int
  }

  private func bestPath(from source: Int, to sink: Int, _ arcs: [Arc], _ leaving: [[Int]]) -> (
    path: [Int], weight: Int
  )? {
    var weight = [Int?](repeating: nil, count: sink + 1)
    var arrival = [Int](repeating: -1, count: sink + 1)
    var queue = [source]
    var queued = [Bool](repeating: false, count: sink + 1)
    var head = 0
    weight[source] = 0
    while head < queue.count {
      let node = queue[head]
      head += 1
      queued[node] = false
      guard let here = weight[node] else { continue }
      for arc in leaving[node] where arcs[arc].capacity > 0 {
        let next = arcs[arc].to
        let reached = here + arcs[arc].weight
        if let known = weight[next], known >= reached { continue }
        weight[next] = reached
        arrival[next] = arc
        if !queued[next] {
          queued[next] = true
          queue.append(next)
        }
      }
    }
    guard let total = weight[sink] else { return nil }
    var path: [Int] = []
    var node = sink
    while node != source {
      let arc = arrival[node]
      guard arc >= 0, path.count <= arcs.count else { return nil }
      path.append(arc)
      node = arcs[arc ^ 1].to
    }
    return (path, total)
  }

  /// By how much the heaviest assignment is heavier than the best one in which this edge pairs one line fewer.
  func margin(of edge: Int, flow: [Int], total: Int) -> Int {
    if isStar { return marginInStar(of: edge, flow) }
    var other = self
    other.edges[edge].capacity = flow[edge] - 1
    return total - other.solve().total
  }
}

extension Assignment {
  /// Whether one side is a single class: then the heaviest edges win, one after the other, however many there are.
  var isStar: Bool { bankCounts.count == 1 || ledgerCounts.count == 1 }

  private var centerCount: Int { bankCounts.count == 1 ? bankCounts[0] : ledgerCounts[0] }

  private func solveStar() -> (flow: [Int], total: Int) {
    var flow = [Int](repeating: 0, count: edges.count)
    var left = centerCount
    var total = 0
    for edge in edges.indices.sorted(by: { (-edges[$0].weight, $0) < (-edges[$1].weight, $1) }) {
      guard left > 0, edges[edge].weight > 0 else { break }
      flow[edge] = min(left, edges[edge].capacity)
      left -= flow[edge]
      total += flow[edge] * edges[edge].weight
    }
    return (flow, total)
  }

  /// One line fewer on this edge leaves its place at the center to the heaviest edge that has not all its lines.
  private func marginInStar(of edge: Int, _ flow: [Int]) -> Int {
    var next = 0
    for other in edges.indices where other != edge && flow[other] < edges[other].capacity {
      next = max(next, edges[other].weight)
    }
    return edges[edge].weight - next
  }
}
