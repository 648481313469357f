/// One entry of a QIF file, up to its `^`: each line is a letter and a value.
struct QIFEntry: Sendable {
  /// The line it begins on.
  var line: Int
  /// Its number among the transactions of the file, from 1; zero for an entry of a list.
  var ordinal = 0
  var date: (text: String, line: Int)?
  /// `T`; `U` has the same amount in later versions of Quicken.
  var amount: (text: String, line: Int)?
  var number: String?
  var payee: String?
  var memo: String?
  var category: String?
  /// Lines of splits have begun: what follows is of a part of the amount.
  var isInSplits = false
  var isEmpty = true

  init(line: Int) { self.line = line }

  /// Whether a `D` now must begin another entry: the `^` between them is missing.
  var isComplete: Bool { date != nil && amount != nil && !isInSplits }

  /// Takes one line.
  mutating func take(_ letter: UInt8, _ value: String?, line: Int) {
    isEmpty = false
    guard let value else { return }
    switch letter {
    case UInt8(ascii: "D"): if date == nil { date = (value, line) }
    case UInt8(ascii: "T"): amount = (value, line)
    case UInt8(ascii: "U"): if amount == nil { amount = (value, line) }
    case UInt8(ascii: "N"): number = value
    case UInt8(ascii: "P"): payee = value
    case UInt8(ascii: "M"):
      if isInSplits { break }
      if memo == nil { memo = value } else { memo?.append(" \(value)") }
    case UInt8(ascii: "L"): if category == nil { category = value }
    case UInt8(ascii: "S"), UInt8(ascii: "$"), UInt8(ascii: "E"), UInt8(ascii: "%"): isInSplits = true
    default: break
    }
  }
}
