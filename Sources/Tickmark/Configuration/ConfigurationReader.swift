import Banking
import Reconciliation
import Yams

/// Turns the text of a configuration into its settings, key by key. An unknown key is an error: a misspelled one would else be passed over.
struct ConfigurationReader {
  /// The path for messages.
  let path: String

  private static let keys = [
    "account-holder", "book-balance", "clocks", "exclusions", "fees", "holidays", "materiality", "never-escalate",
    "payee-aliases",
    "positive-pay", "stale-bill-check-days", "stale-check-days", "tolerance", "windows",
  ]

  /// The settings.
  func read(_ text: String) throws(TickmarkError) -> Configuration {
    if let (line, problem) = YAMLBounds.objection(to: text) { throw wrong(line: line, problem) }
    let root: Node?
    do {
      root = try compose(yaml: text)
    } catch {
      throw syntaxError(error, in: text)
    }
    // An empty file, or one of comments alone, sets nothing.
    guard let root, root.scalar?.string != "" else { return Configuration() }
    guard let settings = root.mapping else {
      throw wrong(root, "", expected: "settings, one a line, such as \"tolerance: 0.05\"", found: Self.found(root))
    }
    var configuration = Configuration()
    for (key, value) in settings {
      switch key.scalar?.string {
      case "holidays": configuration.holidays = try holidays(value)
      case "tolerance": configuration.tolerance = try amount(value, key: "tolerance", isSigned: false)
      case "book-balance": configuration.bookBalance = try amount(value, key: "book-balance")
      case "exclusions": configuration.exclusions = try exclusions(value)
      case "payee-aliases": configuration.payeeAliases = try aliases(value)
      case "windows": configuration.windows = try windows(value)
      case "fees":
        configuration.fees = try list(value, "fees", of: "amounts").map { (node) throws(TickmarkError) in
          try amount(node, key: "fees", isSigned: false)
        }
      case "stale-check-days": configuration.staleCheckDays = try days(value, "stale-check-days")
      case "stale-bill-check-days": configuration.staleBillCheckDays = try days(value, "stale-bill-check-days")
      case "account-holder": configuration.clocks.holder = try holder(value)
      case "positive-pay": configuration.clocks.hasPositivePay = try yesOrNo(value, "positive-pay")
      case "clocks": try readClocks(value, into: &configuration.clocks)
      case "materiality": configuration.materiality = try amount(value, key: "materiality", isSigned: false)
      case "never-escalate": configuration.neverEscalated = try categories(value)
      default: throw unknown(key, among: Self.keys)
      }
    }
    return configuration
  }

  /// A key that nobody knows, with the nearest that somebody does.
  func unknown(_ key: Node, among keys: [String]) -> TickmarkError {
    let name = key.scalar?.string
    let nearest = name.flatMap { EditDistance.nearest(to: $0, among: keys) }
    let expected = nearest.map { "\"\($0)\"" } ?? "one of " + keys.joined(separator: ", ")
    return wrong(key, "", expected: expected, found: name.map { "the key \"\($0)\"" } ?? Self.found(key))
  }

  private func holidays(_ value: Node) throws(TickmarkError) -> [Day] {
    guard let items = value.sequence else {
      throw wrong(value, "holidays", expected: "a list of days, each \"- YYYY-MM-DD\"", found: Self.found(value))
    }
    var days: [Day] = []
    for item in items {
      guard let text = item.scalar?.string, let day = Day(iso: text) else {
        throw wrong(item, "holidays", expected: "a day, YYYY-MM-DD", found: Self.found(item))
      }
      if !days.contains(day) { days.append(day) }
    }
    return days.sorted()
  }

  /// The text of the amount, never its YAML number: 0.1 as a binary fraction is no amount of money.
  func amount(_ value: Node, key: String, isSigned: Bool = true) throws(TickmarkError) -> AmountText {
    guard let text = value.scalar?.string else {
      throw wrong(value, key, expected: "an amount such as 0.05", found: Self.found(value))
    }
    let amount = AmountText(text, place: place(value, key), failure: .unreadableData, isSigned: isSigned)
    // Read once as the currency with the most decimals, so that what is no amount at all is told before any file is read.
    if let widest = Currency(code: "CLF") { _ = try amount.amount(in: widest) }
    return amount
  }

  private func place(_ node: Node, _ key: String) -> String {
    var parts = [path]
    if let line = node.mark?.line { parts.append("line \(line)") }
    if !key.isEmpty { parts.append(key) }
    return parts.joined(separator: ", ")
  }

  func wrong(_ node: Node, _ key: String, expected: String, found: String) -> TickmarkError {
    TickmarkError(
      .unreadableData, "\(place(node, key)): expected \(expected), found \(found); Docs/Configuration.md has an example"
    )
  }

  static func found(_ node: Node) -> String {
    switch node {
    case .scalar(let scalar): "\"\(PrintableText.line(scalar.string, width: 60))\""
    case .sequence: "a list"
    case .mapping: "settings of its own"
    case .alias: "a reference (*)"
    }
  }
}
