/// A number format, as far as a reader must know it: does it show a number as a date, a time or a duration?
///
/// The grammar is that of ECMA-376 part 1, section 18.8.31: up to four sections, chosen by the value, of placeholders
/// and letters, with text in quotes or behind a backslash and conditions, colors and locales in brackets.
public struct NumberFormat: Hashable, Sendable {
  /// What a section makes of a number.
  public enum Meaning: Hashable, Sendable {
    /// A number, a fraction, a percentage, or text.
    case number
    /// A date, with or without a time.
    case date
    /// A time of day without a date.
    case time
    /// Hours, minutes or seconds that pass their natural bound: `[h]:mm`.
    case elapsed
  }

  private enum Comparison: Hashable { case less, lessOrEqual, equal, notEqual, greaterOrEqual, greater }

  private struct Section: Hashable {
    var meaning: Meaning = .number
    /// Whether it shows nothing of the number: an empty section, or text alone.
    var isSilent = false
    /// What stands in it in quotes and behind backslashes.
    var literal: [UInt8] = []
    var condition: (Comparison, Double)? = nil

    static func == (one: Section, other: Section) -> Bool {
      one.meaning == other.meaning && one.isSilent == other.isSilent && one.literal == other.literal
        && one.condition?.0 == other.condition?.0
        && one.condition?.1 == other.condition?.1
    }

    func hash(into hasher: inout Hasher) { hasher.combine(meaning) }
  }

  /// The code as the file has it, or the standard's for a built-in format.
  public let code: String
  private let sections: [Section]
  private let hasLiterals: Bool
  /// What all sections make of a number; nil where they differ.
  let onlyMeaning: Meaning?

  /// A format by its code.
  public init(code: String) {
    self.code = code
    let sections = Self.parse(Array(code.utf8))
    self.sections = sections
    hasLiterals = sections.contains { !$0.literal.isEmpty }
    let first = sections.first?.meaning ?? .number
    self.onlyMeaning = sections.allSatisfy { $0.meaning == first || $0.isSilent } ? first : nil
  }

  /// What the format makes of a value. Sections without conditions are for positive numbers, negative numbers and zero.
  /// A section that shows nothing of the value (`yyyy-mm-dd;;"none"`) hides it; what it is, the first section says.
  public func meaning(of value: Double) -> Meaning {
    guard sections.count > 1 else { return sections.first?.meaning ?? .number }
    let section = section(for: value)
    return section.isSilent ? sections[0].meaning : section.meaning
  }

  /// The words that the format puts beside a number, from quotes and from behind backslashes: `0.00" DR"` shows " DR"; nil where it has
  /// none, as for most.
  public func literal(of value: Double) -> String? {
    guard hasLiterals else { return nil }
    let literal = section(for: value).literal
    return literal.isEmpty ? nil : String(decoding: literal, as: UTF8.self)
  }

  /// Whether a value below zero is shown without its minus, as the section for negative numbers says all.
  public func hidesMinus(of value: Double) -> Bool {
    value < 0 && sections.count > 1 && sections.allSatisfy { $0.condition == nil }
  }

  private func section(for value: Double) -> Section {
    guard sections.count > 1 else { return sections.first ?? Section() }
    if sections.contains(where: { $0.condition != nil }) {
      for section in sections.prefix(2) {
        guard let (comparison, bound) = section.condition else { continue }
        if Self.holds(comparison, value, bound) { return section }
      }
      // What no condition takes goes to the first of these sections that has none.
      return sections.prefix(3).first { $0.condition == nil } ?? sections[sections.count - 1]
    }
    if value < 0 { return sections[1] }
    if value == 0, sections.count > 2 { return sections[2] }
    return sections[0]
  }

  private static func holds(_ comparison: Comparison, _ value: Double, _ bound: Double) -> Bool {
    switch comparison {
    case .less: value < bound
    case .lessOrEqual: value <= bound
    case .equal: value == bound
    case .notEqual: value != bound
    case .greaterOrEqual: value >= bound
    case .greater: value > bound
    }
  }

  private static func parse(_ code: [UInt8]) -> [Section] {
    var sections: [Section] = []
    var scan = SectionScan()
    var place = 0
    while place < code.count {
      let byte = code[place]
      switch byte {
      case UInt8(ascii: ";"):
        sections.append(scan.section)
        scan = SectionScan()
        place += 1
      case UInt8(ascii: "\""):
        let end = code[(place + 1)...].firstIndex(of: byte) ?? code.count
        scan.literal += code[(place + 1)..<end]
        place = end + 1
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"):
        // One character follows: shown, as a gap, or repeated. It may take several bytes.
        let start = place + 1
        place += 2
        while place < code.count, code[place] & 0xC0 == 0x80 { place += 1 }
        if byte == UInt8(ascii: "\\"), place <= code.count { scan.literal += code[start..<place] }
      case UInt8(ascii: "["):
        let end = code[place...].firstIndex(of: UInt8(ascii: "]")) ?? code.count
        scan.bracket(code[(place + 1)..<max(place + 1, end)])
        place = end + 1
      default:
        place += scan.letters(code[place...])
      }
    }
    // A last section with `@` is for text, and says nothing about numbers: `yyyy-mm-dd;@`.
    if sections.isEmpty || !scan.isForText { sections.append(scan.section) }
    return sections
  }

  private struct SectionScan {
    private var hasDay = false
    private var hasTime = false
    private var hasElapsed = false
    private var hasMonthOrMinute = false
    private var hasPlaceholder = false
    private var afterSeconds = false
    private var condition: (Comparison, Double)?
    private var isGeneral = false
    private(set) var isForText = false
    var literal: [UInt8] = []

    var section: Section {
      var section = bare
      // Brackets and dashes say nothing that the number does not.
      if literal.contains(where: { $0 | 0x20 >= 97 && $0 | 0x20 <= 122 || $0 >= 0x80 }) { section.literal = literal }
      return section
    }

    private var bare: Section {
      // A digit place outside of the fraction of seconds makes a number, whatever unquoted letters stand beside it
      // (`#,##0.00 USD`): dates have none.
      if hasPlaceholder { return Section(meaning: .number, condition: condition) }
      if hasElapsed { return Section(meaning: .elapsed, condition: condition) }
      if hasDay || hasMonthOrMinute && !hasTime { return Section(meaning: .date, condition: condition) }
      if hasTime { return Section(meaning: .time, condition: condition) }
      return Section(meaning: .number, isSilent: !isGeneral && !isForText, condition: condition)
    }

    mutating func bracket(_ content: ArraySlice<UInt8>) {
      let text = content.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      guard let first = text.first else { return }
      if [UInt8(ascii: "h"), UInt8(ascii: "m"), UInt8(ascii: "s")].contains(first), text.allSatisfy({ $0 == first }) {
        hasElapsed = true
        afterSeconds = first == UInt8(ascii: "s")
      }
      let signs: [(String, Comparison)] = [
        ("<=", .lessOrEqual), (">=", .greaterOrEqual), ("<>", .notEqual), ("<", .less), (">", .greater), ("=", .equal),
      ]
      for (sign, comparison) in signs where text.starts(with: sign.utf8) {
        if let bound = Double(String(decoding: text.dropFirst(sign.utf8.count), as: UTF8.self)) {
          condition = (comparison, bound)
        }
        return
      }
    }

    /// Looks at what stands at the front; returns how many bytes that was.
    mutating func letters(_ rest: ArraySlice<UInt8>) -> Int {
      guard let byte = rest.first else { return 1 }
      let letter = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      let wasAfterSeconds = afterSeconds
      afterSeconds = false
      switch letter {
      case UInt8(ascii: "g"):
        if Self.begins(rest, "general") {
          isGeneral = true
          return 7
        }
        hasDay = true
      case UInt8(ascii: "e"):
        // An exponent has its sign behind it; otherwise it is a year of an era.
        if let next = rest.dropFirst().first, next == UInt8(ascii: "+") || next == UInt8(ascii: "-"), hasPlaceholder {
          return 2
        }
        hasDay = true
      case UInt8(ascii: "y"), UInt8(ascii: "d"), UInt8(ascii: "b"): hasDay = true
      case UInt8(ascii: "m"): hasMonthOrMinute = true
      case UInt8(ascii: "h"): hasTime = true
      case UInt8(ascii: "s"):
        hasTime = true
        afterSeconds = true
      case UInt8(ascii: "a"):
        for mark in ["am/pm", "a/p"] where Self.begins(rest, mark) {
          hasTime = true
          return mark.utf8.count
        }
        // The day of the week, as it is called in Chinese and Japanese.
        let count = rest.prefix { $0 | 0x20 == letter }.count
        if count >= 3 { hasDay = true }
        return count
      case UInt8(ascii: "."), UInt8(ascii: ","):
        afterSeconds = wasAfterSeconds
      case UInt8(ascii: "0"):
        if wasAfterSeconds { afterSeconds = true } else { hasPlaceholder = true }
      case UInt8(ascii: "#"), UInt8(ascii: "?"): hasPlaceholder = true
      case UInt8(ascii: "@"): isForText = true
      default: break
      }
      return 1
    }

    private static func begins(_ rest: ArraySlice<UInt8>, _ word: String) -> Bool {
      rest.count >= word.utf8.count && zip(rest, word.utf8).allSatisfy { $0 | 0x20 == $1 | 0x20 }
    }
  }
}
