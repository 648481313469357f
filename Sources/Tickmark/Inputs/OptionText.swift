public import Banking
public import Intake
public import Reconciliation

/// Reads what a person writes on the command line or in a configuration. Each error names the option and what it takes.
public enum OptionText {
  /// A month (`2026-10`) or two days (`2026-10-01`, `2026-10-31`); nil where nothing is given.
  ///
  /// - Throws: ``TickmarkError`` with ``ExitStatus/usage``.
  public static func period(month: String?, from: String?, to: String?) throws(TickmarkError) -> Period? {
    if let month {
      guard from == nil, to == nil else {
        throw TickmarkError(.usage, "--period stands alone: expected either --period or --from with --to, found both")
      }
      guard let first = Day(iso: month + "-01"), let period = Period(start: first, end: first.endOfMonth) else {
        throw wrong("--period", expected: "a month, YYYY-MM", found: month, example: "--period 2026-10")
      }
      return period
    }
    if from == nil && to == nil { return nil }
    guard let from, let to else {
      let (given, missing) = from == nil ? ("--to", "--from") : ("--from", "--to")
      throw TickmarkError(.usage, "\(given) needs \(missing): expected both days of the period, found one")
    }
    let start = try day(from, option: "--from")
    let end = try day(to, option: "--to")
    guard let period = Period(start: start, end: end) else {
      throw TickmarkError(.usage, "--to: expected a day on or after \(start), found \(end); swap --from and --to")
    }
    return period
  }

  /// A day, `YYYY-MM-DD`.
  static func day(_ text: String, option: String) throws(TickmarkError) -> Day {
    guard let day = Day(iso: text) else {
      throw wrong(option, expected: "a day, YYYY-MM-DD", found: text, example: "2026-10-31")
    }
    return day
  }

  /// A currency by its ISO 4217 code; nil where nothing is given.
  ///
  /// - Throws: ``TickmarkError`` with ``ExitStatus/usage``.
  public static func currency(_ text: String?, option: String = "--currency") throws(TickmarkError) -> Currency? {
    guard let text else { return nil }
    guard let currency = Currency(code: text) else {
      throw wrong(option, expected: "a currency code of ISO 4217", found: text, example: "\(option) USD")
    }
    return currency
  }

  /// The order of day and month, `mdy`, `dmy` or `ymd`; nil where nothing is given.
  ///
  /// - Throws: ``TickmarkError`` with ``ExitStatus/usage``.
  public static func dateOrder(_ text: String?, option: String = "--date-order") throws(TickmarkError) -> DateOrder? {
    guard let text else { return nil }
    guard let order = DateOrder(rawValue: text.lowercased()) else {
      throw wrong(option, expected: "mdy, dmy or ymd", found: text, example: "\(option) mdy")
    }
    return order
  }

  /// A side, `bank` or `ledger`; nil where nothing is given.
  ///
  /// - Throws: ``TickmarkError`` with ``ExitStatus/usage``.
  public static func side(_ text: String?, option: String = "--side") throws(TickmarkError) -> Side? {
    guard let text else { return nil }
    guard let side = Side(rawValue: text.lowercased()) else {
      throw wrong(option, expected: "bank or ledger", found: text, example: "\(option) ledger")
    }
    return side
  }

  /// An amount with its decimals after a point; separators of thousands and a leading `$` may stand in it.
  static func amount(
    _ text: String, currency: Currency, option: String, isSigned: Bool = true
  ) throws(TickmarkError) -> Amount {
    let plain = withoutSeparators(text)
    let kind = isSigned ? "an amount" : "an amount of zero or more"
    let example = isSigned ? "12345.67 or -12,345.67" : "0.05"
    let amount: Amount
    do {
      amount = try Amount(decimal: plain ?? "", currency: currency)
    } catch .tooManyDecimals {
      throw wrong(
        option, expected: "an amount with at most \(currency.minorUnitDigits) decimals (\(currency))", found: text,
        example: example)
    } catch .overflow {
      throw wrong(option, expected: "an amount of less than 19 digits", found: text, example: example)
    } catch {
      throw wrong(option, expected: kind, found: text, example: example)
    }
    guard isSigned || !amount.isOutgoing else { throw wrong(option, expected: kind, found: text, example: example) }
    return amount
  }

  /// "$-1,234.50" and "-$1,234.50" as "-1234.50"; nil where a separator stands in a wrong place.
  private static func withoutSeparators(_ text: String) -> String? {
    var rest = text[...]
    var sign = ""
    for _ in 0..<2 {
      if sign.isEmpty, rest.hasPrefix("-") || rest.hasPrefix("+") { sign = String(rest.removeFirst()) }
      if rest.hasPrefix("$") { rest.removeFirst() }
    }
    let parts = rest.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let groups = (parts.first ?? "").split(separator: ",", omittingEmptySubsequences: false)
    let wellGrouped =
      groups.count <= 1
      || (groups.dropFirst().allSatisfy { $0.utf8.count == 3 } && (1...3).contains(groups.first?.utf8.count ?? 0))
    guard wellGrouped else { return nil }
    return sign + groups.joined() + (parts.count > 1 ? "." + parts[1] : "")
  }

  static func wrong(_ option: String, expected: String, found: String, example: String) -> TickmarkError {
    TickmarkError(.usage, "\(option): expected \(expected), found \"\(found)\"; for example \(example)")
  }
}
