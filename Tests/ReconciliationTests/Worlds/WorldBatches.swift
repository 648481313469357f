import Banking
import Reconciliation

/// A BILL account drawn in sums: one or two debits a process date, and what can happen to them.
extension WorldBuilder {
  func addBatches(count: Int, on days: [Day]) {
    let size = max(3, count / max(1, days.count))
    var special: [Day: (WorldBuilder) -> (Day) -> Void] = [:]
    let troubles: [(WorldBuilder) -> (Day) -> Void] = [
      WorldBuilder.addTwoDebits, WorldBuilder.addTwoDebitsJoined, WorldBuilder.addVoidFromBatch,
      WorldBuilder.addBouncedAndCovered, WorldBuilder.addBouncedBatch, WorldBuilder.addVoidAndReissueInBatch,
    ]
    // The last days of the span are left alone: credits and returns need days after them.
    let free = Array(days.dropLast(5))
    for (index, trouble) in troubles.enumerated() where index < free.count {
      special[free[(index * free.count) / troubles.count]] = trouble
    }
    for day in days {
      if let trouble = special[day] {
        trouble(self)(day)
      } else {
        addBatch(size: random.int(max(2, size - 2)...size + 3), on: day)
        if random.chance(0.25) { addAloneBesideBatch(on: day) }
      }
    }
  }

  /// The payments of one process date.
  private func payments(_ count: Int, on day: Day) -> [Payment] {
    (0..<count).map { _ in
      let method = random.pick([PaymentMethod.ach, .ach, .ach, .check, .virtualCard], or: .ach)
      return payment(vendor(), anyAmount(), on: day, method: method)
    }
  }

  private func total(_ payments: [Payment]) -> Int64 { payments.reduce(0) { $0 + $1.amount } }

  /// One debit for these payments; the ledger may know its token.
  private func draw(_ payments: [Payment], on day: Day) -> (line: Int, rows: [Int]) {
    let token = token()
    let known = random.chance(settings.shareWithToken)
    let line = bankLine(day, -total(payments), payablesText([], token: token, on: day), token: token)
    let rows = payments.map { payment in
      var payment = payment
      payment.token = known ? token : nil
      return write(payment)
    }
    return (line, rows)
  }

  private func addBatch(size: Int, on day: Day) {
    // Before a weekend or a holiday some rows carry the closed day's date; they are drawn with the next banking day's.
    var payments = payments(size, on: day)
    let before = day.adding(days: -1)
    let shifted = !calendar.isBankingDay(before) && before >= period.start && random.chance(0.6)
    if shifted { payments += self.payments(random.int(1...2), on: before) }
    guard reserve(total(payments)) else { return }
    let (line, rows) = draw(payments, on: day)
    match(shifted ? .shiftedBatch : .batch, [line], rows)
  }

  private func addAloneBesideBatch(on day: Day) {
    var alone = payment(vendor(), freshAmount(from: 100_000), on: day, method: .instant)
    if random.chance(0.5) {
      alone = payment(random.pick(WorldNames.foreignVendors, or: ""), freshAmount(), on: day, method: .international)
    }
    match(.aloneBesideBatch, [debit(alone, on: day, shown: .nameOnly)], [write(alone)])
  }

  /// In how many ways some of the payments make this sum.
  private func waysToMake(_ sum: Int64, of payments: [Payment]) -> Int {
    (1..<(1 << payments.count) - 1).count { mask in
      var rest = sum
      for (index, payment) in payments.enumerated() where mask >> index & 1 == 1 { rest -= payment.amount }
      return rest == 0
    }
  }

  private func addTwoDebits(on day: Day) {
    let early = (0..<4).map { _ in payment(vendor(), freshAmount(), on: day) }
    let late = (0..<3).map { _ in payment(vendor(), freshAmount(), on: day, method: .check) }
    guard waysToMake(total(early), of: early + late) == 1, total(early) != total(late) else { return }
    for part in [early, late] {
      let (line, rows) = draw(part, on: day)
      match(.twoDebits, [line], rows)
    }
  }

  private func addTwoDebitsJoined(on day: Day) {
    let twin = freshAmount()
    let early = (0..<3).map { _ in payment(vendor(), freshAmount(), on: day) } + [payment(vendor(), twin, on: day)]
    let late = (0..<2).map { _ in payment(vendor(), freshAmount(), on: day) } + [payment(vendor(), twin, on: day)]
    var lines: [Int] = []
    for part in [early, late] {
      lines.append(bankLine(day, -total(part), payablesText([], token: token(), on: day)))
    }
    match(.twoDebitsJoined, lines, (early + late).map { write($0) })
  }

  private func addVoidFromBatch(on day: Day) {
    var voided = payment(vendor(), freshAmount(), on: day, method: .check)
    voided.status = PaymentStatus(text: "Voided", meaning: .voided)
    let (line, rows) = draw(payments(4, on: day) + [voided], on: day)
    let name = String(voided.vendor.uppercased().prefix(settings.nameLength)).trimmingBlanks()
    let credit = bankLine(
      calendar.adding(bankingDays: 4, to: day), voided.amount, "BILL.COM VOID PMT \(name) \(voided.invoice)")
    match(.voidFromBatch, [line, credit], rows)
  }

  private func addVoidAndReissueInBatch(on day: Day) {
    var first = payment(vendor(), freshAmount(), on: day, method: .check)
    first.status = PaymentStatus(text: "Voided", meaning: .voided)
    first.memo = "Void and reissue"
    let (line, rows) = draw(payments(3, on: day) + [first], on: day)
    match(.voidAndReissue, [line], rows)
    addReissue(of: first, on: calendar.adding(bankingDays: 4, to: day))
  }

  /// The new payment for a voided one whose money had left: the same bill, no second debit.
  func addReissue(of first: Payment, on day: Day) {
    var second = payment(first.vendor, first.amount, on: day, method: first.method)
    second.invoice = first.invoice
    second.memo = "Reissue of \(first.confirmation ?? "")"
    open(.reissued, [.reissued], [], [write(second)])
  }

  private func addBounced(_ day: Day, _ rows: inout [Int]) -> [Int] {
    let payments = payments(4, on: day)
    let sum = total(payments)
    let line = bankLine(day, -sum, payablesText([], token: token(), on: day))
    let (_, month, number) = day.components
    let date = [month, number].map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: "-")
    let back = bankLine(
      calendar.next(after: day), sum, "RETURN OF POSTED CHECK / ITEM (RECEIVED ON \(date)) ELECTRONIC TRANSACTION")
    rows = payments.map { write($0) }
    return [line, back]
  }

  private func addBouncedBatch(on day: Day) {
    var rows: [Int] = []
    let lines = addBounced(day, &rows)
    open(.bouncedBatch, [.returned], lines, rows)
  }

  private func addBouncedAndCovered(on day: Day) {
    var rows: [Int] = []
    let lines = addBounced(day, &rows)
    let sum = bankRecord(lines[1]).amount.minorUnits
    let text = "WIRE OUT BNF:BILL.COM LLC COVER \(ledgerRecord(rows[0]).confirmation ?? "")"
    let wire = bankLine(
      calendar.adding(bankingDays: 3, to: day), -sum, text, confirmation: ledgerRecord(rows[0]).confirmation)
    match(.bouncedAndCovered, lines + [wire], rows)
  }
}
