import Banking
import Reconciliation

/// Writes a month down from what happened in it.
final class RealMonthBuilder {
  let habits: Habits
  let period: Period
  let calendar = BankingCalendar()
  let days: [Day]
  var random: SeededGenerator
  private let seed: UInt64
  private var bank: [Record] = []
  private var ledger: [Record] = []
  private var events: [RealMonth.Event] = []
  private var usedAmounts: Set<Int64> = []
  private var usedNumbers: Set<String> = []
  private var check: Int
  private var vendorTurn: Int

  init?(seed: UInt64, habits: Habits) {
    var random = SeededGenerator(seed: seed &* 7_919 &+ 17)
    guard let start = Day(year: 2024 + random.int(0...3), month: random.int(1...12), day: 1),
      let period = Period(start: start, end: start.endOfMonth)
    else { return nil }
    self.seed = seed
    self.habits = habits
    self.period = period
    let calendar = calendar
    days = (0..<start.endOfMonth.day).map { start.adding(days: $0) }.filter { calendar.isBankingDay($0) }
    check = 3_000 + random.int(0...5_000)
    vendorTurn = random.int(0...500)
    self.random = random
  }

  static func month(_ seed: UInt64) -> RealMonth? { RealMonthBuilder(seed: seed, habits: .of(seed))?.build() }

  func finished() -> RealMonth {
    let bankOrder = order(bank)
    let ledgerOrder = order(ledger)
    return RealMonth(
      seed: seed, habits: habits, period: period, bank: numbered(bank, bankOrder, "bank1"),
      ledger: numbered(ledger, ledgerOrder, "bill1"),
      events: events.map { event in
        RealMonth.Event(
          kind: event.kind, answer: event.answer, bank: event.bank.map { bankOrder[$0] }.sorted(),
          ledger: event.ledger.map { ledgerOrder[$0] }.sorted())
      })
  }

  private func order(_ records: [Record]) -> [Int] {
    let ties = records.map { _ in random.next() }
    let sorted = records.indices.sorted { (records[$0].date, ties[$0]) < (records[$1].date, ties[$1]) }
    var places = Array(repeating: 0, count: records.count)
    for (place, index) in sorted.enumerated() { places[index] = place }
    return places
  }

  private func numbered(_ records: [Record], _ places: [Int], _ input: String) -> [Record] {
    var result = records
    for (index, place) in places.enumerated() {
      var record = records[index]
      record.provenance = Provenance(input: input, record: place + 1, row: place + 2)
      result[place] = record
    }
    return result
  }

  // MARK: - Events

  func match(_ kind: RealMonth.Kind, _ bank: [Int], _ ledger: [Int], tag: String? = nil) {
    events.append(RealMonth.Event(kind: kind, answer: .match(tag: tag), bank: bank, ledger: ledger))
  }

  func open(
    _ kind: RealMonth.Kind, _ categories: [Category], _ bank: [Int], _ ledger: [Int], _ causes: [Cause] = []
  ) {
    events.append(RealMonth.Event(kind: kind, answer: .open(categories, causes), bank: bank, ledger: ledger))
  }

  // MARK: - Chance

  func amount(_ low: Int64 = 4_500, _ high: Int64 = 700_000) -> Int64 {
    while true {
      let scale = Double.random(in: 0..<1, using: &random)
      var amount = low + Int64(Double(high - low) * scale * scale)
      if random.chance(0.3) { amount = amount / 100 * 100 }
      if take(amount) { return amount }
    }
  }

  /// Reserves an amount, so that no other event has it by chance.
  func take(_ amount: Int64) -> Bool { usedAmounts.insert(amount).inserted }

  func vendor() -> String {
    vendorTurn += 1
    return RealNames.vendors[vendorTurn * 11 % RealNames.vendors.count]
  }

  func day(from first: Int = 0, toLast last: Int = 0) -> Day {
    days[random.int(first...max(first, days.count - 1 - last))]
  }

  /// A month, a day or the end of a year in two digits.
  func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

  func later(_ day: Day, _ count: Int) -> Day { calendar.adding(bankingDays: count, to: day) }

  func confirmation(_ created: Day) -> String {
    let (year, month, day) = created.components
    let date = [year % 100, month, day].map { two($0) }.joined()
    while true {
      let text = "P\(date)0\(random.int(1...9)) - \(random.digits(7))"
      if usedNumbers.insert(text).inserted { return text }
    }
  }

  func token() -> String {
    let letters = Array("ABCDEFGHJKLMNPQRSTUVWXYZ0123456789")
    return (random.chance(0.5) ? "015" : "016") + String((0..<12).map { _ in random.pick(letters, or: "A") })
  }

  func invoice() -> String {
    while true {
      let text = random.pick(
        ["INV-\(random.digits(5))", random.digits(6), "\(random.pick(["A", "BX", "R"], or: "A"))-\(random.digits(5))"],
        or: random.digits(7))
      if usedNumbers.insert(text).inserted { return text }
    }
  }

  func nextCheck() -> String {
    check += random.int(1...2)
    return String(check)
  }

  func oldCheck() -> String { String(check - 1_200 - random.int(0...400)) }

  // MARK: - The ledger's side

  struct Payment {
    var day: Day
    var amount: Int64
    var vendor: String
    var method: PaymentMethod? = .ach
    var status = PaymentStatus(text: "Paid", meaning: .paid)
    var confirmation: String?
    var check: String?
    var source: FundingSource? = .bankAccount
    var invoice: String?
    var token: String?
  }

  func payment(_ day: Day, _ amount: Int64, vendor: String? = nil, method: PaymentMethod = .ach) -> Payment {
    var payment = Payment(day: day, amount: amount, vendor: vendor ?? self.vendor(), method: method)
    payment.confirmation = confirmation(calendar.previous(before: day))
    payment.invoice = invoice()
    return payment
  }

  @discardableResult
  func write(_ payment: Payment) -> Int {
    var record = Record(
      provenance: Provenance(input: "bill1", record: 1, row: nil), date: payment.day,
      amount: Amount(minorUnits: -payment.amount, currency: .usDollar), description: payment.vendor)
    record.counterparty = payment.vendor
    record.checkNumber = payment.check
    if payment.check != nil { record.method = .check }
    // What no export leaves out: a status that is not paid, and a source that is not the account.
    if payment.status.meaning != .paid { record.status = payment.status }
    if payment.source != .bankAccount { record.fundingSource = payment.source }
    switch habits.ledger {
    case .thin: break
    case .register:
      record.description = payment.check == nil ? "Bill Pmt \(payment.vendor)" : "Check \(payment.vendor)"
      record.type = "Bill Payment"
      if let invoice = payment.invoice, random.chance(0.5) { record.invoices = [invoice] }
    case .bill:
      record.createdDate = calendar.previous(before: payment.day)
      record.confirmation = payment.confirmation
      record.reference = payment.confirmation
      record.method = payment.method
      record.status = payment.status
      record.fundingSource = payment.check == nil ? payment.source : .outside
      record.invoices = payment.invoice.map { [$0] } ?? []
      record.fundingToken = payment.token
    }
    ledger.append(record)
    return ledger.count - 1
  }

  func change(ledger index: Int, _ change: (inout Record) -> Void) { change(&ledger[index]) }

  // MARK: - The bank's side

  @discardableResult
  func line(_ day: Day, _ minor: Int64, _ text: String, _ change: (inout Record) -> Void = { _ in }) -> Int {
    var record = Record(
      provenance: Provenance(input: "bank1", record: 1, row: nil), date: calendar.onOrAfter(day),
      amount: Amount(minorUnits: minor, currency: .usDollar), description: text.foldingBlanks())
    change(&record)
    bank.append(record)
    return bank.count - 1
  }

  func bankRecord(_ index: Int) -> Record { bank[index] }
}
