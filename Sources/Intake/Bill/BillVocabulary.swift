import Banking

/// What the words of BILL's API and exports mean, and the general words other ledgers and banks use in the same columns.
///
/// The lists are data: a new word is a word in a row of ``StatusWords``, ``MethodWords`` or ``FundingWords``.
enum BillVocabulary {
  /// The status a file's word stands for; the word itself is kept, and an unknown one is `.unknown`, never paid.
  static func status(for text: String) -> PaymentStatus {
    PaymentStatus(text: text, meaning: StatusWords.meaning(of: text) ?? .unknown)
  }

  /// The status of a v2 object, where a digit stands for a word that depends on the object.
  static func status(for text: String, object: BillObject) -> PaymentStatus {
    if let code = StatusWords.codes[object]?[text] {
      return PaymentStatus(text: code.word, meaning: code.meaning)
    }
    return status(for: text)
  }

  /// Whether a cell of an export says yes.
  static func says(yes text: String) -> Bool { ["yes", "y", "true", "1", "x"].contains(text.lowercased()) }

  /// Whether a text is a known status word.
  static func isStatusWord(_ text: String) -> Bool { StatusWords.meaning(of: text) != nil }

  /// How money moves by a file's word; nil where the word is not known.
  static func method(for text: String) -> PaymentMethod? { MethodWords.methods[VocabularyKey.of(text)] }

  /// Whether a text is a known word for a method.
  static func isMethodWord(_ text: String) -> Bool { method(for: text) != nil }

  /// What paid for a payment by a file's words: an API type, or a text such as "Checking ...1234".
  static func fundingSource(for text: String) -> FundingSource? { FundingWords.source(of: text) }

  /// The first confirmation number in a text, in canonical form: `P########-#######`.
  static func confirmation(in text: String) -> String? {
    BillIdentifiers.confirmation(in: text.utf8.span)?.text
  }

  /// Whether a whole value is a confirmation number.
  static func isConfirmation(_ text: String) -> Bool { BillIdentifiers.isConfirmation(text.utf8.span) }

  /// The first ACH confirmation token in a text: `01[56]` and twelve capitals or digits, standing alone.
  static func fundingToken(in text: String) -> String? { BillIdentifiers.fundingToken(in: text.utf8.span) }

  /// Whether a value is the id of a v3 payment (`stp…`).
  static func isPaymentId(_ text: some StringProtocol) -> Bool {
    let bytes = Array(text.utf8.prefix(41))
    return bytes.starts(with: Array("stp".utf8)) && (12...40).contains(bytes.count)
      && bytes.allSatisfy { ASCII.isLetter($0) || ASCII.isDigit($0) }
  }
}

/// The v2 objects whose status is a digit.
enum BillObject: Hashable, Sendable {
  case sentPay, receivedPay, bill
}
