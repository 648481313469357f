extension TableInterpretation {
  /// Several columns hold numbers, and nothing tells the amount from a balance.
  func openAmount(_ open: [Int]) -> IntakeError {
    let names = open.map { column in
      header.row == nil || header.names[column].isEmpty
        ? "column \(column + 1)" : "column \(column + 1) '\(header.name(column))'"
    }
    return IntakeError(
      path: request.path, place: header.row.map { table.place($0) } ?? table.sheet.map { "sheet '\($0)'" } ?? "",
      expected: "one column of amounts, or balances that show which it is",
      found: "numbers in \(names.joined(separator: ", ")), each of which could be the amount",
      remedy: "put a header above the table that names its columns, such as Date, Description, Amount, Balance")
  }
}
