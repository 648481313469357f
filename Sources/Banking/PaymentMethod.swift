/// How money moves, in the words of payment operations.
public enum PaymentMethod: String, Hashable, Sendable, CaseIterable {
  /// An ACH credit or debit (Nacha).
  case ach
  /// A paper check.
  case check
  /// A single-use card number that BILL issues to the vendor.
  case virtualCard = "virtual-card"
  /// A card the payer funds the payment with, or a card movement on the statement.
  case card
  /// A domestic wire (Fedwire).
  case wire
  /// A payment abroad, by wire or local rails.
  case international
  /// An instant payment (RTP, FedNow), and BILL's faster payments.
  case instant
  /// Mastercard RPPS, the biller network.
  case rpps
  /// A balance held at BILL.
  case wallet
  /// A transfer between the payer's own accounts.
  case transfer
  /// A payment recorded in BILL and made outside it.
  case offline
  /// Coins and notes, and teller or ATM movements.
  case cash

  /// The method as text in a report: "ACH", "virtual card".
  public var name: String {
    switch self {
    case .ach: "ACH"
    case .check: "check"
    case .virtualCard: "virtual card"
    case .card: "card"
    case .wire: "wire"
    case .international: "international payment"
    case .instant: "instant payment"
    case .rpps: "RPPS"
    case .wallet: "BILL balance"
    case .transfer: "transfer"
    case .offline: "recorded outside BILL"
    case .cash: "cash"
    }
  }
}
