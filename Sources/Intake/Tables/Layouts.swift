import Banking

extension Layout {
  /// The layouts known by name. Reading does not depend on them; they give a name, a country and a sign where a file alone would not.
  static let known: [Layout] = banks + bill + accounting

  /// Layouts of banks and payment platforms, with headers as the banks' own help pages and exports of customers show them.
  private static let banks: [Layout] = [
    Layout(
      name: "Chase checking", side: .bank,
      headers: ["details", "posting date", "description", "amount", "type", "balance", "check or slip #"],
      roles: ["details": .flag, "type": .type], isNewestFirst: true),
    Layout(
      name: "Chase credit card", side: .bank,
      headers: ["transaction date", "post date", "description", "category", "type", "amount"],
      roles: ["post date": .date, "transaction date": .otherDate, "type": .type]),
    Layout(
      name: "Bank of America checking", side: .bank, headers: ["date", "description", "amount", "running bal"],
      roles: ["running bal": .balance]),
    Layout(
      name: "Bank of America credit card", side: .bank,
      headers: ["posted date", "reference number", "payee", "address", "amount"], roles: ["payee": .description]),
    Layout(
      name: "Bank of America CashPro", side: .bank,
      headers: [
        "as of date", "currency", "bank id", "account number", "data type", "bai code", "description", "amount",
      ]),
    Layout(
      name: "Wells Fargo checking", side: .bank, headers: ["date", "amount", "check number", "description"],
      absent: ["balance", "payee"]),
    Layout(
      name: "Wells Fargo Commercial Electronic Office", side: .bank,
      headers: ["as of", "currency", "bank id", "account", "data type", "bai code", "description"]),
    Layout(
      name: "Wells Fargo Commercial Electronic Office", side: .bank,
      headers: ["as of date", "bank id", "acct no", "bai type code", "tran desc", "debit amt", "credit amt"]),
    Layout(
      name: "Capital One bank", side: .bank,
      headers: [
        "account number", "transaction date", "transaction amount", "transaction type", "transaction description",
        "balance",
      ],
      roles: ["transaction type": .flag], isNewestFirst: true),
    Layout(
      name: "Capital One card", side: .bank,
      headers: ["transaction date", "posted date", "card no", "description", "category", "debit", "credit"]),
    Layout(
      name: "PNC", side: .bank, headers: ["date", "description", "withdrawals", "deposits", "balance"]),
    Layout(
      name: "US Bank", side: .bank, headers: ["date", "transaction", "name", "memo", "amount"],
      roles: ["transaction": .flag]),
    Layout(
      name: "Mercury", side: .bank, headers: ["date utc", "description", "amount", "status"],
      roles: ["date utc": .date]),
    // The bank's text has a column of its own beside the name.
    Layout(
      name: "Mercury", side: .bank, headers: ["date utc", "description", "amount", "status", "bank description"],
      roles: ["date utc": .date, "description": .counterparty]),
    Layout(
      name: "Silicon Valley Bank", side: .bank,
      headers: ["date", "account", "tran type", "check #", "debit", "credit"]),
    Layout(
      name: "First Citizens", side: .bank,
      headers: ["account number", "post date", "check", "description", "debit", "credit", "status", "balance"]),
    Layout(
      name: "American Express card", side: .bank,
      headers: ["date", "description", "card member", "account #", "amount"],
      sign: .purchasesPositive),
    Layout(
      name: "Discover card", side: .bank, headers: ["trans date", "post date", "description", "amount", "category"],
      absent: ["type"], sign: .purchasesPositive),
    Layout(
      name: "Plaid transactions", side: .bank,
      headers: ["transaction id", "account id", "date", "name", "amount", "pending", "iso currency code"],
      dateOrder: nil, sign: .purchasesPositive),
    Layout(
      name: "Stripe payments", side: .bank,
      headers: ["id", "amount", "amount refunded", "converted amount", "captured"],
      dateOrder: nil, sign: .receiptsPositive),
    // The day on which a payout carried the money to the bank is that of another statement.
    Layout(
      name: "Stripe balance", side: .bank,
      headers: ["id", "type", "source", "amount", "fee", "net", "currency", "created utc", "available on utc"],
      roles: ["created utc": .date, "transfer date utc": .otherDate], dateOrder: nil),
    Layout(
      name: "Shopify payouts", side: .bank,
      headers: ["transaction date", "type", "payout status", "payout date", "amount", "fee", "net"],
      roles: ["transaction date": .date, "payout date": .otherDate], dateOrder: nil),
    // A row is a payout: what it is made of stands beside what reached the bank.
    Layout(
      name: "Shopify payouts", side: .bank,
      headers: ["payout date", "status", "charges", "refunds", "adjustments", "fees", "total"],
      roles: [
        "payout date": .date, "total": .amount, "charges": .otherAmount, "refunds": .otherAmount,
        "adjustments": .otherAmount, "reserved funds": .otherAmount, "fees": .otherAmount,
        "retried amount": .otherAmount,
      ], dateOrder: nil, sign: .receiptsPositive),
    Layout(
      name: "Schwab bank", side: .bank,
      headers: ["date", "type", "description", "withdrawal", "deposit"], absent: ["memo"]),
    Layout(
      name: "PayPal activity", side: .bank, headers: ["date", "time", "name", "type", "status", "gross", "fee", "net"],
      dateOrder: nil),
    Layout(
      name: "Venmo statement", side: .bank,
      headers: ["datetime", "type", "status", "note", "from", "to", "amount total"],
      roles: [
        "note": .description, "from": .description, "to": .description, "destination": .ignored,
        "beginning balance": .openingBalance,
        "ending balance": .closingBalance,
      ]),
    Layout(
      name: "Wise balance statement", side: .bank,
      headers: ["transfer wise id", "date", "amount", "currency", "description", "running balance"],
      dateOrder: .dayFirst),
    Layout(
      name: "Mint transactions", side: .bank,
      headers: [
        "date", "description", "original description", "amount", "transaction type", "category", "account name",
      ],
      roles: ["transaction type": .flag]),
  ]
}
