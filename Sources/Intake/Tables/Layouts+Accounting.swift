import Banking

extension Layout {
  /// Registers and ledgers of accounting systems, for the account that BILL clears through. Their makers sell them in many countries, so only
  /// those that are American say an order of day and month. The account a line is offset against is no account of the statement.
  static let accounting: [Layout] = [
    Layout(
      name: "QuickBooks account report", side: .ledger,
      headers: ["date", "transaction type", "num", "name", "split", "amount"],
      roles: ["transaction type": .type, "split": .ignored], dateOrder: nil, hasTypesOfQuickBooks: true),
    Layout(
      name: "QuickBooks account report", side: .ledger,
      headers: ["date", "transaction type", "num", "name", "memo description", "amount"],
      roles: ["transaction type": .type, "split": .ignored, "clr": .cleared], dateOrder: nil,
      hasTypesOfQuickBooks: true),
    Layout(
      name: "QuickBooks register", side: .ledger,
      headers: ["date", "ref no", "payee", "payment", "deposit", "type", "account"],
      roles: ["account": .ignored, "reconciliation status": .cleared], dateOrder: nil),
    Layout(
      name: "QuickBooks general ledger", side: .ledger,
      headers: ["date", "transaction type", "num", "name", "split", "debit", "credit"],
      roles: ["transaction type": .type, "split": .ignored], dateOrder: nil, sign: .debitsAreReceipts),
    Layout(
      name: "QuickBooks Desktop register", side: .ledger,
      headers: ["type", "date", "num", "name", "memo", "split", "amount"],
      roles: ["split": .ignored, "clr": .cleared], hasTypesOfQuickBooks: true),
    Layout(
      name: "QuickBooks Desktop register", side: .ledger,
      headers: ["date", "number", "payee", "account", "memo", "payment", "c", "deposit"],
      roles: ["account": .ignored, "c": .cleared]),
    Layout(
      name: "QuickBooks Desktop register", side: .ledger,
      headers: ["date", "number", "payee", "account", "memo", "payment", "clr", "deposit"],
      roles: ["account": .ignored, "clr": .cleared]),
    Layout(
      name: "QuickBooks Desktop general ledger", side: .ledger,
      headers: ["type", "date", "num", "name", "memo", "split", "debit", "credit"],
      roles: ["split": .ignored, "clr": .cleared], sign: .debitsAreReceipts),
    Layout(
      name: "Xero account transactions", side: .ledger,
      headers: ["date", "source", "description", "reference", "debit", "credit"],
      roles: ["source": .type, "gross": .otherAmount, "tax": .otherAmount], dateOrder: nil, sign: .debitsAreReceipts),
    Layout(
      name: "NetSuite general ledger", side: .ledger,
      headers: ["account", "type", "date", "document number", "name", "debit", "credit"],
      roles: ["account": .ignored, "document number": .reference], dateOrder: nil, sign: .debitsAreReceipts),
    Layout(
      name: "NetSuite account register", side: .ledger,
      headers: ["date", "type", "document number", "name", "memo", "amount debit", "amount credit"],
      roles: ["document number": .reference, "cleared": .cleared], dateOrder: nil, sign: .debitsAreReceipts),
    Layout(
      name: "Zoho Books account transactions", side: .ledger,
      headers: ["date", "account", "transaction details", "transaction type", "debit", "credit"],
      roles: ["transaction type": .type, "transaction#": .reference, "transaction #": .reference], dateOrder: nil,
      sign: .debitsAreReceipts),
    Layout(
      name: "General ledger", side: .ledger, headers: ["date", "journal", "account", "debit", "credit"],
      roles: ["journal": .reference], dateOrder: nil, sign: .debitsAreReceipts),
    Layout(
      name: "Sage 50 account register", side: .ledger,
      headers: ["date", "reference", "type", "payee paid by", "payment amt", "receipt amt"],
      roles: ["payment amt": .debit, "receipt amt": .credit]),
    Layout(
      name: "Sage Intacct general ledger", side: .ledger,
      headers: ["posted dt", "doc dt", "doc", "jnl", "debit", "credit"],
      roles: ["posted dt": .date, "doc dt": .otherDate, "doc": .reference, "jnl": .type], dateOrder: nil,
      sign: .debitsAreReceipts),
    Layout(
      name: "SAP line items", side: .ledger, headers: ["g l account", "posting date", "amount in local currency"],
      roles: ["g l account": .account, "company code": .ignored, "document date": .otherDate], dateOrder: nil),
    Layout(
      name: "Wave account transactions", side: .ledger,
      headers: ["account number", "date", "description", "debit in business currency", "credit in business currency"],
      roles: ["account number": .ignored], dateOrder: nil, sign: .debitsAreReceipts),
    Layout(
      name: "Business Central bank ledger", side: .ledger,
      headers: ["posting date", "document type", "document no", "bank account no", "amount"],
      roles: [
        "bank account no": .account, "bal account no": .ignored, "remaining amount": .otherAmount,
        "entry no": .ignored, "external document no": .reference,
      ], dateOrder: nil),
    Layout(
      name: "Business Central ledger", side: .ledger,
      headers: ["posting date", "document type", "document no", "description", "amount"],
      absent: ["vendor no", "customer no", "due date", "bank account no"],
      roles: ["bal account no": .ignored, "entry no": .ignored, "external document no": .reference], dateOrder: nil),
    Layout(
      name: "Sage 50 general ledger", side: .ledger,
      headers: ["account id", "date", "reference", "jrnl", "trans description", "debit amt", "credit amt"],
      roles: ["jrnl": .type, "account id": .account, "account description": .ignored], sign: .debitsAreReceipts),
  ]
}
