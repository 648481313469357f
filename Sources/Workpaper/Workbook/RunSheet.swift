import Banking
import Reconciliation
import XLSX

/// The sheet an auditor begins with: which files, proven to be which bytes, understood how, and under which options.
struct RunSheet {
  static let name = "Run"
  private static let widths = [24.0, 16, 18, 18, 18, 62]

  /// How many skipped rows of one reason are named; their count is always whole.
  private static let mostSkipped = 20

  /// How many pending entries are listed.
  private static let mostPending = 200

  let plan: WorkbookPlan
  let book: Book
  let page: Page

  static func write(_ plan: WorkbookPlan, to book: Book, heading: String) throws(WorkpaperError) {
    let setup = SheetSetup(
      name: name, columns: widths.map { ColumnLayout(width: $0) }, showsGridlines: false, tabColor: Palette.gray,
      page: .landscape(heading: heading))
    let page = try book.addPage(setup)
    try RunSheet(plan: plan, book: book, page: page).write()
    try page.printColumns(1...widths.count)
  }

  private func write() throws(WorkpaperError) {
    try page.row([Cell("Run", style: book.style(.title))], height: 26)
    try fact("Program", "\(plan.run.toolName) \(plan.run.toolVersion)")
    try fact("Period", "\(plan.outcome.period.start) to \(plan.outcome.period.end)")
    for option in plan.run.options where option.name != "period" { try fact(option.name.wordsFromCode, option.value) }
    let totals = try InputTotals.all(of: plan)
    for input in plan.run.inputs { try write(input, totals: totals[input.id] ?? InputTotals()) }
    if plan.run.inputs.isEmpty { try fact("Inputs", "none") }
    try heading("Notes")
    let notes = plan.outcome.notes + plan.run.notes + capNotes
    for note in notes { try fact("", note) }
    if notes.isEmpty { try fact("", "none") }
  }

  /// Says which caps of the workbook this run has reached.
  private var capNotes: [String] {
    Side.allCases.compactMap { side in
      let exceptions = plan.entries(side).count {
        if case .excepted = $0.state { true } else { false }
      }
      guard exceptions > RecordsSheet.mostComments else { return nil }
      return "Sheet \(side.sheetName): \(exceptions.formattedCount) exception rows, comments on the first "
        + "\(RecordsSheet.mostComments.formattedCount); the Note column has the same text for all."
    }
  }

  private func write(_ input: InputDescription, totals: InputTotals) throws(WorkpaperError) {
    try heading("Input \(input.id): \(input.role == .bank ? "bank" : "ledger")")
    try fact("Path as given", input.path)
    if let sheet = input.sheet { try fact("Sheet", sheet) }
    try fact("SHA-256", input.sha256)
    try fact("Format", [input.format, input.layout].compactMap { $0 }.joined(separator: ", "))
    if !input.recognition.isEmpty { try fact("Recognized by", input.recognition) }
    if let order = input.dateOrder { try fact("Dates", order) }
    try writeCounts(input, totals)
    try writeAccounts(input)
    try writeColumns(input)
    try writeSkipped(input)
    try writePending(input)
    for (offset, note) in input.notes.enumerated() { try fact(offset == 0 ? "Notes" : "", note) }
  }

  private func writeCounts(_ input: InputDescription, _ totals: InputTotals) throws(WorkpaperError) {
    var text = "\(input.records.formattedCount) read"
    if totals.records != input.records { text += ", \(totals.records.formattedCount) in this workbook" }
    try fact("Records", text)
    for sum in totals.sums {
      let digits = sum.currency.minorUnitDigits
      try page.row([
        Cell(.text("Control total \(sum.currency.code)"), style: book.style(.label)),
        Cell(.money(sum), style: book.style(.amountAsRead(digits: digits))),
        Cell("sum of all records", style: book.style(.note)),
      ])
    }
  }

  private func writeAccounts(_ input: InputDescription) throws(WorkpaperError) {
    guard !input.accounts.isEmpty else { return }
    try names(["Account", "Currency", "Opening", "Closing", "Proven", "How"], right: [2, 3])
    for account in input.accounts {
      let money = try book.style(.amountAsRead(digits: account.currency.minorUnitDigits), inTable: true)
      let text = try book.style(.wrapped, inTable: true)
      let proven = account.proves.map { $0 ? "yes" : "NO" } ?? "not provable"
      let tint: Tint = account.proves == false ? .high : .none
      try page.row([
        Cell(.words(account.account ?? "not named"), style: text), Cell(.text(account.currency.code), style: text),
        Cell(.money(account.opening), style: money), Cell(.money(account.closing), style: money),
        Cell(.text(proven), style: book.style(.strong, on: tint, inTable: true)),
        Cell(.words(account.proof), style: text),
      ])
    }
  }

  private func writeColumns(_ input: InputDescription) throws(WorkpaperError) {
    guard !input.columns.isEmpty else { return }
    try names(["Column used as", "Header", "", "Why", "", ""])
    let text = try book.style(.text, inTable: true)
    for column in input.columns {
      try page.row([
        Cell(.words(column.role.wordsFromCode), style: text), Cell(.words(column.header), style: text),
        .empty(style: text), Cell(.words(column.reason), style: text), .empty(style: text), .empty(style: text),
      ])
    }
  }

  private func writeSkipped(_ input: InputDescription) throws(WorkpaperError) {
    var order: [String] = []
    var lines: [String: [SkippedLine]] = [:]
    for line in input.skipped {
      if lines[line.reason] == nil { order.append(line.reason) }
      lines[line.reason, default: []].append(line)
    }
    guard !order.isEmpty else { return try fact("Skipped rows", "none") }
    for (offset, reason) in order.enumerated() {
      let all = lines[reason, default: []]
      let shown = all.compactMap(\.row).prefix(Self.mostSkipped)
      var text = "\(all.count.formattedCount) \(reason)"
      if !shown.isEmpty { text += ": \(shown.count == 1 ? "row" : "rows") " + PlaceText.runs(of: Array(shown)) }
      if all.count > Self.mostSkipped && !shown.isEmpty { text += ", …" }
      try fact(offset == 0 ? "Skipped rows" : "", text)
    }
  }

  private func writePending(_ input: InputDescription) throws(WorkpaperError) {
    guard !input.pending.isEmpty else { return }
    try names(["Pending, not reconciled", "Date", "Amount", "Description", "", ""], right: [2])
    let text = try book.style(.text, inTable: true)
    for line in input.pending.prefix(Self.mostPending) {
      let digits = line.amount.currency.minorUnitDigits
      try page.row([
        Cell(.words(line.row.map { "row \($0)" }), style: text),
        Cell(.day(line.date), style: book.style(.date, inTable: true)),
        Cell(.money(line.amount), style: book.style(.amountAsRead(digits: digits), inTable: true)),
        Cell(.words(line.description), style: text), .empty(style: text), .empty(style: text),
      ])
    }
    if input.pending.count > Self.mostPending {
      try fact("", "… and \((input.pending.count - Self.mostPending).formattedCount) more")
    }
  }

  private func heading(_ text: String) throws(WorkpaperError) {
    try page.skip()
    let style = try book.style(.heading)
    try page.row(
      [Cell(.words(text), style: style)] + (1..<Self.widths.count).map { _ in Cell.empty(style: style) }, height: 20)
  }

  private func names(_ names: [String], right: Set<Int> = []) throws(WorkpaperError) {
    let left = try book.style(.subheader, inTable: true)
    let number = try book.style(.subheaderRight, inTable: true)
    try page.row(
      names.enumerated().map { offset, name in Cell(.words(name), style: right.contains(offset) ? number : left) })
  }

  /// A label and its text over the rest of the width.
  private func fact(_ label: String, _ text: String) throws(WorkpaperError) {
    let shown = CellText.truncated(text)
    let width = Self.widths.dropFirst().reduce(0, +)
    let lines = TextMeasure.lineCount(of: shown, columnWidth: width * 0.9, font: Font(size: 10))
    let row = try page.row(
      [Cell(.words(label), style: book.style(.label)), Cell(.words(shown), style: book.style(.wrapped))],
      height: TextMeasure.rowHeight(lines: lines, font: Font(size: 10)))
    try page.merge(row: row, columns: 2...Self.widths.count)
  }
}

/// What the records of one input add up to.
private struct InputTotals {
  var records = 0

  /// One for each currency, by code.
  var sums: [Amount] = []

  static func all(of plan: WorkbookPlan) throws(WorkpaperError) -> [String: InputTotals] {
    var totals: [String: InputTotals] = [:]
    var sums: [String: [Currency: Amount]] = [:]
    for entries in [plan.bank, plan.ledger] {
      for index in entries.indices {
        let input = entries[index].record.provenance.input
        let amount = entries[index].record.amount
        totals[input, default: InputTotals()].records += 1
        sums[input, default: [:]][amount.currency] = try WorkbookPlan.total(sums[input]?[amount.currency], amount)
      }
    }
    for (input, byCurrency) in sums {
      totals[input, default: InputTotals()].sums = byCurrency.values.sorted { $0.currency < $1.currency }
    }
    return totals
  }
}
