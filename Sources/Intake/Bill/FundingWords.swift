import Banking

/// Words for what paid for a payment.
enum FundingWords {
  /// BILL API v3 `fundingAccount.type`.
  private static let types: [String: FundingSource] = VocabularyKey.table([
    (.bankAccount, "BANK_ACCOUNT, Bank, Bank Account, Checking, Savings, Operating Account, ACH"),
    (.card, "CARD_ACCOUNT, Card, Credit Card, Debit Card, Credit/Debit Card"),
    (.apCard, "AP_CARD, AP Card, BILL AP Card, Divvy Card, BILL Divvy Card"),
    (.wallet, "WALLET, BILL Balance, Bill.com Balance, Balance"),
    (.outside, "OFFLINE, Outside, External, Outside BILL, Paid Outside BILL, Recorded"),
  ])

  // In the order they are asked: "AP card" before "card", and any of them before the bank's own words.
  private static let phrases: [(String, FundingSource)] = [
    ("ap card", .apCard), ("divvy", .apCard), ("bill balance", .wallet), ("bill.com balance", .wallet),
    ("wallet", .wallet),
    ("credit card", .card), ("debit card", .card), ("card", .card), ("visa", .card), ("mastercard", .card),
    ("amex", .card),
    ("american express", .card), ("outside", .outside), ("offline", .outside), ("external", .outside),
    ("checking", .bankAccount), ("savings", .bankAccount), ("operating", .bankAccount), ("bank", .bankAccount),
    ("acct", .bankAccount), ("account", .bankAccount),
  ]

  /// Whether a text names an account of the books in which payments stand until they are drawn ("Bill.com Money Out Clearing"): what paid is another one.
  static func isOfBooks(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter }
    return words.contains("clearing") || words.contains("undeposited")
  }

  /// The source a type or a text names: "BANK_ACCOUNT", "Checking ...1234", "Visa ending 4242".
  static func source(of text: String) -> FundingSource? {
    if let source = types[VocabularyKey.of(text)] { return source }
    guard text.utf8.count <= 120 else { return nil }
    let words = text.lowercased().split { !($0.isLetter || $0 == ".") }.map { $0.drop { $0 == "." } }
    let spaced = " " + words.joined(separator: " ") + " "
    for (phrase, source) in phrases where spaced.contains(" \(phrase) ") { return source }
    return nil
  }
}
