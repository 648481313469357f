import Banking

extension Line {
  /// The other party as a person would name it.
  var partyText: String {
    // Where BILL is the counterparty, the whole text says who is paid.
    if let name = record.counterparty, !name.isEmpty, !isBill || side == .ledger || party.name != nil {
      return Self.cut(name)
    }
    guard !record.description.isEmpty else { return "a party the file does not name" }
    return "\"" + Self.cut(record.description) + "\""
  }

  /// The beginning of a long text, and a sign that it goes on.
  private static func cut(_ text: String) -> String {
    text.count > longestParty ? text.prefix(longestParty - 1) + "…" : text
  }

  private static let longestParty = 80

  /// Whether a register's name is what was paid for, and nobody whom it was paid to: "Processing fees".
  private static func namesFee(_ name: String) -> Bool {
    let last = name.split(separator: " ").last.map { $0.lowercased() }
    return ["fee", "fees", "charges"].contains(last)
  }

  /// The amount without its sign, as a person reads it.
  var amountText: String {
    Amount(minorUnits: Int64(clamping: minor.magnitude), currency: record.amount.currency).formatted
  }

  /// What it is called: "check 1042 to Acme Paper", "payment to …", "receipt from …".
  var payment: String {
    // A payment that the books have made zero has no direction left.
    if side == .ledger, method == .check, isOutgoing || (minor == 0 && keys.check != nil) {
      return "check " + (keys.check.map { $0 + " " } ?? "") + "to \(partyText)"
    }
    if side == .ledger, isOutgoing, let name = record.counterparty, Self.namesFee(name) { return Self.cut(name) }
    return isOutgoing ? "payment to \(partyText)" : "receipt from \(partyText)"
  }

  /// The same inside a sentence: "check 1042 to Acme Paper", "the payment to …".
  var paymentInSentence: String { payment.hasPrefix("check ") && keys.check != nil ? payment : "the " + payment }

  /// The number a person would quote: confirmation, check number, invoice.
  var quote: String {
    if let confirmation = record.confirmation { return " (confirmation \(confirmation))" }
    // A check's number is said with the check.
    let isSaid = side == .ledger && isOutgoing && method == .check && record.reference == record.checkNumber
    if let reference = record.reference, !reference.isEmpty, !isSaid { return " (reference \(reference.prefix(40)))" }
    if let invoice = record.invoices.first { return " (invoice \(invoice.prefix(40)))" }
    return ""
  }

  /// Whether it is a movement between the owner's own accounts, by the file or by its text.
  var isOwnTransfer: Bool { record.kind == .transfer || method == .transfer || text.isTransfer }

  /// Whether a few cents test that the account can be reached.
  var isAccountTest: Bool { record.kind == .accountTest || (isBill && minor.magnitude < 100) }
}

extension Amount {
  /// The amount with its currency, where several stand side by side and dollars need a name, too.
  var formattedWithCode: String { currency == .usDollar ? "\(formatted) \(currency.code)" : formatted }
}
