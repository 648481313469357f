import Banking

/// Whether a statement's balances prove its entries: opening booked balance + booked entries = closing booked balance.
struct CamtProof {
  let statement: Statement
  let opening: StatedBalance?
  let closing: StatedBalance?
  /// The balance so far of an intraday report; earlier reports of the day may lie between it and the opening.
  let interim: StatedBalance?

  var verdict: BalanceProof {
    guard let opening, let end = closing ?? interim else {
      return .unprovable(reason: missing)
    }
    guard let sum = try? Amount.sum(of: statement.records.lazy.map(\.amount), in: statement.currency),
      let computed = try? opening.amount.adding(sum), let difference = try? end.amount.subtracting(computed)
    else { return .unprovable(reason: "the amounts are not of one currency, or their sum is beyond 64 bits") }
    if difference.isZero {
      return .proves(how: "opening + \(statement.records.count) movements = closing")
    }
    guard closing != nil else {
      return .unprovable(reason: "the interim balance counts entries of earlier reports")
    }
    return .fails(difference: difference, place: end.source)
  }

  private var missing: String {
    switch (opening == nil, closing == nil) {
    case (true, true): "the file states no booked balances"
    case (true, false): "the file states no opening balance (OPBD, PRCD)"
    default: "the file states no closing balance (CLBD)"
    }
  }
}

/// Compares the counts and sums that a message states with its entries.
struct CamtSummaryCheck {
  /// What does not agree, one sentence each.
  private(set) var notes: [String] = []

  private let currency: Currency

  init(_ summary: CamtSummary, of statement: Statement) {
    currency = statement.currency
    let booked = statement.records.map(\.amount)
    // A bank may count what is not booked, or not: either agrees.
    let all = booked + statement.pending.map(\.amount)
    check("TtlNtries", summary.all, booked, all) { _ in true }
    check("TtlCdtNtries", summary.credits, booked, all) { !$0.isOutgoing }
    check("TtlDbtNtries", summary.debits, booked, all) { $0.isOutgoing }
    checkNet(summary.net, [booked, all])
  }

  private mutating func checkNet(_ stated: CamtAmount, _ parts: [[Amount]]) {
    guard let text = stated.number?.text,
      let units = try? PlainDecimal.minorUnits(text.utf8, digits: currency.minorUnitDigits, form: .point),
      let sums = try? parts.map({ try Amount.sum(of: $0, in: currency) }), let found = sums.last
    else { return }
    let net = stated.indicator?.text == "DBIT" ? -units : units
    if !sums.contains(where: { $0.minorUnits == net }) {
      notes.append(
        "the net amount is stated as \(Amount(minorUnits: net, currency: currency)), the entries make \(found)")
    }
  }

  private mutating func check(
    _ name: String, _ stated: CamtSummary.Part, _ booked: [Amount], _ all: [Amount], _ belongs: (Amount) -> Bool
  ) {
    let parts = [booked.filter(belongs), all.filter(belongs)]
    if let count = stated.count.flatMap({ Int($0.text) }), !parts.contains(where: { $0.count == count }) {
      notes.append("\(name) says \(count) entries, there are \(parts[1].count)")
    }
    guard let text = stated.sum?.text,
      let sum = try? PlainDecimal.minorUnits(text.utf8, digits: currency.minorUnitDigits, form: .point),
      parts[1].allSatisfy({ $0.currency == currency })
    else { return }
    let found = parts.map { $0.reduce(UInt64(0)) { $0 &+ $1.magnitude } }
    if !found.contains(sum.magnitude), let total = found.last, total <= UInt64(Int64.max) {
      let amount = Amount(minorUnits: Int64(total), currency: currency)
      notes.append("\(name) says a sum of \(text), the entries make \(amount)")
    }
  }
}
