import Banking

/// A v3 receivable payment or a v2 `ReceivedPay`: money in, one record a receipt.
struct BillReceipt: Sendable {
  private let object: JSONObject
  private let context: BillContext
  private let isV2: Bool

  /// v2 `paymentType` (com.bill.java.api, ReceivedPay).
  private static let types: [String: PaymentMethod] = ["0": .cash, "1": .check, "2": .card, "3": .ach]

  /// The same in words.
  private static let words = [
    "0": "Cash", "1": "Check", "2": "Credit card", "3": "ACH", "4": "PayPal", "5": "Other",
  ]

  init(_ object: JSONObject, _ context: BillContext, isV2: Bool) {
    self.object = object
    self.context = context
    self.isV2 = isV2
  }

  func records(_ ordinal: Int) throws(IntakeError) -> [Record] {
    guard let date = try context.day(object, "paymentDate") else {
      throw context.refusal(object, "paymentDate", "the day of the payment", found: "none")
    }
    guard let amount = try context.amount(object, "amount") else {
      throw context.refusal(object, "amount", "an amount", found: "none")
    }
    var record = context.record(object, ordinal, date, amount)
    record.createdDate = object.day("createdTime")
    record.updatedDate = object.day("updatedTime")
    record.counterparty = object.text("customerName")
    record.reference = object.text(["referenceNumber", "refNumber"])
    record.bankReference = object.text("id")
    if let word = object.text("status") {
      record.status =
        isV2 ? BillVocabulary.status(for: word, object: .receivedPay) : BillVocabulary.status(for: word)
    }
    let type = object.text(["receivablesType", "paymentType"])
    record.type = isV2 ? type.map { Self.words[$0] ?? $0 } : type
    record.method = type.flatMap {
      isV2 ? Self.types[$0] ?? BillVocabulary.method(for: $0) : BillVocabulary.method(for: $0)
    }
    if record.method == .check { record.checkNumber = CheckNumber.plain(record.reference) }
    record.invoices = (object.objects("invoicePayments") + object.objects("invoicePays")).compactMap {
      $0.text(["invoiceNumber", "invoiceId"])
    }
    record.description = [record.counterparty, object.text("description")].compactMap { $0 }.joined(separator: " ")
    return [record]
  }
}
