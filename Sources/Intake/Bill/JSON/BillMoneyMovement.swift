import Banking

/// A v2 `MoneyMovement`: the transfer that funds payments or passes on receipts, the twin of one bank line.
///
/// BILL publishes no list of its fields; those of its relatives are looked for, and an amount's own minus, or words of payables and receivables,
/// say which way the money goes. Without any of them it funds payments: money out.
struct BillMoneyMovement: Sendable {
  private let object: JSONObject
  private let context: BillContext

  private static let dateNames = ["processDate", "transferDate", "transactionDate", "paymentDate", "date"]

  private static let wordsForIn: Set<Substring> = [
    "return", "returns", "returned", "receivable", "receivables", "void", "voids", "voided",
  ]

  init(_ object: JSONObject, _ context: BillContext) {
    self.object = object
    self.context = context
  }

  func records(_ ordinal: Int) throws(IntakeError) -> [Record] {
    var date: Day?
    for name in Self.dateNames where date == nil { date = try context.day(object, name) }
    if date == nil { date = try context.day(object, "createdTime") }
    guard let date else {
      throw context.refusal(object, "processDate", "the day of the transfer", found: "none")
    }
    guard let amount = try context.amount(object, "amount") else {
      throw context.refusal(object, "amount", "an amount", found: "none")
    }
    let text = [object.text("description"), object.text("name"), object.text("type")].compactMap { $0 }
      .joined(separator: " ")
    let folded = HeaderText.folded(text)
    let words = Set(folded.split(separator: " "))
    let isIn =
      folded.contains("money in") || !words.isDisjoint(with: Self.wordsForIn)
      // A payee may be a credit union.
      || HeaderText.folded(object.text("type") ?? "").split(separator: " ").contains("credit")
    let signed = amount.minorUnits < 0 || isIn ? amount : try? amount.negated()
    guard let signed else {
      throw context.refusal(object, "amount", "an amount that fits in 64 bits of minor units", found: "\(amount)")
    }
    var record = context.record(object, ordinal, date, signed)
    record.createdDate = object.day("createdTime")
    record.updatedDate = object.day("updatedTime")
    record.description = text
    record.bankReference = object.text("id")
    record.reference = object.text(["txnNumber", "confirmationNumber", "refNumber"])
    record.status = object.text("status").map { BillVocabulary.status(for: $0) }
    record.fundingSource = .bankAccount
    record.kind = .billFunding
    return [record]
  }
}
