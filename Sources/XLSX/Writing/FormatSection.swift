/// One of the up to four sections of a number format (ECMA-376 part 1, section 18.8.31), as far as its width depends on
/// it.
struct FormatSection {
  /// What stands in it beside the value, gaps included, in no certain order.
  private(set) var literal = ""
  /// How many places for digits stand before the point, and how many of them show a digit in any case.
  private(set) var (wholePlaces, leastDigits) = (0, 0)
  private(set) var decimals = 0
  /// How many places an exponent has; nil without one.
  private(set) var exponent: Int?
  private(set) var isGrouped = false
  /// How many times the value is divided by a thousand.
  private(set) var thousands = 0
  private(set) var percents = 0
  /// The parts of a day and a time.
  private(set) var moment = ""
  /// How many of the units of an elapsed time a day has; nil without one.
  private(set) var elapsedUnits: Double?
  private(set) var isGeneral = false
  private(set) var isForText = false
  private(set) var hasCondition = false
  private(set) var hasPlaces = false

  private var hasPoint = false
  private var isFraction = false
  /// The places that stand side by side up to here, and how many of them show a digit in any case.
  private var run = (places: 0, least: 0)
  private var afterSeconds = false

  /// The sections of a code.
  static func all(of code: [Unicode.Scalar]) -> [FormatSection] {
    var sections: [FormatSection] = []
    var section = FormatSection()
    var at = 0
    while at < code.count {
      if code[at] == ";" {
        sections.append(section)
        section = FormatSection()
        at += 1
      } else {
        at += section.take(code[at...])
      }
    }
    return sections + [section]
  }

  /// Takes what stands at the front; returns how many characters that was.
  private mutating func take(_ rest: ArraySlice<Unicode.Scalar>) -> Int {
    guard let scalar = rest.first else { return 1 }
    let next = rest.dropFirst().first
    let wasAfterSeconds = afterSeconds
    afterSeconds = false
    if !"0#?/".unicodeScalars.contains(scalar) { run = (0, 0) }
    switch scalar {
    case "\"":
      let inside = rest.dropFirst().prefix { $0 != "\"" }
      literal.unicodeScalars += inside
      return inside.count + 2
    case "\\", "_":
      if let next { literal.unicodeScalars.append(next) }
      return 2
    case "*": return 2
    case "[":
      let inside = rest.dropFirst().prefix { $0 != "]" }
      bracket(inside)
      return inside.count + 2
    case "0", "#", "?":
      if wasAfterSeconds {
        moment += "0"
        afterSeconds = true
      } else {
        place(scalar)
      }
    case ".":
      if wasAfterSeconds { moment += "." } else { hasPoint = true }
      afterSeconds = wasAfterSeconds
    case ",": comma(before: next)
    case "%":
      percents += 1
      literal += "%"
    case "E", "e":
      guard hasPlaces, next == "+" || next == "-" else { return letters(rest) }
      exponent = 0
      return 2
    case "/":
      if hasPlaces, !isFraction { beginFraction() }
      literal += "/"
    case "@": isForText = true
    default: return letters(rest)
    }
    return 1
  }

  private mutating func place(_ scalar: Unicode.Scalar) {
    hasPlaces = true
    if isFraction {
      literal += "0"
    } else if let places = exponent {
      exponent = places + 1
    } else if hasPoint {
      decimals += 1
    } else {
      wholePlaces += 1
      run.places += 1
      // A question mark leaves the room of a digit.
      if scalar != "#" { (leastDigits, run.least) = (leastDigits + 1, run.least + 1) }
    }
  }

  /// The places just before are those above the bar.
  private mutating func beginFraction() {
    isFraction = true
    wholePlaces -= run.places
    leastDigits -= run.least
    literal += String(repeating: "0", count: run.places)
  }

  /// Between places for digits it groups them, behind them it divides by a thousand.
  private mutating func comma(before next: Unicode.Scalar?) {
    guard hasPlaces else {
      literal += ","
      return
    }
    if next == "0" || next == "#" || next == "?" { isGrouped = true } else { thousands += 1 }
  }

  private mutating func bracket(_ inside: ArraySlice<Unicode.Scalar>) {
    guard let first = inside.first else { return }
    switch first {
    case "$": literal.unicodeScalars += inside.dropFirst().prefix { $0 != "-" }
    case "<", ">", "=": hasCondition = true
    default:
      guard inside.allSatisfy({ $0 == first }) else { return }
      switch first.properties.lowercaseMapping {
      case "h": elapsedUnits = 24
      case "m": elapsedUnits = 24 * 60
      case "s": (elapsedUnits, afterSeconds) = (24 * 60 * 60, true)
      default: break
      }
    }
  }

  /// Letters of days and times, by how often each stands, and what means nothing.
  private mutating func letters(_ rest: ArraySlice<Unicode.Scalar>) -> Int {
    guard let scalar = rest.first else { return 1 }
    let letter = scalar.properties.lowercaseMapping
    if Self.begins(rest, "general") {
      isGeneral = true
      return 7
    }
    for mark in ["am/pm", "a/p"] where Self.begins(rest, mark) {
      moment += mark.count > 3 ? "AM" : "A"
      return mark.count
    }
    let count = rest.prefix { $0.properties.lowercaseMapping == letter }.count
    switch (letter, count) {
    case ("y", 1...2), ("d", 1...2), ("m", 1...2), ("h", _): moment += "00"
    case ("s", _):
      moment += "00"
      afterSeconds = true
    case ("y", _), ("e", _): moment += "0000"
    case ("d", 3): moment += "Wed"
    case ("d", _): moment += "Wednesday"
    case ("m", 3): moment += "May"
    case ("m", 5): moment += "M"
    case ("m", _): moment += "September"
    default:
      literal.unicodeScalars.append(scalar)
      return 1
    }
    return count
  }

  private static func begins(_ rest: ArraySlice<Unicode.Scalar>, _ word: String) -> Bool {
    rest.prefix(word.count).map(\.properties.lowercaseMapping).joined() == word
  }
}
