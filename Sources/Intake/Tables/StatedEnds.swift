import Banking

/// The balances at both ends of a table of one account, where its rows or the lines above them state them.
struct StatedEnds {
  var opening: Int64?
  var closing: Int64?

  init(_ facts: TableFacts, _ preamble: Preamble, _ cells: MoneyCells, _ table: TableRows, _ currency: Currency) {
    guard facts.partitions.count == 1 else { return }
    func above(_ stated: Preamble.Stated?) -> Int64? {
      stated.flatMap { cells.read(table.bytes, $0.cell.range, currency) }
    }
    opening = facts.balances.first { $0.kind == .opening }?.value ?? above(preamble.opening)
    closing = facts.balances.last { $0.kind == .closing }?.value ?? above(preamble.closing)
  }
}
