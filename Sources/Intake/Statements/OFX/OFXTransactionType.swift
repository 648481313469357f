import Banking

/// What `TRNTYPE` says of a transaction (OFX 2.2 section 11.4.4.3).
enum OFXTransactionType {
  /// The kind of movement; nil where the word says no more than the sign does.
  static func kind(_ word: String) -> MovementKind? {
    switch word {
    case "INT": .interest
    case "FEE", "SRVCHG": .bankFee
    case "DEP": .deposit
    case "XFER": .transfer
    default: nil
    }
  }

  /// How the money moves. A direct deposit or debit is ACH only where accounts are held in US dollars.
  static func method(_ word: String, currency: Currency) -> PaymentMethod? {
    switch word {
    case "CHECK": .check
    case "ATM", "CASH": .cash
    case "POS": .card
    case "DIRECTDEP", "DIRECTDEBIT": currency == .usDollar ? .ach : nil
    default: nil
    }
  }
}
