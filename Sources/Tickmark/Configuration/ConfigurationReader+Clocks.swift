import Reconciliation
import Yams

/// The settings of the clocks: whose account it is, what its bank offers, and how much time each rule leaves.
extension ConfigurationReader {
  /// `clocks: {unauthorized-debit: 1, check-report: 30}`.
  func readClocks(_ value: Node, into clocks: inout ClockOptions) throws(TickmarkError) {
    let places: [(name: String, place: WritableKeyPath<ClockOptions, Int>)] = [
      ("check-report", \.checkReport), ("consumer-notice", \.consumerNotice), ("inquiry", \.inquiry),
      ("returned-item", \.returnedItem), ("unauthorized-debit", \.unauthorizedDebit),
      ("unclaimed-years", \.unclaimedYears), ("void-credit", \.voidCredit),
    ]
    guard let table = value.mapping else {
      throw wrong(value, "clocks", expected: "clocks, each with a number of days", found: Self.found(value))
    }
    for (key, value) in table {
      guard let found = places.first(where: { $0.name == key.scalar?.string }) else {
        throw unknown(key, among: places.map(\.name))
      }
      clocks[keyPath: found.place] = try found.name == "unclaimed-years" ? years(value) : days(value, found.name)
    }
  }

  /// `business` or `consumer`.
  func holder(_ value: Node) throws(TickmarkError) -> ClockOptions.Holder {
    guard let holder = value.scalar.flatMap({ ClockOptions.Holder(rawValue: $0.string) }) else {
      throw wrong(value, "account-holder", expected: "business or consumer", found: Self.found(value))
    }
    return holder
  }

  /// `true` or `false`.
  func yesOrNo(_ value: Node, _ key: String) throws(TickmarkError) -> Bool {
    switch value.scalar?.string {
    case "true", "yes": true
    case "false", "no": false
    default: throw wrong(value, key, expected: "true or false", found: Self.found(value))
    }
  }

  private func years(_ value: Node) throws(TickmarkError) -> Int {
    guard let text = value.scalar?.string, let number = Int(text), (1...30).contains(number) else {
      throw wrong(value, "unclaimed-years", expected: "a number of years, 1 to 30", found: Self.found(value))
    }
    return number
  }
}
