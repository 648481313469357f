import Banking

/// What one row of a table is, before its text is read.
struct RowFacts: Sendable {
  var row: Int
  /// Its movement in minor units, negative for money out.
  var movement: Int64
  var balance: Int64?
  var isPending: Bool
  /// The type beside its unsigned amount does not say which way it went, where those of other rows do.
  var isOpen = false
  /// Its date; a pending entry may have none.
  var date: DateText?
  /// Which of the table's accounts and currencies it belongs to.
  var partition: Int
}

/// One account in one currency of a table.
struct TablePartition: Hashable, Sendable {
  var account: String?
  var currency: Currency
  var currencyIsStated: Bool
}

/// A balance that a row states.
struct RowBalance: Sendable {
  enum Kind: Sendable { case opening, closing }
  var kind: Kind
  var row: Int
  var value: Int64
  /// The currency that its row names; nil where rows name none.
  var currency: Currency?
  var date: DateText?
  var partition: Int?
}

/// Everything a table's rows turned out to be.
struct TableFacts: Sendable {
  var records: [RowFacts] = []
  /// Rows below a record that only carry on its text, by the row of the record.
  var continuations: [Int: [Int]] = [:]
  var partitions: [TablePartition] = []
  var skipped: [SkippedRow] = []
  var balances: [RowBalance] = []
  /// The file's balances are what is owed, and have been turned.
  var areOwed = false
  var notes: [String] = []

  /// The booked records of each partition, in one pass.
  func booked() -> [[RowFacts]] {
    if partitions.count == 1, !records.contains(where: \.isPending) { return [records] }
    var groups = Array(repeating: [RowFacts](), count: partitions.count)
    for record in records where !record.isPending { groups[record.partition].append(record) }
    return groups
  }
}
