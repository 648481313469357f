public import Banking

/// Why a reconciliation could not be finished. Nothing is written then.
public enum ReconciliationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Money does not fit, or is of two currencies where one was promised.
  case amount(AmountError)

  /// Two records claim the same place in the same file.
  case duplicateProvenance(Provenance)

  /// There is no record on either side and no period.
  case nothingToReconcile

  /// The records that came out are not the records that went in: a fault of the program.
  case conservation(String)

  /// One line, for a person.
  public var description: String {
    switch self {
    case .amount(let error): "the amounts cannot be reconciled: \(error)"
    case .duplicateProvenance(let place): "two records stand at record \(place.record) of input \(place.input)"
    case .nothingToReconcile: "there is no record on either side to reconcile"
    case .conservation(let detail):
      "the result does not hold every record exactly once (\(detail)); nothing was written, please report this"
    }
  }
}
