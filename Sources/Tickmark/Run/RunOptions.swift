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
      options.toleranceMinorUnits = try Self.minorUnits(tolerance, currencies: currencies)
    }
    if let materiality = configuration.materiality {
      options.materialityMinorUnits = try Self.minorUnits(materiality, currencies: currencies)
    }
    for fee in configuration.fees { options.fees.insert(try Self.minorUnits(fee, currencies: currencies)) }
    options.exclusions = configuration.exclusions
    options.payeeAliases = configuration.payeeAliases
    options.windows = configuration.windows
    options.neverEscalated = configuration.neverEscalated
    options.clocks = configuration.clocks
    options.staleCheckDays = configuration.staleCheckDays ?? options.staleCheckDays
    options.staleBillCheckDays = configuration.staleBillCheckDays ?? options.staleBillCheckDays
    reconciliation = options
  }

  private static func minorUnits(_ text: AmountText, currencies: [Currency]) throws(TickmarkError) -> Int64 {
    try amount(text, currencies: currencies).minorUnits
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
    options += Self.described(request.configuration)
    options += Self.described(request.bankSettings, of: "bank") + Self.described(request.ledgerSettings, of: "ledger")
    if let origin = request.configuration.origin {
      options.append(RunOption(name: "configuration", value: "\(origin.path), SHA-256 \(origin.sha256)"))
    }
    return options
  }

  private var tolerance: String { request.configuration.tolerance?.text ?? "" }

  /// What the configuration sets besides, as far as it sets anything.
  private static func described(_ configuration: Configuration) -> [RunOption] {
    let windows = configuration.windows.sorted { $0.key.rawValue < $1.key.rawValue }.map { method, window in
      "\(method.name) \(window.before)/\(window.after)/\(window.clearing)"
    }
    let values: [(String, [String])] = [
      ("materiality", [configuration.materiality?.text].compactMap(\.self)),
      ("exclusions", configuration.exclusions.map { "\($0.name) (text \"\($0.text)\")" }),
      ("payee aliases", configuration.payeeAliases.map { "\"\($0.alias)\" is \($0.name)" }),
      ("windows (banking days before/after/clearing)", windows), ("fees", configuration.fees.map(\.text)),
      ("stale checks, days", [configuration.staleCheckDays.map(String.init)].compactMap(\.self)),
      ("stale BILL checks, days", [configuration.staleBillCheckDays.map(String.init)].compactMap(\.self)),
      ("clocks", described(configuration.clocks)),
      ("never escalated", configuration.neverEscalated.map(\.rawValue).sorted()),
    ]
    return values.filter { !$0.1.isEmpty }.map { RunOption(name: $0.0, value: $0.1.joined(separator: "; ")) }
  }

  /// The clocks that are not the rules' own.
  private static func described(_ clocks: ClockOptions) -> [String] {
    let usual = ClockOptions()
    var texts: [String] = []
    if clocks.holder != usual.holder { texts.append("\(clocks.holder.rawValue) account") }
    if clocks.hasPositivePay { texts.append("positive pay") }
    let numbers: [(String, KeyPath<ClockOptions, Int>)] = [
      ("unauthorized debit", \.unauthorizedDebit), ("returned item", \.returnedItem), ("void credit", \.voidCredit),
      ("inquiry", \.inquiry), ("check report", \.checkReport), ("consumer notice", \.consumerNotice),
      ("unclaimed years", \.unclaimedYears),
    ]
    for (name, path) in numbers where clocks[keyPath: path] != usual[keyPath: path] {
      texts.append("\(name) \(clocks[keyPath: path])")
    }
    return texts
  }

  private static func described(_ settings: InputSettings, of side: String) -> [RunOption] {
    let values: [(String, String?)] = [
      ("sheet", settings.sheet), ("account", settings.account), ("currency", settings.currency?.code),
      ("date order", settings.dateOrder?.rawValue),
    ]
    return values.compactMap { name, value in value.map { RunOption(name: "\(side) \(name)", value: $0) } }
  }
}
