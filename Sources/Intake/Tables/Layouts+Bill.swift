import Banking

extension Layout {
  /// BILL's exports and reports (the design's `domain.md`, 2.1). Payments stand in them as positive amounts.
  static let bill: [Layout] = [
    // The more it has of one layout's own headers the surer it is; of equals the first counts.
    Layout(
      name: "BILL funds transfer detail", side: .ledger,
      headers: ["vendor", "process date", "ach confirmation token", "amount"], sign: .paymentsPositive),
    Layout(
      name: "BILL funds transfer detail", side: .ledger,
      headers: ["vendor", "process date", "funding source", "amount"], sign: .paymentsPositive),
    Layout(
      name: "BILL funds transfer detail", side: .ledger, headers: ["ach confirmation token", "amount"],
      sign: .paymentsPositive),
    Layout(
      name: "BILL payments", side: .ledger, headers: ["confirmation", "vendor", "amount", "process date"],
      roles: [
        "account name": .ignored, "account number": .ignored, "account": .fundingSource, "bank account": .fundingSource,
      ],
      sign: .paymentsPositive),
    Layout(
      name: "BILL payments out", side: .ledger, headers: ["vendor name", "process date", "amount", "status"],
      sign: .paymentsPositive),
    Layout(
      name: "BILL payments out", side: .ledger, headers: ["vendor", "process date", "amount", "status"],
      sign: .paymentsPositive),
    Layout(
      name: "BILL payments out", side: .ledger, headers: ["payee", "process date", "amount", "status"],
      sign: .paymentsPositive),
    Layout(
      name: "BILL payments out", side: .ledger, headers: ["recipient", "payment date", "payment amount"],
      sign: .paymentsPositive),
    Layout(
      name: "BILL bills", side: .ledger,
      headers: ["vendor", "invoice #", "due date", "amount", "paid amount", "paid on"],
      roles: [
        "paid on": .date, "paid amount": .amount, "amount": .otherAmount, "ui payment status": .status,
        "status": .ignored,
      ], sign: .paymentsPositive),
    Layout(
      name: "BILL void and credit report", side: .ledger,
      headers: ["vendor name", "confirmation number", "process date", "void date", "amount"], sign: .paymentsPositive),
    Layout(
      name: "BILL Spend & Expense transactions", side: .ledger, headers: ["merchant", "amount", "budget"],
      roles: ["clean merchant name": .counterparty, "merchant": .description], sign: .purchasesPositive),
    Layout(
      name: "BILL Spend & Expense transactions", side: .ledger, headers: ["merchant name", "amount", "budget"],
      roles: [
        "clean merchant name": .counterparty, "merchant name": .description, "is credit": .flag, "name": .ignored,
        "card name": .ignored,
      ], sign: .purchasesPositive),
    Layout(
      name: "BILL Spend & Expense reimbursements", side: .ledger,
      headers: ["employee", "amount", "status", "paid date"],
      roles: ["employee": .counterparty, "merchant": .description, "batch id": .reference, "paid date": .date],
      sign: .paymentsPositive),
    Layout(
      name: "BILL payments out", side: .ledger, headers: ["vendor name", "payment date", "payment amount"],
      sign: .paymentsPositive),
    Layout(
      name: "BILL payments out", side: .ledger,
      headers: ["payee", "payment date", "payment amount", "confirmation number"], sign: .paymentsPositive),
    Layout(
      name: "BILL funds transfers", side: .ledger,
      headers: ["created", "updated", "date", "amount", "status", "description"], roles: ["account": .ignored]),
    Layout(
      name: "BILL received payments", side: .ledger, headers: ["customer", "payment date", "amount"],
      sign: .receiptsPositive),
    Layout(
      name: "BILL received payments", side: .ledger, headers: ["customer name", "payment date", "amount"],
      sign: .receiptsPositive),
  ]
}
