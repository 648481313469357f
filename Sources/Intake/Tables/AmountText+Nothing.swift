extension AmountText {
  /// Whether a text stands for "no amount": nothing, a dash, n/a. Excel's accounting formats show zero as a dash behind the currency's sign.
  static func isNothing(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count <= 5 else { return false }
    let end = range.upperBound
    if range.count >= 2, bytes[end - 1] == UInt8(ascii: "-") || bytes[range.lowerBound] == UInt8(ascii: "-"),
      !bytes[range].contains(where: { $0 >= 48 && $0 <= 57 }), let sign = loneSign(bytes[range])
    {
      return AmountWords.currency(sign) != nil
    }
    for index in range {
      let byte = bytes[index]
      // Hyphens, U+2013 and U+2014 (E2 80 93, 94), U+2212 (E2 88 92), and blanks.
      let isDash =
        byte == UInt8(ascii: "-") || byte == 0xE2 || byte == 0x80 || byte == 0x93 || byte == 0x94 || byte == 0x88
        || byte == 0x92 || byte == 0x20 || byte == UInt8(ascii: "_")
      if !isDash {
        let word = String(decoding: bytes[range], as: UTF8.self).lowercased()
        return word == "n/a" || word == "na" || word == "none" || word == "null" || word == "nil" || word == "."
      }
    }
    return true
  }

  /// What stands beside a dash and blanks; nil where that is nothing.
  private static func loneSign(_ bytes: ArraySlice<UInt8>) -> String? {
    let rest = bytes.filter { $0 != UInt8(ascii: "-") && $0 != 0x20 }
    guard let first = rest.first,
      first == UInt8(ascii: "$") || first >= 0x80 || first | 0x20 >= 97 && first | 0x20 <= 122
    else { return nil }
    // Dashes of other alphabets are for the rule below.
    return first == 0xE2 && rest.dropFirst().first != 0x82 ? nil : String(decoding: rest, as: UTF8.self)
  }
}
