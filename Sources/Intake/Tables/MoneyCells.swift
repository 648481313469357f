import Banking

/// Reads the cells of a table's columns of money, each in its column's style.
struct MoneyCells: Sendable {
  /// What the values of one column are, counted over the whole file.
  struct Counts: Sendable {
    var evidence = NumberStyle.Evidence()
    var negatives = 0
    var positives = 0
    var written = 0
    var debitMarks = 0
    var creditMarks = 0
    var currency: CurrencyMark?
    var currencies = 0
  }

  /// One cell that holds an amount.
  struct Reading: Sendable {
    /// Minor units with the sign as written (parentheses, minus and a debit mark are one).
    var value: Int64
    var mark: DirectionMark
  }

  private(set) var counts: [Int: Counts] = [:]
  /// By column; nil where a column is none of money.
  private var styles: [NumberStyle?] = []
  /// The units of columns whose headers name another than the currency's own.
  let scales: [Int: MoneyScale]

  /// Counts over the rows of a table, and decides each column's style.
  init(
    _ table: TableRows, columns: [Int], rows: [Int], europeanHints: Bool, scales: [Int: MoneyScale] = [:]
  ) {
    self.scales = scales
    var pooled = NumberStyle.Evidence()
    for column in columns {
      let counted = Self.count(table, column, rows)
      counts[column] = counted
      pooled.add(counted.evidence)
    }
    styles = Array(repeating: nil, count: (columns.max() ?? -1) + 1)
    for column in columns {
      let evidence = counts[column]?.evidence ?? NumberStyle.Evidence()
      styles[column] = NumberStyle.decide(column: evidence, table: pooled, europeanHints: europeanHints)
    }
  }

  /// Whether some column divides its decimals by a comma.
  var hasDecimalComma: Bool { styles.contains { $0.map { $0.decimalComma && $0.isDecided } ?? false } && !noSeparators }

  /// Whether some column mixes both ways.
  func isMixed(_ column: Int) -> Bool { style(column)?.isMixed ?? false }

  private func style(_ column: Int) -> NumberStyle? { styles.indices.contains(column) ? styles[column] : nil }

  private var noSeparators: Bool {
    counts.allSatisfy { $0.value.evidence.commas == 0 && $0.value.evidence.ambiguousPoints == 0 }
  }

  private static func count(_ table: TableRows, _ column: Int, _ rows: [Int]) -> Counts {
    var counts = Counts()
    for row in rows {
      let cell = table.cell(row, column)
      if cell.isEmpty { continue }
      if cell.kind == .text, let plain = PlainAmount(table.bytes.span, cell.range) {
        counts.evidence.points += 1
        if plain.isNegative { counts.written += 1 }
        if plain.digits != 0 {
          if plain.isNegative { counts.negatives += 1 } else { counts.positives += 1 }
        }
        continue
      }
      guard let amount = AmountText(table.bytes, cell.range) else { continue }
      if cell.kind == .text { counts.evidence.add(amount, row: row) }
      if amount.digits != 0 {
        if amount.isNegative { counts.negatives += 1 } else { counts.positives += 1 }
      }
      if amount.hasSign { counts.written += 1 }
      if amount.mark == .debit { counts.debitMarks += 1 } else if amount.mark == .credit { counts.creditMarks += 1 }
      if let currency = amount.currency {
        counts.currency = counts.currency ?? currency
        counts.currencies += 1
      }
    }
    return counts
  }

  /// The amount in a cell; nil where there is none. `isText` is set where the cell holds words instead.
  ///
  /// - Throws: ``Problem`` for a number that is no amount of the currency.
  func read(_ table: TableRows, _ row: Int, _ column: Int, _ currency: Currency) throws(Problem) -> Reading? {
    let cell = table.cell(row, column)
    if cell.isEmpty { return nil }
    let scale = scales.isEmpty ? nil : scales[column]
    if cell.kind == .text, currency.minorUnitDigits == 2, scale == nil, let style = style(column),
      !style.decimalComma || style.isMixed,
      let plain = PlainAmount(table.bytes.span, cell.range)
    {
      return Reading(value: plain.value, mark: .none)
    }
    if cell.count <= 5, AmountText.isNothing(table.bytes, cell.range) { return nil }
    guard cell.kind == .text || cell.kind == .number, let amount = AmountText(table.bytes, cell.range) else {
      throw .text
    }
    guard Self.fits(amount, currency) else { throw .otherCurrency }
    // A balance below the table stands in a column of another kind, written like the table's amounts.
    let style = style(column) ?? NumberStyle(decimalComma: hasDecimalComma, isMixed: false, isDecided: true)
    let comma: Bool
    if cell.kind == .number {
      comma = false
    } else if style.isOnlyHabit, amount.evidence == .ambiguousPoint, Self.pointDivides(currency) {
      comma = false
    } else if let known = style.readsComma(amount) {
      comma = known
    } else {
      throw .ambiguous
    }
    do {
      let magnitude = try amount.magnitude(
        decimalComma: comma, minorDigits: scale?.minorDigits(currency) ?? currency.minorUnitDigits)
      return Reading(
        value: amount.isNegative || amount.mark == .debit ? -magnitude : magnitude, mark: amount.mark)
    } catch {
      switch error {
      case .malformed: throw .malformed
      case .tooManyDecimals: throw .tooManyDecimals
      case .tooLarge: throw .tooLarge
      }
    }
  }

  /// The amount that a part of a text is, written like the table's; nil where it is none.
  func read(_ bytes: [UInt8], _ range: Range<Int>, _ currency: Currency) -> Int64? {
    guard let amount = AmountText(bytes, range) else { return nil }
    let comma =
      switch amount.evidence {
      case .comma: true
      case .point, .none: false
      case .ambiguousComma, .ambiguousPoint: hasDecimalComma
      }
    guard let magnitude = try? amount.magnitude(decimalComma: comma, minorDigits: currency.minorUnitDigits) else {
      return nil
    }
    return amount.isNegative || amount.mark == .debit ? -magnitude : magnitude
  }

  /// Whether a point is no sign of thousands in a currency's amounts: in francs it divides decimals, and an apostrophe groups thousands (the
  /// Swiss Federal Chancellery's rules), also where a bank writes three decimals; in a currency of three decimals three digits are those.
  private static func pointDivides(_ currency: Currency) -> Bool {
    currency.code == "CHF" || currency.minorUnitDigits == 3
  }

  /// Whether the sign or code beside an amount is one of its row's currency, as far as it says anything.
  private static func fits(_ amount: AmountText, _ currency: Currency) -> Bool {
    if let own = amount.currency { return own.code == currency.code }
    return !amount.isDollar || currency.writesDollarSign
  }

  /// Why a cell holds no amount.
  enum Problem: Error { case text, malformed, tooManyDecimals, tooLarge, ambiguous, otherCurrency }
}
