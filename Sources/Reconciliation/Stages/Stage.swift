import Banking

/// One step of the reconciliation. A stage looks at what is open on the board and claims what it is sure of; it never takes a claim back.
protocol Stage: Sendable {
  /// What it does, in a few words.
  var name: String { get }

  /// What it may claim; the reconciler holds it to this.
  var claims: Claims { get }

  /// Looks at the board and claims.
  func run(on board: inout Board)
}

/// What a stage may claim.
struct Claims: Sendable {
  /// The rules by which it may match.
  var rules: Set<Rule> = []

  /// The categories it may find.
  var categories: Set<Category> = []

  /// The lowest score one of its matches may carry.
  var leastScore: Double = 1
}

extension Claims {
  /// What settling a match may turn out to be.
  static let settling: Set<Category> = [.returned, .paidAfterVoid, .amountDifference]
}
