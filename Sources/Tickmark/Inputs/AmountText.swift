import Banking

/// An amount as a person wrote it, before the run knows its currency; it remembers where it was written, for its error.
public struct AmountText: Hashable, Sendable {
  /// What was written: "12345.67", "-12,345.67".
  public let text: String

  /// Where: "--book-balance", or a file's line.
  public let place: String

  private let failure: ExitStatus
  private let isSigned: Bool

  /// An amount from an option.
  public init(_ text: String, option: String) {
    self.init(text, place: option, failure: .usage)
  }

  /// - Parameter isSigned: Whether it may be negative.
  init(_ text: String, place: String, failure: ExitStatus, isSigned: Bool = true) {
    self.text = text
    self.place = place
    self.failure = failure
    self.isSigned = isSigned
  }

  /// The amount, once its currency is known.
  func amount(in currency: Currency) throws(TickmarkError) -> Amount {
    do {
      return try OptionText.amount(text, currency: currency, option: place, isSigned: isSigned)
    } catch {
      throw TickmarkError(failure, error.description)
    }
  }
}
