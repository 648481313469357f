/// What a column of a table is for.
enum ColumnRole: String, Hashable, Sendable, CaseIterable {
  case date
  case valueDate = "value_date"
  case createdDate = "created_date"
  /// A date that dates no movement: due dates, invoice dates, last changes.
  case otherDate = "other_date"
  case amount
  case debit
  case credit
  /// Says beside an unsigned amount which way the money goes.
  case flag
  case balance
  case currency
  case account
  case description
  case counterparty
  case reference
  case bankReference = "bank_reference"
  case check
  case method
  /// Whether BILL sends the payment faster, which is drawn alone.
  case payFaster = "pay_faster"
  case status
  /// Answers yes or no to whether an entry is booked, or pending.
  case booking
  /// A register's own mark that a payment has cleared, or the day on which it did.
  case cleared
  case type
  case confirmation
  case invoice
  case fundingSource = "funding_source"
  case openingBalance = "opening_balance"
  case closingBalance = "closing_balance"
  /// Money that is not the account's: fees, taxes, the amount before an exchange.
  case otherAmount = "other_amount"
  /// Known, and nothing a record keeps.
  case ignored

  /// Whether a column of this role holds money.
  var isMoney: Bool {
    switch self {
    case .amount, .debit, .credit, .balance, .openingBalance, .closingBalance, .otherAmount: true
    default: false
    }
  }

  /// Whether a column of this role holds dates.
  var isDate: Bool {
    switch self {
    case .date, .valueDate, .createdDate, .otherDate: true
    default: false
    }
  }
}
