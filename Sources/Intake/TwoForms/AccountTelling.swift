import Banking

/// What one file says of one account, all its statements together: a day's statement each is one telling.
struct AccountTelling {
  /// Where a record stands in the file.
  struct Place: Hashable {
    let statement: Int
    let index: Int
  }

  let file: Int
  let form: ExportForm
  let account: String?
  let currency: Currency
  /// The places of its statements in the file.
  let statements: [Int]
  let places: [Place]
  let records: [Record]
  /// The first and the last day of its records.
  let days: ClosedRange<Day>
  /// The letters of its descriptions, on average.
  let words: Double
  /// Day and amount of the balances that it states for the end of a statement, proved or not.
  let closings: [Day: Int64]
  private let proved: [(day: Day, balance: Int64)]

  /// The tellings of the banks' files; accounts without a record are none.
  static func all(of files: [InputFile]) -> [AccountTelling] {
    files.indices.filter { files[$0].side == .bank }.flatMap { file in
      var order: [AccountKey] = []
      var statements: [AccountKey: [Int]] = [:]
      for (index, statement) in files[file].statements.enumerated() {
        if statements[statement.key] == nil { order.append(statement.key) }
        statements[statement.key, default: []].append(index)
      }
      return order.compactMap { AccountTelling(files[file], file, statements[$0] ?? []) }
    }
  }

  private init?(_ content: InputFile, _ file: Int, _ statements: [Int]) {
    self.file = file
    self.statements = statements
    form = ExportForm(content)
    var places: [Place] = []
    var records: [Record] = []
    var closings: [Day: Int64] = [:]
    var proved: [Day: Int64] = [:]
    for statement in statements {
      let told = content.statements[statement]
      for (index, record) in told.records.enumerated() {
        places.append(Place(statement: statement, index: index))
        records.append(record)
      }
      if let closing = told.closing, let day = closing.date ?? told.records.lazy.map(\.date).max() {
        closings[day] = closing.amount.minorUnits
      }
      Self.prove(told, into: &proved)
    }
    guard let first = records.lazy.map(\.date).min(), let last = records.lazy.map(\.date).max(),
      let one = statements.first
    else { return nil }
    days = first...last
    account = content.statements[one].account
    currency = content.statements[one].currency
    words = Double(records.reduce(0) { $0 + $1.description.utf8.count }) / Double(records.count)
    self.places = places
    self.records = records
    self.closings = closings
    self.proved = proved.sorted { $0.key < $1.key }.map { (day: $0.key, balance: $0.value) }
  }

  /// The balances at the ends of a statement's days, where its own balances prove them.
  private static func prove(_ statement: Statement, into balances: inout [Day: Int64]) {
    guard case .proves = statement.proof, var balance = statement.opening?.amount.minorUnits else { return }
    var moved: [Day: Int64] = [:]
    // What is proved adds up; whatever does not fit proves nothing.
    for record in statement.records {
      let (sum, overflow) = moved[record.date, default: 0].addingReportingOverflow(record.amount.minorUnits)
      guard !overflow else { return }
      moved[record.date] = sum
    }
    for (day, amount) in moved.sorted(by: { $0.key < $1.key }) {
      let (next, overflow) = balance.addingReportingOverflow(amount)
      guard !overflow else { return }
      balance = next
      balances[day] = balance
    }
  }

  /// Whether its balances prove what it tells.
  var isProved: Bool { !proved.isEmpty }

  /// The proved balance at the end of a day; nil before the first one.
  func balance(at day: Day) -> Int64? {
    proved.last { $0.day <= day }?.balance
  }
}
