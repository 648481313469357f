import Banking
import Reconciliation

/// What goes wrong with single payments.
extension WorldBuilder {
  func addBreaks(on days: [Day]) {
    // What needs days after it begins in the first half of the span.
    let early = Array(days.prefix(max(1, days.count / 2)))
    func day() -> Day { random.pick(days, or: days[0]) }
    func earlyDay() -> Day { random.pick(early, or: days[0]) }
    for _ in 0..<settings.breaksOfEach {
      addDuplicateAtBank(on: earlyDay())
      addDuplicateInLedger(on: day())
      addPriorPeriod(on: days[0])
      addReturnedItem(on: days[0])
      addMissing(on: days[0])
      addReturned(on: earlyDay())
      addReturnedKnown(on: earlyDay())
      addVoidAndReissue(on: earlyDay())
      addPaidAfterVoid(on: day())
      addDateDifferences(on: days)
      addPayeeDifference(on: day())
      addSignDifference(on: day())
      addCurrencyDifference(on: day())
      addAmbiguous(on: day())
      addNearMiss(on: earlyDay())
      addAmountDifferences(day)
    }
  }

  private func addDuplicateAtBank(on day: Day) {
    let payment = payment(vendor(), freshAmount(), on: day)
    let first = debit(payment, on: day, shown: .confirmation)
    let again = debit(payment, on: calendar.adding(bankingDays: 2, to: day), shown: .confirmation)
    match(.singleDebit, [first], [write(payment)])
    open(.duplicateAtBank, [.duplicateAtBank], [again], [])
  }

  private func addDuplicateInLedger(on day: Day) {
    let payment = payment(vendor(), freshAmount(), on: day)
    var again = payment
    again.confirmation = confirmation(created: calendar.previous(before: day))
    match(.singleDebit, [debit(payment, on: day, shown: .confirmation)], [write(payment)])
    open(.duplicateInLedger, [.duplicateInLedger], [], [write(again)])
  }

  private func addPriorPeriod(on day: Day) {
    let number = oldCheckNumber()
    let line = bankLine(day, -freshAmount(), "CHECK \(number)", check: number)
    open(.priorPeriod, [.priorPeriod, .notInLedger], [line], [])
  }

  private func addReturnedItem(on day: Day) {
    let name = String(vendor().uppercased().prefix(settings.nameLength)).trimmingBlanks()
    let code = random.pick(["R02 ACCOUNT CLOSED", "R03 NO ACCOUNT/UNABLE TO LOCATE", "R04 INVALID NUMBER"], or: "R02")
    let line = bankLine(day, freshAmount(), "ACH RETURN \(code) BILL.COM \(name)")
    open(.returnedItem, [.returnedItem], [line], [])
  }

  private func addMissing(on day: Day) {
    open(.missing, [.missingAtBank], [], [write(payment(vendor(), freshAmount(), on: day))])
  }

  private func credit(_ payment: Payment, on day: Day, _ text: String) -> Int {
    let name = String(payment.vendor.uppercased().prefix(settings.nameLength)).trimmingBlanks()
    return bankLine(
      day, payment.amount, "\(text) BILL.COM \(name) \(payment.confirmation ?? "")", confirmation: payment.confirmation)
  }

  private func addReturned(on day: Day) {
    let payment = payment(vendor(), freshAmount(), on: day)
    let out = debit(payment, on: day, shown: .confirmation)
    let back = credit(payment, on: calendar.adding(bankingDays: 2, to: day), "ACH RETURN R04 INVALID ACCOUNT NUMBER")
    open(.returned, [.returned], [out, back], [write(payment)])
  }

  private func addReturnedKnown(on day: Day) {
    for status in [
      PaymentStatus(text: "Voided", meaning: .voided), PaymentStatus(text: "Returned", meaning: .returned),
    ] {
      var payment = payment(vendor(), freshAmount(), on: day)
      payment.status = status
      let out = debit(payment, on: day, shown: .confirmation)
      let text = status.meaning == .voided ? "VOID PMT" : "ACH RETURN R02 ACCOUNT CLOSED"
      let back = credit(payment, on: calendar.adding(bankingDays: 3, to: day), text)
      match(.returnedKnown, [out, back], [write(payment)], tag: "returned")
    }
  }

  private func addVoidAndReissue(on day: Day) {
    var first = payment(vendor(), freshAmount(), on: day)
    first.status = PaymentStatus(text: "Voided", meaning: .voided)
    first.memo = "Void and reissue"
    match(.voidAndReissue, [debit(first, on: day, shown: .confirmation)], [write(first)])
    addReissue(of: first, on: calendar.adding(bankingDays: 4, to: day))
  }

  private func addPaidAfterVoid(on day: Day) {
    var payment = payment(vendor(), freshAmount(), on: day)
    payment.status = PaymentStatus(text: "Void", meaning: .voided)
    open(.paidAfterVoid, [.paidAfterVoid], [debit(payment, on: day, shown: .confirmation)], [write(payment)])
  }

  private func addDateDifferences(on days: [Day]) {
    let payment = payment(vendor(), freshAmount(), on: period.start.adding(days: -30))
    let line = debit(payment, on: days[days.count - 1], shown: .confirmation)
    open(.dateDifference, [.dateDifference], [line], [write(payment)])
  }

  private func addPayeeDifference(on day: Day) {
    let payment = payment(vendor(), freshAmount(), on: day)
    let line = debit(payment, on: day, shown: .confirmation, vendor: "Copperline Holdings")
    open(.payeeDifference, [.payeeDifference], [line], [write(payment)])
  }

  private func addSignDifference(on day: Day) {
    let refund = payment(vendor(), freshAmount(), on: day)
    let line = debit(refund, on: day, shown: .confirmation)
    var wrong = refund
    wrong.amount = -refund.amount
    wrong.memo = "Refund expected"
    open(.signDifference, [.signDifference], [line], [write(wrong)])
  }

  private func addCurrencyDifference(on day: Day) {
    guard let euro = Currency(code: "EUR") else { return }
    let payment = payment(vendor(), freshAmount(), on: day)
    var record = ledgerRecord(write(payment))
    record.amount = Amount(minorUnits: -payment.amount, currency: euro)
    let row = replaceLastLedger(with: record)
    open(.currencyDifference, [.currencyDifference], [debit(payment, on: day, shown: .confirmation)], [row])
  }

  /// One bare line, two payments of that day and amount: nobody can know.
  private func addAmbiguous(on day: Day) {
    let amount = freshAmount()
    let rows = [vendor(), vendor()].map { write(payment($0, amount, on: day)) }
    let line = bankLine(day, -amount, payablesText([], on: day))
    open(.ambiguous, [.ambiguous], [line], rows)
  }

  /// The same amount on one day to two vendors, one known to each side only.
  private func addNearMiss(on day: Day) {
    let amount = freshAmount()
    let known = payment(vendor(), amount, on: day)
    let other = payment(vendor(), amount, on: day)
    open(.nearMiss, [.notInLedger], [debit(other, on: day, shown: .invoice)], [])
    open(.nearMiss, [.missingAtBank], [], [write(known)])
  }
}
