/// Which columns of names hold the other party of a row: of a payer and a payee in each row one is the account's own holder.
struct PartyColumns: Sendable {
  let outgoing: [Int]
  let incoming: [Int]

  /// The columns by the way of the money. A file that fills one of the two in each row names the other party alone.
  init(_ columns: [Int], _ roles: ColumnRoles, _ header: HeaderRecognition) {
    let payers = columns.filter { Self.payers.contains(header.folded[$0]) }
    let payees = columns.filter { Self.payees.contains(header.folded[$0]) }
    func filled(_ columns: [Int]) -> Int { columns.map { roles.profiles[$0].filled }.max() ?? 0 }
    let records = roles.column(.date).map { roles.profiles[$0].filled } ?? 0
    let nameBoth = !payers.isEmpty && !payees.isEmpty && filled(payers) + filled(payees) > records
    outgoing = nameBoth ? columns.filter { !payers.contains($0) } : columns
    incoming = nameBoth ? columns.filter { !payees.contains($0) } : columns
  }

  func other(_ movement: Int64) -> [Int] { movement < 0 ? outgoing : incoming }

  private static let payers: Set<String> = [
    "payer", "payer name", "payor", "payor name", "sender", "sender name", "remitter", "remitter name", "originator",
    "originator name", "from", "debtor", "debtor name", "source name", "zahlungspflichtiger", "zahlungspflichtige",
    "zahlungspflichtige r", "auftraggeber",
  ]
  private static let payees: Set<String> = [
    "payee", "payee name", "recipient", "recipient name", "beneficiary", "beneficiary name", "receiver",
    "receiver name", "to", "creditor", "creditor name", "target name", "destination name", "zahlungsempfanger",
    "zahlungsempfanger in", "empfanger", "begunstigter", "beguenstigter",
  ]
}

extension RoleDecision {
  /// A column called "Name" that has one name in every row, beside one of counterparties or of several payees, is the account's holder.
  mutating func leaveHolder() {
    let columns = result.columns(.counterparty)
    guard
      let other = columns.first(where: { column in
        let words = Set(header.folded[column].split(separator: " "))
        if !words.isDisjoint(with: ["counterparty", "partner", "tegenpartij"]) { return true }
        return !words.isDisjoint(with: ["payee", "vendor", "supplier", "merchant", "recipient"])
          && result.profiles[column].distinct.count > 1
      })
    else { return }
    for column in columns where column != other && Self.ofHolders.contains(header.folded[column]) {
      guard result.profiles[column].distinct.count == 1, result.profiles[column].filled >= result.profiles[other].filled
      else { continue }
      result.set(column, .ignored, result.reasons[column] + ", one name beside each '\(header.name(other))'")
    }
  }

  private static let ofHolders: Set<String> = ["name", "client", "client name", "company", "company name", "customer"]
}
