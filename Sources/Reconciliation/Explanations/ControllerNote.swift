import Banking

/// What a finding does to the formal reconciliation, for the one who signs: told from the items that adjust the balances, so that the two agree.
struct ControllerNote {
  /// The note.
  let text: String

  /// The note of a finding with its items.
  ///
  /// - Parameter hasBooks: Whether the balance per books is known, so that it counts what it should not.
  init(_ finding: Discrepancy, items: [ReconcilingItem], hasBooks: Bool) {
    let adjusting = Self.adjusting(items)
    switch finding.category {
    case .outstandingCheck, .inTransit:
      text = adjusting.map { "\($0); it clears by itself." } ?? Self.nothing
    case .staleCheck, .missingAtBank:
      text = adjusting.map { "\($0); it has to be cleared up." } ?? Self.nothing
    case .duplicateAtBank: text = adjusting.map { "\($0) until the bank takes it back." } ?? Self.nothing
    case .bankFee, .platformFee, .interest, .notInLedger, .returnedItem:
      text = adjusting.map { "\($0) until it is recorded." } ?? "No balance changes: what moved has moved back."
    case .priorPeriod:
      text =
        "Clears \(Self.sum(finding.bank)) of the last reconciliation's open items; "
        + (adjusting.map { "\($0.lowercasedFirst), since that was rolled forward without it." }
          ?? "this period's balances do not change.")
    case .scheduled, .voided, .failed, .fundedElsewhere, .reissued:
      text =
        "Does not touch the bank balance; takes \(Self.sum(finding.ledger)) out of what is due."
        + (hasBooks ? adjusting.map { " The books count it: \($0.lowercasedFirst)." } ?? "" : "")
    case .duplicateInLedger:
      text =
        "The books show \(Self.sum(finding.ledger)) once too often"
        + (adjusting.map { ": \($0.lowercasedFirst)." } ?? ".")
    case .ambiguous: text = Self.ambiguous(items, adjusting)
    case .currencyDifference: text = "The two sides are in two currencies; the books need the rate."
    case .returned, .paidAfterVoid, .amountDifference, .dateDifference, .payeeDifference, .signDifference:
      text = adjusting.map { "\($0)." } ?? "The sums agree; the record has to be put right."
    }
  }

  private static let nothing = "No balance changes."

  /// What adjusts which balance by how much; nil where nothing does.
  private static func adjusting(_ items: [ReconcilingItem]) -> String? {
    let parts = items.map { "the \($0.side == .bank ? "bank" : "book") balance by \($0.amount.formatted)" }
    return parts.isEmpty ? nil : "Adjusts " + parts.joined(separator: " and ")
  }

  private static func ambiguous(_ items: [ReconcilingItem], _ adjusting: String?) -> String {
    guard let adjusting else { return "Whichever answer is right, the sums agree: no balance changes." }
    guard items.count == 1, let item = items.first else {
      return "Both sides stay open until someone decides: \(adjusting.lowercasedFirst)."
    }
    let amount = Amount(minorUnits: Int64(clamping: item.amount.magnitude), currency: item.amount.currency).formatted
    let open = item.side == .bank ? "\(amount) of the books has not moved" : "\(amount) at the bank is not in the books"
    return "Whichever answer is right, \(open): \(adjusting.lowercasedFirst)."
  }

  /// The sum of records as a person reads it, without its sign.
  private static func sum(_ records: [Record]) -> String {
    guard let currency = records.first?.amount.currency else { return "nothing" }
    let sum = records.reduce(Int64(0)) { $0 + $1.amount.minorUnits }
    return Amount(minorUnits: Int64(clamping: sum.magnitude), currency: currency).formatted
  }
}

extension String {
  /// A sentence that stands inside another one.
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
