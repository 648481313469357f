import Banking

/// Field 61, the statement line: value date, entry date, mark, funds code, amount, transaction type, references, supplementary details.
///
/// SWIFT Standards MT940, field 61: `6!n[4!n]2a[1!a]15d1!a3!c16x[//16x]` and `[34x]` on the next line.
struct MTStatementLine: Sendable {
  /// What the mark says.
  enum Mark: Sendable {
    case credit, debit
    /// A credit taken back: money leaves.
    case reversedCredit
    /// A debit taken back: money enters.
    case reversedDebit
    /// Expected, not booked (MT942).
    case expectedCredit, expectedDebit

    var isOutgoing: Bool { self == .debit || self == .reversedCredit || self == .expectedDebit }
    var isReversal: Bool { self == .reversedCredit || self == .reversedDebit }
    var isExpected: Bool { self == .expectedCredit || self == .expectedDebit }
  }

  var valueDate: Day
  var entryDate: Day?
  var mark: Mark
  /// The amount in minor units, without a sign.
  var amount: Int64
  /// The letter and three characters of the transaction type ("NTRF").
  var type: String?
  var reference: String?
  var bankReference: String?
  var supplementary: String?
  /// The name that Rabobank's older files put behind a padded reference.
  var name: String?

  /// Which part of the line is not as the standard has it.
  struct Fault: Error {
    var part: String
    var expected: String
    var found: ArraySlice<UInt8>
  }

  /// - Parameter days: From the opening to the closing balance of the statement; nil where it does not state both.
  init(
    _ line: ArraySlice<UInt8>, more: [ArraySlice<UInt8>], currency: Currency, days: ClosedRange<Day>? = nil
  ) throws(Fault) {
    var rest = line
    guard let valueDate = MTDate.full(rest.prefix(6)) else {
      throw Fault(part: "value date", expected: "a date of six digits (yymmdd)", found: rest.prefix(6))
    }
    self.valueDate = valueDate
    rest.removeFirst(6)
    let digits = rest.prefix { ASCII.isDigit($0) }
    if digits.count >= 4 {
      // Some banks give the entry date its year as well.
      let length = digits.count == 6 ? 6 : 4
      let date = digits.prefix(length)
      guard let day = length == 6 ? MTDate.full(date) : MTDate.entry(date, near: valueDate, in: days) else {
        throw Fault(part: "entry date", expected: "a date of four digits (mmdd)", found: date)
      }
      entryDate = day
      rest.removeFirst(length)
    }
    mark = try Self.mark(&rest)
    amount = try Self.amount(&rest, currency)
    type = Self.type(&rest)
    var overflow: ArraySlice<UInt8> = []
    if let slashes = Self.slashes(in: rest) {
      reference = Self.text(rest[..<slashes])
      bankReference = Self.text(rest[(slashes + 2)...])
    } else {
      // Sixteen characters, padded; what stands behind them is a name (Rabobank's older files).
      let padded = rest.count > 16 && ASCII.isBlank(rest[rest.startIndex + 15])
      reference = Self.text(padded ? rest.prefix(16) : rest)
      overflow = padded ? rest.dropFirst(16) : []
      name = JoinedText.text(overflow)
    }
    var details = JoinedText()
    for piece in [overflow] + more {
      details.append(piece)
      details.separate()
    }
    supplementary = details.isEmpty ? nil : details.text
  }

  /// C, D, RC, RD, EC or ED, and behind it the funds code: the third letter of the currency, if the bank gives it.
  private static func mark(_ rest: inout ArraySlice<UInt8>) throws(Fault) -> Mark {
    dropBlanks(&rest)
    let letters = rest.prefix { ASCII.isLetter($0) }
    let capitals = letters.map(ASCII.uppercase)
    let fault = Fault(part: "mark", expected: "C, D, RC, RD, EC or ED", found: rest.prefix(4))
    guard let first = capitals.first, capitals.count <= 5 else { throw fault }
    let second = capitals.count > 1 ? capitals[1] : 0
    rest.removeFirst(letters.count)
    dropBlanks(&rest)
    switch (first, second) {
    case (0x43, _): return .credit
    case (0x44, _): return .debit
    case (0x52, 0x43): return .reversedCredit
    case (0x52, 0x44): return .reversedDebit
    case (0x45, 0x43): return .expectedCredit
    case (0x45, 0x44): return .expectedDebit
    default: throw fault
    }
  }

  private static func amount(_ rest: inout ArraySlice<UInt8>, _ currency: Currency) throws(Fault) -> Int64 {
    let text = rest.prefix { ASCII.isDigit($0) || $0 == 0x2C || $0 == 0x2E }
    guard let value = MTAmount.minorUnits(text, currency) else {
      throw Fault(
        part: "amount", expected: "an amount of \(currency.code) with a decimal comma",
        found: text.isEmpty ? rest.prefix(20) : text)
    }
    let whole = rest
    rest.removeFirst(text.count)
    dropBlanks(&rest)
    try requireType(rest, behind: text, in: whole, currency)
    return value
  }

  /// What stands behind an amount shows that it is whole: the transaction type, N, S or F and three characters. Banks have other letters, which
  /// behind an amount with its decimals leave no doubt, or none and a reference at once; an amount without a decimal sign, which the format
  /// demands, needs the standard's.
  private static func requireType(
    _ rest: ArraySlice<UInt8>, behind amount: ArraySlice<UInt8>, in whole: ArraySlice<UInt8>, _ currency: Currency
  ) throws(Fault) {
    let decimal = amount.lastIndex { $0 == 0x2C || $0 == 0x2E }
    let type = rest.prefix(4)
    let first = type.first.map(ASCII.uppercase) ?? 0
    let isOfStandard = [0x4E, 0x53, 0x46].contains(first) && type.count == 4
    guard let decimal else {
      guard isOfStandard, type.allSatisfy(ASCII.isAlphanumeric) else {
        throw Fault(
          part: "amount", expected: "an amount of \(currency.code) with a decimal comma", found: whole.prefix(20))
      }
      return
    }
    let hasDecimals = amount.endIndex - decimal - 1 >= currency.minorUnitDigits
    let isOther = hasDecimals && ASCII.isLetter(first) && type.count == 4
    guard isOfStandard || first == 0x2F || isOther else {
      throw Fault(
        part: "transaction type", expected: "N, S or F and three characters behind the amount",
        found: whole.prefix(20))
    }
  }

  /// One letter (S, N, F or a bank's own) and three characters. A bank that leaves it out writes its reference at once.
  private static func type(_ rest: inout ArraySlice<UInt8>) -> String? {
    guard rest.count >= 4, ASCII.isLetter(rest[rest.startIndex]), !isNoReference(rest) else { return nil }
    let code = rest.prefix(4)
    guard !code.contains(0x2F) else { return nil }
    rest.removeFirst(4)
    return JoinedText.text(code)
  }

  private static func isNoReference(_ rest: ArraySlice<UInt8>) -> Bool {
    let word = rest.prefix { ASCII.isLetter($0) }.map(ASCII.uppercase)
    return word.elementsEqual("NONREF".utf8) || word.elementsEqual("NOREF".utf8)
  }

  private static func slashes(in rest: ArraySlice<UInt8>) -> Int? {
    guard rest.count >= 2 else { return nil }
    return (rest.startIndex..<(rest.endIndex - 1)).first { rest[$0] == 0x2F && rest[$0 + 1] == 0x2F }
  }

  /// The text without blanks at its ends; nil for none.
  private static func text(_ part: ArraySlice<UInt8>) -> String? {
    var part = part
    dropBlanks(&part)
    while let last = part.last, ASCII.isBlank(last) { part.removeLast() }
    return part.isEmpty ? nil : String(decoding: part, as: UTF8.self)
  }

  private static func dropBlanks(_ rest: inout ArraySlice<UInt8>) {
    while let first = rest.first, ASCII.isBlank(first) { rest.removeFirst() }
  }
}
