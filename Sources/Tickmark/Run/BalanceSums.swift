import Banking
import Reconciliation

/// Proves the arithmetic of the balances before anything is written: a sum past 64 bits is told and never stands as another number.
enum BalanceSums {
  /// - Throws: ``TickmarkError`` with ``ExitStatus/unreadableData`` where a balance and its items cannot be added.
  static func check(_ outcome: Outcome) throws(TickmarkError) {
    for balances in outcome.partitions.map(\.balances) {
      do throws(AmountError) {
        let bank = try adjusted(balances.bankBalance, by: balances, side: .bank)
        let book = try adjusted(balances.bookBalance, by: balances, side: .ledger)
        if let bank, let book { _ = try bank.subtracting(book) }
      } catch {
        throw TickmarkError(totals: error)
      }
    }
  }

  private static func adjusted(
    _ balance: Amount?, by balances: BalanceReconciliation, side: Side
  ) throws(AmountError) -> Amount? {
    guard var sum = balance else { return nil }
    for item in balances.items where item.side == side { sum = try sum.adding(item.amount) }
    return sum
  }
}
