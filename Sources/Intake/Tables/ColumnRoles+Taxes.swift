/// Amounts before a tax and with it: what was paid is both together.
extension RoleDecision {
  /// Of several amounts the one that is another with the tax beside it, in every row.
  func grossOfTaxes(_ candidates: [Int], _ rows: [Int]) -> Int? {
    guard !takesTaxOff else { return nil }
    let columns = taxColumns
    let taxes = columns.map { money($0, rows) }
    guard !taxes.isEmpty else { return nil }
    let isOfSales = columns.contains { !Self.bare.contains(header.folded[$0]) }
    let each = taxes.count > 1 ? taxes + [rows.indices.map { row in sum(taxes.compactMap { $0[row] }) }] : taxes
    for gross in candidates {
      let totals = money(gross, rows)
      // A tax that says no more is added to the net before it, and taken off the gross before it.
      for net in candidates where net != gross && (isOfSales || net < gross) {
        let amounts = money(net, rows)
        if each.contains(where: { adds(amounts, $0, to: totals) }) { return gross }
      }
    }
    return nil
  }

  /// Says of a lone amount that its header calls net that a tax stands beside it.
  mutating func noteTaxApart(_ rows: [Int]) {
    guard !takesTaxOff, let amount = result.column(.amount),
      header.folded[amount].split(separator: " ").contains(where: { ["net", "netto", "nettobetrag"].contains($0) }),
      let tax = taxColumns.first(where: { money($0, rows).contains { ($0 ?? 0) != 0 } }),
      !(result.column(.balance).map { provesAmount(amount, rows, balance: $0) } ?? false)
    else { return }
    result.notes.append(
      "'\(header.name(amount))' may be without the tax in '\(header.name(tax))', and no column has both together; if the tax was paid with it, "
        + "export the gross amounts")
  }

  private func provesAmount(_ amount: Int, _ rows: [Int], balance: Int) -> Bool {
    BalanceArithmetic.test(amounts: money(amount, rows), balances: money(balance, rows)).isProof(minimumSteps: 1)
  }

  private var taxColumns: [Int] {
    result.columns(.otherAmount).filter { column in
      let words = header.folded[column].split(separator: " ")
      // "MwSt" folds to two words.
      return (words.contains(where: Self.taxes.contains) || header.folded[column].hasPrefix("mw st"))
        && !words.contains { ["rate", "gross", "net", "code", "total", "incl", "excl"].contains($0) }
    }
  }

  /// Whether the tax is one that is taken off what was earned, and never reaches the payee.
  private var takesTaxOff: Bool {
    header.folded.contains { name in
      !Set(name.split(separator: " ")).isDisjoint(with: [
        "employee", "pay", "payroll", "wages", "salary", "withholding", "withheld", "wht", "tds", "deductions",
        "dividend", "dividends",
      ])
    }
  }

  private static let bare: Set<String> = ["tax", "taxes", "tax amount"]
  private static let taxes: Set<Substring> = [
    "tax", "taxes", "vat", "gst", "hst", "pst", "mwst", "ust", "umsatzsteuer", "mehrwertsteuer", "tva", "iva", "btw",
    "moms",
  ]

  private func sum(_ values: [Int64]) -> Int64? { values.isEmpty ? nil : values.reduce(0) { $0 &+ $1 } }

  /// Whether every row's total is its amount and its tax together, and some tax is something.
  private func adds(_ amounts: [Int64?], _ taxes: [Int64?], to totals: [Int64?]) -> Bool {
    var isTaxed = false
    for row in totals.indices {
      guard let total = totals[row], let amount = amounts[row] else {
        if totals[row] == nil, amounts[row] == nil { continue }
        return false
      }
      let tax = taxes[row] ?? 0
      guard total.magnitude == amount.magnitude &+ tax.magnitude else { return false }
      isTaxed = isTaxed || tax != 0
    }
    return isTaxed
  }
}
