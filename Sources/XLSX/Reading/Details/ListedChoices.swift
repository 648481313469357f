/// The choices of a list that stands in a validation itself, in its two spellings.
enum ListedChoices {
  /// Those of a formula that is a text: `"a,b"`. Nil for other formulas, such as a range.
  static func inFormula(_ formula: String) -> [String]? {
    guard formula.utf8.count >= 2, formula.hasPrefix("\""), formula.hasSuffix("\"") else { return nil }
    let inside = formula.dropFirst().dropLast().split(separator: "\"\"", omittingEmptySubsequences: false)
    guard inside.allSatisfy({ !$0.contains("\"") }) else { return nil }
    return inside.joined(separator: "\"").split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }

  /// Those of the newer element, where a choice with a comma stands in quotes: `"a,b",c`.
  static func inElement(_ text: String) -> [String] {
    var choices: [String] = []
    var choice = ""
    var isQuoted = false
    var rest = Substring(text)
    while let character = rest.popFirst() {
      switch character {
      case "\"" where isQuoted && rest.first == "\"":
        rest.removeFirst()
        choice.append(character)
      case "\"" where isQuoted || choice.isEmpty: isQuoted.toggle()
      case "," where !isQuoted:
        choices.append(choice)
        choice = ""
      default: choice.append(character)
      }
    }
    return choices + [choice]
  }

  /// Choices as a formula, which all programs read; commas in them look like those between them.
  static func formula(_ choices: [String]) -> String {
    "\"" + choices.joined(separator: ",").doubling("\"") + "\""
  }
}
