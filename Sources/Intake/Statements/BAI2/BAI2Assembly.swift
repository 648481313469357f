import Banking

/// Makes statements of the records of a BAI2 file: one for each account record (03).
struct BAI2Assembly {
  let source: BAI2Records
  let request: InputRequest
  var file: InputFile
  var controls = BAI2Controls()
  var ordinal = 0
  private var fileDate: Day?
  var asOf: Day?
  var groupCurrency: Currency?
  var isInGroup = false
  /// Why nothing of the group is the account's: it takes back what was reported, or is a test.
  private var leftOut: String?
  private var leftOutLine: Int?
  var open: OpenAccount?
  private var isInFile = false

  /// The account whose trailer is still to come.
  struct OpenAccount {
    var statement: Statement
    var name: String
    var line: Int
  }

  init(_ source: BAI2Records, _ request: InputRequest) {
    self.source = source
    self.request = request
    file = InputFile(
      id: request.id, path: request.path, side: request.side ?? .bank, format: .bai2,
      recognition: "BAI2: the file begins with a file header (01) and a group header (02)")
    file.skipped = source.skipped
  }

  /// Reads it all.
  mutating func read() throws(IntakeError) -> InputFile {
    if let unknown = source.unknown {
      throw IntakeError(
        path: request.path, place: "line \(unknown.line)",
        expected: "a record of BAI2 (01, 02, 03, 16, 49, 88, 98, 99)",
        found: "a record \(unknown.code)", remedy: "correct its code, or export the file again")
    }
    var index = 0
    while index < source.records.count {
      let record = source.records[index]
      var end = index + 1
      while end < source.records.count,
        source.records[end].code == .continuation || source.records[end].code == .wrapped
      {
        end += 1
      }
      controls.begin(record.code)
      for place in index..<end where source.records[place].code != .wrapped { controls.countRecord() }
      try read(record, index..<end)
      for place in (index + 1)..<end { skip(source.records[place].line, "continuation") }
      index = end
    }
    try expectEnd()
    file.skipped.sort { ($0.row ?? 0) < ($1.row ?? 0) }
    file.notes += controls.findings
    return file
  }

  private mutating func read(_ record: BAI2Records.Record, _ range: Range<Int>) throws(IntakeError) {
    var fields = BAI2Fields(source, range)
    switch record.code {
    case .fileHeader: readFileHeader(&fields, record.line)
    case .groupHeader: try readGroupHeader(&fields, record.line)
    case .account: try readAccount(&fields, record.line)
    case .transaction: try readTransaction(&fields, range, record.line)
    case .accountTrailer: try closeAccount(&fields, record.line)
    case .groupTrailer:
      leaveAccount(before: "98", record.line)
      skip(record.line, "control")
      let decimals = (groupCurrency ?? .usDollar).minorUnitDigits
      let total = fields.next().flatMap { BAI2Amount.minorUnits($0, decimals: decimals) }
      controls.closeGroup(total, count(&fields), count(&fields), line: record.line)
      isInGroup = false
    case .fileTrailer:
      leaveAccount(before: "99", record.line)
      skip(record.line, "control")
      let total = fields.next().flatMap { BAI2Amount.minorUnits($0, decimals: 2) }
      controls.closeFile(total, count(&fields), count(&fields), line: record.line)
      isInFile = false
    case .continuation, .wrapped:
      throw IntakeError(
        path: request.path, place: "line \(record.line)", expected: "a file header (01)",
        found: "a continuation (88)", remedy: "the beginning of the file is missing: export it again")
    }
  }

  private func count(_ fields: inout BAI2Fields) -> Int? { fields.next().flatMap { ShortDate.number($0) } }

  private mutating func readFileHeader(_ fields: inout BAI2Fields, _ line: Int) {
    leaveAccount(before: "01", line)
    if isInFile { controls.find("line \(line): a new file begins (01) before the trailer of the one above (99)") }
    isInFile = true
    isInGroup = false
    skip(line, "header")
    var all: [ArraySlice<UInt8>] = []
    while let field = fields.next() { all.append(field) }
    fileDate = all.count > 2 ? ShortDate.yymmddOrLong(all[2]) : nil
    let version = all.count > 7 ? String(decoding: all[7], as: UTF8.self) : ""
    if version != "2" {
      controls.find("line \(line): the file header states version '\(version.quotable)', it was read as version 2")
    }
  }

  private mutating func readGroupHeader(_ fields: inout BAI2Fields, _ line: Int) throws(IntakeError) {
    leaveAccount(before: "02", line)
    guard isInFile else { throw misplaced("a file header (01)", "a group header (02)", line) }
    isInGroup = true
    skip(line, "header")
    leftOut = nil
    _ = fields.next()
    _ = fields.next()
    let status = fields.next().map { String(decoding: $0, as: UTF8.self) } ?? ""
    switch status {
    case "2":
      leaveOut("deleted", line)
      controls.find("line \(line): the group's status is 2: it takes back what was reported before, and was left out")
    case "3": controls.find("line \(line): the group's status is 3: it corrects what was reported before")
    case "4":
      leaveOut("test", line)
      controls.find("line \(line): the group's status is 4: it is a test, and was left out")
    default: break
    }
    let date = fields.next() ?? []
    if date.isEmpty {
      asOf = fileDate
    } else {
      guard let day = ShortDate.yymmddOrLong(date) else {
        throw IntakeError(
          path: request.path, place: "line \(line), as-of date", expected: "a date of six digits (yymmdd)",
          found: "'\(String(decoding: date, as: UTF8.self).quotable)'", remedy: "correct the group header (02)")
      }
      asOf = day
    }
    _ = fields.next()
    groupCurrency = fields.next().flatMap { Currency(code: String(decoding: $0, as: UTF8.self)) }
  }

  private mutating func closeAccount(_ fields: inout BAI2Fields, _ line: Int) throws(IntakeError) {
    skip(line, "control")
    guard var account = open else { throw misplaced("an account (03)", "an account trailer (49)", line) }
    open = nil
    let decimals = account.statement.currency.minorUnitDigits
    let total = fields.next().flatMap { BAI2Amount.minorUnits($0, decimals: decimals) }
    controls.closeAccount(total, count(&fields), name: account.name, line: line)
    account.statement.proof = BalanceProof.arithmetic(account.statement, place: "line \(account.line), code 015")
    if case .unprovable(let reason) = account.statement.proof {
      switch controls.accountDifference {
      case nil: break
      case 0?: account.statement.proof = .unprovable(reason: reason + "; its control total agrees")
      case let difference?:
        account.statement.proof = .fails(
          difference: Amount(minorUnits: difference, currency: account.statement.currency),
          place: "line \(line), control total")
      }
    }
    add(account.statement)
  }

  private mutating func leaveOut(_ reason: String, _ line: Int) {
    leftOut = reason
    leftOutLine = leftOutLine ?? line
  }

  /// Adds a statement to the file; of one in a group that tells nothing of the account its lines alone, as left out.
  private mutating func add(_ statement: Statement) {
    guard let leftOut else { return file.statements.append(statement) }
    ordinal -= statement.records.count
    for record in statement.records { skip(record.provenance.row ?? 0, leftOut) }
  }

  /// An account that another record ends before its trailer: kept, and said.
  mutating func leaveAccount(before code: String, _ line: Int) {
    guard var account = open else { return }
    open = nil
    controls.find("line \(line): account \(account.name) has no trailer (49) before this record (\(code))")
    account.statement.proof = BalanceProof.arithmetic(account.statement, place: "line \(account.line), code 015")
    add(account.statement)
  }

  private func expectEnd() throws(IntakeError) {
    guard isInFile else {
      if file.statements.isEmpty, let leftOutLine {
        throw IntakeError(
          path: request.path, place: "line \(leftOutLine)", expected: "a group (02) of status 1, which reports",
          found: "only groups that take back what was reported, or are tests",
          remedy: "take the file with the report itself")
      }
      if file.statements.isEmpty {
        throw IntakeError(
          path: request.path, expected: "an account (03) with its trailer (49)", found: "none",
          remedy: "export the file again")
      }
      return
    }
    let last = source.records.last
    throw IntakeError(
      path: request.path, place: "line \(last?.line ?? 1)", expected: "a file trailer (99) at the end",
      found: "the end of the file after a record \(last.map { Self.number($0.code) } ?? "01"): it is cut off",
      remedy: "download or copy the file again")
  }

  private static func number(_ code: BAI2Records.Code) -> String {
    code == .wrapped ? "88" : code.rawValue < 10 ? "0\(code.rawValue)" : "\(code.rawValue)"
  }

  func misplaced(_ expected: String, _ found: String, _ line: Int) -> IntakeError {
    IntakeError(
      path: request.path, place: "line \(line)", expected: "\(expected) before it", found: found,
      remedy: "a part of the file is missing: export it again")
  }

  mutating func skip(_ line: Int, _ reason: String) {
    file.skipped.append(SkippedRow(row: line, reason: reason))
  }
}
