import Banking
import Reconciliation

/// What happens in a month, by its habits.
extension RealMonthBuilder {
  func build() -> RealMonth {
    let middle = days.count / 2
    switch habits.funding {
    case .combined: combined(Array(days.dropLast(2)))
    case .separate: separate(Array(days.dropLast(2).dropFirst()))
    case .switched:
      combined(Array(days.prefix(middle)))
      separate(Array(days.dropFirst(middle + 1).dropLast(2)))
    }
    everywhere()
    return finished()
  }

  private func combined(_ span: [Day]) {
    var specials: [(Day) -> Void] = [
      { self.addTwoPickups($0, large: false) }, { self.addTwoPickups($0, large: true) }, addLumpWithout, addTokenLump,
      { self.addVoids($0, count: 1, credited: true) }, { self.addVoids($0, count: 2, credited: true) },
      { self.addVoids($0, count: 1, credited: false) },
    ]
    if habits.bank != .silent {
      specials += [
        { self.addBounced($0, .bouncedCovered) }, { self.addBounced($0, .bouncedOpen) },
        { self.addBounced($0, .bouncedKnown) },
      ]
    }
    specials.shuffle(using: &random)
    // Credits and returns need days after them.
    var free = Array(span.dropLast(6).enumerated().filter { $0.offset % 2 == 0 }.map(\.element))
    var taken: Set<Day> = []
    for special in specials where !free.isEmpty {
      let day = free.removeFirst()
      taken.insert(day)
      special(day)
    }
    for day in span where !taken.contains(day) {
      addLump(day, size: random.chance(0.15) ? random.int(25...60) : random.int(2...9))
      if habits.ledger == .register, random.chance(0.3) { addFundingEntries(day) }
    }
    for _ in 0..<4 { addOwnCheck(random.pick(span, or: days[0])) }
  }

  private func separate(_ span: [Day]) {
    let middle = days.count / 2
    let early = Array(span.prefix(max(4, span.count - 7)))
    func any() -> Day { random.pick(span, or: days[middle]) }
    func soon() -> Day { random.pick(early, or: days[middle]) }
    addSingles(habits.quiet / (habits.funding == .switched ? 2 : 1), on: span)
    for _ in 0..<habits.troubles {
      addCrowd(soon(), named: true, count: random.int(5...26))
      addCrowd(soon(), named: false, count: random.int(3...20))
      addWeekly(on: span)
      addInnocentTwins(any())
      addReturns(soon())
      addReissue(soon())
      addPaidAfterVoid(soon())
      addDuplicates(soon())
      addAmbiguous(any())
      addNearMiss(soon())
      addSums(soon())
      addAmountDifferences(any)
      addOtherDisagreements(soon())
    }
  }

  private func everywhere() {
    let last = days[days.count - 1]
    for _ in 0..<habits.troubles {
      let fees = [
        "MONTHLY MAINTENANCE FEE", "WIRE TRANSFER FEE", "STOP PAYMENT FEE - CHECK \(oldCheck())", "RETURNED ITEM FEE",
        "ACCOUNT ANALYSIS CHARGE", "NSF: RETURNED ITEM FEE FOR ACTIVITY OF 10-15", "OVERDRAFT FEE",
        "CHARGEBACK FEE CASE 7750213",
      ]
      for text in fees.shuffled(using: &random).prefix(3) {
        open(
          .bankFee, [.bankFee],
          [line(day(), -amount(900, 9_000), text) { if self.habits.isRead { $0.kind = .bankFee } }], [])
      }
      open(
        .interest, [.interest],
        [
          line(
            last, amount(40, 6_000),
            random.pick(["INTEREST PAYMENT", "INTEREST EARNED", "Monthly Interest Paid"], or: "")
          ) {
            if self.habits.isRead { $0.kind = .interest }
          }
        ], [])
      open(
        .platformFee, [.platformFee],
        [
          line(
            day(), -amount(4_900, 60_000),
            random.pick(
              [
                "BILL.COM LLC, BILLING",
                "ORIG CO NAME:BILL.COM LLC, BILLING ORIG ID:1204895317 DESC DATE:SEP CO ENTRY DESCR:BILLING SEC:CCD IND NAME:\(habits.owner)",
              ], or: "")
          ) {
            if self.habits.isRead { $0.kind = .platformFee }
          }
        ], [])
      addReceipts(day(from: 0, toLast: 8))
    }
    addLedgerOnly()
    addNoise()
    if habits.ledger == .bill { addExpired() }
  }

  private func addLedgerOnly() {
    var later = payment(self.later(period.end.adding(days: 1), random.int(1...4)), amount())
    later.status = PaymentStatus(text: "Scheduled", meaning: .scheduled)
    open(.scheduled, [.scheduled], [], [write(later)])
    var canceled = payment(day(), amount())
    canceled.status = PaymentStatus(text: "Canceled", meaning: .canceled)
    open(.voided, [.voided], [], [write(canceled)])
    var voided = payment(day(), amount())
    voided.status = PaymentStatus(text: "Voided", meaning: .voided)
    open(.voided, [.voided], [], [write(voided)])
    var failed = payment(day(), amount())
    failed.status = PaymentStatus(text: "Failed", meaning: .fundingFailed)
    open(.failed, [.failed], [], [write(failed)])
    addElsewhere(day())
    for (age, kind) in [(181, RealMonth.Kind.staleCheck), (260, .staleCheck), (178, .outstandingCheck)] {
      var check = payment(period.end.adding(days: -age), amount(), method: .check)
      check.confirmation = nil
      check.check = oldCheck()
      open(kind, [kind == .staleCheck ? .staleCheck : .outstandingCheck], [], [write(check)])
    }
    let moving = payment(days[days.count - 1], amount())
    open(.inTransit, [.inTransit], [], [write(moving)])
    let lost = payment(days[random.int(2...6)], amount())
    open(.missing, [.missingAtBank], [], [write(lost)])
  }

  private func addNoise() {
    let number = oldCheck()
    open(
      .priorPeriod, [.priorPeriod, .notInLedger],
      [
        line(days[random.int(0...3)], -amount(), "CHECK \(number)") {
          $0.checkNumber = number
          if self.habits.isRead { $0.method = .check }
        }
      ], [])
    let texts = [
      "ONLINE TRANSFER TO SAVINGS X4410", "TALLYHO PAYROLL DIR DEP \(habits.owner)",
      "POS PURCHASE HARBORSIDE HARDWARE 4471",
      "REMOTE DEPOSIT BATCH 0047", "IRS USATAXPYMT 270\(random.digits(6))", "ACH DEBIT CITY OF ELMONT UTILITIES",
    ]
    for text in texts {
      let sign: Int64 = text.hasPrefix("REMOTE") ? 1 : -1
      open(.notInLedger, [.notInLedger], [line(day(from: 3), sign * amount(), text)], [])
    }
  }
}
