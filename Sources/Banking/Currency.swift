/// A currency of ISO 4217: its three-letter code and the number of digits of its minor unit.
///
/// The digits decide what an ``Amount`` means: 2 for USD (cents), 0 for JPY, 3 for KWD (ISO 4217:2015, table A.1).
public struct Currency: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The three letters, first to last, and the digits of the minor unit, a byte each: every amount carries its currency, so it is small.
  private let packed: UInt32

  /// The three letters, in capitals.
  public var code: String {
    String(unsafeUninitializedCapacity: 3) { bytes in
      for index in 0..<3 { bytes[index] = UInt8(truncatingIfNeeded: packed >> UInt32(24 - index * 8)) }
      return 3
    }
  }

  /// How many decimal digits the minor unit has: 0, 2, 3 or 4.
  public var minorUnitDigits: Int { Int(packed & 0xFF) }

  /// The currency with this code, in any letter case; nil where ISO 4217 has no such code, now or in its list of withdrawn ones.
  public init?(code: String) {
    guard code.utf8.count == 3 else { return nil }
    let letters = code.utf8.reduce(UInt32(0)) { letters, byte in
      letters << 8 | UInt32(byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") ? byte - 0x20 : byte)
    }
    guard let known = Self.byLetters[letters] else { return nil }
    self = known
  }

  private init(known code: String, digits: Int) {
    packed = code.utf8.prefix(3).reduce(0) { $0 << 8 | UInt32($1) } << 8 | UInt32(truncatingIfNeeded: digits)
  }

  /// The US dollar: what BILL pays in and what a file that names no currency is read as, unless its owner says otherwise.
  public static let usDollar = Currency(known: "USD", digits: 2)

  /// The code.
  public var description: String { code }

  /// How many minor units one whole unit has: 100 for USD.
  public var minorUnitsPerUnit: Int64 {
    var result: Int64 = 1
    for _ in 0..<minorUnitDigits { result *= 10 }
    return result
  }

  /// By code, so that lists of currencies have one order.
  public static func < (left: Currency, right: Currency) -> Bool { left.packed < right.packed }

  /// All currencies by their letters, a byte each.
  private static let byLetters: [UInt32: Currency] = {
    var table: [UInt32: Currency] = [:]
    for (digits, codes) in codesByDigits {
      for code in codes.split(separator: " ") {
        let currency = Currency(known: String(code), digits: digits)
        table[currency.packed >> 8] = currency
      }
    }
    return table
  }()

  /// ISO 4217 table A.1 (active) and, in the last line of two digits, codes withdrawn since 1990 that old statements carry (table A.3).
  private static let codesByDigits: [(Int, String)] = [
    (0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF ITL ESP BEF LUF PTE TRL ROL"),
    (
      2,
      """
      AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF \
      CHW CNY COP COU CRC CUC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG \
      HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK \
      MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE \
      SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD XCG YER ZAR \
      ZMW ZWG ZWL \
      ATS DEM FRF IEP NLG FIM GRD SIT SKK EEK LVL LTL CYP MTL HRK BYR GHC MZM SDD VEB VEF YUM ZMK RUR
      """
    ),
    (3, "BHD IQD JOD KWD LYD OMR TND"),
    (4, "CLF UYW"),
  ]
}
