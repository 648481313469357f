import Banking
import Reconciliation

/// The same payment with another amount, by every cause there is.
extension WorldBuilder {
  func addAmountDifferences(_ day: () -> Day) {
    let high = Int64(random.int(5...8))
    let low = Int64(random.int(1...4))
    let thousand = Int64(random.int(1...9)) * 100_000
    addDifference(
      thousand + high * 10_000 + low * 1_000 + 400, thousand + low * 10_000 + high * 1_000 + 400, [.digitsTransposed],
      on: day())
    let slipped = Int64(random.int(12...98)) * 1_010
    addDifference(slipped * 10, slipped, [.digitSlip], on: day())
    let single = Int64(random.int(2...8)) * 100_000 + 41_870
    addDifference(single, single + 6_000, [.oneDigit], on: day())
    let wire = Int64(random.int(12...60)) * 10_000
    addDifference(wire, wire + 2_500, [.feeAdded], on: day(), method: .wire)
    let odd = Int64(random.int(100...900)) * 100 + 31
    addDifference(odd, odd - 2, [.rounding, .oneDigit], on: day())
    let bill = Int64(random.int(20...90)) * 8_600
    addDifference(bill, bill / 2, [.partial], on: day())
    let over = Int64(random.int(30...60)) * 10_000 + 1_357
    addDifference(over, over + over / 5 + 1_119, [.overpaid, .unknown], on: day())
    let under = Int64(random.int(30...60)) * 10_000 + 3_118
    addDifference(under, under - under / 13 - 841, [.unknown, .partial], on: day())
    addExchange(on: day())
    addNettedFee(on: day())
  }

  private func addDifference(
    _ booked: Int64, _ paid: Int64, _ causes: [Cause], on day: Day, method: PaymentMethod = .ach
  ) {
    guard reserve(booked), reserve(paid) else { return }
    let payment = payment(vendor(), booked, on: day, method: method)
    let line = debit(payment, on: day, amount: paid, shown: .confirmation)
    open(.amountDifference, [.amountDifference], [line], [write(payment)], causes: causes)
  }

  /// Two payments abroad on one day, both dearer by the same rate.
  private func addExchange(on day: Day) {
    let rate = Int64(random.int(10_085...10_290))
    for vendor in WorldNames.foreignVendors.prefix(2) {
      let booked = freshAmount(from: 200_000)
      let paid = (booked * rate + 5_000) / 10_000
      guard reserve(paid) else { continue }
      let payment = payment(vendor, booked, on: day, method: .international)
      let line = debit(payment, on: day, amount: paid, shown: .confirmation)
      open(.amountDifference, [.amountDifference], [line], [write(payment)], causes: [.exchangeRate])
    }
  }

  /// A refund that came less 2.9 % and 0.30.
  private func addNettedFee(on day: Day) {
    let refund = Int64(random.int(8...60)) * 5_000
    let net = refund - (refund * 29 + 500) / 1_000 - 30
    guard reserve(net) else { return }
    var payment = payment(random.pick(WorldNames.customers, or: ""), -refund, on: day, method: .card)
    payment.memo = "Card refund"
    let number = payment.confirmation ?? ""
    let line = bankLine(
      day, net, "CARD REFUND MERCHANT SVC \(payment.vendor.uppercased()) \(number)", confirmation: number)
    open(.amountDifference, [.amountDifference], [line], [write(payment)], causes: [.feeNetted])
  }
}
