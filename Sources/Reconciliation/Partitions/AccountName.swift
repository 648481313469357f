import Banking

/// Account names as files write them: "...4821", "Larkspur AP Checking ...4821", "000000004821", "XXXX4821".
enum AccountName {
  /// Whether two names can be one account's: equal letters and digits, or the shorter run of last digits (four at least) ends the longer one.
  static func same(_ left: String, _ right: String) -> Bool {
    let mine = Key.plain(left)
    let theirs = Key.plain(right)
    if mine == theirs, !mine.isEmpty { return true }
    let digits = lastDigits(left)
    let others = lastDigits(right)
    let (short, long) = digits.utf8.count <= others.utf8.count ? (digits, others) : (others, digits)
    return short.utf8.count >= 4 && long.hasSuffix(short)
  }

  /// Whether a name has digits enough (four) to tell accounts apart.
  static func hasDigits(_ name: String) -> Bool { lastDigits(name).utf8.count >= 4 }

  /// The names that records have, each once, in the order of their first record.
  static func all(in records: [Record]) -> [String] {
    var seen: Set<String> = []
    var names: [String] = []
    for index in records.indices {
      if let name = records[index].account, seen.insert(name).inserted { names.append(name) }
    }
    return names
  }

  /// The accounts of these names, each by the first name that it has.
  static func accounts(_ names: [String]) -> [String] {
    names.reduce(into: []) { accounts, name in
      if !accounts.contains(where: { same($0, name) }) { accounts.append(name) }
    }
  }

  /// The last run of digits, hyphens and blanks inside it dropped.
  private static func lastDigits(_ name: String) -> String {
    var digits: [UInt8] = []
    for byte in name.utf8.reversed() {
      if byte >= 48, byte <= 57 {
        digits.append(byte)
      } else if digits.isEmpty || byte == UInt8(ascii: "-") || byte == UInt8(ascii: " ") {
        continue
      } else {
        break
      }
    }
    return String(decoding: digits.reversed(), as: UTF8.self)
  }
}

extension AccountBalances {
  /// Balances by the accounts they are of, in the order in which the accounts come; those without an account are one.
  static func byAccount(_ balances: [AccountBalances]) -> [[AccountBalances]] {
    var accounts: [[AccountBalances]] = []
    for one in balances {
      let place = accounts.firstIndex { account in
        guard let name = account[0].account, let other = one.account else { return account[0].account == one.account }
        return AccountName.same(name, other)
      }
      if let place { accounts[place].append(one) } else { accounts.append([one]) }
    }
    return accounts
  }
}
