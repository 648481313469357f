import Yams

/// What is wrong with a text that is no YAML, or not the YAML of settings, with its line.
extension ConfigurationReader {
  func wrong(line: Int, _ problem: String) -> TickmarkError {
    TickmarkError(.unreadableData, "\(path), line \(line): \(problem); Docs/Configuration.md has an example")
  }

  /// An error of the parser in this program's words.
  func syntaxError(_ error: any Error, in text: String) -> TickmarkError {
    switch error as? YamlError {
    case .scanner(_, let detail, let mark, _), .parser(_, let detail, let mark, _),
      .composer(_, let detail, let mark, _):
      return wrong(line: mark.line, "expected YAML, found text that is no YAML (\(detail))")
    case .duplicatedKeysInMapping(let keys, let context):
      let key = keys.first ?? ""
      let first = context.mark
      let second = Self.line(repeating: key, line: first.line, column: first.column, in: text)
      let name = PrintableText.line(key, width: 60)
      return wrong(
        line: second ?? first.line,
        "expected each key once, found \"\(name)\" twice (first on line \(first.line)); keep one of them")
    default:
      return TickmarkError(
        .unreadableData, "\(path): expected YAML, found text that is no YAML; Docs/Configuration.md has an example")
    }
  }

  /// The line of the next key of the same name in the same mapping: at the same column, before a line that ends the mapping. Nil where
  /// the mapping stands on one line. Lines and columns count from 1.
  private static func line(repeating key: String, line: Int, column: Int, in text: String) -> Int? {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (place, content) in lines.enumerated().dropFirst(line) {
      let indent = content.prefix { $0 == " " }.count
      let rest = content.dropFirst(indent)
      guard let first = rest.first, first != "#" else { continue }
      guard indent >= column - 1 else { return nil }
      guard indent == column - 1 else { continue }
      let name = rest.prefix { $0 != ":" }.filter { $0 != "\"" && $0 != "'" }
      if name.trimmingBlanks == key { return place + 1 }
    }
    return nil
  }
}

extension String {
  fileprivate var trimmingBlanks: Substring {
    var rest = self[...]
    while rest.last == " " { rest.removeLast() }
    return rest.drop { $0 == " " }
  }
}
