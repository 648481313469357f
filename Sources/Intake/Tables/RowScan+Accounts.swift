import Banking

/// Which account a row is of, and in which currency its money is.
extension RowScan {
  /// Takes the account and the currency that a row names for those below it.
  func enterGroup(_ row: Int) {
    if let account = context.groups?.switches[row] {
      sectionAccount = account
      // The currency belongs to the account above, unless it was named just before this one.
      if let known = sectionCurrency, known.records < facts.records.count { sectionCurrency = nil }
    }
    if let currency = context.groups?.currencies[row] { sectionCurrency = (currency, facts.records.count) }
  }

  func currencyOf(_ row: Int) -> Currency {
    guard let column = columns.currency else {
      return columns.ownAmount(table, row)?.currency ?? sectionCurrency?.currency ?? context.currency
    }
    let cell = table.cell(row, column)
    guard cell.count >= 3, cell.count <= 8 else { return context.currency }
    return CurrencyCell.read(table.text(cell)) ?? context.currency
  }

  func partition(_ row: Int, _ currency: Currency) -> Int {
    if columns.account == nil, columns.currency == nil, columns.amountsByCurrency.isEmpty, context.groups == nil,
      !facts.partitions.isEmpty
    {
      return 0
    }
    var account = sectionAccount ?? context.account
    if let column = columns.account {
      let cell = table.cell(row, column)
      if !cell.isEmpty { account = table.folded(cell) }
    }
    let stated = columns.currency.map { !table.cell(row, $0).isEmpty } ?? (sectionCurrency != nil)
    let key = TablePartition(
      account: account, currency: currency, currencyIsStated: stated || context.currencyIsStated)
    if let known = partitionIds[key] { return known }
    facts.partitions.append(key)
    partitionIds[key] = facts.partitions.count - 1
    return facts.partitions.count - 1
  }
}
