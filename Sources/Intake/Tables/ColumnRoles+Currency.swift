import Banking

extension RoleDecision {
  /// Of several columns of currencies the one that belongs to the amount: it shares the word that tells one amount from the other, as
  /// "Billing Currency" does with "Billing Amount".
  mutating func leaveOtherCurrencies() {
    guard let amount = (result.columns(.amount) + result.columns(.debit) + result.columns(.credit)).first else {
      return
    }
    takeOwnCurrency(amount)
    let currencies = result.columns(.currency)
    let own = currencies.filter { !qualifiers($0).isDisjoint(with: qualifiers(amount)) }
    if let first = own.first, own.count < currencies.count {
      for column in currencies where !own.contains(column) { leave(column, for: amount, notOf: first) }
      return
    }
    // What the header says is in one currency is not in those of the rows: they are of the amount before its exchange.
    if let named = result.currencies[amount] {
      for column in currencies where dated.contains(where: { names(another: named, $0, column) }) {
        leave(column, for: amount, notOf: nil)
      }
      return
    }
    // An amount in the account's currency, or in that in which a payment was drawn, is not in the one of the operation.
    let name = header.folded[amount]
    if ["account currency", "валюте счета", "валюту счета"].contains(where: name.contains) {
      for column in currencies
      where ["transaction currency", "original currency", "валюта операции"].contains(header.folded[column]) {
        leave(column, for: amount, notOf: nil)
      }
    } else if name == "funding amount" {
      for column in currencies { leave(column, for: amount, notOf: nil) }
    }
  }

  /// "Local Currency" is that of most rows' operations; beside "Amount in Local Currency" alone it is the amount's.
  private mutating func takeOwnCurrency(_ amount: Int) {
    guard result.column(.currency) == nil, result.currencies[amount] == nil else { return }
    let own = result.columns(.ignored).filter {
      result.profiles[$0].isCurrencies && !qualifiers($0).isDisjoint(with: qualifiers(amount))
    }
    guard own.count == 1, let column = own.first else { return }
    result.set(column, .currency, "header '\(header.name(column))', that of '\(header.name(amount))'")
  }

  private func names(another currency: Currency, _ row: Int, _ column: Int) -> Bool {
    let cell = table.cell(row, column)
    guard cell.count >= 3, let named = CurrencyCell.read(table.text(cell)) else { return false }
    return named != currency
  }

  private mutating func leave(_ column: Int, for amount: Int, notOf own: Int?) {
    let beside = own.map { ", beside '\(header.name($0))'" } ?? ""
    result.set(column, .ignored, result.reasons[column] + ", not that of '\(header.name(amount))'" + beside)
  }

  /// The words of a header that tell it from others of its kind.
  private func qualifiers(_ column: Int) -> Set<Substring> {
    Set(header.folded[column].split(separator: " ")).subtracting([
      "amount", "amt", "currency", "ccy", "curr", "cur", "code", "iso", "in", "debit", "credit", "total", "the", "of",
    ])
  }
}
