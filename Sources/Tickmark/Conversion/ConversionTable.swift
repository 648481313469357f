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

  let files: [InputFile]

  /// The width of a column in a sheet, in characters.
  static func width(of column: ConvertedColumn) -> Double {
    switch column {
    case .description: 60
    case .counterparty: 28
    case .file, .reference, .bankReference, .confirmation, .cleared: 22
    case .invoices: 20
    case .account, .fundingToken: 16
    case .amount, .balance: 15
    case .method, .status, .type, .fundingSource, .kind, .statusMeaning: 14
    case .date, .valueDate, .created, .updated, .returnCode: 12
    case .check: 10
    case .record, .currency: 9
    case .row, .side: 8
    }
  }

  private static func value(_ column: ConvertedColumn, _ file: InputFile, _ record: Record) -> Value {
    switch column {
    case .file: .text(file.path)
    case .record: .whole(record.provenance.record)
    case .row: record.provenance.row.map { .whole($0) } ?? .none
    case .account: text(record.account)
    case .date: .day(record.date)
    case .valueDate: record.valueDate.map { .day($0) } ?? .none
    case .amount: .amount(record.amount)
    case .currency: .text(record.amount.currency.code)
    case .balance: record.balance.map { .amount($0) } ?? .none
    case .description: text(record.description)
    case .counterparty: text(record.counterparty)
    case .reference: text(record.reference)
    case .bankReference: text(record.bankReference)
    case .check: text(record.checkNumber)
    case .invoices: text(record.invoices.joined(separator: ConvertedColumn.invoiceSeparator))
    case .method: text(record.method?.name)
    case .status: text(record.status?.text)
    case .type: text(record.type)
    case .returnCode: text(record.returnCode)
    case .side: .text(file.side.rawValue)
    case .confirmation: text(record.confirmation)
    case .fundingToken: text(record.fundingToken)
    case .fundingSource: text(record.fundingSource?.rawValue)
    case .kind: text(record.kind?.rawValue)
    case .statusMeaning: text(record.status?.meaning.rawValue)
    case .created: record.createdDate.map { .day($0) } ?? .none
    case .updated: record.updatedDate.map { .day($0) } ?? .none
    case .cleared: text(record.cleared.map { $0.state.rawValue + ($0.day.map { " \($0)" } ?? "") })
    }
  }

  private static func text(_ text: String?) -> Value { text.map { $0.isEmpty ? .none : .text($0) } ?? .none }

  /// Calls with the values of each record, file by file.
  func forEachRow<Failure: Error>(_ body: ([Value]) throws(Failure) -> Void) throws(Failure) {
    let columns = ConvertedColumn.allCases
    for file in files {
      for record in file.records { try body(columns.map { Self.value($0, file, record) }) }
    }
  }
}
