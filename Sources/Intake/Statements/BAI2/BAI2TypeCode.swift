import Banking

/// What a type code of BAI2 says of a transaction.
///
/// Specification, appendix A: 100 to 399 are credits, 400 to 699 debits; 700 to 799 loans, of which the payments are credits and the
/// disbursement a debit; 890 holds no money; 900 to 919 are customized statuses, 920 to 959 customized credits, 960 to 999 customized debits.
struct BAI2TypeCode: Hashable, Sendable {
  let code: Int

  /// The way of the money; nil where the code tells no movement of it.
  var isCredit: Bool? {
    switch code {
    case 100...399, 720...728, 920...959: true
    case 400...699, 760, 960...999: false
    default: nil
    }
  }

  /// The total of all credits (100) or of all debits (400): a summary of other records, never one of them.
  var isSummary: Bool { code == 100 || code == 400 }

  /// Whether the standard has it as a code of single transactions.
  var isNamed: Bool { BAI2TypeNames.name(of: code) != nil }

  /// Why a record of this code is no movement.
  var reasonForNone: String { code == 890 ? "non-monetary" : "status" }

  /// How the money moves, where the code says so.
  var method: PaymentMethod? {
    switch code {
    case 142, 143, 145, 155, 156, 164, 165, 166, 168, 169, 257, 258: .ach
    case 445, 447, 451, 452, 455, 462, 464, 466, 468, 469, 557, 558: .ach
    case 255, 395, 472, 474, 475: .check
    case 195, 196, 493, 495, 496: .wire
    case 208, 216, 508, 516: .international
    case 147: .card
    case 295, 353, 366, 595, 629, 666: .cash
    case 201, 206, 274...278, 501, 506, 574, 575, 577, 578: .transfer
    default: nil
    }
  }

  /// What sort of movement it is, where the code says so.
  var kind: MovementKind? {
    switch code {
    case 398, 524, 564, 567, 661, 698: .bankFee
    case 346, 354, 359, 654, 659: .interest
    case 123, 168, 255, 257, 261, 266, 268, 423, 468, 555, 557, 561, 566, 568: .returnedItem
    case 252, 258, 395, 552, 558, 694: .reversal
    case 145, 201, 274...278, 445, 501, 574, 575, 577, 578: .transfer
    case 115, 116, 173...176, 301, 366: .deposit
    default: nil
    }
  }

  /// Whether the customer reference of a debit of this code is the check's number.
  var isCheckPaid: Bool { code == 475 || code == 472 || code == 474 || code == 395 }

  /// The opening ledger balance (010).
  static let openingLedger = 10
  /// The closing ledger balance (015).
  static let closingLedger = 15
}
