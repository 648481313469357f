import Reconciliation
import XLSX

/// The sheet that explains the others to someone who has never seen them.
struct LegendSheet {
  static let name = "Legend"
  private static let widths = [24.0, 14, 96]

  let book: Book
  let page: Page

  static func write(to book: Book, heading: String) throws(WorkpaperError) {
    let setup = SheetSetup(
      name: name, columns: widths.map { ColumnLayout(width: $0) }, showsGridlines: false, tabColor: Palette.gray,
      page: .landscape(heading: heading))
    let page = try book.addPage(setup)
    try LegendSheet(book: book, page: page).write()
    try page.printColumns(1...widths.count)
  }

  private func write() throws(WorkpaperError) {
    try page.row([Cell("Legend", style: book.style(.title))], height: 26)
    try writeMarks()
    try writeReading()
    try writeSheets()
    try writeCategories()
    try writeLimits()
  }

  private func writeMarks() throws(WorkpaperError) {
    try heading("Tick marks and colors")
    try line(
      "Matched", RecordsSheet.Mark.matched, .good, "The line agrees with the other side; its match is named beside it.")
    for severity in [Severity.high, .medium, .low, .info] {
      try line(
        "Exception, \(severity.title.lowercased())", RecordsSheet.Mark.excepted, Tint(severity),
        "The line does not agree, or is open. " + severity.meaning)
    }
    try line(
      "Excluded", RecordsSheet.Mark.excluded, .excluded, "A rule of this run keeps the line out, such as its period.")
    try line("For you", "Open", .entry, "A cell to fill in: the status of an exception and your note on it.")
    let figures: [(Look, String, String)] = [
      (.amountAsRead(digits: 2), "Blue figure", "As read from a file, or as counted there."),
      (.amount(digits: 2), "Black figure", "A formula over the tables of this workbook, or a copy of a record."),
    ]
    for (look, label, text) in figures {
      try page.row([
        Cell(.text(label), style: book.style(.text)),
        Cell(.decimal(minorUnits: 123_450, digits: 2), style: book.style(look)),
        Cell(.text(text), style: book.style(.wrapped)),
      ])
    }
  }

  private func writeReading() throws(WorkpaperError) {
    try heading("How to read the figures")
    for (label, text) in [
      (
        "Sign",
        "Money that leaves the account is negative and stands in parentheses, on both sides, whatever sign the file used."
      ),
      ("Zero", "A dash. A check that must be nothing shows 0 with ✓, or the difference with ✗."),
      ("Dates", "Year-month-day: 2026-10-03 is October 3, 2026."),
      ("Difference", "Bank amount less ledger amount."),
      (
        "Adjusts bank",
        "What the exception adds to the bank's balance: timing (checks not presented, payments on their way) and errors of the bank."
      ),
      (
        "Adjusts book",
        "What the exception adds to the book's balance: what the ledger has to record or to take back."
      ),
      (
        "Unexplained difference",
        "Adjusted bank balance less adjusted book balance. It must be nothing before the month is signed."
      ),
    ] { try line(label, "", .none, text) }
  }

  private func writeSheets() throws(WorkpaperError) {
    try heading("Sheets")
    for (label, text) in [
      (
        "Summary",
        "The reconciliation to sign, control totals, exceptions by category, what is due. All totals are live formulas."
      ),
      (
        "Exceptions",
        "One row for each exception, the gravest first: what happened, what to do, and a status for you to keep."
      ),
      ("Matched", "One row for each match: totals of both sides, the rows it is made of, and the evidence."),
      ("Bank", "Every bank line as read, in the order of the file, ticked and annotated."),
      ("Ledger", "Every ledger payment as read, likewise."),
      (
        "Run",
        "The input files with their SHA-256, how they were understood, what was skipped, and the options of the run."
      ),
    ] { try line(label, "", .none, text) }
  }

  private func writeCategories() throws(WorkpaperError) {
    try heading("Categories")
    for category in Reconciliation.Category.allCases {
      try line(category.title, category.place, .none, category.meaning)
    }
  }

  private func writeLimits() throws(WorkpaperError) {
    try heading("Limits")
    for (label, text) in [
      (
        "Comments",
        "The first \(RecordsSheet.mostComments.formattedCount) exception rows of Bank and of Ledger have a comment; the Note column says the same for all."
      ),
      (
        "Links",
        "A sheet has at most \(Page.mostLinks.formattedCount) links; the texts and numbers of the rows after that are the same."
      ),
      ("Long texts", "A cell holds 32,767 characters; a longer text ends in … [cut]."),
      (
        "Large amounts",
        "An amount of more than 15 digits stands as text, since a cell would round it; sums leave it out and the checks show it."
      ),
    ] { try line(label, "", .none, text) }
  }

  private func heading(_ text: String) throws(WorkpaperError) {
    try page.skip()
    let style = try book.style(.heading)
    try page.row([Cell(.text(text), style: style), .empty(style: style), .empty(style: style)], height: 20)
  }

  private func line(_ label: String, _ mark: String, _ tint: Tint, _ text: String) throws(WorkpaperError) {
    let shade: StyleID = try mark.isEmpty ? book.style(.text) : book.style(tint == .none ? .centered : .mark, on: tint)
    let lines = TextMeasure.lineCount(of: text, columnWidth: (Self.widths.last ?? 1) * 0.9, font: Font(size: 10))
    try page.row(
      [
        Cell(.text(label), style: book.style(.text)), Cell(.words(mark), style: shade),
        Cell(.text(text), style: book.style(.wrapped)),
      ], height: TextMeasure.rowHeight(lines: lines, font: Font(size: 10)))
  }
}

extension Int {
  /// With separators of thousands: "65,000".
  var formattedCount: String {
    let digits = String(magnitude)
    var grouped = ""
    for (offset, digit) in digits.enumerated() {
      if offset > 0 && (digits.count - offset) % 3 == 0 { grouped.append(",") }
      grouped.append(digit)
    }
    return (self < 0 ? "-" : "") + grouped
  }
}
