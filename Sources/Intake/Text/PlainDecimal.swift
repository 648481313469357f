import Banking

/// An amount of a format whose numbers have one documented form: digits, an optional sign before them and one decimal sign.
enum PlainDecimal {
  /// What a format allows beside digits and a leading sign.
  enum Form: Sendable {
    /// One decimal point: XML Schema `decimal`, as ISO 20022 has it.
    case point
    /// One decimal point or comma; where both stand, those before the last divide thousands.
    case pointOrComma
    /// As ``pointOrComma``, and a comma with three digits behind it divides thousands even alone.
    case grouped
  }

  /// Why a text is no amount.
  enum Problem: Error { case malformed, tooManyDecimals, tooLarge }

  /// The amount in minor units of so many decimal digits. Zeros past the last are no decimals of the value.
  static func minorUnits(_ bytes: some Collection<UInt8>, digits: Int, form: Form) throws(Problem) -> Int64 {
    var scan = Scan()
    for byte in bytes { try scan.take(byte, form) }
    return try scan.value(digits, form)
  }

  private struct Scan {
    private var magnitude: UInt64 = 0
    private var isNegative = false
    private var hasSign = false
    private var count = 0
    private var marks: [(byte: UInt8, before: Int)] = []

    mutating func take(_ byte: UInt8, _ form: Form) throws(Problem) {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let (tenfold, first) = magnitude.multipliedReportingOverflow(by: 10)
        let (sum, second) = tenfold.addingReportingOverflow(UInt64(byte - UInt8(ascii: "0")))
        // Decimals beyond 64 bits are too many of them; so many digits before the point are too large.
        guard !first, !second, count < 40 else { throw marks.isEmpty ? .tooLarge : .tooManyDecimals }
        magnitude = sum
        count += 1
      case UInt8(ascii: "-"), UInt8(ascii: "+"):
        guard count == 0, !hasSign, marks.isEmpty else { throw .malformed }
        hasSign = true
        isNegative = byte == UInt8(ascii: "-")
      case UInt8(ascii: "."): try mark(byte)
      case UInt8(ascii: ","):
        guard form != .point else { throw .malformed }
        try mark(byte)
      case UInt8(ascii: "'"):
        guard form == .grouped else { throw .malformed }
        try mark(byte)
      default: throw .malformed
      }
    }

    private mutating func mark(_ byte: UInt8) throws(Problem) {
      guard marks.count < 8 else { throw .malformed }
      marks.append((byte, count))
    }

    func value(_ digits: Int, _ form: Form) throws(Problem) -> Int64 {
      guard count > 0 else { throw .malformed }
      let decimals = try decimals(form)
      var value = magnitude
      for _ in 0..<max(0, decimals - digits) {
        guard value % 10 == 0 else { throw .tooManyDecimals }
        value /= 10
      }
      for _ in 0..<max(0, digits - decimals) {
        let (product, overflow) = value.multipliedReportingOverflow(by: 10)
        guard !overflow else { throw .tooLarge }
        value = product
      }
      guard value <= UInt64(Int64.max) else { throw .tooLarge }
      return isNegative ? -Int64(value) : Int64(value)
    }

    /// How many of the digits are decimals.
    private func decimals(_ form: Form) throws(Problem) -> Int {
      guard let last = marks.last else { return 0 }
      let behind = count - last.before
      if marks.count == 1 {
        if form == .grouped, last.byte != UInt8(ascii: "."), behind == 3, (1...3).contains(last.before) { return 0 }
        guard last.byte != UInt8(ascii: "'") else { throw .malformed }
        return behind
      }
      guard form != .point else { throw .malformed }
      let dividers = Set(marks.dropLast().map(\.byte))
      guard dividers.count == 1, let divider = dividers.first else { throw .malformed }
      let isDecimal = last.byte != divider
      guard !isDecimal || last.byte != UInt8(ascii: "'") else { throw .malformed }
      // Groups: one to three digits before the first divider, exactly three between two.
      var ends = marks.map(\.before)
      if !isDecimal { ends.append(count) }
      guard (1...3).contains(ends[0]), zip(ends, ends.dropFirst()).allSatisfy({ $1 - $0 == 3 }) else {
        throw .malformed
      }
      return isDecimal ? behind : 0
    }
  }
}

extension PlainDecimal.Problem {
  /// What a message says was expected instead.
  func expectation(_ currency: Currency) -> String {
    switch self {
    case .malformed: "a plain amount: a sign, digits and a decimal point"
    case .tooManyDecimals: "an amount in \(currency), which has \(currency.minorUnitDigits) decimals"
    case .tooLarge: "an amount that fits in 64 bits of minor units"
    }
  }
}
