/// The objects of BILL's answers, out of the pages they came in.
struct BillPages: Sendable {
  private(set) var objects: [JSONObject] = []
  private(set) var notes: [String] = []
  private var pages = 0

  /// What was found, in a few words.
  var kinds: String {
    var counts: [(name: String, count: Int)] = []
    for object in objects {
      let name = BillObjectKind(object)?.rawValue ?? "other objects"
      if let place = counts.firstIndex(where: { $0.name == name }) {
        counts[place].count += 1
      } else {
        counts.append((name, 1))
      }
    }
    let found = counts.map { "\($0.count) \($0.name)" }.joined(separator: ", ")
    return (found.isEmpty ? "no objects" : found) + (pages > 1 ? " on \(pages) pages" : "")
  }

  /// The objects of a file's JSON texts.
  ///
  /// - Throws: ``IntakeError`` for an answer that is an error, saying what the server wrote.
  static func read(_ texts: [JSONValue], path: String) throws(IntakeError) -> BillPages {
    var pages = BillPages()
    var next: String?
    for text in texts { next = try pages.take(text, path: path, depth: 0) }
    if let next {
      pages.notes.append(
        "the last page names a next one ('\(next.quotable)'): later objects may be missing; save all pages into the file"
      )
    }
    return pages
  }

  /// Takes one text; returns the token of its next page.
  private mutating func take(_ value: JSONValue, path: String, depth: Int) throws(IntakeError) -> String? {
    switch value {
    case .array(let elements):
      var next: String?
      for element in elements { next = try take(element, path: path, depth: depth + 1) }
      return next
    case .object(let object): return try take(object, path: path, depth: depth)
    case .null: return nil
    case .string(let text):
      if let message = ErrorInsteadOfData.message(in: text) {
        throw ErrorInsteadOfData.answer(message, line: nil, path: path)
      }
      return nil
    default: return nil
    }
  }

  private mutating func take(_ object: JSONObject, path: String, depth: Int) throws(IntakeError) -> String? {
    if let message = Self.error(object) { throw ErrorInsteadOfData.answer(message, line: object.line, path: path) }
    guard depth < 6 else { return nil }
    for name in ["results", "response_data", "data", "payments", "items"] {
      guard let content = object[name], object["id"] == nil else { continue }
      switch content {
      case .array, .object:
        pages += 1
        _ = try take(content, path: path, depth: depth + 1)
        return object.text("nextPage")
      case .string(let text):
        if let message = ErrorInsteadOfData.message(in: text) {
          throw ErrorInsteadOfData.answer(message, line: object.line, path: path)
        }
      default: break
      }
    }
    if !object.members.isEmpty { objects.append(object) }
    return nil
  }

  /// The message of an answer that is an error: v2 `response_status` 1, v3 `code` with `message` and `severity`, and `errors`.
  private static func error(_ object: JSONObject) -> String? {
    if let status = object.text("response_status"), status != "0" {
      let data = object.object("response_data")
      let parts = [data?.text("error_code"), data?.text("error_message") ?? object.text("response_message")]
      let text = parts.compactMap { $0 }.joined(separator: " ")
      return text.isEmpty ? "response_status \(status)" : text
    }
    if let first = object.objects("errors").first {
      return [first.text("code"), first.text("message")].compactMap { $0 }.joined(separator: " ")
    }
    guard object["id"] == nil, let message = object.text(["message", "error_message", "error_description", "error"]),
      object["code"] != nil || object["severity"] != nil || object["error"] != nil || object["error_code"] != nil
    else { return nil }
    return [object.text(["code", "error_code"]), message].compactMap { $0 }.joined(separator: " ")
  }
}

extension ErrorInsteadOfData {
  /// The refusal of an answer that is an error.
  static func answer(_ message: String, line: Int?, path: String) -> IntakeError {
    IntakeError(
      path: path, place: line.map { "line \($0)" } ?? "", expected: "payments of BILL's API",
      found: "an error instead of data, '\(message.quotable)'",
      remedy: "ask the API again, and save the answer that has the data")
  }
}
