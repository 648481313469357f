import Banking

/// What each side writes of one payment.
extension WorldBuilder {
  /// What BILL's export says of a payment.
  struct Payment {
    var day: Day
    var amount: Int64
    var vendor: String
    var method = PaymentMethod.ach
    var status = PaymentStatus(text: "Paid", meaning: .paid)
    var confirmation: String?
    var checkNumber: String?
    var funding = FundingSource.bankAccount
    var invoice: String
    var memo = ""
    var token: String?
  }

  func payment(_ vendor: String, _ amount: Int64, on day: Day, method: PaymentMethod = .ach) -> Payment {
    let created = calendar.previous(before: day)
    var payment = Payment(day: day, amount: amount, vendor: vendor, method: method, invoice: invoice())
    payment.confirmation = confirmation(created: created)
    return payment
  }

  func write(_ payment: Payment) -> Int {
    var record = Record(
      provenance: Provenance(input: "bill1", record: 1, row: nil), date: payment.day, amount: cents(-payment.amount),
      description: [payment.vendor, payment.memo].filter { !$0.isEmpty }.joined(separator: " "))
    record.counterparty = payment.vendor
    record.createdDate = calendar.previous(before: payment.day)
    record.confirmation = payment.confirmation
    record.reference = payment.confirmation
    record.checkNumber = payment.checkNumber
    record.method = payment.method
    record.status = payment.status
    record.fundingSource = payment.funding
    record.fundingToken = payment.token
    record.invoices = [payment.invoice]
    return addLedger(record)
  }

  /// How much of a payment the bank's text shows.
  enum Shown {
    case confirmation, invoice, nameOnly, nothing
  }

  func shown() -> Shown {
    if random.chance(settings.shareWithReference) { return .confirmation }
    return random.chance(0.4) ? .invoice : .nameOnly
  }

  /// A bank line with its text, in the bank's own manner.
  func bankLine(
    _ day: Day, _ amount: Int64, _ text: String, confirmation: String? = nil, token: String? = nil,
    check: String? = nil
  ) -> Int {
    var record = Record(
      provenance: Provenance(input: "bank1", record: 1, row: nil), date: day, amount: cents(amount), description: text)
    record.confirmation = confirmation
    record.fundingToken = token
    record.checkNumber = check
    return addBank(record)
  }

  /// One payment's own debit.
  func debit(_ payment: Payment, on day: Day, amount: Int64? = nil, shown: Shown, vendor: String? = nil) -> Int {
    let name = String((vendor ?? payment.vendor).uppercased().prefix(settings.nameLength))
      .trimmingBlanks()
    var detail: [String] = []
    switch shown {
    case .confirmation: detail = [name, payment.confirmation ?? ""]
    case .invoice: detail = [name, payment.invoice]
    case .nameOnly: detail = [name]
    case .nothing: break
    }
    return bankLine(
      day, -(amount ?? payment.amount), payablesText(detail, on: day),
      confirmation: shown == .confirmation ? payment.confirmation : nil)
  }

  /// The bank's text for a debit by BILL.
  func payablesText(_ detail: [String], token: String? = nil, on day: Day) -> String {
    let detail = detail.filter { !$0.isEmpty }.joined(separator: " ")
    let text =
      switch settings.text {
      case .chase:
        "ORIG CO NAME:BILL.COM LLC ORIG ID:1204895317 CO ENTRY DESCR:PAYABLES SEC:CCD "
          + "TRACE#:0210000\(random.digits(8)) IND ID:\(token ?? "") IND NAME:\(detail) TRN: \(random.digits(10))TC"
      case .bankOfAmerica:
        "BILL.COM DES:PAYABLES ID:\(token ?? "") INDN:\(detail.isEmpty ? "Multiple Payments" : detail) "
          + "CO ID:1204895317 CCD"
      case .plain: "ACH DEBIT BILL.COM PAYABLES \(token ?? "") \(detail)"
      }
    return text.foldingBlanks()
  }
}

extension String {
  func trimmingBlanks() -> String {
    var text = Substring(self)
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }

  func foldingBlanks() -> String { split(separator: " ").joined(separator: " ") }
}
