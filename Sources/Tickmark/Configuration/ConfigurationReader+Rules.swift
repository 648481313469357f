import Banking
import Reconciliation
import Yams

/// The settings that are lists and tables: exclusions, aliases, windows, categories.
extension ConfigurationReader {
  /// `- {name: Payroll, text: GUSTO, side: bank}`.
  func exclusions(_ value: Node) throws(TickmarkError) -> [ExclusionRule] {
    var rules: [ExclusionRule] = []
    for node in try list(value, "exclusions", of: "rules with a name and a text") {
      let texts = try texts(of: node, "exclusions", required: ["name", "text"], optional: ["side"])
      var side: Side?
      if let word = texts["side"] {
        guard let known = Side(rawValue: word) else {
          throw wrong(
            node, "exclusions", expected: "side bank or ledger", found: "\"\(PrintableText.line(word, width: 60))\"")
        }
        side = known
      }
      rules.append(ExclusionRule(name: texts["name"] ?? "", text: texts["text"] ?? "", side: side))
    }
    return rules
  }

  /// `- {alias: "SQ *ACME", name: Acme Paper}`.
  func aliases(_ value: Node) throws(TickmarkError) -> [PayeeAlias] {
    var aliases: [PayeeAlias] = []
    for node in try list(value, "payee-aliases", of: "pairs of an alias and a name") {
      let texts = try texts(of: node, "payee-aliases", required: ["alias", "name"], optional: [])
      aliases.append(PayeeAlias(alias: texts["alias"] ?? "", name: texts["name"] ?? ""))
    }
    return aliases
  }

  /// `ach: {before: 2, after: 5, clearing: 2}`.
  func windows(_ value: Node) throws(TickmarkError) -> [PaymentMethod: MethodWindow] {
    guard let table = value.mapping else {
      throw wrong(value, "windows", expected: "methods, each with before, after and clearing", found: Self.found(value))
    }
    var windows: [PaymentMethod: MethodWindow] = [:]
    for (key, value) in table {
      guard let method = key.scalar.flatMap({ PaymentMethod(rawValue: $0.string) }) else {
        throw unknown(key, among: PaymentMethod.allCases.map(\.rawValue))
      }
      guard let parts = value.mapping else {
        throw wrong(value, "windows", expected: "before, after and clearing", found: Self.found(value))
      }
      var days: [String: Int] = [:]
      for (name, number) in parts {
        guard let text = name.scalar?.string, ["before", "after", "clearing"].contains(text) else {
          throw unknown(name, among: ["after", "before", "clearing"])
        }
        days[text] = try self.days(number, "windows")
      }
      guard let before = days["before"], let after = days["after"], let clearing = days["clearing"] else {
        throw wrong(value, "windows", expected: "all of before, after and clearing", found: "only some of them")
      }
      windows[method] = MethodWindow(before: before, after: after, clearing: clearing)
    }
    return windows
  }

  /// Categories by their stable codes.
  func categories(_ value: Node) throws(TickmarkError) -> Set<Reconciliation.Category> {
    var categories: Set<Reconciliation.Category> = []
    for node in try list(value, "never-escalate", of: "categories") {
      guard let category = node.scalar.flatMap({ Reconciliation.Category(rawValue: $0.string) }) else {
        throw unknown(node, among: Reconciliation.Category.allCases.map(\.rawValue))
      }
      categories.insert(category)
    }
    return categories
  }

  /// A whole number of days, zero or more.
  func days(_ value: Node, _ key: String) throws(TickmarkError) -> Int {
    guard let text = value.scalar?.string, let number = Int(text), (0...3_660).contains(number) else {
      throw wrong(value, key, expected: "a number of days, 0 to 3660", found: Self.found(value))
    }
    return number
  }

  /// The items of a list.
  func list(_ value: Node, _ key: String, of what: String) throws(TickmarkError) -> [Node] {
    guard let items = value.sequence else {
      throw wrong(value, key, expected: "a list of \(what)", found: Self.found(value))
    }
    return Array(items)
  }

  /// The texts of a small table; each required one is there and says something.
  private func texts(
    of node: Node, _ key: String, required: [String], optional: [String]
  ) throws(TickmarkError) -> [String: String] {
    guard let table = node.mapping else {
      throw wrong(node, key, expected: required.joined(separator: " and "), found: Self.found(node))
    }
    var texts: [String: String] = [:]
    for (name, value) in table {
      guard let word = name.scalar?.string, (required + optional).contains(word) else {
        throw unknown(name, among: (required + optional).sorted())
      }
      guard let text = value.scalar?.string, !text.isEmpty else {
        throw wrong(value, key, expected: "a text for \(word)", found: Self.found(value))
      }
      texts[word] = text
    }
    for word in required where texts[word] == nil {
      throw wrong(node, key, expected: "a \(word)", found: "none")
    }
    return texts
  }
}
