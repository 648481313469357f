import Banking
import Reconciliation
import XLSX

extension WorkbookPlan {
  /// The currency of an account's figures.
  func currency(ofPartition position: Int) -> Currency {
    outcome.partitions.indices.contains(position) ? outcome.partitions[position].currency : run.mainCurrency
  }

  /// The account in words.
  func accountName(ofPartition position: Int) -> String {
    guard outcome.partitions.indices.contains(position) else { return "account not named" }
    return outcome.partitions[position].account ?? "account not named"
  }

  /// The one currency of the whole run; nil where there are several.
  var onlyCurrency: Currency? {
    if outcome.partitions.isEmpty { return run.mainCurrency }
    return partitions.hasSeveralCurrencies ? nil : outcome.partitions.first?.currency
  }

  /// The columns that tell accounts apart: none where there is one.
  func partitionColumns<Row>(_ partition: @escaping (Row) -> Int) -> [TableSheetColumn<Row>] {
    guard hasSeveralPartitions else { return [] }
    return [
      TableSheetColumn(ExceptionsSheet.Column.part, 6, .look(.centered)) {
        .text(Self.key(ofPartition: partition($0)))
      },
      TableSheetColumn("Account", 14, .look(.wrapped)) { .words(accountName(ofPartition: partition($0))) },
      TableSheetColumn("Currency", 9, .look(.centered)) { .text(currency(ofPartition: partition($0)).code) },
    ]
  }

  /// The bank's records of an exception that its row speaks of.
  func bankRecords(of line: ExceptionRow) -> [Record] {
    let finding = outcome.discrepancies[line.position]
    return finding.bank.filter { partitions.position(of: $0, in: finding.partition) == line.partition }
  }

  /// The ledger's records of an exception that its row speaks of.
  func ledgerRecords(of line: ExceptionRow) -> [Record] {
    let finding = outcome.discrepancies[line.position]
    return finding.ledger.filter { partitions.position(of: $0, in: finding.partition) == line.partition }
  }
}
