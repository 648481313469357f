public import Banking

/// Why a result could not be written. Nothing is left behind then.
public enum WorkpaperError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A total does not fit in 64 bits of minor units, or would add two currencies.
  case amount(AmountError)

  /// One line, for a person.
  public var description: String {
    switch self {
    case .amount(let error): "the totals of the result cannot be had: \(error)"
    }
  }
}
