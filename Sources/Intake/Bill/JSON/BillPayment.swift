import Banking

/// A v3 payment (`GET /v3/payments`): money out, one record a bill or one in all.
struct BillPayment: Sendable {
  private let object: JSONObject
  private let context: BillContext

  init(_ object: JSONObject, _ context: BillContext) {
    self.object = object
    self.context = context
  }

  func records(_ firstOrdinal: Int) throws(IntakeError) -> [Record] {
    let status = self.status
    guard let date = try context.day(object, "processDate") else {
      if status?.meaning == .scheduled || status?.meaning == .canceled { return [] }
      throw context.refusal(object, "processDate", "the day BILL begins to process the payment", found: "none")
    }
    guard let paid = try context.amount(object, "amount") else {
      throw context.refusal(object, "amount", "an amount", found: "none")
    }
    // What leaves the bank is the funding amount: it differs where the bill is in another currency.
    let funded = try context.amount(object, "fundingAmount").flatMap { $0.minorUnits > 0 ? $0 : nil }
    let bank = funded ?? paid
    let confirmation = object.text("confirmationNumber").flatMap { BillVocabulary.confirmation(in: $0) }
    let parts = try BillPaymentRows(object, context, amount: bank, hasConfirmation: confirmation != nil)
    var base = context.record(object, firstOrdinal, date, try out(bank))
    base.createdDate = object.day("createdTime")
    base.updatedDate = object.day("updatedTime")
    base.counterparty = object.text("vendorName")
    base.confirmation = confirmation
    base.reference = confirmation ?? object.text(["confirmationNumber", "transactionNumber"])
    base.bankReference = object.text("id")
    base.status = status
    base.type = object.text("disbursementType")
    base.method = base.type.flatMap { BillVocabulary.method(for: $0) }
    if object.object("processingOptions")?["requestPayFaster"]?.truth == true, base.method == nil || base.method == .ach
    {
      base.method = .instant
    }
    base.fundingSource = object.object("fundingAccount")?.text("type").flatMap { BillVocabulary.fundingSource(for: $0) }
    base.checkNumber = CheckNumber.plain(
      object.object("disbursementInfo")?.object("checkDisbursement")?.text("checkNumber"))
    if object["onlinePayment"]?.truth == false {
      base.fundingSource = .outside
      base.method = base.method ?? .offline
      base.checkNumber = base.checkNumber ?? CheckNumber.plain(object.text("syncReference"))
    }
    base.invoices = parts.bills
    base.description = description(paid, funded: funded)
    guard !parts.rows.isEmpty else { return [base] }
    var records: [Record] = []
    for (offset, row) in parts.rows.enumerated() {
      var record = base
      record.provenance = Provenance(input: context.input, record: firstOrdinal + offset, row: object.line)
      record.amount = try out(row.amount)
      record.invoices = [row.bill].compactMap { $0 }
      records.append(record)
    }
    return records
  }

  private func out(_ amount: Amount) throws(IntakeError) -> Amount {
    do { return try amount.negated() } catch {
      throw context.refusal(object, "amount", "an amount that fits in 64 bits of minor units", found: "\(amount)")
    }
  }

  private func description(_ paid: Amount, funded: Amount?) -> String {
    var parts = [object.text("vendorName"), object.text("description")].compactMap { $0 }
    if let funded, funded != paid {
      let rate = object.text("exchangeRate").map { " at \($0)" } ?? ""
      parts.append("(\(paid) in the bill's currency\(rate))")
    }
    return parts.joined(separator: " ")
  }

  /// The status of the money: `singleStatus` says most; a void that was asked for or granted since says more; a failed payout counts where only
  /// `status` is given.
  private var status: PaymentStatus? {
    let single = object.text("singleStatus").flatMap { $0 == "UNDEFINED" ? nil : $0 }
    guard let word = single ?? object.text("status") else { return nil }
    let status = BillVocabulary.status(for: word)
    guard [.paid, .funding, .held, .disbursementFailed].contains(status.meaning) else { return status }
    for void in object.objects("voidInfo") {
      // A reissue moves no money at the payer's bank.
      guard void.text("type") == "VOID_AND_CREDIT" || void.text("type") == "VOID_ONLY", let state = void.text("status")
      else { continue }
      if state == "ACCEPTED" { return PaymentStatus(text: "\(word), void accepted", meaning: .voided) }
      if state == "TO_BE_PROCESSED" {
        return PaymentStatus(text: "\(word), void to be processed", meaning: .voidPending)
      }
    }
    if single == nil, status.meaning == .paid, object.text("disbursementStatus") == "FAILED" {
      return PaymentStatus(text: "\(word), disbursement FAILED", meaning: .disbursementFailed)
    }
    return status
  }
}
