import Banking
import Reconciliation

/// Two sides of a large account whose answer is known: what is measured, and against what.
struct ScaleWorld {
  var bank: [Record] = []
  var ledger: [Record] = []
  var period: Period?
  /// For each bank record the number of its group; the ledger records of a group carry the same number. 0 for noise.
  var bankGroup: [Int] = []
  var ledgerGroup: [Int] = []

  private var state: UInt64
  private var group = 0
  private let days: [Day]
  private let positions: [Day: Int]

  init?(seed: UInt64) {
    guard let first = Day(year: 2026, month: 9, day: 1) else { return nil }
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0xD1B5_4A32_D192_ED03
    let calendar = BankingCalendar()
    days = (0..<30).map { first.adding(days: $0) }.filter { calendar.isBankingDay($0) }
    positions = Dictionary(uniqueKeysWithValues: days.enumerated().map { ($1, $0) })
    period = Period(start: first, end: first.adding(days: 36))
  }

  /// The banking day so many after one of the month's.
  private func later(_ day: Day, _ count: Int) -> Day {
    positions[day].flatMap { $0 + count < days.count ? days[$0 + count] : nil } ?? day
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  private mutating func digits(_ count: Int) -> String {
    var text = ""
    for _ in 0..<count { text.append(String(below(10))) }
    return text
  }

  private mutating func amount() -> Int64 {
    // Some amounts recur, as prices do.
    below(10) < 3 ? Int64(1 + below(400)) * 2_500 : Int64(5_000 + below(9_000_000))
  }

  private mutating func add(bank day: Day, _ minor: Int64, _ text: String, reference: String?, group: Int) {
    var record = Record(
      provenance: Provenance(input: "bank1", record: bank.count + 1, row: bank.count + 2), date: day,
      amount: Amount(minorUnits: minor, currency: .usDollar), description: text)
    record.reference = reference
    bank.append(record)
    bankGroup.append(group)
  }

  private mutating func add(ledger day: Day, _ minor: Int64, _ name: String, reference: String?, group: Int) {
    var record = Record(
      provenance: Provenance(input: "bill1", record: ledger.count + 1, row: ledger.count + 2), date: day,
      amount: Amount(minorUnits: minor, currency: .usDollar), description: name)
    record.counterparty = name
    record.reference = reference
    ledger.append(record)
    ledgerGroup.append(group)
  }

  private mutating func name() -> String {
    let first = ScaleNames.first[below(ScaleNames.first.count)]
    let second = ScaleNames.second[below(ScaleNames.second.count)]
    let third = ScaleNames.third[below(ScaleNames.third.count)]
    return "\(first)\(second) \(third)"
  }

  /// 80 of a hundred by reference, the rest by amount, date and name, 5 noise, some in batches of up to 200.
  static func mixed(_ count: Int) -> ScaleWorld? {
    guard var world = ScaleWorld(seed: 1) else { return nil }
    while world.ledger.count < count {
      let day = world.days[world.below(world.days.count)]
      world.group += 1
      let group = world.group
      switch world.below(1_000) {
      case ..<50:
        world.add(
          bank: day, -world.amount(), "POS PURCHASE \(world.name()) \(world.digits(6))", reference: nil, group: 0)
        let name = world.name()
        let reference = "N\(world.digits(11))"
        world.add(ledger: day, -world.amount(), name, reference: reference, group: 0)
      case ..<52 where count - world.ledger.count > 200:
        // A batch: one bank line, and rows that share its reference.
        let reference = "B\(world.digits(11))"
        var total: Int64 = 0
        for _ in 0..<(2 + world.below(199)) {
          let minor = -world.amount()
          total += minor
          let name = world.name()
          world.add(ledger: day, minor, name, reference: reference, group: group)
        }
        world.add(bank: day, total, "ACH BATCH \(reference)", reference: reference, group: group)
      case ..<800:
        let minor = -world.amount()
        let name = world.name()
        let reference = "R\(world.digits(11))"
        let lag = world.below(3)
        world.add(ledger: day, minor, name, reference: reference, group: group)
        world.add(
          bank: world.later(day, lag), minor, "ACH DEBIT \(name.uppercased()) \(reference)",
          reference: reference, group: group)
      default:
        let minor = -world.amount()
        let name = world.name()
        let reference = "R\(world.digits(11))"
        let lag = world.below(3)
        world.add(ledger: day, minor, name, reference: reference, group: group)
        world.add(
          bank: world.later(day, lag), minor, "ACH DEBIT \(name.uppercased().prefix(22))",
          reference: nil, group: group)
      }
    }
    while world.bank.count < count {
      world.add(bank: world.days[0], -world.amount(), "POS PURCHASE \(world.name())", reference: nil, group: 0)
    }
    return world
  }

  /// Equal amounts on one day; `named` says whether each line names one of many parties.
  static func equalAmounts(_ count: Int, named: Bool) -> ScaleWorld? {
    guard var world = ScaleWorld(seed: 2) else { return nil }
    for _ in 0..<count {
      world.group += 1
      let name = world.name()
      world.add(ledger: world.days[3], -50_000, name, reference: nil, group: world.group)
      world.add(
        bank: world.days[3], -50_000, named ? "ACH DEBIT \(name.uppercased())" : "ACH DEBIT", reference: nil,
        group: world.group)
    }
    return world
  }

  /// Lines of one amount over the month, each of which fits many others: one component.
  static func component(_ count: Int) -> ScaleWorld? {
    guard var world = ScaleWorld(seed: 3) else { return nil }
    for index in 0..<count {
      world.group += 1
      let name = world.name()
      let day = world.days[index % world.days.count]
      world.add(ledger: day, -120_000, name, reference: nil, group: world.group)
      world.add(
        bank: world.later(day, world.below(3)), -120_000,
        "ACH DEBIT \(name.uppercased().prefix(9))", reference: nil, group: world.group)
    }
    return world
  }

  /// So many payments of one process date under one debit, and as many that it does not hold.
  static func oneDebit(_ count: Int) -> ScaleWorld? {
    guard var world = ScaleWorld(seed: 4) else { return nil }
    var total: Int64 = 0
    world.group = 1
    for index in 0..<(count * 2) {
      let minor = -world.amount()
      let name = world.name()
      if index < count { total += minor }
      world.add(ledger: world.days[5], minor, name, reference: nil, group: index < count ? 1 : 0)
    }
    world.add(bank: world.days[5], total, "BILL.COM PAYABLES", reference: nil, group: 1)
    return world
  }
}

enum ScaleNames {
  static let first = [
    "Ash", "Birch", "Cedar", "Drift", "Elm", "Fair", "Gable", "Hearth", "Ink", "Jasper", "Knoll", "Linden", "Mosaic",
    "Nettle", "Orchard", "Pali", "Quill", "Rose", "Silver", "Tangle", "Umber", "Verbena", "West", "Yarrow", "Zephyr",
  ]
  static let second = [
    "grove", "wood", "field", "bridge", "water", "stone", "gate", "ridge", "hill", "dale", "ford", "brook", "mont",
    "haven", "crest", "lake", "point", "shire", "well", "croft",
  ]
  static let third = ["Printing", "Packaging", "Roofing", "Telecom", "Foods", "Legal", "Staffing", "Glass", "Freight"]
}
