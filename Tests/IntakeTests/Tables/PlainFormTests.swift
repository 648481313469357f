import Testing

@testable import Intake

/// What reads the usual forms at once says the same as what weighs every form.
@Suite("Plain forms are read as all forms are")
struct PlainFormTests {
  @Test("an amount")
  func amounts() throws {
    var chance = Seeded(state: 11)
    let alphabet = Array("01234567890123456789....---+,() $".utf8)
    var plain = 0
    for _ in 0..<200_000 {
      let length = Int.random(in: 1...18, using: &chance)
      var bytes = (0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &chance)] }
      if Bool.random(using: &chance), bytes.count >= 4 { bytes[bytes.count - 3] = UInt8(ascii: ".") }
      guard let amount = PlainAmount(bytes.span, 0..<bytes.count) else { continue }
      plain += 1
      let text = String(decoding: bytes, as: UTF8.self)
      let weighed = try #require(AmountText(bytes, 0..<bytes.count), "\(text)")
      let magnitude = try weighed.magnitude(decimalComma: false, minorDigits: 2)
      #expect(amount.digits == magnitude && amount.isNegative == weighed.isNegative, "\(text)")
      #expect(weighed.evidence == .point && weighed.mark == .none && weighed.currency == nil, "\(text)")
      #expect(weighed.hasSign == amount.isNegative, "\(text)")
    }
    #expect(plain > 1_000)
  }

  @Test("a number of a sheet", arguments: [UInt64(1), 2, 3])
  func numbers(seed: UInt64) {
    var chance = Seeded(state: seed)
    func check(_ number: Double) {
      var bytes: [UInt8] = []
      DecimalText.append(number, to: &bytes)
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text == DecimalText.of(number))
    }
    for number in [0, -0.0, 0.005, 0.1 + 0.2, 1234.5600000000002, 1e13, 1e14, 1e22, -0.01, .infinity, .nan] {
      check(number)
    }
    for _ in 0..<20_000 {
      check(Double(Int64.random(in: -10_000_000_000...10_000_000_000, using: &chance)) / 100)
      check(Double(Int64.random(in: -99_999_999_999_999...99_999_999_999_999, using: &chance)) / 100)
      check(Double(Int64.random(in: -1_000_000...1_000_000, using: &chance)) / 1000)
      check(Double(bitPattern: UInt64.random(in: 0...UInt64.max, using: &chance)))
    }
  }

  @Test("the first place of a byte, in eight at a time")
  func places() {
    var chance = Seeded(state: 5)
    for _ in 0..<20_000 {
      let length = Int.random(in: 0...40, using: &chance)
      let bytes = (0..<length).map { _ -> UInt8 in
        let byte = UInt8.random(in: 0...255, using: &chance)
        return byte < 0x80 ? byte % 64 &+ 0x10 : byte
      }
      let start = Int.random(in: 0...length, using: &chance)
      func first(_ isSought: (UInt8) -> Bool) -> Int { bytes[start...].firstIndex(where: isSought) ?? length }
      #expect(
        WideBytes.firstIndex(in: bytes.span, from: start, where: WideBytes.below(0x20)) == first { $0 < 0x20 })
      #expect(
        WideBytes.firstIndex(in: bytes.span, from: start) { WideBytes.equal(0x2C, in: $0) } == first { $0 == 0x2C })
    }
  }

  @Test("text that needs no folding")
  func folding() {
    var chance = Seeded(state: 9)
    var folded = 0
    let alphabet: [UInt8] = [0x20, 0x20, 0x41, 0x42, 0x43, 0x44, 0x45, 0x21, 0x61, 0x0A, 0xC2]
    for round in 0..<50_000 {
      let length = Int.random(in: 0...30, using: &chance)
      // Half of the texts have neither line ends nor no-break spaces.
      let count = round % 2 == 0 ? alphabet.count : alphabet.count - 2
      let bytes = (0..<length).map { _ in alphabet[Int.random(in: 0..<count, using: &chance)] }
      guard FoldedText.isFolded(bytes.span) else { continue }
      folded += 1
      #expect(!bytes.contains { $0 < 0x20 || $0 == 0xC2 })
      #expect(!zip(bytes, bytes.dropFirst()).contains { $0 == 0x20 && $1 == 0x20 }, "\(bytes)")
    }
    #expect(folded > 1_000)
  }

  @Test(
    "a date",
    arguments: ["2026-03-04", "2026-02-30", "0999-01-01", "03/04/2026", "31/12/2026", "13/13/2026", "00/01/2026"])
  func dates(text: String) {
    // A blank behind a date is read over, and only the general way takes one.
    let whole = DateText(text: text)
    let general = DateText(text: text + " ")
    #expect(whole == general)
  }
}
