/// The columns of the table that `tickmark convert` writes, in their order.
///
/// A table with these headers is read by them alone: it reads back as the records it was written from, and nothing in it is a preamble, a
/// balance or a total.
public enum ConvertedColumn: String, Hashable, Sendable, CaseIterable {
  /// The path of the file the record was read from.
  case file = "File"
  /// The record's ordinal in that file.
  case record = "Record"
  /// Its row there.
  case row = "Row"
  /// The account.
  case account = "Account"
  /// The booking or process date.
  case date = "Date"
  /// The value date.
  case valueDate = "Value date"
  /// The amount, negative for money out.
  case amount = "Amount"
  /// The currency of amount and balance.
  case currency = "Currency"
  /// The running balance after the record.
  case balance = "Balance"
  /// The whole text.
  case description = "Description"
  /// The other party.
  case counterparty = "Counterparty"
  /// The customer's reference.
  case reference = "Reference"
  /// The bank's own reference.
  case bankReference = "Bank reference"
  /// The check's number.
  case check = "Check"
  /// Invoice numbers.
  case invoices = "Invoices"
  /// How the money moves, in words.
  case method = "Method"
  /// The ledger's word for what became of it.
  case status = "Status"
  /// The file's own code of the movement.
  case type = "Type"
  /// The Nacha return reason.
  case returnCode = "Return code"
  /// "bank" or "ledger".
  case side = "Side"
  /// BILL's confirmation number.
  case confirmation = "Confirmation"
  /// The token of a BILL funding debit.
  case fundingToken = "Funding token"
  /// What paid for it.
  case fundingSource = "Funding source"
  /// What sort of movement it is.
  case kind = "Kind"
  /// What the status means for cash.
  case statusMeaning = "Status meaning"
  /// The day it was entered.
  case created = "Created"

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
