/// Money, exactly: a count of minor units (cents for USD) in one currency.
///
/// Sign: negative is money that leaves the account, positive money that enters it, on the bank's side and on the ledger's alike.
/// There is no floating point between a file and a report; arithmetic that would not fit in 64 bits throws.
public struct Amount: Hashable, Sendable, CustomStringConvertible {
  /// The amount in minor units: -123450 is -1,234.50 USD.
  public let minorUnits: Int64

  /// What the minor units are of.
  public let currency: Currency

  /// An amount of so many minor units.
  public init(minorUnits: Int64, currency: Currency) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  /// Nothing, in a currency.
  public static func zero(_ currency: Currency) -> Amount { Amount(minorUnits: 0, currency: currency) }

  /// Whether it is exactly nothing.
  public var isZero: Bool { minorUnits == 0 }

  /// Whether money leaves the account.
  public var isOutgoing: Bool { minorUnits < 0 }

  /// The sum.
  ///
  /// - Throws: ``AmountError/overflow`` past 64 bits, ``AmountError/mixedCurrencies(_:_:)`` for two currencies.
  public func adding(_ other: Amount) throws(AmountError) -> Amount {
    guard currency == other.currency else { throw .mixedCurrencies(currency, other.currency) }
    let (sum, overflow) = minorUnits.addingReportingOverflow(other.minorUnits)
    guard !overflow else { throw .overflow }
    return Amount(minorUnits: sum, currency: currency)
  }

  /// The difference, this minus the other.
  ///
  /// - Throws: ``AmountError/overflow`` past 64 bits, ``AmountError/mixedCurrencies(_:_:)`` for two currencies.
  public func subtracting(_ other: Amount) throws(AmountError) -> Amount {
    guard currency == other.currency else { throw .mixedCurrencies(currency, other.currency) }
    let (difference, overflow) = minorUnits.subtractingReportingOverflow(other.minorUnits)
    guard !overflow else { throw .overflow }
    return Amount(minorUnits: difference, currency: currency)
  }

  /// The same amount in the other direction.
  ///
  /// - Throws: ``AmountError/overflow`` for the one value whose opposite does not fit.
  public func negated() throws(AmountError) -> Amount {
    try Amount.zero(currency).subtracting(self)
  }

  /// The amount without its sign, as an unsigned number of minor units: it always fits.
  public var magnitude: UInt64 { minorUnits.magnitude }

  /// The sum of many amounts; zero of the currency for none.
  ///
  /// - Throws: ``AmountError`` as ``adding(_:)`` does.
  public static func sum(of amounts: some Sequence<Amount>, in currency: Currency) throws(AmountError) -> Amount {
    var total = Amount.zero(currency)
    for amount in amounts { total = try total.adding(amount) }
    return total
  }

  /// The canonical text: digits, a point and exactly the currency's decimals, no separators, `-` for money out ("-1254.00", "1254" for JPY).
  public var description: String {
    let digits = currency.minorUnitDigits
    let sign = minorUnits < 0 ? "-" : ""
    var text = String(minorUnits.magnitude)
    guard digits > 0 else { return sign + text }
    if text.utf8.count <= digits {
      text = String(repeating: "0", count: digits + 1 - text.utf8.count) + text
    }
    let point = text.utf8.index(text.endIndex, offsetBy: -digits)
    return sign + text[..<point] + "." + text[point...]
  }

  /// The text a person reads, with separators of thousands and the code where it is not US dollars: "1,254.00", "-80.00 EUR".
  public var formatted: String {
    let plain = description
    let unsigned = minorUnits < 0 ? plain.dropFirst() : plain[...]
    let whole = unsigned.prefix { $0 != "." }
    var grouped = ""
    for (offset, digit) in whole.enumerated() {
      if offset > 0 && (whole.count - offset) % 3 == 0 { grouped.append(",") }
      grouped.append(digit)
    }
    let text = (minorUnits < 0 ? "-" : "") + grouped + unsigned.dropFirst(whole.count)
    return currency == .usDollar ? text : text + " " + currency.code
  }
}

extension Amount {
  /// Reads canonical decimal text: an optional sign, digits, and optionally a point and decimals ("1254", "-1254.5", "+0.07").
  /// Separators, currency signs and the other habits of banks are for `Intake` to take off first.
  ///
  /// Zeros past the currency's last decimal are accepted ("12.300"), any other digit there is not money of that currency.
  ///
  /// - Throws: ``AmountError/malformed(_:)`` for other text, ``AmountError/tooManyDecimals(_:_:)``, ``AmountError/overflow``.
  public init(decimal text: some StringProtocol, currency: Currency) throws(AmountError) {
    var digits: Int64 = 0
    var decimals = 0
    var sawDigit = false
    var sawPoint = false
    var negative = false
    for (position, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where position == 0: negative = true
      case UInt8(ascii: "+") where position == 0: break
      case UInt8(ascii: ".") where !sawPoint: sawPoint = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        sawDigit = true
        let digit = Int64(byte - UInt8(ascii: "0"))
        if sawPoint {
          guard decimals < currency.minorUnitDigits else {
            guard digit == 0 else { throw .tooManyDecimals(String(text), currency) }
            continue
          }
          decimals += 1
        }
        digits = try Self.appending(digit, to: digits)
      default: throw .malformed(String(text))
      }
    }
    guard sawDigit else { throw .malformed(String(text)) }
    while decimals < currency.minorUnitDigits {
      digits = try Self.appending(0, to: digits)
      decimals += 1
    }
    self.init(minorUnits: negative ? -digits : digits, currency: currency)
  }

  private static func appending(_ digit: Int64, to digits: Int64) throws(AmountError) -> Int64 {
    let (tenfold, first) = digits.multipliedReportingOverflow(by: 10)
    let (sum, second) = tenfold.addingReportingOverflow(digit)
    guard !first, !second else { throw .overflow }
    return sum
  }
}

/// Why an amount could not be had.
public enum AmountError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The result does not fit in 64 bits of minor units.
  case overflow

  /// Two amounts of different currencies were to be added or compared.
  case mixedCurrencies(Currency, Currency)

  /// The text is not a decimal number.
  case malformed(String)

  /// The text has more decimals than the currency's minor unit: 12.345 is no amount of USD.
  case tooManyDecimals(String, Currency)

  /// One line, for a person.
  public var description: String {
    switch self {
    case .overflow: "the amount is beyond what 64 bits of minor units hold"
    case .mixedCurrencies(let left, let right): "amounts in \(left) and \(right) cannot be added"
    case .malformed(let text): "\"\(text)\" is not an amount"
    case .tooManyDecimals(let text, let currency):
      "\"\(text)\" has more decimals than \(currency) has (\(currency.minorUnitDigits))"
    }
  }
}
