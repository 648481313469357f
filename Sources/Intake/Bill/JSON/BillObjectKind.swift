import Banking

/// The objects of BILL's API that move money.
enum BillObjectKind: String, Sendable {
  case payment = "v3 payments"
  case receivablePayment = "v3 receivable payments"
  case sentPay = "v2 SentPay"
  case receivedPay = "v2 ReceivedPay"
  case moneyMovement = "v2 MoneyMovement"

  /// The kind of an object: by its `entity` in v2, else by the members only its kind has; nil for any other object.
  init?(_ object: JSONObject) {
    switch object.text("entity") {
    case "SentPay": self = .sentPay
    case "ReceivedPay": self = .receivedPay
    case "MoneyMovement": self = .moneyMovement
    case .some: return nil
    case nil:
      let has = { (name: String) in object[name] != nil }
      guard has("amount") else { return nil }
      if has("billPays") || has("txnNumber") {
        self = .sentPay
      } else if has("invoicePays") || has("refNumber") && has("paymentDate") {
        self = .receivedPay
      } else if has("customerId") && (has("paymentDate") || has("invoicePayments")) {
        self = .receivablePayment
      } else if has("processDate") && (has("vendorId") || has("billPayments") || has("vendorName")) {
        self = .payment
      } else if object.text("id")?.hasPrefix("stp") == true {
        self = .payment
      } else {
        return nil
      }
    }
  }

  /// The records of an object; none where it has moved no money and has no date.
  func records(
    _ object: JSONObject, _ context: BillContext, firstOrdinal: Int
  ) throws(IntakeError) -> [Record] {
    switch self {
    case .payment: try BillPayment(object, context).records(firstOrdinal)
    case .receivablePayment: try BillReceipt(object, context, isV2: false).records(firstOrdinal)
    case .receivedPay: try BillReceipt(object, context, isV2: true).records(firstOrdinal)
    case .sentPay: try BillSentPay(object, context).records(firstOrdinal)
    case .moneyMovement: try BillMoneyMovement(object, context).records(firstOrdinal)
    }
  }
}
