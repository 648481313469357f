import Banking

/// Gives dates without a year the one that a period leaves them: "12/20", "20.12.", "Dec 20", and "1220" where every value is of this form.
///
/// The period is the one that the file states, or the one asked for. A column is read one way as a whole or not at all: each of its values has
/// to fall on one day of the period, by one order of day and month. Completed dates are put into the table, and read there as any other.
struct YearlessDates {
  private let header: HeaderRecognition
  private let layout: Layout?
  private let preamble: Preamble
  private let request: InputRequest
  /// Rows that show whether a column has such dates at all.
  private static let sampleLimit = 1_500
  /// How far a movement's own day may lie outside the period of its booking.
  private static let slack = 31

  /// A cell with a day and a month, in the order in which they stand.
  private struct Value {
    var row: Int
    var text: YearlessDate
  }

  /// Completes the dates of the columns whose headers say that they hold dates.
  ///
  /// - Returns: What a careful reader should know of it.
  static func complete(
    _ table: inout TableRows, _ rows: [Int], header: HeaderRecognition, layout: Layout?, preamble: Preamble,
    request: InputRequest
  ) -> [String] {
    let dates = YearlessDates(header: header, layout: layout, preamble: preamble, request: request)
    guard header.row != nil else { return [] }
    return header.folded.indices.filter(dates.saysDate).compactMap { dates.complete($0, rows, &table) }
  }

  private func saysDate(_ column: Int) -> Bool {
    let name = header.folded[column]
    return (layout?.roles[name] ?? HeaderSynonyms.meaning(name)?.role)?.isDate ?? false
  }

  private func complete(_ column: Int, _ rows: [Int], _ table: inout TableRows) -> String? {
    guard rows.prefix(Self.sampleLimit).contains(where: { YearlessDate(table, table.cell($0, column)) != nil }),
      let values = values(column, rows, table)
    else { return nil }
    for (name, span) in spans where !mayBeMonths(values, span) {
      guard let reading = reading(values, span) else { continue }
      for (value, text) in zip(values, reading.texts) { table.replace(value.row, column, with: text) }
      let years = Set(reading.years).sorted().map(String.init).joined(separator: " and ")
      return "the dates in column '\(header.name(column))' have no year; \(years) is that of \(name)"
    }
    return nil
  }

  /// The dates of a column; nil where digits without a divider, which may be anything, stand beside other values.
  private func values(_ column: Int, _ rows: [Int], _ table: TableRows) -> [Value]? {
    var values: [Value] = []
    var others = false
    for row in rows {
      let cell = table.cell(row, column)
      if cell.isEmpty { continue }
      if let text = YearlessDate(table, cell) {
        values.append(Value(row: row, text: text))
      } else if cell.kind != .text || table.bytes[cell.range].contains(where: ASCII.isDigit) {
        others = true
      }
    }
    let isCompact = values.contains { $0.text.isCompact }
    return isCompact && (others || !values.allSatisfy(\.text.isCompact)) ? nil : values
  }

  // MARK: The period

  /// The periods to try, by an order of day and month in which the file may write its own.
  private var spans: [(name: String, of: (DateOrder) -> ClosedRange<Day>?)] {
    let stated = ("the period that the file states", { (order: DateOrder) in statedSpan(order) })
    let asked = ("the period asked for", { (_: DateOrder) in request.period })
    return [stated, asked]
  }

  private func statedSpan(_ order: DateOrder) -> ClosedRange<Day>? {
    if let period = preamble.period { return period }
    let days = preamble.dates.compactMap { $0.day(order) }
    guard days.count == preamble.dates.count, let first = days.min(), let last = days.max(), first < last else {
      return nil
    }
    return first...last
  }

  /// Whether all values may be months with their year: "10/26" and "11/26" in 2026.
  private func mayBeMonths(_ values: [Value], _ span: (DateOrder) -> ClosedRange<Day>?) -> Bool {
    let spans = [DateOrder.monthFirst, .dayFirst].compactMap(span)
    let years = Set(spans.flatMap { [$0.lowerBound.year % 100, $0.upperBound.year % 100] })
    return values.allSatisfy { $0.text.lastNumber.map(years.contains) ?? false }
  }

  // MARK: The reading

  private struct Reading {
    var texts: [String]
    var years: [Int]
  }

  private func reading(_ values: [Value], _ span: (DateOrder) -> ClosedRange<Day>?) -> Reading? {
    var orders: [DateOrder] = [.monthFirst, .dayFirst]
    if let asked = request.dateOrder { orders = [asked == .dayFirst ? .dayFirst : .monthFirst] }
    if values.contains(where: \.text.isDotted) { orders = [.dayFirst] }
    var fitting = orders.compactMap { order in span(order).flatMap { days(values, order, $0, slack: 0) } }
    if fitting.isEmpty, !values.contains(where: \.text.isCompact) {
      fitting = orders.compactMap { order in span(order).flatMap { days(values, order, $0, slack: Self.slack) } }
    }
    guard let first = fitting.first else { return nil }
    guard let second = fitting.dropFirst().first, first != second else {
      return Reading(texts: first.map(\.description), years: first.map(\.year))
    }
    // Both orders fit: the year is certain where it is the same, and the order is for the whole table to decide.
    let years = first.map(\.year)
    guard years == second.map(\.year), !values.contains(where: \.text.isCompact) else { return nil }
    return Reading(texts: zip(values, years).map { $0.text.text(year: $1) }, years: years)
  }

  /// The one day of each value in a span; nil where one has none, or has it in several years.
  private func days(_ values: [Value], _ order: DateOrder, _ span: ClosedRange<Day>, slack: Int) -> [Day]? {
    let wide = span.lowerBound.adding(days: -slack)...span.upperBound.adding(days: slack)
    let years = wide.lowerBound.year...wide.upperBound.year
    guard years.count <= 3 else { return nil }
    var days: [Day] = []
    for value in values {
      let possible = years.compactMap { value.text.day(order, year: $0) }.filter(wide.contains)
      guard possible.count == 1 else { return nil }
      days += possible
    }
    return days.contains(where: span.contains) ? days : nil
  }
}

/// A day and a month without a year, as they stand in a cell.
struct YearlessDate {
  private var first: Int
  private var second: Int
  /// The month is written by its name, and is the second number here.
  private var isNamed = false
  private(set) var isDotted = false
  /// Digits alone: 1220.
  private(set) var isCompact = false

  /// The date in a cell; nil for a whole date and for anything else.
  init?(_ table: TableRows, _ cell: TableRows.Cell) {
    guard cell.kind == .text || cell.kind == .number, (3...12).contains(cell.count) else { return nil }
    let bytes = table.bytes[cell.range]
    if bytes.allSatisfy(ASCII.isDigit) {
      // A sheet keeps 0105 as 105.
      guard cell.count == 4 || cell.count == 3 && cell.kind == .number else { return nil }
      let value = bytes.reduce(0) { $0 * 10 + Int($1 - 48) }
      (first, second) = (value / 100, value % 100)
      isCompact = true
      return
    }
    guard cell.kind == .text else { return nil }
    let words = bytes.split { "/-. ".utf8.contains($0) }
    guard words.count == 2, bytes.contains(where: { "/-. ".utf8.contains($0) }) else { return nil }
    let numbers = words.map {
      $0.count <= 2 && $0.allSatisfy(ASCII.isDigit) ? $0.reduce(0) { $0 * 10 + Int($1 - 48) } : nil
    }
    switch (numbers[0], numbers[1]) {
    case (let one?, let other?):
      let divider = bytes[words[0].endIndex]
      // "12 20" is no date, and a full stop alone may divide decimals: "20.12." is a date, "20.12" an amount.
      guard divider != 0x20, divider != UInt8(ascii: ".") || bytes.last == UInt8(ascii: ".") else { return nil }
      (first, second, isDotted) = (one, other, divider == UInt8(ascii: "."))
    case (let day?, nil), (nil, let day?):
      let name = numbers[0] == nil ? words[0] : words[1]
      guard let month = MonthNames.month(HeaderText.folded(String(decoding: name, as: UTF8.self))) else { return nil }
      (first, second, isNamed) = (day, month, true)
    default: return nil
    }
    guard day(.monthFirst, year: 2024) != nil || day(.dayFirst, year: 2024) != nil else { return nil }
  }

  /// What stands last, where it may be a year as well; nil for a month's name.
  var lastNumber: Int? { isDotted ? nil : isNamed ? first : second }

  /// The day in a year; nil where the calendar has none.
  func day(_ order: DateOrder, year: Int) -> Day? {
    isNamed || order == .dayFirst
      ? Day(year: year, month: second, day: first) : Day(year: year, month: first, day: second)
  }

  /// The date with its year, in the order in which it stands.
  func text(year: Int) -> String {
    isNamed ? day(.dayFirst, year: year)?.description ?? "" : "\(first)/\(second)/\(year)"
  }
}

extension TableRows {
  /// Puts a text in place of a cell's.
  fileprivate mutating func replace(_ row: Int, _ column: Int, with text: String) {
    guard column < rows[row].count, bytes.count <= TextDecoding.byteLimit else { return }
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    cells[rows[row].firstCell + column] = Cell(start: start, count: bytes.count - start, kind: .text)
  }
}
