/// Where a history of transfers has its values: each row has a source and a target with an amount and a currency each, and a direction that
/// says which of the two is the owner's.
///
/// Wise's transaction history is one (ID, Status, Direction, Created on, Finished on, Source fee amount, Source fee currency, Target fee amount,
/// Target fee currency, Source name, Source amount (after fees), Source currency, Target name, Target amount (after fees), Target currency,
/// Exchange rate, Reference, Batch, Created by, Category, Note). "After fees" means without them: a fee leaves the source with its amount.
struct TransferColumns {
  /// The name by which messages and `inspect` call such a table.
  static let layout = "Wise transaction history"

  let id: Int
  let status: Int
  let direction: Int
  let created: Int
  let finished: Int
  let fee: Int
  let feeCurrency: Int
  let sourceName: Int
  let sourceAmount: Int
  let sourceCurrency: Int
  let targetName: Int
  let targetAmount: Int
  let targetCurrency: Int
  let reference: Int?
  let category: Int?
  let note: Int?

  /// The columns of a header; nil for any other table.
  init?(_ header: HeaderRecognition) {
    guard header.row != nil else { return nil }
    func column(_ name: String) -> Int? { header.folded.firstIndex(of: name) }
    guard let id = column("id"), let status = column("status"), let direction = column("direction"),
      let created = column("created on"), let finished = column("finished on"), let fee = column("source fee amount"),
      let feeCurrency = column("source fee currency"), let sourceName = column("source name"),
      let sourceAmount = column("source amount after fees"), let sourceCurrency = column("source currency"),
      let targetName = column("target name"), let targetAmount = column("target amount after fees"),
      let targetCurrency = column("target currency")
    else { return nil }
    (self.id, self.status, self.direction) = (id, status, direction)
    (self.created, self.finished) = (created, finished)
    (self.fee, self.feeCurrency) = (fee, feeCurrency)
    (self.sourceName, self.sourceAmount, self.sourceCurrency) = (sourceName, sourceAmount, sourceCurrency)
    (self.targetName, self.targetAmount, self.targetCurrency) = (targetName, targetAmount, targetCurrency)
    reference = column("reference")
    category = column("category")
    note = column("note")
  }

  /// The columns with an amount.
  var money: [Int] { [fee, sourceAmount, targetAmount] }

  /// What a column is, for `inspect`; nil for one that is not read.
  func role(_ column: Int) -> ColumnRole? {
    switch column {
    case id: .bankReference
    case status: .status
    case direction: .flag
    case created: .createdDate
    case finished: .date
    case fee: .otherAmount
    case sourceAmount, targetAmount: .amount
    case sourceCurrency, targetCurrency, feeCurrency: .currency
    case sourceName, targetName: .counterparty
    case reference: .reference
    case category: .type
    case note: .description
    default: nil
    }
  }
}
