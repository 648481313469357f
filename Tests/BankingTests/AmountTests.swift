import Banking
import Testing

@Suite("Amount")
struct AmountTests {
  @Test(
    "canonical text is read and printed with the currency's own digits",
    arguments: [
      ("1254", "USD", 125_400, "1254.00"), ("-1254.5", "USD", -125_450, "-1254.50"), ("+0.07", "USD", 7, "0.07"),
      ("-0.07", "USD", -7, "-0.07"), ("12.300", "USD", 1230, "12.30"), (".5", "USD", 50, "0.50"),
      ("7.", "USD", 700, "7.00"),
      ("1254", "JPY", 1254, "1254"), ("1.250", "KWD", 1250, "1.250"), ("0", "EUR", 0, "0.00"),
    ])
  func readsAndPrints(text: String, code: String, minorUnits: Int64, printed: String) throws {
    let currency = try #require(Currency(code: code))
    let amount = try Amount(decimal: text, currency: currency)
    #expect(amount.minorUnits == minorUnits)
    #expect(amount.description == printed)
    #expect(try Amount(decimal: amount.description, currency: currency) == amount)
  }

  @Test(
    "text that is no amount is refused",
    arguments: ["", "-", ".", "1,254.00", "12..34", "1-2", "$5", "5 ", "١٢", "1e3", "--1"])
  func refuses(text: String) {
    #expect(throws: AmountError.malformed(text)) { try Amount(decimal: text, currency: .usDollar) }
  }

  @Test("a third decimal is no cent, and is not rounded away")
  func tooManyDecimals() throws {
    #expect(throws: AmountError.tooManyDecimals("12.345", .usDollar)) {
      try Amount(decimal: "12.345", currency: .usDollar)
    }
    let yen = try #require(Currency(code: "jpy"))
    #expect(throws: AmountError.tooManyDecimals("1.5", yen)) { try Amount(decimal: "1.5", currency: yen) }
  }

  @Test("arithmetic beyond 64 bits is an error, never a trap")
  func overflow() throws {
    let largest = Amount(minorUnits: .max, currency: .usDollar)
    let smallest = Amount(minorUnits: .min, currency: .usDollar)
    let cent = Amount(minorUnits: 1, currency: .usDollar)
    #expect(throws: AmountError.overflow) { try largest.adding(cent) }
    #expect(throws: AmountError.overflow) { try smallest.subtracting(cent) }
    #expect(throws: AmountError.overflow) { try smallest.negated() }
    #expect(throws: AmountError.overflow) { try Amount(decimal: "92233720368547758.08", currency: .usDollar) }
    #expect(try Amount(decimal: "92233720368547758.07", currency: .usDollar) == largest)
    #expect(smallest.description == "-92233720368547758.08")
    #expect(smallest.magnitude == 9_223_372_036_854_775_808)
  }

  @Test("amounts of two currencies do not add")
  func mixedCurrencies() throws {
    let euro = try #require(Currency(code: "EUR"))
    #expect(throws: AmountError.mixedCurrencies(.usDollar, euro)) {
      try Amount(minorUnits: 1, currency: .usDollar).adding(Amount(minorUnits: 1, currency: euro))
    }
  }

  @Test("people read separators, and the code of any currency but the dollar")
  func formatted() throws {
    let euro = try #require(Currency(code: "EUR"))
    #expect(Amount(minorUnits: -123_456_789, currency: .usDollar).formatted == "-1,234,567.89")
    #expect(Amount(minorUnits: 100_000, currency: .usDollar).formatted == "1,000.00")
    #expect(Amount(minorUnits: 99_999, currency: euro).formatted == "999.99 EUR")
    #expect(Amount(minorUnits: -5, currency: .usDollar).formatted == "-0.05")
  }

  @Test("every printed amount reads back equal", arguments: 1...200)
  func roundTrip(seed: Int) throws {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
    for code in ["USD", "JPY", "KWD", "CLF"] {
      let currency = try #require(Currency(code: code))
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let amount = Amount(minorUnits: Int64(bitPattern: state) >> (state % 60), currency: currency)
      #expect(try Amount(decimal: amount.description, currency: currency) == amount)
    }
  }
}
