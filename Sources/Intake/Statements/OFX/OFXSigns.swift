/// Whether a statement leaves the signs of its amounts to the types of its transactions.
///
/// OFX 2.2 section 11.4.4 has `TRNAMT` signed as the account's owner sees it, and the sign counts whatever `TRNTYPE` says. A statement that has
/// debits and credits and not one minus leaves the signs out: there the type is all that tells them apart.
struct OFXSigns {
  /// The amounts are sizes alone.
  let areMissing: Bool

  init(_ transactions: [OFXTransaction]) {
    let hasSign = transactions.contains { $0.amount.map { $0.text.utf8.contains { "+-".utf8.contains($0) } } ?? false }
    let types = Set(transactions.compactMap { $0.type?.uppercased() })
    areMissing = !hasSign && types.contains("DEBIT") && types.contains("CREDIT")
  }

  /// Whether a transaction of a type is money out where the amounts do not say so.
  func isOut(_ type: String?) -> Bool { areMissing && Self.out.contains(type?.uppercased() ?? "") }

  /// Types that take money from the account (OFX 2.2 section 11.4.4.3).
  private static let out: Set<String> = [
    "DEBIT", "FEE", "SRVCHG", "ATM", "POS", "CHECK", "PAYMENT", "CASH", "DIRECTDEBIT", "REPEATPMT",
  ]
}
