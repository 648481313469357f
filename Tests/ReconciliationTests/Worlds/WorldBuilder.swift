import Banking
import Reconciliation

/// Makes a month from its truth: what happened first, then what each side wrote down of it.
final class WorldBuilder {
  let seed: UInt64
  let settings: WorldSettings
  let calendar = BankingCalendar()
  let period: Period
  /// The banking days of the month.
  let days: [Day]
  var random: SeededGenerator
  private var bank: [Record] = []
  private var ledger: [Record] = []
  private var truths: [Truth] = []
  private var usedAmounts: Set<Int64> = []
  private var usedSlots: Set<String> = []
  private var nextCheck: Int
  private let recurring: [Int64]
  private var vendorTurn = 0

  init?(seed: UInt64, settings: WorldSettings) {
    var random = SeededGenerator(seed: seed)
    guard
      let start = Day(year: 2023 + random.int(0...4), month: random.int(1...12), day: 1),
      let period = Period(start: start, end: start.endOfMonth)
    else { return nil }
    self.seed = seed
    self.settings = settings
    self.period = period
    let calendar = calendar
    days = (0..<start.endOfMonth.day).map { start.adding(days: $0) }.filter { calendar.isBankingDay($0) }
    nextCheck = 2000 + random.int(0...7000)
    recurring = [15_000, 25_000, 42_500, 50_000, 100_000, 125_000]
    usedAmounts = Set(recurring)
    self.random = random
  }

  /// The finished month: both sides in the order of their dates, as files have them.
  func world() -> World {
    let bankOrder = order(of: bank)
    let ledgerOrder = order(of: ledger)
    return World(
      seed: seed, settings: settings, period: period,
      bank: numbered(bank, by: bankOrder, input: "bank1"), ledger: numbered(ledger, by: ledgerOrder, input: "bill1"),
      truths: truths.map { truth in
        Truth(
          kind: truth.kind, answer: truth.answer, bank: truth.bank.map { bankOrder[$0] }.sorted(),
          ledger: truth.ledger.map { ledgerOrder[$0] }.sorted())
      })
  }

  /// For each record the position it takes when all are sorted by date.
  private func order(of records: [Record]) -> [Int] {
    let ties = records.map { _ in random.next() }
    let sorted = records.indices.sorted { (records[$0].date, ties[$0]) < (records[$1].date, ties[$1]) }
    var positions = Array(repeating: 0, count: records.count)
    for (position, index) in sorted.enumerated() { positions[index] = position }
    return positions
  }

  private func numbered(_ records: [Record], by positions: [Int], input: String) -> [Record] {
    var result = records
    for (index, position) in positions.enumerated() {
      var record = records[index]
      record.provenance = Provenance(input: input, record: position + 1, row: position + 2)
      result[position] = record
    }
    return result
  }

  // MARK: - Writing down

  func addBank(_ record: Record) -> Int {
    bank.append(record)
    return bank.count - 1
  }

  func addLedger(_ record: Record) -> Int {
    ledger.append(record)
    return ledger.count - 1
  }

  /// Rewrites the ledger's newest record.
  func replaceLastLedger(with record: Record) -> Int {
    ledger[ledger.count - 1] = record
    return ledger.count - 1
  }

  func bankRecord(_ index: Int) -> Record { bank[index] }
  func ledgerRecord(_ index: Int) -> Record { ledger[index] }

  func match(_ kind: TruthKind, _ bank: [Int], _ ledger: [Int], tag: String? = nil) {
    truths.append(Truth(kind: kind, answer: .match(tag: tag), bank: bank, ledger: ledger))
  }

  func open(_ kind: TruthKind, _ categories: [Category], _ bank: [Int], _ ledger: [Int], causes: [Cause] = []) {
    truths.append(Truth(kind: kind, answer: .open(categories, causes: causes), bank: bank, ledger: ledger))
  }

  // MARK: - Chance

  func cents(_ minorUnits: Int64) -> Amount { Amount(minorUnits: minorUnits, currency: .usDollar) }

  /// An amount that occurs nowhere else in this month, and that no other is near by a slip of digits.
  func freshAmount(from low: Int64 = 6_000, to high: Int64 = 900_000) -> Int64 {
    while true {
      let scale = Double.random(in: 0..<1, using: &random)
      var amount = low + Int64(Double(high - low) * scale * scale * scale)
      if random.chance(0.25) { amount = amount / 100 * 100 }
      if usedAmounts.insert(amount).inserted { return amount }
    }
  }

  /// An amount some other payment may have too.
  func anyAmount() -> Int64 {
    random.chance(settings.repeatedAmounts) ? random.pick(recurring, or: 15_000) : freshAmount()
  }

  /// Keeps an amount from being used by chance elsewhere.
  func reserve(_ amount: Int64) -> Bool { usedAmounts.insert(amount).inserted }

  /// Whether this vendor, amount and week are still free: two payments that only a hidden number tells apart are no fair question.
  func takeSlot(_ vendor: String, _ amount: Int64, _ day: Day) -> Bool {
    let week = Int(day.daysSinceEpoch) / 7
    let near = (week - 1...week + 1).map { "\(vendor)|\(amount)|\($0)" }
    guard near.allSatisfy({ !usedSlots.contains($0) }) else { return false }
    usedSlots.insert("\(vendor)|\(amount)|\(week)")
    return true
  }

  func anyDay(before last: Int = 3, after first: Int = 1) -> Day {
    days[random.int(first...max(first, days.count - 1 - last))]
  }

  func vendor() -> String {
    vendorTurn += 1
    let names = WorldNames.vendors
    return names[(vendorTurn * 7 + Int(seed % 97)) % names.count]
  }

  func checkNumber() -> String {
    nextCheck += 1
    return String(nextCheck)
  }

  /// A check number of long ago.
  func oldCheckNumber() -> String { String(nextCheck - 900 - random.int(0...300)) }

  func confirmation(created: Day) -> String {
    let (year, month, day) = created.components
    let date = [year % 100, month, day].map { ($0 < 10 ? "0" : "") + String($0) }.joined()
    return "P\(date)0\(random.int(1...9))-\(random.digits(7))"
  }

  func token() -> String {
    let letters = Array("ABCDEFGHJKLMNPQRSTUVWXYZ0123456789")
    let tail = (0..<12).map { _ in String(random.pick(letters, or: "A")) }.joined()
    return "01" + (random.chance(0.5) ? "5" : "6") + tail
  }

  func invoice() -> String {
    random.chance(0.5) ? "INV-\(random.digits(5))" : "\(random.pick(["A", "K", "R", "ZB"], or: "A"))\(random.digits(6))"
  }
}
