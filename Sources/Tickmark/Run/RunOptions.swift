import Banking
import Intake
import Reconciliation
import Workpaper

/// The options of one run: as the reconciler takes them, and in words for whoever reads the result.
struct RunOptions {
  /// As the reconciler takes them.
  let reconciliation: ReconciliationOptions

  private let request: ReconciliationRequest

  /// Options of the request; amounts are read in the run's currency.
  ///
  /// - Throws: ``TickmarkError`` for an amount that is none of that currency, and for one where the run has several currencies.
  init(_ request: ReconciliationRequest, currencies: [Currency]) throws(TickmarkError) {
    self.request = request
    let configuration = request.configuration
    var options = ReconciliationOptions(
      period: request.period, calendar: BankingCalendar(additionalHolidays: Set(configuration.holidays)))
    if let balance = request.bookBalance ?? configuration.bookBalance {
      options.bookBalance = try Self.amount(balance, currencies: currencies)
    }
    if let tolerance = configuration.tolerance {
      let amount = try Self.amount(tolerance, currencies: currencies)
      guard !amount.isOutgoing else {
        throw TickmarkError(
          .unreadableData, "\(tolerance.place): expected an amount of zero or more, found \(tolerance.text)")
      }
      options.toleranceMinorUnits = amount.minorUnits
    }
    reconciliation = options
  }

  private static func amount(_ text: AmountText, currencies: [Currency]) throws(TickmarkError) -> Amount {
    guard currencies.count <= 1 else {
      let codes = currencies.map(\.code).joined(separator: ", ")
      throw TickmarkError(
        .usage, "\(text.place): expected files of one currency, found \(codes); choose an account with --account")
    }
    return try text.amount(in: currencies.first ?? .usDollar)
  }

  /// In words, in the order a person reads them: only what was set, but for the period and the tolerance, which every run has.
  func described(period: Period) -> [RunOption] {
    let source = request.period == nil ? "the span of the bank's lines" : "as given"
    var options = [RunOption(name: "period", value: "\(period.start) to \(period.end) (\(source))")]
    options.append(RunOption(name: "tolerance", value: reconciliation.toleranceMinorUnits == 0 ? "none" : tolerance))
    if let balance = reconciliation.bookBalance {
      options.append(RunOption(name: "book balance", value: balance.formatted))
    }
    if !request.configuration.holidays.isEmpty {
      let days = request.configuration.holidays.map(\.description).joined(separator: ", ")
      options.append(RunOption(name: "additional holidays", value: days))
    }
    options += Self.described(request.bankSettings, of: "bank") + Self.described(request.ledgerSettings, of: "ledger")
    if let origin = request.configuration.origin {
      options.append(RunOption(name: "configuration", value: "\(origin.path), SHA-256 \(origin.sha256)"))
    }
    return options
  }

  private var tolerance: String { request.configuration.tolerance?.text ?? "" }

  private static func described(_ settings: InputSettings, of side: String) -> [RunOption] {
    let values: [(String, String?)] = [
      ("sheet", settings.sheet), ("account", settings.account), ("currency", settings.currency?.code),
      ("date order", settings.dateOrder?.rawValue),
    ]
    return values.compactMap { name, value in value.map { RunOption(name: "\(side) \(name)", value: $0) } }
  }
}
