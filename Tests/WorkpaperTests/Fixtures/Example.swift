import Banking
import Reconciliation
import Testing
import Workpaper

/// The runs whose outputs are looked at as a whole.
enum Example: String, CaseIterable, Sendable {
  case month
  case accounts
  case reconciled
  case noBalances = "no-balances"
  case nothing

  func outcome() throws -> Outcome {
    switch self {
    case .month: return try InventedMonth.outcome()
    case .accounts: return try SeveralAccounts.outcome()
    case .reconciled:
      var month = try OutcomeBuilder()
      try InventedMonth.matches(in: &month)
      return try month.outcome()
    case .noBalances:
      var month = try OutcomeBuilder(account: nil)
      try InventedMonth.bankSide(in: &month)
      return try month.outcome(opening: nil)
    case .nothing:
      return Outcome(period: try OutcomeBuilder().period, matches: [], discrepancies: [], partitions: [])
    }
  }

  var run: RunDescription {
    switch self {
    case .nothing: RunDescription(toolVersion: "1.0.0", inputs: [])
    default: InventedMonth.run()
    }
  }

  func workbook() throws -> [UInt8] { try Workpaper.workbook(outcome: outcome(), run: run) }
}
