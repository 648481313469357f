import Banking

/// What the transaction type of field 61 says (SWIFT Standards MT940, field 61, subfield 6, "Identification code"), and the German business
/// transaction code of field 86.
enum MTTransactionType {
  /// How the money moves, where the code says so.
  static func method(_ type: String?) -> PaymentMethod? {
    switch type?.dropFirst() {
    case "CHK", "ECK", "CLR": .check
    case "DDT": .ach
    case "SWP", "CMI", "CMN", "CMS", "CMT", "CMZ", "ZBA": .transfer
    case "POP": .card
    default: nil
    }
  }

  /// What sort of movement it is, where the codes say so. Charges that name another party are payments: some banks write CHG for any debit.
  static func kind(_ type: String?, code: Int?, hasParty: Bool) -> MovementKind? {
    switch type?.dropFirst() {
    case "CHG", "COM", "BRF", "FEE": return hasParty ? nil : .bankFee
    case "INT": return .interest
    case "RTI", "RET": return .returnedItem
    case "SWP", "CMI", "CMN", "CMS", "CMT", "CMZ", "ZBA": return .transfer
    default: break
    }
    switch code {
    case 108, 109, 159, 181, 184: return .returnedItem
    case 808, 809: return .bankFee
    case 814: return .interest
    default: return nil
    }
  }
}
