import Banking
import Reconciliation

/// One payment, told differently by the two sides.
extension RealMonthBuilder {
  private func disagree(
    _ kind: RealMonth.Kind, _ booked: Int64, _ paid: Int64, _ causes: [Cause], _ day: Day,
    method: PaymentMethod = .ach, vendor: String? = nil
  ) {
    guard habits.bank != .silent, take(booked), take(paid) else { return }
    // A round fee or a round excess may change one digit alone: then nobody can tell it from a slip.
    let digits = (Array(String(booked)), Array(String(paid)))
    let isOneDigit = digits.0.count == digits.1.count && zip(digits.0, digits.1).count { $0 != $1 } == 1
    let causes = isOneDigit ? causes + [.oneDigit] : causes
    let payment = payment(day, booked, vendor: vendor, method: method)
    let shown: Shown = habits.ledger == .bill && random.chance(0.6) ? .confirmation : .name
    open(
      kind, [.amountDifference], [debit(payment, on: day, amount: paid, shown: shown)], [write(payment)], causes)
  }

  func addAmountDifferences(_ pick: () -> Day) {
    let high = Int64(random.int(6...9))
    let low = Int64(random.int(1...4))
    let base = Int64(random.int(1...9)) * 100_000
    disagree(
      .digitsTransposed, base + high * 1_000 + low * 100 + 31, base + low * 1_000 + high * 100 + 31,
      [.digitsTransposed],
      pick())
    let slipped = Int64(random.int(1_100...9_800)) * 10
    disagree(.digitSlip, slipped, slipped * 10, [.digitSlip], pick())
    let one = Int64(random.int(2...7)) * 100_000 + 34_515
    disagree(.oneDigit, one, one + 4_000, [.oneDigit], pick())
    let wired = Int64(random.int(1_500...9_000)) * 100 + 37
    disagree(
      .feeAdded, wired, wired + random.pick([1_500, 2_500, 3_000, 4_500], or: 2_500), [.feeAdded], pick(), method: .wire
    )
    let cents = Int64(random.int(800...9_000)) * 100 + 45
    disagree(.rounding, cents, cents + Int64(random.int(1...3)), [.rounding, .oneDigit], pick())
    let whole = Int64(random.int(100...900)) * 1_200
    disagree(.partial, whole, whole * random.pick([1, 2, 3], or: 1) / 4, [.partial], pick())
    let over = Int64(random.int(500...3_000)) * 100
    disagree(.overpaid, over, over + Int64(random.int(61...190)) * 500 + 7_000, [.overpaid], pick())
    let odd = Int64(random.int(4_000...9_000)) * 100 + 18
    disagree(.unknownAmount, odd, odd - odd / 17 - 463, [.unknown, .partial], pick())
    // Two payments abroad on one day, by one rate.
    let day = pick()
    let rate = Int64(random.int(10_060...10_310))
    for vendor in RealNames.abroad.prefix(2) {
      let booked = amount(150_000, 800_000)
      disagree(
        .exchangeRate, booked + 1, ((booked + 1) * rate + 5_000) / 10_000, [.exchangeRate], day, method: .international,
        vendor: vendor)
    }
    let refund = Int64(random.int(60...400)) * 500
    let net = refund - (refund * 29 + 500) / 1_000 - 30
    guard habits.bank != .silent, take(refund), take(net) else { return }
    let back = payment(pick(), -refund, method: .card)
    let bankLine = line(back.day, net, "CARD REFUND WREN MERCHANT SVC \(cut(back.vendor))")
    open(.feeNetted, [.amountDifference], [bankLine], [write(back)], [.feeNetted])
  }

  func addOtherDisagreements(_ day: Day) {
    guard habits.ledger == .bill, habits.bank != .silent else { return }
    // Day and month swapped, or weeks late, under one confirmation.
    let (year, month, number) = day.components
    if number <= 12, number != month, let swapped = Day(year: year, month: number, day: month) {
      var payment = payment(day, amount())
      let bankLine = debit(payment, on: day, shown: .confirmation)
      payment.day = swapped
      open(.date, [.dateDifference], [bankLine], [write(payment)])
    }
    var old = payment(day, amount())
    let late = debit(old, on: day, shown: .confirmation)
    old.day = day.adding(days: -41)
    open(.date, [.dateDifference], [late], [write(old)])

    let other = payment(day, amount())
    open(
      .payee, [.payeeDifference], [debit(other, on: day, shown: .confirmation, name: "Bogus Ventures Ltd")],
      [write(other)])

    let refund = payment(day, amount())
    let out = debit(refund, on: day, shown: .confirmation)
    var wrong = refund
    wrong.amount = -refund.amount
    open(.sign, [.signDifference], [out], [write(wrong)])

    if let euro = Currency(code: "EUR") {
      let abroad = payment(day, amount())
      let row = write(abroad)
      change(ledger: row) { $0.amount = Amount(minorUnits: -abroad.amount, currency: euro) }
      open(.currency, [.currencyDifference], [debit(abroad, on: day, shown: .confirmation)], [row])
    }
  }

  /// Money that comes in: slips of checks, card payouts, single receipts.
  func addReceipts(_ day: Day) {
    func receipt(_ minor: Int64, _ method: PaymentMethod?, _ name: String) -> Int {
      var payment = payment(day, -minor, vendor: name)
      payment.method = method
      payment.source = .bankAccount
      let row = write(payment)
      change(ledger: row) {
        if let method { $0.method = method }
        $0.confirmation = nil
        $0.reference = random.digits(9)
      }
      return row
    }
    let slip = (0..<random.int(2...4)).map { _ in amount() }
    let rows = slip.map { receipt($0, .check, random.pick(RealNames.customers, or: "")) }
    match(.deposit, [line(later(day, 1), slip.reduce(0, +), "REMOTE DEPOSIT BATCH \(random.digits(4))")], rows)

    // Without a method nobody knows what came by card.
    guard habits.ledger == .bill else { return }
    let next = later(day, 1)
    let cards = (0..<random.int(3...6)).map { _ in Int64(random.int(20...900)) * 100 }
    let gross = cards.reduce(0, +)
    let fee = cards.reduce(0) { $0 + ($1 * 29 + 500) / 1_000 + 30 }
    var payoutRows = cards.map { receipt($0, .card, random.pick(RealNames.customers, or: "")) }
    for row in payoutRows { change(ledger: row) { $0.date = next } }
    let isBooked = random.chance(0.5)
    if isBooked {
      let feeRow = receipt(-fee, nil, "Processing fees")
      change(ledger: feeRow) { $0.date = next }
      payoutRows.append(feeRow)
    }
    let payout = line(later(next, 2), gross - fee, "DEPOSIT WREN MERCHANT SVC PAYOUT PO\(random.digits(6))")
    if isBooked {
      match(.payout, [payout], payoutRows)
    } else {
      open(.nettedPayout, [.amountDifference], [payout], payoutRows, [.feeNetted])
    }
    let customer = random.pick(RealNames.customers, or: "")
    let single = amount()
    match(
      .receipt, [line(later(day, 2), single, "ACH CREDIT \(cut(customer)) VIA BILL.COM")],
      [receipt(single, .ach, customer)])
  }
}
