/// The columns of the table that `tickmark convert` writes, in their order; the raw value is the column's place.
///
/// A table with these headers is read by them alone: it reads back as the records it was written from, and nothing in it is a preamble, a
/// balance or a total.
public enum ConvertedColumn: Int, Hashable, Sendable, CaseIterable {
  /// The path of the file the record was read from.
  case file
  /// The record's ordinal in that file.
  case record
  /// Its row there.
  case row
  /// The account.
  case account
  /// The booking or process date.
  case date
  /// The value date.
  case valueDate
  /// The amount, negative for money out.
  case amount
  /// The currency of amount and balance.
  case currency
  /// The running balance after the record.
  case balance
  /// The whole text.
  case description
  /// The other party.
  case counterparty
  /// The customer's reference.
  case reference
  /// The bank's own reference.
  case bankReference
  /// The check's number.
  case check
  /// Invoice numbers.
  case invoices
  /// How the money moves, in words.
  case method
  /// The ledger's word for what became of it.
  case status
  /// The file's own code of the movement.
  case type
  /// The Nacha return reason.
  case returnCode
  /// "bank" or "ledger".
  case side
  /// BILL's confirmation number.
  case confirmation
  /// The token of a BILL funding debit.
  case fundingToken
  /// What paid for it.
  case fundingSource
  /// What sort of movement it is.
  case kind
  /// What the status means for cash.
  case statusMeaning
  /// The day it was entered.
  case created
  /// The ledger's mark that it has cleared, with its day.
  case cleared
  /// The day of the ledger's last change.
  case updated

  /// The column's header.
  public var header: String {
    switch self {
    case .file: "File"
    case .record: "Record"
    case .row: "Row"
    case .account: "Account"
    case .date: "Date"
    case .valueDate: "Value date"
    case .amount: "Amount"
    case .currency: "Currency"
    case .balance: "Balance"
    case .description: "Description"
    case .counterparty: "Counterparty"
    case .reference: "Reference"
    case .bankReference: "Bank reference"
    case .check: "Check"
    case .invoices: "Invoices"
    case .method: "Method"
    case .status: "Status"
    case .type: "Type"
    case .returnCode: "Return code"
    case .side: "Side"
    case .confirmation: "Confirmation"
    case .fundingToken: "Funding token"
    case .fundingSource: "Funding source"
    case .kind: "Kind"
    case .statusMeaning: "Status meaning"
    case .created: "Created"
    case .cleared: "Cleared"
    case .updated: "Updated"
    }
  }

  /// What stands between several invoice numbers in one cell.
  public static let invoiceSeparator = ", "

  /// The role by which `inspect` names the column.
  var role: ColumnRole {
    switch self {
    case .account: .account
    case .date: .date
    case .valueDate: .valueDate
    case .amount: .amount
    case .currency: .currency
    case .balance: .balance
    case .description: .description
    case .counterparty: .counterparty
    case .reference: .reference
    case .bankReference: .bankReference
    case .check: .check
    case .invoices: .invoice
    case .method: .method
    case .status: .status
    case .type: .type
    case .confirmation: .confirmation
    case .fundingSource: .fundingSource
    case .created: .createdDate
    case .cleared: .cleared
    case .updated: .otherDate
    case .file, .record, .row, .returnCode, .side, .fundingToken, .kind, .statusMeaning: .ignored
    }
  }
}

/// Text in a CSV file that a spreadsheet would take for a formula is set after an apostrophe, as OWASP's page on CSV injection advises.
public enum FormulaGuard {
  /// The text as it stands in the file. Text that begins with apostrophes and then such a mark gets one more, so that none is lost.
  public static func guarded(_ text: String) -> String { isMarked(text.utf8[...]) ? "'" + text : text }

  /// The text that was guarded.
  static func unguarded(_ text: String) -> String {
    guard text.utf8.first == UInt8(ascii: "'"), isMarked(text.utf8.dropFirst()) else { return text }
    return String(text.dropFirst())
  }

  private static func isMarked(_ text: Substring.UTF8View) -> Bool {
    text.first { $0 != UInt8(ascii: "'") }.map { "=+-@\t\r".utf8.contains($0) } ?? false
  }
}
