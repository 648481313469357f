package import Banking

/// Chooses the account that was asked for, in a file that names several.
enum AccountSelection {
  /// Leaves only the statements of the account that the request names, by its whole name or by the digits it ends in; a file that names no
  /// account is taken for the one asked for.
  ///
  /// - Throws: ``IntakeError`` where the file names accounts and none of them is it.
  static func apply(_ request: InputRequest, to file: inout InputFile) throws(IntakeError) {
    guard let wanted = request.account else { return }
    let there = file.statements.compactMap(\.account)
    guard !there.isEmpty else { return name(wanted, &file) }
    let exact = file.statements.filter { $0.account.map { same($0, wanted) } ?? false }
    let chosen = exact.isEmpty ? file.statements.filter { $0.account.map { ends($0, wanted) } ?? false } : exact
    guard !chosen.isEmpty else {
      throw IntakeError(
        path: request.path, expected: "account \(wanted)",
        found: there.count == 1 ? "only account \(there[0])" : "accounts \(there.prefix(12).joined(separator: ", "))",
        remedy: "name one of them with --account"
      ).foreign
    }
    let left = file.statements.count - chosen.count
    if left > 0 {
      file.notes.append(
        "\(left) other account\(left == 1 ? "" : "s") of the file left out (account \(wanted) was asked for)")
    }
    file.statements = chosen
  }

  /// The same for both readings of a file whose dates are open.
  static func apply(_ request: InputRequest, to reading: inout TableReading) throws(IntakeError) {
    try apply(request, to: &reading.file)
    if var open = reading.undecided {
      try apply(request, to: &open.dayFirst)
      reading.undecided = open
    }
  }

  private static func name(_ wanted: String, _ file: inout InputFile) {
    for statement in file.statements.indices {
      file.statements[statement].account = wanted
      for record in file.statements[statement].records.indices {
        file.statements[statement].records[record].account = wanted
      }
    }
  }

  /// What makes two ways of writing an account's number one.
  static func key(_ text: String) -> [UInt8] {
    text.utf8.filter(ASCII.isAlphanumeric).map(ASCII.uppercase)
  }

  /// The same without the currency that some banks write behind a number: "NL00 INGB 0001 2345 67 EUR".
  static func number(_ text: String) -> [UInt8] {
    let key = key(text)
    let letters = key.suffix(3)
    guard key.count >= 6, letters.count == 3, key.dropLast(3).last.map(ASCII.isDigit) ?? false,
      Currency(code: String(decoding: letters, as: UTF8.self)) != nil
    else { return key }
    return Array(key.dropLast(3))
  }

  /// Whether an account is the one that a person means, who may write its whole number where it has the last digits alone.
  static func isMeant(_ account: String, by wanted: String) -> Bool {
    let digits = [account, wanted].map { $0.utf8.filter(ASCII.isDigit) }
    return same(account, wanted) || ends(account, wanted)
      || digits[0].count >= 3 && digits[1].reversed().starts(with: digits[0].reversed())
  }

  private static func same(_ account: String, _ wanted: String) -> Bool { key(account) == key(wanted) }

  private static func ends(_ account: String, _ wanted: String) -> Bool {
    let wantedKey = key(wanted)
    guard wantedKey.count >= 3, wantedKey.contains(where: ASCII.isDigit) || number(account) == key(account) else {
      return false
    }
    return [key(account), number(account)].contains { $0.reversed().starts(with: wantedKey.reversed()) }
  }
}

/// An account and currency, however the account's number is written. Two files without one may tell the same account: only their lines and balances
/// can say.
package struct AccountKey: Hashable, Sendable {
  /// The letters and digits of the number; nil where the file names no account.
  package let number: [UInt8]?

  /// The account's currency.
  package let currency: Currency
}

extension Statement {
  /// What it has in common with other statements of its account.
  package var key: AccountKey {
    AccountKey(number: account.map { AccountSelection.number($0) }, currency: currency)
  }
}
