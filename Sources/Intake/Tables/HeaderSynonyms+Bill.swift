extension HeaderSynonyms {
  /// Headers of BILL's exports and reports and of the accounting systems beside it, where they differ from a bank's
  /// (`domain.md` of the design, 2.1: the names vary by the screen).
  static let bill: [Entry] = [
    Entry(
      .date, 105,
      """
      process date|processdate|payment date|paymentdate|sent date|date sent|paid date|date paid|paid on|\
      payment process date|withdrawal date|withdraw date|debit date|date processed by bill|receipt date|\
      received date|date received|pay date|payment sent date|payment made on|transfer date|check date|\
      disbursement date|deposit date|funding date|payout date
      """),
    Entry(
      .otherDate, 95,
      """
      full payment date|expected payment date|estimated delivery date|invoice due date|bill due date|cancel date|\
      issued expiration
      """),
    Entry(
      .confirmation, 100,
      """
      confirmation|confirmation number|confirmation #|confirmation no|payment confirmation number|\
      payment confirmation|payment confirmation #|confirmationnumber|bill confirmation|conf #|confirm #|\
      confirmation num
      """),
    Entry(
      .bankReference, 100,
      """
      ach confirmation token|ach confirmation|ach token|confirmation token|funding token|disbursement id|\
      sentpay id|sent pay id|sentpay|bill com payment id|bill payment id|stp id|bank confirmation|\
      ach confirmation number
      """),
    Entry(
      .invoice, 100,
      """
      invoice|invoice #|invoice number|invoice no|invoice num|inv #|inv no|invoices|invoice numbers|bill #|\
      bill number|bill no|bill|bills|invoice bill #|bill invoice number|vendor invoice number|invoicenumber|\
      bill reference|applied to|invoice s
      """),
    Entry(
      .fundingSource, 100,
      """
      funding source|funding account|fundingaccount|pay from|paid from|payment account|bank account used|\
      funding account name|funding type|pay from account|withdraw from|withdrawn from|payment source|\
      funding method|money out account
      """),
    Entry(
      .payFaster, 100,
      "is pay faster payment|pay faster|pay faster payment|is pay faster|faster payment|is faster payment"),
    Entry(
      .ignored, 80,
      """
      requested delivery|delivery type requested|cancel request submitted|\
      creator id|creator|vendor id|customer id|integration id|payment terms|payment terms name|approval status|\
      vendor address|vendor account number|bill id|approvers|gl account number|gl account name|chart of account|\
      chart of account id|vendor email|sync status|review status|receipt status|receipt sync status|\
      clearing account|synced|online payment|to print check
      """),
    Entry(
      .otherAmount, 100,
      """
      amount applied|bill balance|invoice balance|bill total|conv fee amount|conv fee|funding exchange rate|\
      exchangerate|payment fee|processing fee|bill com fee
      """),
    Entry(.debit, 90, "payment|bill payment|spend|decrease"),
    Entry(.credit, 90, "deposit received|increase"),
    Entry(
      .counterparty, 100,
      """
      vendor payee|payee vendor|vendor customer name|customer full name|vendorname|vendor full name|\
      payee name vendor
      """),
    Entry(.otherAmount, 90, "foreign gross|foreign debit|foreign credit|source debit|source credit"),
  ]
}
