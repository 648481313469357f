import Banking

/// Whether the names on two sides are one party's.
enum NameAgreement: Int, Comparable {
  /// Both sides name a party, and the names have nothing in common.
  case contradicts
  /// One side names none.
  case silent
  /// Part of the name is there.
  case partial
  /// The name is there.
  case agrees

  static func < (left: NameAgreement, right: NameAgreement) -> Bool { left.rawValue < right.rawValue }
}

/// The names a line carries: its counterparty, and the words of its text.
struct Party: Hashable {
  /// The counterparty's name; nil where the line names none, or names only BILL or the bank itself.
  let name: PartyName?

  /// The text, read as a name: what an other side's name may stand in.
  let text: PartyName?

  /// The agreement of a ledger line's party with a bank line's.
  static func agreement(bank: Party, ledger: Party) -> NameAgreement {
    var best = 0.0
    if let mine = bank.name, let theirs = ledger.name {
      best = max(mine.similarity(to: theirs), theirs.isContained(in: mine))
    }
    if best < 0.8, let text = bank.text, let theirs = ledger.name { best = max(best, theirs.isContained(in: text)) }
    if best < 0.8, let mine = bank.name, let text = ledger.text { best = max(best, mine.isContained(in: text)) }
    if best < 0.8, let mine = bank.text, let theirs = ledger.text, bank.name == nil || ledger.name == nil {
      best = max(best, sharedText(mine, theirs))
    }
    if best >= 0.72 { return .agrees }
    if best >= 0.4 { return .partial }
    guard bank.name != nil, ledger.name != nil else { return .silent }
    return .contradicts
  }

  /// How much of the shorter of two texts stands in the other.
  private static func sharedText(_ left: PartyName, _ right: PartyName) -> Double {
    max(
      left.similarity(to: right),
      left.significantTokens.count <= right.significantTokens.count
        ? left.isContained(in: right) : right.isContained(in: left))
  }

  /// The words of bank texts that name nobody.
  private static let wordsOfNobody: Set<String> = [
    "ach", "debit", "credit", "check", "checks", "payment", "payments", "deposit", "deposits", "withdrawal", "transfer",
    "wire", "card", "purchase", "pos", "bill", "billcom", "com", "payables", "paid", "online", "mobile", "eft", "pmt",
    "ccd",
    "ppd", "ctx", "web", "electronic", "transaction", "item", "returned", "return", "posted", "account", "fee", "out",
    "in",
    "to", "from", "for", "des", "id", "indn", "co", "orig", "name", "desc", "date", "entry", "descr", "sec", "trace",
    "eed",
    "ind", "multiple", "funding", "batch", "remote", "customer", "internal", "duplicate", "dup", "ref", "invoice",
    "inv",
    "divvy", "llc", "incoming", "outgoing", "received", "vendor", "via", "lockbox", "receivables", "credits", "debits",
    "image", "serial", "number", "no", "instant", "rtp", "fednow", "fedwire", "book", "type", "misc", "other", "bank",
    "preauthorized", "outbound", "inbound", "international", "corporate", "trn", "beneficiary", "void", "reversal",
    "settlement", "processing", "regular", "over", "counter", "draft", "substitute", "monthly", "only", "memo",
  ]

  /// A line's party from its counterparty and its text.
  static func of(counterparty: String?, description: String) -> Party {
    Party(name: counterparty.flatMap(name), text: name(description))
  }

  /// The text as a name without the words that name nobody; nil where nothing is left.
  private static func name(_ text: String) -> PartyName? {
    var kept: [Substring] = []
    for word in text.prefix(600).split(whereSeparator: { " \t,:;|*/=#()".contains($0) }) {
      let plain = word.lowercased().filter { $0.isLetter || $0.isNumber }
      // Words with several digits are references, not names.
      guard !plain.isEmpty, !wordsOfNobody.contains(plain), plain.count(where: \.isNumber) < 3 else { continue }
      if plain == "billcom" || word.lowercased().hasPrefix("bill.com") { continue }
      kept.append(word)
    }
    guard !kept.isEmpty else { return nil }
    let name = PartyName(kept.joined(separator: " "))
    let tells = name.significantTokens.contains { $0.utf8.count >= 2 && $0.utf8.contains { $0 > 57 } }
    return tells ? name : nil
  }
}
