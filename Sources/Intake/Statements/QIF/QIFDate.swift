/// A date as Quicken and its imitators write it.
///
/// Quicken itself pads with blanks and marks years from 2000 on with an apostrophe: `1/ 5'26`, `12/31/99`. Others write what their country does.
enum QIFDate {
  /// The date in a text, its order of day and month still open; nil where it is none.
  static func read(_ text: String) -> DateText? {
    var packed: [UInt8] = []
    var yearAt: Int?
    let bytes = Array(text.utf8)
    let isNumeric = bytes.allSatisfy { ASCII.isDigit($0) || ASCII.isBlank($0) || dividers.contains($0) }
    for byte in bytes {
      if byte == UInt8(ascii: "'") {
        packed.append(UInt8(ascii: "/"))
        yearAt = packed.count
      } else if !ASCII.isBlank(byte) || !isNumeric {
        packed.append(byte)
      }
    }
    if let yearAt {
      // '4 and '04 are 2004.
      let year = packed[yearAt...]
      if year.count == 1 { packed.insert(UInt8(ascii: "0"), at: yearAt) }
      if year.count <= 2 { packed.insert(contentsOf: [UInt8(ascii: "2"), UInt8(ascii: "0")], at: yearAt) }
      packed = unified(packed)
    }
    switch DateText(packed, 0..<packed.count) {
    // The year never stands first with two digits.
    case .threeShort(let first, let second, let third, let dotted):
      let date = DateText.dayAndMonth(first: first, second: second, year: DateText.century(third), dotted: dotted)
      return date.day(.monthFirst) != nil || date.day(.dayFirst) != nil ? date : nil
    case let date: return date
    }
  }

  private static let dividers = Array("/-.'".utf8)

  /// One divider throughout: `2.10'2020` has its own before the apostrophe.
  private static func unified(_ bytes: [UInt8]) -> [UInt8] {
    let first = bytes.first { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") } ?? UInt8(ascii: "/")
    return bytes.map { dividers.contains($0) ? first : $0 }
  }
}
