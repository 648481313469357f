/// The control totals and counts of a file: what its trailers state against what was read.
///
/// Specification, records 49, 98 and 99: the account's control total is the algebraic sum of all amounts of its 03 and 16 records with their
/// continuations, as written (a debit's amount has no sign); the group's is the sum of its accounts' totals, the file's that of its groups'.
/// Record counts hold every physical record of the level, header and trailer included.
struct BAI2Controls {
  struct Level {
    var total: Int64 = 0
    var records = 0
    var members = 0
    /// Sums past 64 bits cannot be checked.
    var isBeyond = false

    mutating func add(_ amount: Int64) {
      let (sum, overflow) = total.addingReportingOverflow(amount)
      if overflow { isBeyond = true } else { total = sum }
    }

    /// Stated minus computed; nil where that cannot be told.
    func difference(_ stated: Int64?) -> Int64? {
      guard let stated, !isBeyond else { return nil }
      let (difference, overflow) = stated.subtractingReportingOverflow(total)
      return overflow ? nil : difference
    }
  }

  var account = Level()
  var group = Level()
  var file = Level()
  /// What did not agree, in the order of the file.
  private(set) var findings: [String] = []
  /// Stated minus computed of the account that was closed last: zero where it agrees, nil where that cannot be told.
  private(set) var accountDifference: Int64?

  /// A header begins its level anew.
  mutating func begin(_ code: BAI2Records.Code) {
    switch code {
    case .fileHeader: file = Level()
    case .groupHeader: group = Level()
    case .account: account = Level()
    default: break
    }
  }

  mutating func countRecord() {
    account.records += 1
    group.records += 1
    file.records += 1
  }

  /// An account trailer: total, records.
  mutating func closeAccount(_ total: Int64?, _ records: Int?, name: String, line: Int) {
    check("account \(name)", account, total: total, line: line)
    accountDifference = account.difference(total)
    check("account \(name)", count: records, is: account.records, of: "records", line: line)
    group.members += 1
    group.add(total ?? account.total)
    account = Level()
  }

  /// A group trailer: total, accounts, records.
  mutating func closeGroup(_ total: Int64?, _ accounts: Int?, _ records: Int?, line: Int) {
    check("the group", group, total: total, line: line)
    check("the group", count: accounts, is: group.members, of: "accounts", line: line)
    check("the group", count: records, is: group.records, of: "records", line: line)
    file.members += 1
    file.add(total ?? group.total)
    group = Level()
  }

  /// A file trailer: total, groups, records.
  mutating func closeFile(_ total: Int64?, _ groups: Int?, _ records: Int?, line: Int) {
    check("the file", file, total: total, line: line)
    check("the file", count: groups, is: file.members, of: "groups", line: line)
    check("the file", count: records, is: file.records, of: "records", line: line)
    file = Level()
  }

  mutating func find(_ finding: String) { findings.append(finding) }

  private mutating func check(_ what: String, _ level: Level, total: Int64?, line: Int) {
    guard let total else {
      findings.append("line \(line): \(what): the control total is no number")
      return
    }
    guard !level.isBeyond, total != level.total else { return }
    findings.append(
      "line \(line): \(what): the control total is \(total), the amounts read add up to \(level.total)")
  }

  private mutating func check(_ what: String, count stated: Int?, is counted: Int, of things: String, line: Int) {
    guard let stated, stated != counted else { return }
    findings.append("line \(line): \(what): the trailer counts \(stated) \(things), the file has \(counted)")
  }
}
