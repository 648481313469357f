import Banking
import Reconciliation

/// A whole month from its settings: the quiet part first, then every kind of trouble.
extension WorldBuilder {
  static func month(seed: UInt64, settings: WorldSettings) -> World? {
    WorldBuilder(seed: seed, settings: settings)?.build()
  }

  static func month(seed: UInt64) -> World? { month(seed: seed, settings: .forSeed(seed)) }

  private func build() -> World {
    let middle = days.count / 2
    switch settings.funding {
    case .separate:
      addSingles(count: settings.quietPayments, on: Array(days.dropLast(2)))
      addBreaks(on: Array(days.dropLast(3).dropFirst(1)))
    case .combined:
      addBatches(count: settings.quietPayments, on: Array(days.dropLast(1)))
    case .switched:
      addBatches(count: settings.quietPayments / 2, on: Array(days.prefix(middle)))
      addSingles(count: settings.quietPayments / 2, on: Array(days.dropFirst(middle + 1).dropLast(2)))
      addBreaks(on: Array(days.dropFirst(middle + 1).dropLast(3)))
    }
    addEverywhere()
    return world()
  }

  // MARK: - One debit a payment

  private func addSingles(count: Int, on days: [Day]) {
    for _ in 0..<count {
      let day = random.pick(days, or: days[0])
      switch random.int(0...99) {
      case ..<18: addOwnCheck(on: day)
      case ..<30: addSeveralBills(on: day)
      default: addSingle(on: day)
      }
    }
    for _ in 0..<settings.breaksOfEach {
      addWeekly(on: days)
      addNeighbors(on: random.pick(days, or: days[0]))
    }
  }

  /// The day a single debit reaches the bank: its process date, or the banking day after.
  func debitDay(_ day: Day) -> Day {
    let first = calendar.onOrAfter(day)
    return random.chance(0.8) ? first : calendar.next(after: first)
  }

  private func addSingle(on day: Day) {
    let bare = random.chance(settings.shareBare)
    let vendor = vendor()
    var amount = bare ? freshAmount() : anyAmount()
    if !takeSlot(vendor, amount, day) { amount = freshAmount() }
    let payment = payment(vendor, amount, on: day)
    let line = debit(payment, on: debitDay(day), shown: bare ? .nothing : shown())
    match(bare ? .bareDebit : .singleDebit, [line], [write(payment)])
  }

  private func addSeveralBills(on day: Day) {
    let vendor = vendor()
    let first = payment(vendor, freshAmount(), on: day)
    var rows = [first]
    for _ in 0..<random.int(1...3) {
      var row = first
      row.amount = freshAmount()
      row.invoice = invoice()
      rows.append(row)
    }
    let total = rows.reduce(0) { $0 + $1.amount }
    guard reserve(total) else { return }
    var whole = first
    whole.amount = total
    let line = debit(whole, on: debitDay(day), shown: random.chance(0.7) ? .confirmation : .nameOnly)
    match(.severalBills, [line], rows.map { write($0) })
  }

  private func addOwnCheck(on day: Day) {
    var check = payment(vendor(), anyAmount(), on: day, method: .check)
    check.confirmation = nil
    let number = checkNumber()
    check.checkNumber = number
    let presented = calendar.adding(bankingDays: random.int(2...8), to: day)
    if presented > period.end {
      open(.outstandingCheck, [.outstandingCheck], [], [write(check)])
    } else {
      match(.ownCheck, [bankLine(presented, -check.amount, "CHECK \(number)", check: number)], [write(check)])
    }
  }

  /// The same vendor and amount every week: each is real.
  private func addWeekly(on days: [Day]) {
    let vendor = vendor()
    let amount = freshAmount(from: 8_000, to: 60_000)
    for day in days.enumerated().filter({ $0.offset % 5 == 1 }).map(\.element) {
      let payment = payment(vendor, amount, on: day)
      match(.weeklyTwins, [debit(payment, on: day, shown: .nameOnly)], [write(payment)])
    }
  }

  /// Two payments of one day whose amounts look like a slip of one another.
  private func addNeighbors(on day: Day) {
    let high = Int64(random.int(2...8))
    let low = high - 1
    let base = Int64(random.int(1...9)) * 100_000 + Int64(random.int(0...9)) * 100
    let first = base + high * 10_000 + low * 1_000
    let second = base + low * 10_000 + high * 1_000
    guard reserve(first), reserve(second) else { return }
    for amount in [first, second] {
      let payment = payment(vendor(), amount, on: day)
      match(.nearbyDigits, [debit(payment, on: day, shown: .nameOnly)], [write(payment)])
    }
  }

  // MARK: - What happens to any account

  private func addEverywhere() {
    let last = days[days.count - 1]
    for _ in 0..<settings.breaksOfEach {
      open(.bankFee, [.bankFee], [bankLine(last, -freshAmount(from: 900, to: 7_500), "MONTHLY MAINTENANCE FEE")], [])
      open(.bankFee, [.bankFee], [bankLine(anyDay(), -freshAmount(from: 1_500, to: 4_500), "WIRE TRANSFER FEE")], [])
      open(.interest, [.interest], [bankLine(last, freshAmount(from: 100, to: 5_000), "INTEREST PAYMENT")], [])
      let fee = bankLine(anyDay(), -freshAmount(from: 4_900, to: 40_000), "BILL.COM LLC, BILLING SUBSCRIPTION")
      open(.platformFee, [.platformFee], [fee], [])
      addLedgerOnly()
    }
    for turn in 0..<settings.noise {
      let texts = [
        "ONLINE TRANSFER TO SAVINGS X\(random.digits(4))", "TALLYHO PAYROLL DIR DEP \(random.digits(6))",
        "POS PURCHASE HARBORSIDE HARDWARE \(random.digits(4))", "REMOTE DEPOSIT BATCH \(random.digits(4))",
        "STATE DEPT REVENUE TAX PYMT \(random.digits(8))",
      ]
      let sign: Int64 = turn % 5 == 3 ? 1 : -1
      let line = bankLine(anyDay(), sign * freshAmount(), texts[turn % texts.count])
      open(.notInLedger, [.notInLedger], [line], [])
    }
  }

  private func addLedgerOnly() {
    let afterwards = calendar.adding(bankingDays: 2, to: period.end.adding(days: 1))
    var scheduled = payment(vendor(), freshAmount(), on: afterwards)
    scheduled.status = PaymentStatus(text: "Scheduled", meaning: .scheduled)
    open(.scheduled, [.scheduled], [], [write(scheduled)])
    var canceled = payment(vendor(), freshAmount(), on: anyDay())
    canceled.status = PaymentStatus(text: "Canceled", meaning: .canceled)
    open(.voided, [.voided, .failed], [], [write(canceled)])
    var voided = payment(vendor(), freshAmount(), on: anyDay())
    voided.status = PaymentStatus(text: "Voided", meaning: .voided)
    open(.voided, [.voided], [], [write(voided)])
    var failed = payment(vendor(), freshAmount(), on: anyDay())
    failed.status = PaymentStatus(text: "Failed", meaning: .fundingFailed)
    open(.failed, [.failed], [], [write(failed)])
    for source in [FundingSource.card, .wallet] {
      var elsewhere = payment(vendor(), freshAmount(), on: anyDay())
      elsewhere.funding = source
      open(.elsewhere, [.fundedElsewhere], [], [write(elsewhere)])
    }
    for (age, kind, category) in [
      (200, TruthKind.staleCheck, Category.staleCheck), (180, .staleCheck, .staleCheck),
      (179, .outstandingCheck, .outstandingCheck),
    ] {
      var check = payment(vendor(), freshAmount(), on: period.end.adding(days: -age), method: .check)
      check.confirmation = nil
      check.checkNumber = oldCheckNumber()
      open(kind, [category], [], [write(check)])
    }
    let transit = payment(vendor(), freshAmount(), on: days[days.count - 1])
    open(.inTransit, [.inTransit], [], [write(transit)])
  }
}
