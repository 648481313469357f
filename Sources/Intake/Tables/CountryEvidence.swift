import Banking

/// Where an account or a file is kept, for dates that nothing else decides: these go before the currency, which is held anywhere.
enum CountryEvidence {
  /// What says that the days stand first; nil where nothing does.
  static func dayFirst(
    _ table: TableRows, _ header: HeaderRecognition, _ columns: TableColumns, _ rows: [Int], account: String?
  ) -> String? {
    if let country = ibanCountry(table, columns, rows, account) {
      return "the account is one of \(country), by its IBAN"
    }
    guard let zone = zone(table, header, rows), zonesOfDaysFirst.contains(zone.uppercased()) else { return nil }
    return "the times are of \(zone)"
  }

  /// Whether the file's times are Greenwich's: those of Britain's winter, and of programs anywhere.
  static func isOfGreenwich(_ table: TableRows, _ header: HeaderRecognition, _ rows: [Int]) -> Bool {
    zone(table, header, rows)?.uppercased() == "GMT"
  }

  /// The country of the account's IBAN, where all rows have one of the same: no bank of the United States gives any.
  private static func ibanCountry(
    _ table: TableRows, _ columns: TableColumns, _ rows: [Int], _ account: String?
  ) -> String? {
    guard let column = columns.account else { return account.flatMap(country) }
    var found: String?
    for row in rows.prefix(300) {
      let cell = table.cell(row, column)
      guard !cell.isEmpty else { continue }
      guard let country = country(table.text(cell)), found ?? country == country else { return nil }
      found = country
    }
    return found
  }

  private static func country(_ account: String) -> String? {
    IBANForm.matches(account) ? String(account.drop { $0 == " " }.prefix(2)).uppercased() : nil
  }

  /// The one time zone of a column of zones; nil where there are several (summer and winter of one place are one), or no column.
  private static func zone(_ table: TableRows, _ header: HeaderRecognition, _ rows: [Int]) -> String? {
    guard let column = header.folded.firstIndex(where: { $0 == "time zone" || $0 == "timezone" || $0 == "tz" }) else {
      return nil
    }
    let zones = Set(rows.prefix(300).map { table.text($0, column) }).subtracting([""])
    if zones == ["BST", "GMT"] { return "BST" }
    return zones.count == 1 || zones.allSatisfy({ zonesOfDaysFirst.contains($0.uppercased()) }) ? zones.min() : nil
  }

  private static let zonesOfDaysFirst: Set<String> = [
    "BST", "WET", "WEST", "CET", "CEST", "MEZ", "MESZ", "EET", "EEST", "MSK", "IST", "SGT", "HKT", "AEST", "AEDT",
    "ACST",
    "ACDT", "AWST", "NZST", "NZDT", "EUROPE/LONDON", "EUROPE/PARIS", "EUROPE/BERLIN", "EUROPE/AMSTERDAM",
    "EUROPE/DUBLIN",
    "ASIA/SINGAPORE", "ASIA/HONG_KONG", "AUSTRALIA/SYDNEY",
  ]
}
