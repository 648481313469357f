public import Banking
public import XLSX

/// Why a result could not be written. Nothing is left behind then.
public enum WorkpaperError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A total does not fit in 64 bits of minor units, or would add two currencies.
  case amount(AmountError)

  /// A sheet would need more rows than a workbook can have (1,048,576 with header and totals).
  case tooManyRows(sheet: String, rows: Int)

  /// The findings do not hold as many records as were counted: a fault of the program.
  case recordsLost(side: Side, counted: Int, written: Int)

  /// A balance of the reconciliation is not what its items add up to: a fault of the program.
  case balanceDisagrees(account: String, stated: Amount, computed: Amount)

  /// The workbook could not be written.
  case workbook(WorkbookWriteError)

  /// One line, for a person.
  public var description: String {
    switch self {
    case .amount(let error): "the totals of the result cannot be had: \(error)"
    case .tooManyRows(let sheet, let rows):
      "sheet \(sheet) would need \(rows) rows and a workbook holds 1,048,576; reconcile a shorter period, or write JSON only"
    case .recordsLost(let side, let counted, let written):
      "\(counted) \(side) records were counted and the findings hold \(written); nothing was written, please report this"
    case .balanceDisagrees(let account, let stated, let computed):
      "the adjusted balance of \(account) is \(stated.formatted) and its items add up to \(computed.formatted); "
        + "nothing was written, please report this"
    case .workbook(let error): "the workbook cannot be written: \(error)"
    }
  }
}
