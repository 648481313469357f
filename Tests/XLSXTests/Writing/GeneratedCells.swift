import XLSX

/// Cells that look random and are the same in each run, with what a reader must find in them.
struct GeneratedCells {
  var numbers: SeededNumbers
  /// Whether texts may hold what XML cannot: control characters, escapes, U+FFFE.
  var isWild = true

  init(seed: UInt64, isWild: Bool = true) {
    numbers = SeededNumbers(state: seed)
    self.isWild = isWild
  }

  private static let pieces = [
    "a", "Z", "ß", "漢", "🧾", " ", "  ", "&", "<", ">", "\"", "'", "_", "x", "=", "+1", "-", "@", "%", "é", "\n", "\t",
    "payment", "ש", "\u{301}", "]]>", "&amp;", "日本語テキスト", "0042", "_x", "41_",
  ]
  private static let wild = [
    "\r", "\u{0}", "\u{7}", "\u{1F}", "\u{FFFE}", "\u{FFFF}", "_x0041_", "_x005F_", "\u{FEFF}", "\u{7F}",
  ]

  mutating func text() -> String {
    let pieces = isWild ? Self.pieces + Self.wild : Self.pieces
    var text = ""
    for _ in 0..<Int.random(in: 1...12, using: &numbers) { text += pieces.randomElement(using: &numbers) ?? "" }
    return text
  }

  /// A cell and the text of the value that a reader must give: kind, then value.
  mutating func cell() -> (content: CellContent, value: String) {
    switch Int.random(in: 0..<11, using: &numbers) {
    case 0: return (.empty, "")
    case 1, 2, 3:
      let text = text()
      return (.text(text), "text " + text)
    case 4:
      let whole = Int64.random(in: -999_999_999_999_999...999_999_999_999_999, using: &numbers)
      return (.integer(whole), "number \(Double(whole))")
    case 5:
      let minor = Int64.random(in: -999_999_999...999_999_999, using: &numbers)
      let digits = Int.random(in: 0...4, using: &numbers)
      var scale = 1.0
      for _ in 0..<digits { scale *= 10 }
      // Both are exact, so the quotient is the double nearest to the decimal, which is what its text reads as.
      return (.decimal(minorUnits: minor, digits: digits), "number \(Double(minor) / scale)")
    case 6:
      // Any finite double; its bits are drawn, so that the very small and very large come too.
      let value = Double(bitPattern: numbers.next())
      guard value.isFinite, value != 0 else { return (.boolean(true), "boolean true") }
      return (.number(value), "number \(value)")
    case 7:
      let flag = Bool.random(using: &numbers)
      return (.boolean(flag), "boolean \(flag)")
    case 8:
      let (year, month, day) = (
        Int.random(in: 1901...2199, using: &numbers), Int.random(in: 1...12, using: &numbers),
        Int.random(in: 1...28, using: &numbers)
      )
      return (.date(year: year, month: month, day: day), "date \(year)-\(Self.two(month))-\(Self.two(day))")
    case 9:
      let time = CalendarTime(
        year: Int.random(in: 1901...2199, using: &numbers), month: Int.random(in: 1...12, using: &numbers),
        day: Int.random(in: 1...28, using: &numbers), hour: Int.random(in: 0...23, using: &numbers),
        minute: Int.random(in: 0...59, using: &numbers), second: Int.random(in: 1...59, using: &numbers))
      let clock = "\(Self.two(time.hour)):\(Self.two(time.minute)):\(Self.two(time.second))"
      return (.dateTime(time), "date \(time.year)-\(Self.two(time.month))-\(Self.two(time.day))T\(clock)")
    default:
      let text = text()
      return (.formula(Formula("\"a\"&1", cached: .text(text))), "text " + text)
    }
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// Rows of cells, some of them left out.
  mutating func rows(_ count: Int, columns: Int) -> [[(content: CellContent, value: String)]] {
    (0..<count).map { _ in (0..<Int.random(in: 0...columns, using: &numbers)).map { _ in cell() } }
  }
}

extension CellValue {
  /// Kind and value in the words of ``GeneratedCells``.
  var described: String {
    switch self {
    case .empty: ""
    case .text(let text): "text " + text
    case .number(let value): "number \(value)"
    case .date(let date): "date \(date)"
    case .boolean(let value): "boolean \(value)"
    case .error(let code): "error " + code.rawValue
    }
  }
}
