import Banking

/// Known records, and the habits of a bank that writes them: a table made of both must give the records back.
struct GeneratedTable {
  struct Entry: Hashable {
    var day: Day
    var cents: Int64
    var text: String
  }

  enum Money: CaseIterable {
    case signed, parentheses, trailingMinus, sides, reversedSides, negativeSides, flagged, marked
  }
  enum Dates: CaseIterable { case iso, american, european, dotted, named, compact, shortAmerican, slashedISO }

  var entries: [Entry]
  var money: Money
  var dates: Dates
  var decimalComma: Bool
  var groups: Bool
  var currencySign: Bool
  var hasBalance: Bool
  var newestFirst: Bool
  var hasHeader: Bool
  var hasPreamble: Bool
  var hasTotal: Bool
  var delimiter: String
  var lineEnd: String
  var encoding: Int
  var columnOrder: [Int]
  var words: Int
  let opening: Int64 = 1_234_567

  init(seed: UInt64) {
    var chance = Seeded(state: seed)
    func pick(_ count: Int) -> Int { Int(chance.next() % UInt64(count)) }
    func flip() -> Bool { chance.next() % 2 == 0 }
    money = Money.allCases[pick(Money.allCases.count)]
    dates = Dates.allCases[pick(Dates.allCases.count)]
    decimalComma = pick(4) == 0
    groups = flip()
    currencySign = pick(4) == 0
    hasBalance = flip()
    newestFirst = flip()
    hasHeader = pick(8) != 0
    hasPreamble = pick(4) == 0
    hasTotal = pick(4) == 0
    delimiter = decimalComma ? [";", "\t"][pick(2)] : [",", ";", "\t", "|"][pick(4)]
    lineEnd = ["\n", "\r\n", "\r"][pick(3)]
    encoding = pick(5)
    words = pick(3)
    columnOrder = [0, 1, 2, 3, 4]
    columnOrder.shuffle(using: &chance)
    // A table without a header is in the order banks have: date, text, money out before money in, balance.
    if !hasHeader {
      columnOrder = [0, 1, 2, 3, 4]
      if money == .reversedSides { money = .sides }
    }
    // Where decimals have a comma, no month stands first.
    if decimalComma, dates == .american || dates == .shortAmerican { dates = .european }
    entries = []
    var day = 1
    let texts = [
      "Hartwell Paper Co", "Zo\u{EB}'s Caf\u{E9}", "\"Quill & Sons\"", "Transfer 4821|6642", "REF 000123456",
    ]
    let outTexts = texts + ["CHECK 1021", "WIRE OUT HARTWELL", "Rent; October", "Fee, monthly"]
    let inTexts = texts + ["Deposit", "ACH CREDIT JUNIPER LANE", "Interest; October"]
    for _ in 0..<(3 + pick(40)) {
      day = min(31, day + pick(3))
      let size: UInt64 = [100, 10_000, 1_000_000, 100_000_000][pick(4)]
      let cents = Int64(chance.next() % size) + 1
      let isOut = pick(3) != 0
      let text = isOut ? outTexts[pick(outTexts.count)] : inTexts[pick(inTexts.count)]
      if let date = Day(year: 2026, month: 10, day: day) {
        entries.append(Entry(day: date, cents: isOut ? -cents : cents, text: text))
      }
    }
  }

  /// The table as a file.
  var bytes: [UInt8] {
    var rows: [String] = []
    if hasPreamble {
      rows += [line(["Harbor Bank"]), line(["Account Number", "4821"]), ""]
    }
    if hasHeader { rows.append(line(ordered(header))) }
    var balance = opening
    var body: [String] = []
    for entry in entries {
      balance += entry.cents
      body.append(line(ordered(cells(entry, balance: balance))))
    }
    rows += newestFirst ? body.reversed() : body
    if hasTotal, hasHeader { rows.append(line(["Total"])) }
    return encoded(rows.joined(separator: lineEnd) + lineEnd)
  }

  private var header: [[String]] {
    let date = [["Date"], ["Posting Date"], ["Booking date"]][words]
    let text = [["Description"], ["Details"], ["Narrative"]][words]
    let amount: [String]
    switch money {
    case .signed, .parentheses, .trailingMinus, .marked:
      amount = [["Amount"], ["Transaction Amount"], ["Amount"]][words]
    case .sides, .negativeSides:
      amount = [["Debit", "Credit"], ["Withdrawals", "Deposits"], ["Paid out", "Paid in"]][words]
    case .reversedSides:
      amount = [["Credit", "Debit"], ["Deposits", "Withdrawals"], ["Money in", "Money out"]][words]
    case .flagged: amount = [["Amount", "Debit/Credit"], ["Amount", "Dr/Cr"], ["Amount", "CR/DR"]][words]
    }
    return [date, text, amount, hasBalance ? ["Balance"] : [], words == 1 ? ["Reference"] : []]
  }

  private func cells(_ entry: Entry, balance: Int64) -> [[String]] {
    let size = entry.cents.magnitude
    let isOut = entry.cents < 0
    let plain = number(size)
    let amount: [String]
    switch money {
    case .signed: amount = [(isOut ? "-" : "") + plain]
    case .parentheses: amount = [isOut ? "(\(plain))" : plain]
    case .trailingMinus: amount = [plain + (isOut ? "-" : "")]
    case .marked: amount = [plain + (isOut ? " DR" : " CR")]
    case .sides: amount = isOut ? [plain, ""] : ["", plain]
    case .negativeSides: amount = isOut ? ["-" + plain, ""] : ["", plain]
    case .reversedSides: amount = isOut ? ["", plain] : [plain, ""]
    case .flagged: amount = [plain, isOut ? ["Debit", "DR", "D"][words] : ["Credit", "CR", "C"][words]]
    }
    let stated = (balance < 0 ? "-" : "") + number(balance.magnitude)
    let reference = "R\(entry.day.daysSinceEpoch)\(size % 97)"
    return [[date(entry.day)], [entry.text], amount, hasBalance ? [stated] : [], words == 1 ? [reference] : []]
  }

  private func ordered(_ cells: [[String]]) -> [String] { columnOrder.flatMap { cells[$0] } }

  private func line(_ cells: [String]) -> String {
    cells.map { cell in
      let needsQuotes = cell.contains(delimiter) || cell.contains("\"") || cell.contains("\n")
      return needsQuotes
        ? "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\"" : cell
    }.joined(separator: delimiter)
  }

  private func number(_ cents: UInt64) -> String {
    var whole = String(cents / 100)
    if groups {
      var grouped = ""
      for (place, digit) in whole.enumerated() {
        if place > 0, (whole.count - place) % 3 == 0 { grouped += decimalComma ? "." : "," }
        grouped.append(digit)
      }
      whole = grouped
    }
    let decimals = cents % 100 < 10 ? "0\(cents % 100)" : "\(cents % 100)"
    return (currencySign ? "$" : "") + whole + (decimalComma ? "," : ".") + decimals
  }

  private func date(_ day: Day) -> String {
    let (year, month, number) = day.components
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    switch dates {
    case .iso: return day.description
    case .american: return "\(two(month))/\(two(number))/\(year)"
    case .european: return "\(two(number))/\(two(month))/\(year)"
    case .dotted: return "\(two(number)).\(two(month)).\(year)"
    case .named: return "\(number) Oct \(year)"
    case .compact: return "\(year)\(two(month))\(two(number))"
    case .shortAmerican: return "\(month)/\(number)/\(year % 100)"
    case .slashedISO: return "\(year)/\(two(month))/\(two(number))"
    }
  }

  private func encoded(_ text: String) -> [UInt8] {
    switch encoding {
    case 0: return Array(text.utf8)
    case 1: return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case 2: return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case 3: return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    default: return text.unicodeScalars.map { UInt8($0.value) }
    }
  }
}
