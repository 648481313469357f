import Banking
import Intake
import Workpaper

extension InputDescription {
  /// What the result says of an input that was read.
  init(_ file: InputFile, sha256: String) {
    self.init(
      id: file.id, role: file.side, path: file.path, sheet: file.sheet, format: file.format.rawValue,
      layout: file.layout, recognition: file.recognition, sha256: sha256,
      records: file.statements.reduce(0) { $0 + $1.records.count },
      skipped: file.skipped.map { SkippedLine(row: $0.row, reason: $0.reason) },
      columns: file.columns.map { ColumnDescription(role: $0.role, header: $0.header, reason: $0.reason) },
      accounts: file.statements.map { AccountDescription($0) },
      pending: file.statements.flatMap(\.pending).sorted { $0.record < $1.record }.map { PendingLine($0) },
      notes: file.notes, dateOrder: file.dateOrder)
  }
}

extension AccountDescription {
  fileprivate init(_ statement: Statement) {
    self.init(
      account: statement.account, currency: statement.currency, opening: statement.opening?.amount,
      closing: statement.closing?.amount, proves: statement.proof.verdict, proof: statement.proof.sentence)
  }
}

extension PendingLine {
  fileprivate init(_ entry: PendingEntry) {
    self.init(row: entry.row, date: entry.date, amount: entry.amount, description: entry.description)
  }
}

extension BalanceProof {
  /// Whether the balances prove the reading; nil where too little is stated.
  var verdict: Bool? {
    switch self {
    case .proves: true
    case .fails: false
    case .unprovable: nil
    }
  }

  /// The same in a sentence.
  var sentence: String {
    switch self {
    case .proves(let how): how
    case .fails(let difference, let place): "off by \(difference.formatted) (stated minus computed), first at \(place)"
    case .unprovable(let reason): reason
    }
  }
}
