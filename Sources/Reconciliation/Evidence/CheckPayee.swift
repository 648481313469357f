import Banking

/// Finds the payees that some banks print on the lines of checks: "CHECK 1236 PAID TO R K STUBBS", "CHECK 1236 RANDALL STUBBS".
///
/// Where the name is not the books', the check was altered or written to somebody else (UCC 4-406 sets the time to report it). Words that stand on
/// several checks are the bank's own.
enum CheckPayee {
  static func mark(bank: [Line]) {
    var counts: [Party: Int] = [:]
    var saying: Set<Party> = []
    for line in bank where line.keys.check != nil && line.isOutgoing && !line.isReturn {
      guard line.party.name == nil, let text = line.party.text else { continue }
      counts[line.party, default: 0] += 1
      if line.text.saysPayee || (text.tokens.count > 1 && !line.text.saysWhere) { saying.insert(line.party) }
    }
    for party in saying where counts[party] == 1 { party.markPayeeOfCheck() }
  }
}
