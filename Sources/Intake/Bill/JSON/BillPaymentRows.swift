import Banking

/// The bills that one payment pays, where their amounts add up to the payment's.
struct BillPaymentRows: Sendable {
  struct Row: Sendable {
    var bill: String?
    /// What the bill takes of the payment, unsigned.
    var amount: Amount
  }

  /// One row a bill; empty where the payment is one record.
  private(set) var rows: [Row] = []
  /// Every bill's id, in order.
  private(set) var bills: [String] = []

  /// The rows of a payment: net of their credits where so they sum to the payment's amount, else as written where that does.
  ///
  /// A payment is kept whole where neither does, where a bill takes nothing of it, and where no confirmation would hold its rows together.
  init(
    _ object: JSONObject, _ context: BillContext, amount: Amount, hasConfirmation: Bool
  ) throws(IntakeError) {
    var gross: [Row] = []
    var net: [Row] = []
    let parts = object.objects("billPayments") + object.objects("billPays")
    for part in parts {
      let bill = part.text(["billNumber", "invoiceNumber", "billId"])
      if let bill { bills.append(bill) }
      guard let value = try context.amount(part, "amount") else { continue }
      var rest = value
      for credit in part.objects("vendorCredits") {
        guard let less = try context.amount(credit, "amount"), let difference = try? rest.subtracting(less) else {
          continue
        }
        rest = difference
      }
      gross.append(Row(bill: bill, amount: value))
      net.append(Row(bill: bill, amount: rest))
    }
    if bills.isEmpty, let bill = object.text("billId") { bills = [bill] }
    guard hasConfirmation, parts.count > 1, gross.count == parts.count else { return }
    for candidate in [net, gross] where candidate.allSatisfy({ $0.amount.minorUnits > 0 }) {
      guard let sum = try? Amount.sum(of: candidate.map(\.amount), in: amount.currency), sum == amount else { continue }
      rows = candidate
      return
    }
  }
}
