import Banking
import Reconciliation

/// Payments that have a bank line of their own.
extension RealMonthBuilder {
  func addSingles(_ count: Int, on days: [Day]) {
    for _ in 0..<count {
      let day = random.pick(days, or: days[0])
      switch random.int(0...9) {
      case 0: addOwnCheck(day)
      case 1: addSeveralBills(day)
      default:
        let payment = payment(day, amount(), method: random.pick([.ach, .ach, .rpps, .virtualCard], or: .ach))
        let shown = anyShown()
        let isNamed = shown == .name && habits.bank != .silent
        let kind: RealMonth.Kind = habits.bank == .silent ? .silent : isNamed ? .singleByName : .single
        match(kind, [debit(payment, on: later(day, random.int(0...1)), shown: shown)], [write(payment)])
      }
    }
  }

  func addOwnCheck(_ day: Day) {
    var payment = payment(day, amount(), method: .check)
    payment.confirmation = nil
    payment.check = nextCheck()
    let cleared = later(day, random.int(2...9))
    guard cleared <= period.end else {
      open(.outstandingCheck, [.outstandingCheck], [], [write(payment)])
      return
    }
    let number = payment.check ?? ""
    let bankLine = line(cleared, -payment.amount, "CHECK \(number)") {
      $0.checkNumber = number
      if habits.isRead { $0.method = .check }
    }
    match(.ownCheck, [bankLine], [write(payment)])
  }

  func addSeveralBills(_ day: Day) {
    guard habits.ledger == .bill else { return }
    let first = payment(day, amount())
    var rows = [first]
    for _ in 0..<random.int(1...4) {
      var row = first
      row.amount = amount()
      row.invoice = invoice()
      rows.append(row)
    }
    var whole = first
    whole.amount = rows.reduce(0) { $0 + $1.amount }
    guard take(whole.amount) else { return }
    let shown: Shown = random.chance(0.6) ? .confirmation : .name
    match(.severalBills, [debit(whole, on: later(day, random.int(0...1)), shown: shown)], rows.map { write($0) })
  }

  /// A payroll-like day: the same amount to many people. The bank names them, or nobody.
  func addCrowd(_ day: Day, named: Bool, count: Int) {
    let amount = Int64(random.int(4...30)) * 2_500
    guard take(amount) else { return }
    for person in RealNames.people.prefix(count) {
      let payment = payment(day, amount, vendor: person)
      let isNamed = named && habits.bank != .silent
      let bankLine = debit(payment, on: day, shown: isNamed ? .name : .nothing)
      match(isNamed ? .crowdNamed : .crowd, [bankLine], [write(payment)])
    }
  }

  func addWeekly(on days: [Day]) {
    let vendor = vendor()
    let amount = amount()
    let late = random.chance(0.5)
    for (index, day) in days.enumerated() where index % 5 == 2 {
      let payment = payment(day, amount, vendor: vendor)
      match(.weekly, [debit(payment, on: later(day, late ? 1 : 0), shown: .name)], [write(payment)])
    }
  }

  /// Two payments of one amount to one vendor on one day, for two invoices: both are real.
  func addInnocentTwins(_ day: Day) {
    let vendor = vendor()
    let amount = amount()
    for _ in 0..<2 {
      let payment = payment(day, amount, vendor: vendor)
      match(.innocentTwins, [debit(payment, on: day, shown: .name)], [write(payment)])
    }
  }

  func addReturns(_ day: Day) {
    let codes = ["R01 INSUFFICIENT FUNDS", "R02 ACCOUNT CLOSED", "R03 NO ACCOUNT", "R20 NON-TRANSACTION ACCOUNT"]
    let unknown = payment(day, amount())
    let out = debit(unknown, on: day, shown: anyShown())
    let back = returned(unknown.amount, on: later(day, 2), unknown, code: random.pick(codes, or: codes[0]))
    open(.backUnknown, [.returned], [out, back], [write(unknown)])

    var known = payment(day, amount())
    known.status = PaymentStatus(text: "Voided", meaning: .voided)
    let left = debit(known, on: day, shown: anyShown())
    let came =
      random.chance(0.5)
      ? returned(known.amount, on: later(day, 3), known, code: random.pick(codes, or: codes[0]))
      : credit(known.amount, on: later(day, 4), cut(known.vendor))
    match(.backKnown, [left, came], [write(known)], tag: "returned")

    let outside = payment(day, amount())
    open(
      .returnedItem, [.returnedItem],
      [returned(outside.amount, on: days[random.int(0...2)], outside, code: random.pick(codes, or: codes[0]))], [])
  }

  func addReissue(_ day: Day) {
    var first = payment(day, amount())
    first.status = PaymentStatus(text: "Voided", meaning: .voided)
    var second = first
    second.day = later(day, random.int(3...6))
    second.status = PaymentStatus(text: "Paid", meaning: .paid)
    second.confirmation = confirmation(calendar.previous(before: second.day))
    match(.reissuedFirst, [debit(first, on: day, shown: anyShown())], [write(first)])
    open(.reissue, [.reissued], [], [write(second)])
  }

  func addPaidAfterVoid(_ day: Day) {
    var payment = payment(day, amount())
    payment.status = PaymentStatus(text: "Void", meaning: .voided)
    open(.paidAfterVoid, [.paidAfterVoid], [debit(payment, on: day, shown: anyShown())], [write(payment)])
  }

  func addDuplicates(_ day: Day) {
    guard habits.bank != .silent else { return }
    let payment = payment(day, amount())
    let shown: Shown = habits.ledger == .bill ? .confirmation : .name
    let first = debit(payment, on: day, shown: shown)
    match(.single, [first], [write(payment)])
    let text = bankRecord(first).description
    let again = line(later(day, 1), -payment.amount, text) { [record = bankRecord(first)] in
      $0.confirmation = record.confirmation
      $0.counterparty = record.counterparty
      $0.method = record.method
      $0.kind = record.kind
    }
    open(.duplicateAtBank, [.duplicateAtBank], [again], [])

    var twice = self.payment(day, amount())
    twice.invoice = invoice()
    match(.single, [debit(twice, on: day, shown: shown)], [write(twice)])
    guard habits.ledger == .bill else { return }
    var copy = twice
    copy.confirmation = confirmation(calendar.previous(before: day))
    open(.duplicateInLedger, [.duplicateInLedger], [], [write(copy)])
  }

  /// A bare line and two payments of its day and amount; or two invoices of one vendor and one debit.
  func addAmbiguous(_ day: Day) {
    let amount = amount()
    let rows = [vendor(), vendor()].map { write(payment(day, amount, vendor: $0)) }
    open(.ambiguous, [.ambiguous], [line(day, -amount, billText("", token: nil, day: day))], rows)
    // Two vendors of one first word, and a name cut after it.
    guard habits.ledger == .bill, habits.bank != .silent else { return }
    let other = self.amount()
    let names = ["Harborview Printing Inc", "Harborview Medical Supply"]
    let payments = names.map { payment(day, other, vendor: $0) }
    let bankLine = line(day, -other, billText("HARBORVIEW", token: nil, day: day))
    open(.ambiguous, [.ambiguous], [bankLine], payments.map { write($0) })
  }

  func addNearMiss(_ day: Day) {
    guard habits.bank != .silent else { return }
    let amount = amount()
    let known = payment(day, amount, vendor: "Kodiak Cold Storage")
    let other = payment(day, amount, vendor: "Delmar Insurance Brokers")
    open(.nearMiss, [.notInLedger, .payeeDifference], [debit(other, on: day, shown: .name)], [])
    open(.nearMiss, [.missingAtBank, .inTransit, .payeeDifference], [], [write(known)])
  }

  /// One payment that came as two debits, and one debit that pays two payments of one vendor.
  func addSums(_ day: Day) {
    guard habits.bank != .silent else { return }
    let first = amount()
    let second = amount()
    guard take(first + second) else { return }
    let whole = payment(day, first + second)
    let parts = [first, second].map { debit(whole, on: later(day, $0 == first ? 0 : 1), amount: $0, shown: .name) }
    match(.twoTransfers, parts, [write(whole)])
    let vendor = vendor()
    let one = amount()
    let two = amount()
    guard take(one + two) else { return }
    let payments = [payment(day, one, vendor: vendor), payment(day, two, vendor: vendor)]
    var joined = payments[0]
    joined.amount = one + two
    match(.onePaysTwo, [debit(joined, on: later(day, 1), shown: .name)], payments.map { write($0) })
  }
}
