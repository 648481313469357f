/// What sort of movement a line is, as far as its own text or code says it.
public enum MovementKind: String, Hashable, Sendable, CaseIterable {
  /// A payment to another party.
  case payment
  /// Money received: a deposit, a receipt.
  case deposit
  /// A charge of the bank itself: service charge, wire fee, overdraft.
  case bankFee = "bank-fee"
  /// A charge of BILL itself: subscription or transaction billing.
  case platformFee = "platform-fee"
  /// Interest paid or charged.
  case interest
  /// An item that came back: a returned check, an ACH return, a refused wire.
  case returnedItem = "returned-item"
  /// The taking back of an earlier entry by the one who made it.
  case reversal
  /// A movement between the owner's own accounts.
  case transfer
  /// BILL's own debit or credit that funds payments or passes on receipts.
  case billFunding = "bill-funding"
  /// A few cents that test whether the account can be reached.
  case accountTest = "account-test"

  /// The kind as text in a report.
  public var name: String {
    switch self {
    case .payment: "payment"
    case .deposit: "deposit"
    case .bankFee: "bank fee"
    case .platformFee: "BILL fee"
    case .interest: "interest"
    case .returnedItem: "returned item"
    case .reversal: "reversal"
    case .transfer: "transfer"
    case .billFunding: "BILL funding"
    case .accountTest: "account test"
    }
  }
}
