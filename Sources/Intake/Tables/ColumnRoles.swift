import Banking

/// What every column of a table is, and why.
struct ColumnRoles: Sendable {
  /// One role a column; nil for a column nothing is known of.
  var roles: [ColumnRole?]

  /// Why, a few words a column.
  var reasons: [String]

  /// How surely the header says so, 0 where the values alone do.
  var weights: [Int]

  /// The money's currency that a column's header names.
  var currencies: [Currency?]

  /// What the columns were found out with.
  var profiles: [ColumnProfile]

  /// What the reading of the roles found that a careful reader should know.
  var notes: [String] = []

  /// A column of fees that leave the account together with the amount of their row.
  var fee: Int?

  /// What the words of the flags mean.
  var flagMeaning = FlagMeaning()

  /// Columns of amounts that were left aside, in which a row may have its only amount.
  var passedOver: [Int] = []

  /// Columns of amounts of which each row fills the one of its currency; empty where one column has all.
  var amountsByCurrency: [(column: Int, currency: Currency)] = []

  /// Columns of which each could be the amount, and nothing proves which is; empty where that is known.
  var openAmounts: [Int] = []

  /// How the running balance follows from the amounts, on the sample.
  var arithmetic: BalanceArithmetic?

  /// The column with a role; the surest where several have it.
  func column(_ role: ColumnRole) -> Int? {
    var best: Int?
    for column in roles.indices where roles[column] == role {
      if let known = best, weights[column] <= weights[known] { continue }
      best = column
    }
    return best
  }

  /// All columns with a role, in the file's order.
  func columns(_ role: ColumnRole) -> [Int] { roles.indices.filter { roles[$0] == role } }

  mutating func set(_ column: Int, _ role: ColumnRole?, _ reason: String, weight: Int? = nil) {
    roles[column] = role
    reasons[column] = reason
    if let weight { weights[column] = weight }
  }
}

/// Decides the roles of a table's columns from its header and its values.
struct RoleDecision {
  let table: TableRows
  let header: HeaderRecognition
  /// A sample of the rows below the header.
  let sample: [Int]
  let layout: Layout?
  let isLedger: Bool
  /// The account that the lines above the table name.
  let ownAccount: String?
  /// The currency that they name, or that was asked for.
  let ownCurrency: Currency?
  var result: ColumnRoles

  /// The roles of a table's columns.
  ///
  /// - Parameters:
  ///   - isLedger: Whether the table was asked for as a ledger, or has a ledger's layout: only a ledger marks what has cleared.
  ///   - ownAccount: The account that the lines above the table name.
  ///   - ownCurrency: The currency that they name, or that was asked for.
  static func decide(
    _ table: TableRows, header: HeaderRecognition, sample: [Int], layout: Layout?, isLedger: Bool = false,
    ownAccount: String? = nil, ownCurrency: Currency? = nil
  ) -> ColumnRoles {
    var decision = RoleDecision(
      table, header: header, sample: sample, layout: layout, isLedger: isLedger, ownAccount: ownAccount,
      ownCurrency: ownCurrency)
    decision.readHeaders()
    if isLedger { decision.separateClearing() }
    decision.chooseDates()
    decision.chooseMoney()
    decision.chooseFlag()
    decision.chooseRunningClosing()
    decision.chooseAccount()
    decision.chooseTexts()
    if isLedger { decision.chooseCleared() }
    decision.nameTheRest()
    return decision.result
  }

  private init(
    _ table: TableRows, header: HeaderRecognition, sample: [Int], layout: Layout?, isLedger: Bool, ownAccount: String?,
    ownCurrency: Currency?
  ) {
    self.table = table
    self.header = header
    self.sample = sample
    self.layout = layout
    self.isLedger = isLedger
    self.ownAccount = ownAccount
    self.ownCurrency = ownCurrency
    let count = table.columnCount
    result = ColumnRoles(
      roles: Array(repeating: nil, count: count), reasons: Array(repeating: "", count: count),
      weights: Array(repeating: 0, count: count), currencies: Array(repeating: nil, count: count),
      profiles: (0..<count).map { ColumnProfile(table, column: $0, rows: sample) })
  }

  /// What the headers say, as far as the values do not contradict them.
  private mutating func readHeaders() {
    for column in result.roles.indices {
      let name = header.folded[column]
      if let role = layout?.roles[name] {
        result.set(column, role, "layout \(layout?.name ?? "")", weight: 200)
        continue
      }
      let quoted = "header '\(header.names[column])'"
      if BookingAnswers.areIn(table, column, header: name, rows: sample) {
        result.set(column, .booking, quoted + ", which its cells answer", weight: 100)
        continue
      }
      guard
        let meaning = HeaderSynonyms.meaning(name) ?? HeaderSynonyms.bareCurrency(name, among: header.folded)
      else { continue }
      result.currencies[column] =
        meaning.currency ?? (meaning.role.isMoney ? HeaderCurrency.bySign(header.names[column]) : nil)
      var role = checked(meaning, result.profiles[column])
      if role == .check, countsRows(column) { role = .ignored }
      if role == meaning.role {
        result.set(column, role, quoted, weight: meaning.weight)
      } else if let role {
        result.set(column, role, quoted + ", by its values a \(Self.words(role))", weight: meaning.weight * 9 / 10)
        if meaning.role.isMoney, role == .currency { passOn(meaning, from: column) }
      }
    }
  }

  /// Whether a column of serial numbers counts the rows, and numbers no check.
  private func countsRows(_ column: Int) -> Bool {
    guard header.folded[column].hasPrefix("serial"), result.profiles[column].maximumDigits <= 4 else { return false }
    let numbers = sample.map { table.text($0, column) }.filter { !$0.isEmpty }.map { Int($0) }
    guard numbers.count > 1, let first = numbers[0] else { return false }
    return numbers.enumerated().allSatisfy { $1 == first + $0 } || numbers.enumerated().allSatisfy { $1 == first - $0 }
  }

  /// Under a header of two columns, currency and amount, only the first has the name: the money stands in the next.
  private mutating func passOn(_ meaning: HeaderMeaning, from column: Int) {
    let next = column + 1
    guard next < result.roles.count, header.folded[next].isEmpty, result.profiles[next].isMoney else { return }
    result.set(
      next, meaning.role, "unnamed, beside the currencies under '\(header.names[column])'", weight: meaning.weight)
  }

  /// The role a header names, or what its values make of it; nil where they say nothing of the kind.
  private func checked(_ meaning: HeaderMeaning, _ profile: ColumnProfile) -> ColumnRole? {
    let role = meaning.role
    guard profile.filled > 0 else { return role }
    if role.isDate {
      if profile.dates * 2 >= profile.filled || profile.dates > 0 && role == .date { return role }
      if profile.isCurrencies { return .currency }
      // A sheet's dates without a format of dates.
      if role != .valueDate, profile.serials * 10 >= profile.filled * 9 { return role }
      // "Value" and "Valor" are amounts in some countries and value dates in others.
      if profile.isMoney || role == .valueDate && profile.isNumbers { return .amount }
      if profile.isNumbers { return role }
      // Under "Posted" may stand what became of the entry.
      if profile.percent(profile.statuses) >= 80 { return .status }
      return profile.isWords ? nil : role
    }
    if role.isMoney {
      if profile.isCurrencies { return .currency }
      if profile.isFlags { return .flag }
      if profile.numbers > 0, profile.numbers * 2 >= profile.filled || role == .amount { return role }
      if profile.isDates { return .otherDate }
      // The column that the header calls the amount stays it though no cell reads as one: another amount is not what was asked for.
      return role == .amount && meaning.weight >= Self.surelyAmount ? .amount : nil
    }
    switch role {
    case .flag: return profile.flags * 2 >= profile.filled ? .flag : profile.isWords ? .type : nil
    case .currency: return profile.isMoney || profile.isDates ? nil : .currency
    // The whole numbers of a sheet are numbers of checks, not money.
    case .check:
      return profile.isDates
        ? .otherDate : profile.isMoney && profile.percent(profile.marked) >= 50 ? .otherAmount : .check
    case .description, .counterparty, .type, .method:
      if profile.isDates { return .otherDate }
      if role == .description, profile.percent(profile.bookings) >= 90 { return .status }
      return profile.isMoney && profile.filled > 2 ? .otherAmount : role
    case .account: return profile.isDates ? nil : role
    // "Stan" is a state and a balance.
    case .status: return profile.isMoney ? nil : role
    default: return role
    }
  }

  /// How surely a header calls its column the amount for its unreadable cells to be refused and not passed over.
  private static let surelyAmount = 85

  /// One booking date; what other dates there are beside it.
  private mutating func chooseDates() {
    let most = result.profiles.map(\.dates).max() ?? 0
    func best(_ role: ColumnRole) -> Int? {
      let candidates = result.columns(role).filter { result.profiles[$0].dates * 10 >= most * 6 }
      return (candidates.isEmpty ? result.columns(role) : candidates).max {
        (result.weights[$0], result.profiles[$0].dates, -$0) < (result.weights[$1], result.profiles[$1].dates, -$1)
      }
    }
    let unknown = result.roles.indices.filter { result.roles[$0] == nil && result.profiles[$0].isDates }
    var date = best(.date)
    if let known = date, result.profiles[known].dates == 0, most > 0, result.profiles[known].filled == 0 { date = nil }
    if let date {
      for other in result.columns(.date) where other != date {
        if result.weights[other] < 60, result.column(.valueDate) == nil, result.profiles[other].isDates {
          result.set(other, .valueDate, result.reasons[other] + ", the second date of each row")
          continue
        }
        result.set(other, .otherDate, result.reasons[other] + ", beside '\(header.name(date))'")
      }
    } else if let other = best(.createdDate) ?? unknown.first ?? best(.valueDate) ?? best(.otherDate) ?? wholeTime {
      let why = result.reasons[other].isEmpty ? "its values are dates" : result.reasons[other] + ", the only date"
      result.set(other, .date, why)
      date = other
    }
    if header.row == nil || !header.isKnown, let date {
      for other in unknown where other != date && result.roles[other] == nil {
        let role: ColumnRole = result.column(.valueDate) == nil ? .valueDate : .otherDate
        result.set(other, role, "its values are dates, the second such column")
      }
    }
  }

  /// A column called "Time" whose cells are times with their day.
  private var wholeTime: Int? {
    result.columns(.ignored).first {
      result.profiles[$0].isDates
        && !Set(header.folded[$0].split(separator: " ")).isDisjoint(with: ["time", "uhrzeit", "hora"])
    }
  }

  private mutating func nameTheRest() {
    for column in result.roles.indices where result.roles[column] == nil {
      result.set(column, .ignored, result.profiles[column].filled == 0 ? "empty" : "not needed", weight: 0)
    }
  }

  /// A role in words for a reason.
  static func words(_ role: ColumnRole) -> String {
    role.rawValue.split(separator: "_").joined(separator: " ")
  }
}
