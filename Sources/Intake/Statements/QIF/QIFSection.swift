/// What follows a header line that begins with `!`.
enum QIFSection: Hashable, Sendable {
  /// Transactions of an account: `!Type:Bank`, `Cash`, `CCard`, `Oth A`, `Oth L`.
  case transactions(kind: String)
  /// Names of accounts: `!Account`.
  case accounts
  /// Lists and securities, which are no movements of money on a bank account. The reason is what `skipped` says.
  case other(reason: String)

  /// The section that a header line opens; nil for one that opens none (`!Option:…`, `!Clear:…`).
  static func opened(by header: String) -> QIFSection? {
    let words = header.lowercased().filter { $0 != " " && $0 != "\t" }
    guard words.hasPrefix("!type:") else { return words.hasPrefix("!account") ? .accounts : nil }
    let kind = words.dropFirst("!type:".count)
    if let known = transactionKinds.first(where: { kind == $0.key || kind.hasPrefix($0.key + ":") }) {
      return .transactions(kind: known.value)
    }
    return .other(reason: reasons.first { kind.hasPrefix($0.key) }?.value ?? "other section")
  }

  private static let transactionKinds = [
    "bank": "Bank", "cash": "Cash", "ccard": "CCard", "otha": "Oth A", "othl": "Oth L",
  ]

  private static let reasons = [
    "invst": "investment", "port": "investment", "security": "security", "prices": "price", "cat": "category",
    "class": "class", "tag": "tag", "memorized": "memorized", "budget": "budget", "invoice": "invoice",
  ]
}
