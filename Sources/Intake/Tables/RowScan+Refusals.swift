import Banking

extension RowScan {
  /// What is said of a cell of money that cannot be read.
  func refusal(_ row: Int, _ column: Int, _ problem: MoneyCells.Problem, _ currency: Currency) -> IntakeError {
    let text = table.text(row, column)
    var expected = "an amount"
    var remedy = "correct the cell"
    switch problem {
    case .text, .malformed: break
    case .tooManyDecimals where cells.scales[column] != nil:
      expected = "an amount in the unit that the header names, without parts of \(currency)'s smallest coin"
      remedy = "correct the cell, or the header if it names another unit than the amounts have"
    case .tooManyDecimals:
      expected = "an amount of \(currency) with at most \(currency.minorUnitDigits) decimals"
      remedy = "correct the cell, or name the currency with --currency"
    case .otherCurrency:
      expected = "an amount of \(currency), as the header or the other rows have it"
      remedy = "put each currency's rows in a file of their own, or add a column that names each row's currency"
    case .tooLarge: expected = "an amount that fits in 64 bits of minor units"
    case .ambiguous:
      expected = "an amount whose decimal sign is certain"
      remedy = "write the amounts of the column with their decimals"
      // Of some currencies it is certain.
      if !context.currencyIsStated, context.currency == .usDollar, columns.currency == nil {
        remedy += ", or name their currency with --currency"
      }
    }
    return IntakeError(
      path: context.path, place: table.place(row, column: column, header: "column '\(header.name(column))'"),
      expected: expected,
      found: "'\(text.quotable)'", remedy: remedy)
  }
}
