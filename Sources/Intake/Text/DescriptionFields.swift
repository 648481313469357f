import Banking

/// What a bank's description says, taken apart. A field is nil where the text does not give it.
struct DescriptionFields: Hashable, Sendable {
  /// How the money moves.
  var method: PaymentMethod?

  /// What sort of movement it is; nil for an ordinary payment or receipt.
  var kind: MovementKind?

  /// The other party, in the letters of the text.
  var counterparty: String?

  /// A check's number without leading zeros.
  var checkNumber: String?

  /// The Nacha trace number, or the bank's own number for a wire.
  var bankReference: String?

  /// The reference that a payer or payee gave: individual id, reference for beneficiary.
  var reference: String?

  /// BILL's confirmation number, canonical.
  var confirmation: String?

  /// The ACH confirmation token of a BILL funding debit.
  var fundingToken: String?

  /// Invoice numbers, as the text has them.
  var invoices: [String] = []

  /// The Nacha return reason code, where the text tells of a return.
  var returnCode: String?
}
