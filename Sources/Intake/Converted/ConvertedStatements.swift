import Banking

/// The records of a converted table by account and currency, with the balances that its running balances show.
struct ConvertedStatements {
  private struct Key: Hashable {
    let account: String?
    let currency: Currency
  }

  private var order: [Key] = []
  private var records: [Key: [Record]] = [:]

  mutating func add(_ record: Record) {
    let key = Key(account: record.account, currency: record.amount.currency)
    if records[key] == nil { order.append(key) }
    records[key, default: []].append(record)
  }

  func statements(_ table: TableRows) -> [Statement] {
    guard !order.isEmpty else {
      return [Statement(account: nil, currency: .usDollar, currencyIsStated: false)]
    }
    return order.map { key in
      var statement = Statement(account: key.account, currency: key.currency, currencyIsStated: true)
      statement.records = records[key] ?? []
      Self.addBalances(to: &statement, in: table)
      return statement
    }
  }

  /// Where every running balance follows from the one before, the first and last show both ends.
  private static func addBalances(to statement: inout Statement, in table: TableRows) {
    let records = statement.records
    let test = BalanceArithmetic.test(
      amounts: records.lazy.map { $0.amount.minorUnits }, balances: records.lazy.map { $0.balance?.minorUnits })
    guard records.allSatisfy({ $0.balance != nil }), test.holds == test.steps else {
      statement.proof = .unprovable(reason: "the table has no running balance that follows from row to row")
      return
    }
    func ends(_ first: Record?, _ last: Record?) -> (first: Record, last: Record, opening: Amount, closing: Amount)? {
      guard let first, let last, let closing = last.balance, let opening = try? first.balance?.subtracting(first.amount)
      else { return nil }
      return (first, last, opening, closing)
    }
    guard let down = ends(records.first, records.last), let up = ends(records.last, records.first) else { return }
    let dates = test.fitsBothWays ? BalanceArithmetic.Order(jumpingDays: records.map(\.date)) : test.order
    guard dates != nil || (down.opening, down.closing) == (up.opening, up.closing) else {
      statement.proof = StatedBalances.runsBothWays
      return
    }
    let (first, last, opening, closing) = dates == .newestFirst ? up : down
    func source(_ record: Record) -> String {
      "running balance of \(table.sheet == nil ? "line" : "row") \(record.provenance.row ?? 0)"
    }
    statement.opening = StatedBalance(amount: opening, date: nil, source: "worked back from the " + source(first))
    statement.closing = StatedBalance(amount: closing, date: last.date, source: source(last))
    statement.proof = .proves(how: "each of \(records.count) running balances follows from the one before")
  }
}
