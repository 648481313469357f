public import Banking

/// Matches, classifies and explains: a pure function from records and options to findings.
public struct Reconciler: Sendable {
  /// How to reconcile.
  public let options: ReconciliationOptions

  /// A reconciler with these options.
  public init(options: ReconciliationOptions = ReconciliationOptions()) { self.options = options }
}
