import Banking
import Intake

extension Inspection {
  /// The whole in lines a person reads on a terminal.
  ///
  /// - Parameter recordLimit: How many records are shown at each end of a statement.
  public func lines(recordLimit: Int = 3) -> [String] {
    Array(files.map { Self.lines(of: $0, recordLimit) }.joined(separator: [""]))
  }

  private static func lines(of file: InputFile, _ limit: Int) -> [String] {
    var lines = [PrintableText.line(file.path)]
    var facts = TextTable(columns: [.left, .left])
    facts.add(["kind", file.side == .bank ? "bank statement" : "ledger"])
    facts.add(["format", "\(file.format.rawValue): \(file.recognition)"])
    if let sheet = file.sheet { facts.add(["sheet", sheet]) }
    if let row = file.headerRow { facts.add(["header", "\(file.sheet == nil ? "line" : "row") \(row)"]) }
    if let order = file.dateOrder { facts.add(["dates", order]) }
    facts.add(["records", "\(file.statements.reduce(0) { $0 + $1.records.count })"])
    lines += facts.lines
    if !file.columns.isEmpty {
      var columns = TextTable(columns: [.left, .left, .left])
      for column in file.columns { columns.add([column.role, column.header, column.reason]) }
      lines += ["", "  Columns"] + columns.lines.map { "  " + $0 }
    }
    for statement in file.statements { lines += [""] + Self.lines(of: statement, file, limit) }
    lines += skippedLines(file)
    if !file.notes.isEmpty { lines += ["", "  Notes"] + file.notes.map { "    " + PrintableText.line($0) } }
    return lines
  }

  private static func lines(of statement: Statement, _ file: InputFile, _ limit: Int) -> [String] {
    let currency = statement.currency.code + (statement.currencyIsStated ? "" : " (assumed: the file names none)")
    var lines = [
      "  " + PrintableText.line(statement.account.map { "Account \($0)" } ?? "Account not named") + ", " + currency
    ]
    var facts = TextTable(columns: [.left, .left])
    let days = statement.records.map(\.date)
    if let first = days.min(), let last = days.max() { facts.add(["period", "\(first) to \(last)"]) }
    for (name, balance) in [("opening", statement.opening), ("closing", statement.closing)] {
      guard let balance else { continue }
      let date = balance.date.map { " on \($0)" } ?? ""
      facts.add([name, "\(balance.amount.formatted)\(date) (\(balance.source))"])
    }
    let verdict =
      switch statement.proof {
      case .proves: "yes: "
      case .fails: "NO: "
      case .unprovable: "cannot be told: "
      }
    facts.add(["proves", verdict + statement.proof.sentence])
    lines += facts.lines.map { "  " + $0 }
    lines += recordLines(statement.records, limit)
    if !statement.pending.isEmpty { lines.append("    \(statement.pending.count) pending, not booked: left out") }
    return lines
  }

  private static func recordLines(_ records: [Record], _ limit: Int) -> [String] {
    guard limit > 0, !records.isEmpty else { return [] }
    var table = TextTable(columns: [.right, .left, .left, .right, .left])
    let all = (records.count + 1) / 2 <= limit
    func add(_ record: Record) {
      table.add([
        "\(record.provenance.record)", record.provenance.row.map { "row \($0)" } ?? "", record.date.description,
        record.amount.formatted, PrintableText.line(record.description, width: 70),
      ])
    }
    for record in all ? records[...] : records.prefix(limit) { add(record) }
    if !all {
      table.add(["…", "", "", "", "\(records.count - limit * 2) more"])
      for record in records.suffix(limit) { add(record) }
    }
    return table.lines.map { "  " + $0 }
  }

  /// The rows left out: each reason with its rows, neighbors as spans.
  private static func skippedLines(_ file: InputFile) -> [String] {
    guard !file.skipped.isEmpty else { return [] }
    var order: [String] = []
    var rows: [String: [Int]] = [:]
    for row in file.skipped {
      if rows[row.reason] == nil { order.append(row.reason) }
      rows[row.reason, default: []] += row.row.map { [$0] } ?? []
    }
    var table = TextTable(columns: [.left, .left])
    for reason in order {
      let count = file.skipped.count { $0.reason == reason }
      table.add([reason, "\(count): " + spans(rows[reason] ?? [])])
    }
    return ["", "  Left out"] + table.lines.map { "  " + $0 }
  }

  private static func spans(_ rows: [Int]) -> String {
    var spans: [ClosedRange<Int>] = []
    for row in rows.sorted() {
      if let last = spans.last, row <= last.upperBound + 1 {
        spans[spans.count - 1] = last.lowerBound...max(row, last.upperBound)
      } else {
        spans.append(row...row)
      }
    }
    let shown = spans.prefix(12).map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
    return "row " + shown.joined(separator: ", ") + (spans.count > 12 ? ", …" : "")
  }
}
