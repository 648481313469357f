import Banking

/// An amount as a person wrote it, before the run knows its currency; it remembers where it was written, for its error.
public struct AmountText: Hashable, Sendable {
  /// What was written: "12345.67", "-12,345.67".
  public let text: String

  /// Where: "--book-balance", or a file's line.
  public let place: String

  private let failure: ExitStatus

  /// An amount from an option.
  public init(_ text: String, option: String) {
    self.init(text, place: option, failure: .usage)
  }

  init(_ text: String, place: String, failure: ExitStatus) {
    self.text = text
    self.place = place
    self.failure = failure
  }

  /// The amount, once its currency is known.
  func amount(in currency: Currency) throws(TickmarkError) -> Amount {
    do {
      return try OptionText.amount(text, currency: currency, option: place)
    } catch {
      throw TickmarkError(failure, error.description)
    }
  }
}
