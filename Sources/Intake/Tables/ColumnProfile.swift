import Banking

/// What the values of one column look like, counted over a sample of its rows.
struct ColumnProfile: Sendable {
  var filled = 0
  var dates = 0
  /// Numbers of a sheet that may be its serial days.
  var serials = 0
  /// Amounts: with a decimal or grouping sign, a sign, a currency, or a number of a sheet.
  var money = 0
  /// Amounts that look like money in any file: with a decimal or grouping sign, a sign, or a currency.
  var marked = 0
  /// Anything that reads as a number.
  var numbers = 0
  var negatives = 0
  var positives = 0
  /// Values with "+" or "-" written before or after.
  var signed = 0
  var zeros = 0
  var currencies = 0
  var debitFlags = 0
  var creditFlags = 0
  /// Words among them that name a kind of payment as often as a direction: "Check", "Expense".
  var weakFlags = 0
  /// Cells of the letter K alone: "kredit" in a column that has D too, and anything elsewhere.
  var letterKs = 0
  var statuses = 0
  /// Cells that say whether the bank has booked the entry, and nothing else.
  var bookings = 0
  var methods = 0
  var confirmations = 0
  /// Cells with words: three letters at least, and no date or amount.
  var words = 0
  /// Numbers of seven or more digits without any sign, and letters with four or more: accounts, references.
  var longNumbers = 0
  /// Of them, letters with digits.
  var codes = 0
  var characters = 0
  var maximumDigits = 0
  /// Distinct values, counted to a limit.
  var distinct: Set<Int> = []
  /// Cells that stand for "nothing" beside empty ones.
  var dashes = 0

  var flags: Int { debitFlags + creditFlags + (marksCreditByK ? letterKs : 0) }

  /// Whether the column writes D and K, as banks from Denmark to the Baltic do.
  var marksCreditByK: Bool { letterKs > 0 && debitFlags > 0 && creditFlags == 0 }

  /// A share of the filled cells, in percent.
  func percent(_ count: Int) -> Int { filled == 0 ? 0 : count * 100 / filled }

  /// The average length of a value.
  var averageLength: Int { filled == 0 ? 0 : characters / filled }

  var isDates: Bool { filled > 0 && percent(dates) >= 80 }
  var isMoney: Bool { filled > 0 && percent(numbers) >= 90 && percent(money) >= 50 && dates * 2 < filled }
  var isNumbers: Bool { filled > 0 && percent(numbers) >= 90 }
  /// Nothing but zeros.
  var isZero: Bool { numbers > 0 && zeros == numbers }
  var isWords: Bool { filled > 0 && percent(words) >= 50 }
  var isFlags: Bool { filled > 0 && percent(flags) >= 90 && distinct.count <= 12 }
  var isCurrencies: Bool { filled > 0 && percent(currencies) >= 90 }

  /// The profile of a column over rows.
  init(_ table: TableRows, column: Int, rows: [Int]) {
    for row in rows { add(table, table.cell(row, column)) }
  }

  private mutating func add(_ table: TableRows, _ cell: TableRows.Cell) {
    guard !cell.isEmpty else { return }
    if cell.count <= 5, AmountText.isNothing(table.bytes, cell.range) {
      dashes += 1
      return
    }
    filled += 1
    characters += cell.count
    if cell.kind == .date {
      dates += 1
      return
    }
    if cell.kind == .number, DateCell.read(table, cell) != nil { serials += 1 }
    if let amount = AmountText(table.bytes, cell.range) {
      addNumber(amount, cell, isCode: isLetterBeforeDigits(table.bytes, cell.range))
    } else if cell.kind == .text {
      addText(table, cell)
    }
    if DateText(table.bytes, cell.range) != nil { dates += 1 }
    if distinct.count < 2_000 { distinct.insert(Self.hash(table.bytes, cell.range)) }
  }

  private mutating func addNumber(_ amount: AmountText, _ cell: TableRows.Cell, isCode: Bool) {
    numbers += 1
    if isCode { codes += 1 }
    let isMarked = !isCode && (amount.hasSeparator || amount.hasSign || amount.currency != nil || amount.isDollar)
    if isMarked { marked += 1 }
    if isMarked || cell.kind != .text { money += 1 }
    if amount.digits == 0 {
      zeros += 1
    } else if amount.isNegative || amount.mark == .debit {
      negatives += 1
    } else {
      positives += 1
    }
    if amount.hasSign || amount.mark != .none { signed += 1 }
    if isCode || !amount.hasSeparator && amount.digitCount >= 7 { longNumbers += 1 }
    maximumDigits = max(maximumDigits, amount.digitCount)
  }

  /// "R490001" is a code sooner than rand, "C1001" sooner than a credit.
  private func isLetterBeforeDigits(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    range.count >= 5 && bytes[range.lowerBound] | 0x20 >= 97 && bytes[range.lowerBound] | 0x20 <= 122
      && bytes[range].dropFirst().allSatisfy(ASCII.isDigit)
  }

  private mutating func addText(_ table: TableRows, _ cell: TableRows.Cell) {
    var letters = 0
    for index in cell.range
    where table.bytes[index] | 0x20 >= 97 && table.bytes[index] | 0x20 <= 122 || table.bytes[index] >= 0xC3 {
      letters += 1
      if letters >= 3 { break }
    }
    if letters >= 3 { words += 1 }
    guard cell.count <= 48 else { return }
    let text = table.text(cell)
    if cell.count == 3, Currency(code: text) != nil { currencies += 1 }
    let folded = cell.count == 1 ? text.lowercased() : HeaderText.folded(text)
    switch FlagWords.mark(folded) {
    case .debit: debitFlags += 1
    case .credit: creditFlags += 1
    default: if folded == "k" { letterKs += 1 }
    }
    if FlagWords.isWeak(folded) { weakFlags += 1 }
    if BillVocabulary.isStatusWord(text) { statuses += 1 }
    if RowWords.isPending(folded) || RowWords.isBooked(folded) { bookings += 1 }
    if BillVocabulary.isMethodWord(text) { methods += 1 }
    if BillVocabulary.isConfirmation(text) { confirmations += 1 }
  }

  /// FNV-1a: the same on every run, unlike the standard library's hashes.
  private static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in range { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash)
  }
}
