import Banking
import Intake

/// The columns of a converted table, and what each record gives them.
struct ConversionTable {
  /// A value of a cell.
  enum Value {
    case text(String)
    case whole(Int)
    case day(Day)
    case amount(Amount)
    case none
  }

  struct Column {
    let name: String
    /// The width in a sheet, in characters.
    let width: Double
    let value: @Sendable (InputFile, Record) -> Value
  }

  let files: [InputFile]

  static let columns: [Column] = [
    Column(name: "File", width: 22) { file, _ in .text(file.path) },
    Column(name: "Record", width: 9) { _, record in .whole(record.provenance.record) },
    Column(name: "Row", width: 8) { _, record in record.provenance.row.map { .whole($0) } ?? .none },
    Column(name: "Account", width: 16) { _, record in text(record.account) },
    Column(name: "Date", width: 12) { _, record in .day(record.date) },
    Column(name: "Value date", width: 12) { _, record in record.valueDate.map { .day($0) } ?? .none },
    Column(name: "Amount", width: 15) { _, record in .amount(record.amount) },
    Column(name: "Currency", width: 9) { _, record in .text(record.amount.currency.code) },
    Column(name: "Balance", width: 15) { _, record in record.balance.map { .amount($0) } ?? .none },
    Column(name: "Description", width: 60) { _, record in text(record.description) },
    Column(name: "Counterparty", width: 28) { _, record in text(record.counterparty) },
    Column(name: "Reference", width: 22) { _, record in text(record.reference) },
    Column(name: "Bank reference", width: 22) { _, record in text(record.bankReference) },
    Column(name: "Check", width: 10) { _, record in text(record.checkNumber) },
    Column(name: "Invoices", width: 20) { _, record in text(record.invoices.joined(separator: ", ")) },
    Column(name: "Method", width: 14) { _, record in text(record.method?.name) },
    Column(name: "Status", width: 14) { _, record in text(record.status?.text) },
    Column(name: "Type", width: 14) { _, record in text(record.type) },
    Column(name: "Return code", width: 12) { _, record in text(record.returnCode) },
  ]

  private static func text(_ text: String?) -> Value { text.map { $0.isEmpty ? .none : .text($0) } ?? .none }

  /// Calls with the values of each record, file by file.
  func forEachRow<Failure: Error>(_ body: ([Value]) throws(Failure) -> Void) throws(Failure) {
    for file in files {
      for record in file.records { try body(Self.columns.map { $0.value(file, record) }) }
    }
  }
}
