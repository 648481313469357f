import Banking
import Reconciliation

/// An account that BILL draws in sums.
extension RealMonthBuilder {
  func total(_ payments: [Payment]) -> Int64 { payments.reduce(0) { $0 + $1.amount } }

  private func payments(_ count: Int, _ day: Day) -> [Payment] {
    var result: [Payment] = []
    while result.count < count {
      let method = random.pick([PaymentMethod.ach, .ach, .check, .rpps, .virtualCard], or: .ach)
      let payment = payment(day, amount(), method: method)
      result.append(payment)
      if habits.ledger == .bill, random.chance(0.2) {
        var row = payment
        row.amount = amount()
        row.invoice = invoice()
        result.append(row)
      }
    }
    return result
  }

  func addLump(_ day: Day, size: Int) {
    var rows = payments(size, day)
    let before = day.adding(days: -1)
    let isShifted = !calendar.isBankingDay(before) && before >= period.start
    if isShifted { rows += payments(2, before) }
    guard take(total(rows)) else { return }
    let bankLine = lumpDebit(total(rows), on: day)
    match(isShifted ? .shifted : size > 20 ? .largeLump : .lump, [bankLine], rows.map { write($0) })
    // Things of that date that are no part of it.
    if random.chance(0.4) { addElsewhere(day) }
    if random.chance(0.3) {
      let alone = payment(
        day, amount(), vendor: random.pick(RealNames.abroad, or: ""),
        method: random.pick([.international, .instant], or: .instant))
      match(.alone, [debit(alone, on: day, shown: .name)], [write(alone)])
    }
  }

  func addElsewhere(_ day: Day) {
    var other = payment(day, amount())
    other.source = random.pick([FundingSource.card, .wallet, .outside, .apCard], or: .card)
    open(.elsewhere, [.fundedElsewhere], [], [write(other)])
  }

  /// A date with one payment more than was drawn.
  func addLumpWithout(_ day: Day) {
    let rows = payments(random.int(8...14), day)
    let left = payment(day, amount())
    guard take(total(rows)) else { return }
    match(.lumpWithout, [lumpDebit(total(rows), on: day)], rows.map { write($0) })
    open(.missing, [.missingAtBank], [], [write(left)])
  }

  func addTokenLump(_ day: Day) {
    guard habits.ledger == .bill, habits.bank != .silent else { return }
    let token = token()
    let rows = payments(random.int(5...30), day).map { payment in
      var payment = payment
      payment.token = token
      return payment
    }
    match(.tokenLump, [lumpDebit(total(rows), on: day, token: token)], rows.map { write($0) })
  }

  /// Whether exactly one choice of these amounts makes the sum: by halves, counted.
  private func isOnlySplit(_ amounts: [Int64], _ sum: Int64) -> Bool {
    guard amounts.count <= 24 else { return false }
    let middle = amounts.count / 2
    var left: [Int64: Int] = [:]
    for choice in 0..<(1 << middle) {
      var part: Int64 = 0
      for index in 0..<middle where choice >> index & 1 == 1 { part += amounts[index] }
      left[part, default: 0] += 1
    }
    var ways = 0
    for choice in 0..<(1 << (amounts.count - middle)) {
      var part: Int64 = 0
      for index in middle..<amounts.count where choice >> (index - middle) & 1 == 1 { part += amounts[index] }
      ways += left[sum - part] ?? 0
    }
    return ways == 1
  }

  func addTwoPickups(_ day: Day, large: Bool) {
    let early = payments(large ? 24 : random.int(3...5), day)
    let late = payments(large ? 20 : random.int(2...4), day)
    guard total(early) != total(late), take(total(early)), take(total(late)) else { return }
    // Several bills of one confirmation go together.
    var units: [Int64] = []
    var confirmations: [String] = []
    for row in early + late {
      if habits.ledger == .bill, let index = confirmations.firstIndex(of: row.confirmation ?? "") {
        units[index] += row.amount
      } else {
        confirmations.append(row.confirmation ?? "")
        units.append(row.amount)
      }
    }
    let isOne = isOnlySplit(units, total(early))
    let lines = [early, late].map { lumpDebit(total($0), on: day) }
    let rows = [early, late].map { part in part.map { write($0) } }
    if isOne {
      match(.twoPickups, [lines[0]], rows[0])
      match(.twoPickups, [lines[1]], rows[1])
    } else {
      match(.twoPickupsJoined, lines, rows[0] + rows[1])
    }
  }

  func addVoids(_ day: Day, count: Int, credited: Bool) {
    let voided = (0..<count).map { _ in
      var payment = payment(day, amount(), method: .check)
      payment.status = PaymentStatus(text: "Voided", meaning: .voided)
      return payment
    }
    let rows = payments(4, day) + voided
    guard take(total(rows)), count == 1 || take(total(voided)) else { return }
    var lines = [lumpDebit(total(rows), on: day)]
    if credited {
      let detail = count == 1 ? cut(voided[0].vendor) : "Multiple Payments"
      lines.append(credit(total(voided), on: later(day, random.int(2...5)), detail))
    }
    let written = rows.map { write($0) }
    // A credit takes two to five banking days from the request: after ten it is money that stands nowhere.
    if !credited, later(day, 10) <= period.end { return open(.voidOverdue, [.paidAfterVoid], lines, written) }
    match(credited ? count == 1 ? .voidCredit : .voidCreditLump : .voidNotCredited, lines, written)
  }

  /// A check of a quarter ago that nobody cashed: BILL voids it on the 91st day and gives the money back.
  func addExpired() {
    guard habits.ledger == .bill else { return }
    let back = days[random.int(3...12)]
    var old = payment(calendar.onOrBefore(back.adding(days: -93)), amount(), method: .check)
    old.status = PaymentStatus(text: "Voided", meaning: .voided)
    let line = credit(old.amount, on: back, cut(old.vendor))
    open(.expired, [.returnedItem, .notInLedger], [line], [])
    open(.voided, [.voided], [], [write(old)])
  }

  func addBounced(_ day: Day, _ fate: RealMonth.Kind) {
    var rows = payments(random.int(3...6), day)
    if fate == .bouncedKnown {
      for index in rows.indices { rows[index].status = PaymentStatus(text: "Failed", meaning: .fundingFailed) }
    }
    let sum = total(rows)
    guard take(sum) else { return }
    let (_, month, number) = day.components
    let text =
      random.chance(0.5)
      ? "RETURN OF POSTED CHECK / ITEM (RECEIVED ON \(two(month))-\(two(number))) ELECTRONIC TRANSACTION"
      : "ACH RETURN R01 INSUFFICIENT FUNDS BILL.COM PAYABLES"
    let out = lumpDebit(sum, on: day)
    let back = line(later(day, random.int(1...2)), sum, text) {
      if habits.isRead { $0.kind = .returnedItem }
    }
    let ledgerRows = rows.map { write($0) }
    switch fate {
    case .bouncedCovered:
      let confirmation = (rows[0].confirmation ?? "").filter { $0 != " " }
      let wire = line(
        later(day, 4), -sum,
        "WIRE TYPE:WIRE OUT DATE:\(two(month))\(two(number)) TRN:\(random.digits(12)) BNF:BILL.COM LLC PMT DET:\(confirmation)"
      ) {
        $0.confirmation = habits.ledger == .bill ? confirmation : nil
        if habits.isRead {
          $0.method = .wire
          $0.counterparty = "BILL.COM LLC"
        }
      }
      match(.bouncedCovered, [out, back, wire], ledgerRows)
    case .bouncedKnown: match(.bouncedKnown, [out, back], ledgerRows, tag: "returned")
    default: open(.bouncedOpen, [.returned], [out, back], ledgerRows)
    }
  }

  /// The register of the account itself: the lump stands there as one entry, as BILL syncs it, and its return as another.
  func addFundingEntries(_ day: Day) {
    func entry(_ date: Day, _ minor: Int64, _ text: String) -> Int {
      let row = write(payment(date, -minor, vendor: "BILL"))
      change(ledger: row) {
        $0.description = text
        $0.counterparty = nil
        $0.invoices = []
        $0.confirmation = nil
        $0.reference = nil
        $0.method = nil
        if habits.isRead { $0.kind = text.hasSuffix("Return") ? .returnedItem : .billFunding }
      }
      return row
    }
    let (year, month, number) = day.components
    let name = "BILL \(two(month))/\(two(number))/\(two(year % 100)) Payables Funding"
    let sum = amount(200_000, 5_000_000)
    match(.fundingEntry, [lumpDebit(sum, on: day)], [entry(day, -sum, name)])
    guard random.chance(0.4) else { return }
    let bounced = amount(200_000, 5_000_000)
    let back = later(day, 2)
    match(.fundingEntry, [lumpDebit(bounced, on: day)], [entry(day, -bounced, name)])
    let text = "RETURN OF POSTED CHECK / ITEM (RECEIVED ON \(two(month))-\(two(number))) ELECTRONIC TRANSACTION"
    match(.fundingReturnEntry, [line(back, bounced, text)], [entry(back, bounced, name + " Return")])
  }
}
