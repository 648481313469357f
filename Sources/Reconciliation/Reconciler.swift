import Banking

/// Matches, classifies and explains: a pure function from records and options to findings.
public struct Reconciler: Sendable {
  /// How to reconcile.
  public let options: ReconciliationOptions

  /// A reconciler with these options.
  public init(options: ReconciliationOptions = ReconciliationOptions()) { self.options = options }
}

extension Reconciler {
  /// Reconciles the records of both sides.
  ///
  /// - Throws: ``ReconciliationError`` where amounts overflow or the result would not hold every record exactly once.
  public func reconcile(_ input: ReconciliationInput) throws(ReconciliationError) -> Outcome {
    throw .conservation("no stage is built yet")
  }
}
