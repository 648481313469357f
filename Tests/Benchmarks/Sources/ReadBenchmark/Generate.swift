import XLSX

/// Writes the workbook that the other cases read: a bank statement of eight columns.
enum Generate {
  static func run(_ arguments: Arguments, sharesStrings: Bool) throws {
    let options = WorkbookOptions(strings: sharesStrings ? .shared(limit: 4_000_000) : .inline)
    let book = try WorkbookWriter(path: arguments.file, options: options)
    let date = try book.style(Style(format: .isoDate))
    let money = try book.style(Style(format: .thousands2))
    let sheet = try book.addSheet(SheetSetup(name: "Statement"))
    try sheet.writeRow(Statement.header.map { Cell($0) })
    var statement = Statement()
    for _ in 0..<arguments.rows {
      statement.next()
      try sheet.writeRow([
        Cell(day(statement.day), style: date), Cell(day(statement.valueDay), style: date),
        Cell(statement.description), Cell(statement.reference), Cell(statement.counterparty),
        Cell(.decimal(minorUnits: statement.amount, digits: 2), style: money),
        Cell(.decimal(minorUnits: statement.balance, digits: 2), style: money), Cell(statement.currency),
      ])
    }
    try book.finish()
  }

  /// A day of the year 2026 by its number, all months taken for 28 days long: any date will do.
  private static func day(_ number: Int) -> CellContent {
    .date(year: 2026, month: 1 + number / 28 % 12, day: 1 + number % 28)
  }
}

/// Rows of a bank statement, the same in every run: descriptions nearly unique, references unique, 3,000 parties.
struct Statement {
  static let header = [
    "Booking date", "Value date", "Description", "Reference", "Counterparty", "Amount", "Balance", "Currency",
  ]

  private(set) var day = 0
  private(set) var valueDay = 0
  private(set) var description = ""
  private(set) var reference = ""
  private(set) var counterparty = ""
  private(set) var amount: Int64 = 0
  private(set) var balance: Int64 = 1_000_000
  private(set) var currency = "USD"
  private var state: UInt64 = 42
  private var row = 0

  private mutating func number(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  mutating func next() {
    row += 1
    day = row / 3000
    valueDay = day + number(3)
    let party = number(3000)
    counterparty = "Supplier No \(party) Industries & Co"
    reference = "E2E-2026-\(100_000_000 + row)"
    description = "ACH CREDIT \(number(10_000_000)) INVOICE \(number(1_000_000)) PERIOD \(number(12) + 1)"
    amount = Int64(number(2_000_000) - 1_000_000)
    balance += amount
    currency = number(20) == 0 ? "EUR" : "USD"
  }
}
