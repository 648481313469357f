/// What the control records (8, 9) state against what was read: counts, sums of debits and credits, and the entry hash.
///
/// Nacha Operating Rules, Appendix Three: the hash is the sum of the first eight digits of the receiving banks' routing numbers, of which the
/// rightmost ten digits are kept.
struct NachaTotals: Sendable {
  private(set) var debits: Int64 = 0
  private(set) var credits: Int64 = 0
  private(set) var hash: Int64 = 0
  private(set) var count = 0
  /// Sums past 64 bits cannot be checked.
  private(set) var isBeyond = false

  static let hashModulus: Int64 = 10_000_000_000

  mutating func add(_ amount: Int64, isDebit: Bool, bank: Int64) {
    let (sum, overflow) = (isDebit ? debits : credits).addingReportingOverflow(amount)
    if overflow { isBeyond = true } else if isDebit { debits = sum } else { credits = sum }
    hash = (hash + bank) % Self.hashModulus
    count += 1
  }

  mutating func countAddenda() { count += 1 }

  mutating func add(_ other: NachaTotals) {
    let (first, one) = debits.addingReportingOverflow(other.debits)
    let (second, two) = credits.addingReportingOverflow(other.credits)
    if one || two || other.isBeyond { isBeyond = true } else { (debits, credits) = (first, second) }
    hash = (hash + other.hash) % Self.hashModulus
    count += other.count
  }

  /// The totals that a control record states.
  struct Stated: Sendable {
    var count: Int64?
    var hash: Int64?
    var debits: Int64?
    var credits: Int64?
  }

  /// What does not agree, each in a sentence part.
  func findings(_ stated: Stated) -> [String] {
    var findings: [String] = []
    if let count = stated.count, count != Int64(self.count) {
      findings.append("the control counts \(count) entries and addenda, the file has \(self.count)")
    }
    if let hash = stated.hash, hash != self.hash {
      findings.append("the control's entry hash is \(hash), the routing numbers give \(self.hash)")
    }
    guard !isBeyond else { return findings }
    if let debits = stated.debits, debits != self.debits {
      findings.append("the control states debits of \(Self.money(debits)), the entries give \(Self.money(self.debits))")
    }
    if let credits = stated.credits, credits != self.credits {
      findings.append(
        "the control states credits of \(Self.money(credits)), the entries give \(Self.money(self.credits))")
    }
    return findings
  }

  /// Stated minus computed, of credits less debits; nil where that cannot be told, or is past 64 bits.
  func difference(_ stated: Stated) -> Int64? {
    guard let control = Self.net(stated.credits, stated.debits), let own = Self.net(credits, debits), !isBeyond
    else { return nil }
    let (difference, overflow) = control.subtractingReportingOverflow(own)
    return overflow ? nil : difference
  }

  private static func net(_ credits: Int64?, _ debits: Int64?) -> Int64? {
    guard let credits, let debits else { return nil }
    let (net, overflow) = credits.subtractingReportingOverflow(debits)
    return overflow ? nil : net
  }

  private static func money(_ cents: Int64) -> String {
    let rest = cents % 100
    return "\(cents / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
