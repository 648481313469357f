import Banking
import XLSX

extension CellContent {
  /// Text as a cell can hold it: cut, with a mark, past 32,767 UTF-16 units; no cell at all where there is none.
  static func words(_ text: String?) -> CellContent {
    guard let text, !text.isEmpty else { return .empty }
    return .text(CellText.truncated(text))
  }

  /// A day, or nothing. A day before 1900, which no workbook can hold as a date, stands as text.
  static func day(_ day: Day?) -> CellContent {
    guard let day else { return .empty }
    let (year, month, dayOfMonth) = day.components
    return year >= 1900 ? .date(year: year, month: month, day: dayOfMonth) : .text(day.description)
  }

  /// An amount, or nothing. One with more digits than a cell holds exactly stands as text.
  static func money(_ amount: Amount?) -> CellContent {
    guard let amount else { return .empty }
    return .amount(minorUnits: amount.minorUnits, digits: amount.currency.minorUnitDigits)
  }

  /// A count, or nothing.
  static func count(_ number: Int?) -> CellContent {
    guard let number else { return .empty }
    return .integer(Int64(number))
  }
}

extension Formula {
  /// A formula whose value is an amount, with that value beside it for programs that do not calculate.
  init(_ text: String, amount: Amount) {
    self.init(text, cached: .amount(amount))
  }

  /// A formula whose value is a count.
  init(_ text: String, count: Int) {
    self.init(text, cached: .integer(Int64(count)))
  }
}

extension Formula.Result {
  /// An amount: exactly where a cell can hold it, as the nearest number else.
  static func amount(_ amount: Amount) -> Formula.Result {
    let digits = amount.currency.minorUnitDigits
    if case .decimal = CellContent.money(amount) { return .decimal(minorUnits: amount.minorUnits, digits: digits) }
    return .number(Double(amount.minorUnits) / Double(amount.currency.minorUnitsPerUnit))
  }
}

/// Sums and counts over the columns of the workbook's tables.
///
/// Sums are rounded to the currency's digits: a cell holds a binary fraction, and ten thousand of them drift by more than nothing.
struct TableFormula {
  let table: String

  /// Which rows: a column and the cell or quoted text it must equal.
  var conditions: [(column: String, equals: String)]

  init(_ table: String, where conditions: [(column: String, equals: String)] = []) {
    self.table = table
    self.conditions = conditions
  }

  /// The sum of a column.
  func sum(_ column: String, digits: Int) -> String {
    let body =
      conditions.isEmpty
      ? "SUM(\(table)[\(column)])"
      : "SUMIFS(\(table)[\(column)],\(criteria))"
    return "ROUND(\(body),\(digits))"
  }

  /// How many rows there are with something in a column.
  func count(_ column: String) -> String {
    guard !conditions.isEmpty else { return "COUNTA(\(table)[\(column)])" }
    return "COUNTIFS(\(criteria),\(table)[\(column)],\"<>\")"
  }

  private var criteria: String {
    conditions.map { "\(table)[\($0.column)],\($0.equals)" }.joined(separator: ",")
  }
}
