import Testing

@testable import Intake

@Suite("Plain amounts")
struct PlainDecimalTests {
  private func units(_ text: String, _ form: PlainDecimal.Form, digits: Int = 2) -> Int64? {
    try? PlainDecimal.minorUnits(text.utf8, digits: digits, form: form)
  }

  @Test("every amount that is written comes back, in every form")
  func roundTrip() {
    var random = Seeded(state: 7)
    for _ in 0..<2_000 {
      let value = Int64(bitPattern: random.next()) >> Int64(random.next() % 50 + 8)
      let digits = Int(random.next() % 4)
      var text = String(value.magnitude)
      text = String(repeating: "0", count: max(0, digits + 1 - text.utf8.count)) + text
      if digits > 0 { text.insert(".", at: text.utf8.index(text.endIndex, offsetBy: -digits)) }
      text = (value < 0 ? "-" : "") + text
      #expect(units(text, .point, digits: digits) == value)
      #expect(units(text, .pointOrComma, digits: digits) == value)
      #expect(units(text.replacing(".", with: ","), .pointOrComma, digits: digits) == value)
    }
  }

  @Test(
    "what divides thousands",
    arguments: [
      ("1,234.56", 123_456), ("1.234,56", 123_456), ("1'234.56", 123_456), ("12,345", 1_234_500),
      ("1,234,567", 123_456_700),
      ("1.234.567", 123_456_700), ("12,34.56", nil), ("1,2345.6", nil), ("1.234", nil), ("1'234", 123_400),
      ("1,,234.5", nil),
      ("1.2,3.4", nil), (",5", 50), ("5,", 500),
    ] as [(String, Int64?)])
  func grouped(_ text: String, _ cents: Int64?) { #expect(units(text, .grouped) == cents) }

  @Test(
    "what is no amount is refused",
    arguments: ["", "-", "+", ".", "1e5", "1 000", "0x1F", "--1", "1-", "-1-", "$1", "١", "1,5", "1.2.3", "∞", "NaN"])
  func malformed(_ text: String) { #expect(units(text, .point) == nil) }

  @Test("decimals past the currency's are zeros or an error, and nothing overflows")
  func limits() {
    #expect(units("1.2300000000000000", .point) == 123)
    #expect(units("1.231", .point) == nil)
    #expect(units("92233720368547758.07", .point) == .max)
    #expect(units("92233720368547758.08", .point) == nil)
    #expect(units("-92233720368547758.07", .point) == -.max)
    #expect(units(String(repeating: "9", count: 500), .point) == nil)
    #expect(units("0." + String(repeating: "0", count: 20), .point) == 0)
  }
}

@Suite("Character references")
struct CharacterReferenceTests {
  @Test(
    "are resolved, and a lone & is itself",
    arguments: [
      ("a &amp; b", "a & b"), ("&lt;&gt;&quot;&apos;", "<>\"'"), ("&#233;&#xE9;&#XE9;", "ééé"), ("AT&T", "AT&T"),
      ("a & b; c", "a & b; c"), ("&", "&"), ("&;", "&;"), ("&#;", "&#;"), ("&#x;", "&#x;"), ("&#xD800;", "&#xD800;"),
      ("&#0;", "&#0;"), ("&#99999999;", "&#99999999;"), ("&amp;amp;", "&amp;"), ("&unknown;", "&unknown;"),
    ])
  func resolved(_ source: String, _ text: String) {
    var bytes: [UInt8] = []
    CharacterReference.append(Array(source.utf8)[...], to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == text)
  }
}
