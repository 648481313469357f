import Banking

/// A value of a JSON text (RFC 8259). Numbers stay the decimal text they were written as: money is never made a double.
enum JSONValue: Sendable {
  case object(JSONObject)
  case array([JSONValue])
  case string(String)
  case number(String)
  case boolean(Bool)
  case null

  /// The text of a string or number; nil for any other value and for an empty string.
  var text: String? {
    switch self {
    case .string(let text): text.isEmpty ? nil : text
    case .number(let text): text
    default: nil
    }
  }

  /// Whether it says yes: `true`, or the `"1"` and `"true"` of API v2. Nil where it says neither yes nor no.
  var truth: Bool? {
    switch self {
    case .boolean(let value): value
    case .string("1"), .string("true"), .number("1"): true
    case .string("0"), .string("false"), .number("0"): false
    default: nil
    }
  }

  /// The objects of an array of them.
  var objects: [JSONObject] {
    guard case .array(let values) = self else { return [] }
    return values.compactMap { if case .object(let object) = $0 { object } else { nil } }
  }

  /// What a message calls such a value.
  var kind: String {
    switch self {
    case .object: "an object"
    case .array: "an array"
    case .string(let text): "'\(text.quotable)'"
    case .number(let text): text.quotable
    case .boolean(let value): "\(value)"
    case .null: "null"
    }
  }
}

/// An object with the line it begins on.
struct JSONObject: Sendable {
  var line: Int
  var members: [String: JSONValue] = [:]

  subscript(_ name: String) -> JSONValue? { members[name] }

  /// The text of a member; nil where it is missing, null, empty or no text.
  func text(_ name: String) -> String? { members[name]?.text }

  /// The first of several members that has a text.
  func text(_ names: [String]) -> String? { names.lazy.compactMap { text($0) }.first }

  /// The day of a member that is a time ("2026-10-21T15:17:14.541Z"), as it is written: no zone is applied.
  func day(_ name: String) -> Day? { text(name).flatMap { Day(iso: $0.prefix(10)) } }

  /// A member that is an object.
  func object(_ name: String) -> JSONObject? {
    if case .object(let object)? = members[name] { object } else { nil }
  }

  /// The objects of a member that is an array.
  func objects(_ name: String) -> [JSONObject] { members[name]?.objects ?? [] }
}
