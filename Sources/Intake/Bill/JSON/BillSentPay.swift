import Banking

/// A v2 `SentPay`: money out. Its `name` is the confirmation number, its status a digit.
struct BillSentPay: Sendable {
  private let object: JSONObject
  private let context: BillContext

  init(_ object: JSONObject, _ context: BillContext) {
    self.object = object
    self.context = context
  }

  func records(_ firstOrdinal: Int) throws(IntakeError) -> [Record] {
    let status = object.text("status").map { BillVocabulary.status(for: $0, object: .sentPay) }
    guard let date = try context.day(object, "processDate") else {
      if status?.meaning == .scheduled || status?.meaning == .canceled { return [] }
      throw context.refusal(object, "processDate", "the day BILL begins to process the payment", found: "none")
    }
    guard let amount = try context.amount(object, "amount") else {
      throw context.refusal(object, "amount", "an amount", found: "none")
    }
    let confirmation = object.text("name").flatMap { BillVocabulary.confirmation(in: $0) }
    let parts = try BillPaymentRows(object, context, amount: amount, hasConfirmation: confirmation != nil)
    let amounts = parts.rows.isEmpty ? [amount] : parts.rows.map(\.amount)
    var records: [Record] = []
    for (offset, part) in amounts.enumerated() {
      guard let out = try? part.negated() else {
        throw context.refusal(object, "amount", "an amount that fits in 64 bits of minor units", found: "\(part)")
      }
      var record = context.record(object, firstOrdinal + offset, date, out)
      record.createdDate = object.day("createdTime")
      record.updatedDate = object.day("updatedTime")
      record.counterparty = object.text(["vendorName", "payeeName"])
      record.confirmation = confirmation
      record.reference = confirmation ?? object.text(["name", "txnNumber"])
      record.bankReference = object.text("id")
      record.status = status
      record.invoices = parts.rows.isEmpty ? parts.bills : [parts.rows[offset].bill].compactMap { $0 }
      record.description = [record.counterparty, object.text("description")].compactMap { $0 }.joined(separator: " ")
      if object["fasterPayment"]?.truth == true { record.method = .instant }
      if object["isOnline"]?.truth == false {
        record.fundingSource = .outside
        record.checkNumber = CheckNumber.plain(object.text("syncReference"))
        record.method = record.checkNumber == nil ? .offline : .check
      } else if object.text("bankAccountId") != nil {
        record.fundingSource = .bankAccount
      }
      records.append(record)
    }
    return records
  }
}
