import Banking

/// The dates of a table before and after their order is decided.
struct DateColumn: Sendable {
  /// What can be said for and against each order, gathered over all dates of the file.
  struct Evidence: Sendable {
    /// Dates with two readings, and how many an order cannot read.
    var open = 0
    var notMonthFirst = 0
    var notDayFirst = 0
    var notYearFirst = 0
    var dotted = 0
    var hasShortYears = false
    /// An example that shows the deciding value.
    var notMonthFirstExample = ""
    var notDayFirstExample = ""

    /// Whether there are dates that have two readings, and none that has only one.
    var leavesOrderOpen: Bool { open > 0 && notMonthFirst == 0 && notDayFirst == 0 }

    mutating func add(_ date: DateText, text: @autoclosure () -> String) {
      guard !date.isFixed else { return }
      let isMonthFirst = date.day(.monthFirst) != nil
      let isDayFirst = date.day(.dayFirst) != nil
      let isYearFirst = date.day(.yearFirst) != nil
      // 02/30/2026 is no day in any order, and says nothing of the others: its record is refused with its place.
      guard isMonthFirst || isDayFirst || isYearFirst else { return }
      open += 1
      if date.isDotted { dotted += 1 }
      if !isMonthFirst {
        if notMonthFirst == 0 { notMonthFirstExample = text() }
        notMonthFirst += 1
      }
      if !isDayFirst {
        if notDayFirst == 0 { notDayFirstExample = text() }
        notDayFirst += 1
      }
      if case .threeShort = date { hasShortYears = true }
      if !isYearFirst { notYearFirst += 1 }
    }
  }

  /// What was decided: an order with its reason, or that both remain.
  enum Decision: Hashable, Sendable {
    /// There was nothing to decide.
    case nothing
    case decided(DateOrder, String)
    /// Only so do all dates lie in the period asked for; a country's habit would be the other.
    case asked(DateOrder)
    case undecided
    /// The year could stand first or last.
    case undecidedYear
    /// Some values are month first and some day first.
    case contradictory(String, String)

    /// The orders that remain.
    var orders: [DateOrder] {
      switch self {
      case .nothing: [.monthFirst]
      case .decided(let order, _), .asked(let order): [order]
      default: [.monthFirst, .dayFirst]
      }
    }
  }

  /// What speaks for an order beside the values themselves.
  struct Hints: Sendable {
    var requested: DateOrder?
    var layout: (name: String, order: DateOrder)?
    /// Dates of the preamble: a period, "as of …".
    var preamble: [DateText] = []
    /// A period that the preamble states by the names of months.
    var period: ClosedRange<Day>?
    /// The days that the run is about.
    var asked: ClosedRange<Day>?
    /// The dates of other columns, which date no record: an export writes all its dates one way.
    var others = Evidence()
    var decimalComma = false
    var currency: Currency?
    /// Words that only the United States use: "Check #", "ACH", "ORIG CO NAME".
    var usWords: String?
    /// Words that the United States do not use: "Cheque".
    var otherWords: String?
    /// What says that the account or the file is of a country that writes the day first.
    var dayFirstCountry: String?
    /// The times are those of Greenwich, where Britain's are in winter, and many a program's always.
    var isOfGreenwich = false
  }

  /// Decides the order of day and month of a table's dates, `dates` in the order of the file.
  static func decide(_ dates: [DateText], evidence: Evidence, hints: Hints) -> Decision {
    guard evidence.open > 0 else { return .nothing }
    if evidence.notMonthFirst > 0, evidence.notDayFirst > 0 {
      if evidence.hasShortYears, evidence.notYearFirst == 0 {
        return .decided(.yearFirst, "only the year can stand first")
      }
      return .contradictory(evidence.notMonthFirstExample, evidence.notDayFirstExample)
    }
    if evidence.hasShortYears, evidence.notYearFirst == 0, let decision = yearFirst(dates, hints) { return decision }
    if evidence.notMonthFirst > 0 {
      return .decided(
        .dayFirst, "'\(evidence.notMonthFirstExample)' has no month \(orderNumber(evidence.notMonthFirstExample))")
    }
    if evidence.notDayFirst > 0 {
      return .decided(.monthFirst, "'\(evidence.notDayFirstExample)' cannot have its day first")
    }
    if evidence.dotted == evidence.open { return .decided(.dayFirst, "dates with full stops have the day first") }
    if let requested = hints.requested { return .decided(requested, "as asked (--date-order \(requested.rawValue))") }
    return byHints(dates, hints)
  }

  private static func orderNumber(_ example: String) -> String {
    String(example.prefix { $0.isNumber })
  }

  private static func byHints(_ dates: [DateText], _ hints: Hints) -> Decision {
    if let layout = hints.layout { return .decided(layout.order, "the layout of \(layout.name)") }
    if let period = byPreamble(dates, hints.preamble) { return period }
    if let period = hints.period.flatMap({ byPeriod(dates, $0) }) { return period }
    if let order = byOtherColumns(hints.others) { return order }
    if let order = bySorting(dates) { return order }
    if let order = bySpan(dates) { return order }
    if hints.decimalComma { return .decided(.dayFirst, "amounts have a decimal comma") }
    guard let habit = byHabit(hints) else { return .undecided }
    // Dollars are held everywhere: what speaks against the habit of their own country leaves both readings.
    if habit.isOfCurrencyAlone, habit.order == .monthFirst,
      hints.isOfGreenwich || liesTogether(dates, .dayFirst, notBy: .monthFirst)
    {
      return .undecided
    }
    // A bank of the United States writes the month first; accounts in euros and cheques are kept where either is written.
    if habit.order == .dayFirst || hints.usWords == nil, let asked = hints.asked,
      case .decided(let order, _) = byPeriod(dates, asked), order != habit.order
    {
      return .asked(order)
    }
    return .decided(habit.order, habit.reason)
  }

  /// How dates are written where a file like this one comes from.
  private static func byHabit(_ hints: Hints) -> (order: DateOrder, reason: String, isOfCurrencyAlone: Bool)? {
    if let word = hints.otherWords { return (.dayFirst, "'\(word)' is not written in the United States", false) }
    if let country = hints.dayFirstCountry { return (.dayFirst, country, false) }
    if let currency = hints.currency, !dollarsWithTwoHabits.contains(currency.code) {
      return currency == .usDollar
        ? (.monthFirst, "the currency is stated as USD", hints.usWords == nil)
        : (.dayFirst, "the currency is \(currency)", true)
    }
    return hints.usWords.map { (.monthFirst, "'\($0)' is a word of US banks", false) }
  }

  /// Whether one order brings three days at least within a month, and the other scatters them over two and more.
  private static func liesTogether(_ dates: [DateText], _ order: DateOrder, notBy other: DateOrder) -> Bool {
    guard Set(dates).count >= 3, let near = span(dates, order), let scattered = span(dates, other) else { return false }
    return near <= 31 && scattered >= 56
  }

  /// How many days lie between the first and the last date in an order.
  private static func span(_ dates: [DateText], _ order: DateOrder) -> Int? {
    let days = dates.compactMap { $0.day(order) }
    guard let first = days.min(), let last = days.max() else { return nil }
    return first.days(until: last)
  }

  /// Countries that write both.
  private static let dollarsWithTwoHabits: Set<String> = ["CAD", "PHP", "BZD", "PAB", "PRY"]

  /// The preamble's dates decide by a number past 12, or by a period that only one reading stays in.
  private static func byPreamble(_ dates: [DateText], _ preamble: [DateText]) -> Decision? {
    let open = preamble.filter { !$0.isFixed }
    if open.contains(where: { $0.day(.monthFirst) == nil }) {
      return .decided(.dayFirst, "a date above the table has its day first")
    }
    if open.contains(where: { $0.day(.dayFirst) == nil }) {
      return .decided(.monthFirst, "a date above the table has its month first")
    }
    guard preamble.count >= 2 else { return nil }
    func fits(_ order: DateOrder) -> Bool {
      let stated = preamble.compactMap { $0.day(order) }
      guard let first = stated.min(), let last = stated.max(), first < last else { return false }
      return dates.allSatisfy { date in date.day(order).map { $0 >= first && $0 <= last } ?? false }
    }
    return only(fits, "only so do all dates lie in the stated period")
  }

  /// Under "October 2026" the dates lie in October.
  private static func byPeriod(_ dates: [DateText], _ period: ClosedRange<Day>) -> Decision? {
    func fits(_ order: DateOrder) -> Bool { dates.allSatisfy { $0.day(order).map(period.contains) ?? false } }
    return only(fits, "only so do all dates lie in the period named above the table")
  }

  /// The order of the two that alone fits; nil where both do, or neither.
  private static func only(_ fits: (DateOrder) -> Bool, _ reason: String) -> Decision? {
    switch (fits(.monthFirst), fits(.dayFirst)) {
    case (true, false): .decided(.monthFirst, reason)
    case (false, true): .decided(.dayFirst, reason)
    default: nil
    }
  }

  /// A date of another column that has one reading; nil where they have none, or contradict each other.
  private static func byOtherColumns(_ evidence: Evidence) -> Decision? {
    switch (evidence.notMonthFirst > 0, evidence.notDayFirst > 0) {
    case (true, false):
      .decided(.dayFirst, "'\(evidence.notMonthFirstExample)' in another column can only have its day first")
    case (false, true):
      .decided(.monthFirst, "'\(evidence.notDayFirstExample)' in another column can only have its month first")
    default: nil
    }
  }

  /// Statements are sorted: one reading that runs one way while the other jumps decides.
  private static func bySorting(_ dates: [DateText]) -> Decision? {
    func isSorted(_ order: DateOrder) -> Bool {
      let days = dates.compactMap { $0.day(order) }
      let pairs = zip(days, days.dropFirst())
      return pairs.allSatisfy { $0 <= $1 } || pairs.allSatisfy { $0 >= $1 }
    }
    guard Set(dates).count >= 3 else { return nil }
    return only(isSorted, "only so are the rows in the order of their dates")
  }

  /// A statement covers a month or a quarter: one reading within it while the other scatters over most of a year decides.
  private static func bySpan(_ dates: [DateText]) -> Decision? {
    guard Set(dates).count >= 3 else { return nil }
    guard let month = span(dates, .monthFirst), let day = span(dates, .dayFirst) else { return nil }
    if month <= 35, day >= 150 {
      if comesMonthly(dates, .dayFirst) { return nil }
      return .decided(.monthFirst, "only so do the dates lie within \(month + 1) days")
    }
    if day <= 35, month >= 150 {
      if comesMonthly(dates, .monthFirst) { return nil }
      return .decided(.dayFirst, "only so do the dates lie within \(day + 1) days")
    }
    return nil
  }

  /// Whether an order makes one day of each month of the dates, or of each second or third: rent and fees come so, and lie as evenly one
  /// day apart the other way round.
  private static func comesMonthly(_ dates: [DateText], _ order: DateOrder) -> Bool {
    let days = Set(dates.compactMap { $0.day(order) }).sorted()
    let months = days.map { $0.year * 12 + $0.month }
    let steps = Set(zip(months, months.dropFirst()).map { $1 - $0 })
    return steps.count == 1 && steps.allSatisfy { $0 <= 3 } && Set(days.map(\.day)).count == 1
  }

  /// 26/04/03: the year stands first where that brings the dates together and the other readings scatter them over years.
  private static func yearFirst(_ dates: [DateText], _ hints: Hints) -> Decision? {
    if hints.requested == .yearFirst { return .decided(.yearFirst, "as asked (--date-order ymd)") }
    guard hints.requested == nil, Set(dates).count >= 2 else { return nil }
    func span(_ order: DateOrder) -> Int? {
      let days = dates.compactMap { $0.day(order) }
      guard days.count == dates.count, let first = days.min(), let last = days.max() else { return nil }
      return first.days(until: last)
    }
    guard let year = span(.yearFirst), year <= 400 else { return nil }
    let others = [span(.monthFirst), span(.dayFirst)].compactMap { $0 }
    if let other = others.min(), other <= max(400, year * 3) {
      // 31/12/24 and 31/12/25 are two years' ends or two days of 2031: within a month one way, a year apart the other.
      return year <= 62 && other >= 180 ? .undecidedYear : nil
    }
    return .decided(.yearFirst, "only with the year first do the dates lie within \(year + 1) days")
  }
}
