import Banking

/// Reads the amounts and dates of a message, with errors that say where they stand.
struct CamtMoney {
  let path: String

  /// The signed amount: CRDT is money in, DBIT money out. `RvslInd` says why, and turns no sign.
  ///
  /// - Throws: ``IntakeError`` for a number, a currency or a direction that is none.
  func amount(_ source: CamtAmount, default currency: Currency?, place: String) throws(IntakeError) -> Amount {
    guard let number = source.number else {
      throw refusal(place, "an amount in Amt", "none")
    }
    let unit = try self.currency(source.currency, number.line) ?? currency ?? .usDollar
    let isDebit = try isDebit(source.indicator)
    let units: Int64
    do {
      units = try PlainDecimal.minorUnits(number.text.utf8, digits: unit.minorUnitDigits, form: .point)
    } catch {
      throw refusal("line \(number.line), Amt", error.expectation(unit), "'\(number.text.quotable)'")
    }
    guard units >= 0 else {
      throw refusal(
        "line \(number.line), Amt", "an amount without a sign, which CdtDbtInd says", "'\(number.text.quotable)'")
    }
    return Amount(minorUnits: isDebit ? -units : units, currency: unit)
  }

  /// The day that a date or a date with time begins with.
  ///
  /// - Throws: ``IntakeError`` where the calendar has none.
  func day(_ value: CamtValue, _ element: String) throws(IntakeError) -> Day {
    guard let day = CamtDate.day(value.text) else {
      throw refusal("line \(value.line), \(element)", "a date (YYYY-MM-DD)", "'\(value.text.quotable)'")
    }
    return day
  }

  private func currency(_ code: String?, _ line: Int) throws(IntakeError) -> Currency? {
    guard let code, !code.isEmpty else { return nil }
    guard let currency = Currency(code: code) else {
      throw refusal("line \(line), Ccy", "a currency of ISO 4217", "'\(code.quotable)'")
    }
    return currency
  }

  private func isDebit(_ indicator: CamtValue?) throws(IntakeError) -> Bool {
    switch indicator?.text {
    case nil, "CRDT": return false
    case "DBIT": return true
    case .some(let word):
      throw refusal("line \(indicator?.line ?? 0), CdtDbtInd", "CRDT or DBIT", "'\(word.quotable)'")
    }
  }

  private func refusal(_ place: String, _ expected: String, _ found: String) -> IntakeError {
    IntakeError(path: path, place: place, expected: expected, found: found, remedy: "export the file again")
  }
}

/// Dates of ISO 20022: the calendar day as written, no time zone applied.
enum CamtDate {
  /// The day of `2026-10-31`, `2026-10-31+02:00` or `2026-10-31T23:59:59Z`; nil where there is none.
  static func day(_ text: String) -> Day? {
    let bytes = text.utf8.span
    guard bytes.count >= 10, bytes.count == 10 || !ASCII.isDigit(bytes[10]), bytes[4] == UInt8(ascii: "-"),
      bytes[7] == UInt8(ascii: "-")
    else { return nil }
    var numbers = (year: 0, month: 0, day: 0)
    for index in 0..<10 where index != 4 && index != 7 {
      guard ASCII.isDigit(bytes[index]) else { return nil }
      let digit = Int(bytes[index] - UInt8(ascii: "0"))
      if index < 4 {
        numbers.year = numbers.year * 10 + digit
      } else if index < 7 {
        numbers.month = numbers.month * 10 + digit
      } else {
        numbers.day = numbers.day * 10 + digit
      }
    }
    return Day(year: numbers.year, month: numbers.month, day: numbers.day)
  }
}
