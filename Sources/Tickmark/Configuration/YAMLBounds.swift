import Yams

/// What a text of settings may ask of the parser, checked before it is parsed.
///
/// The parser compares the keys of a mapping as whole trees: with references (`*`) as keys, each naming the one before ten times, or with
/// keys in keys, a few hundred bytes take hours. Settings need neither. The checks look at characters alone, in quotes and comments too,
/// so that nothing the parser would take for a reference is passed over.
enum YAMLBounds {
  /// How deep brackets may stand in each other, and how often a key may be a tree of its own.
  static let depth = 16

  /// What is wrong, with its line; nil where the text may be parsed.
  static func objection(to text: String) -> (line: Int, problem: String)? {
    let bytes = Array(text.utf8)
    return control(in: text) ?? reference(in: bytes) ?? nesting(in: bytes)
  }

  /// Characters that YAML does not allow (1.2, section 5.1).
  private static func control(in text: String) -> (line: Int, problem: String)? {
    var line = 1
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A: line += 1
      case 0x09, 0x0D, 0x85: break
      case 0x00...0x1F, 0x7F...0x9F:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let code = String(repeating: "0", count: 4 - digits.count) + digits
        return (line, "expected text, found the control character U+\(code); take it out")
      default: break
      }
    }
    return nil
  }

  private static func reference(in bytes: [UInt8]) -> (line: Int, problem: String)? {
    let anchors = Set(names(after: UInt8(ascii: "&"), in: bytes).map(\.name))
    guard !anchors.isEmpty else { return nil }
    let reference = names(after: UInt8(ascii: "*"), in: bytes).first { anchors.contains($0.name) }
    return reference.map { found in
      let name = PrintableText.line(String(decoding: found.name, as: UTF8.self), width: 40)
      return (found.line, "expected settings without references, found *\(name); write out what it stands for")
    }
  }

  /// The names that follow a mark, each with its line; libyaml's names are letters, digits, `_` and `-`.
  private static func names(after mark: UInt8, in bytes: [UInt8]) -> [(line: Int, name: ArraySlice<UInt8>)] {
    var found: [(line: Int, name: ArraySlice<UInt8>)] = []
    var line = 1
    for (place, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\n") { line += 1 }
      guard byte == mark else { continue }
      let name = bytes[(place + 1)...].prefix { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "-"): true
        default: false
        }
      }
      if !name.isEmpty { found.append((line, name)) }
    }
    return found
  }

  private static func nesting(in bytes: [UInt8]) -> (line: Int, problem: String)? {
    var (line, open, keys) = (1, 0, 0)
    for (place, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "\n"): line += 1
      case UInt8(ascii: "["), UInt8(ascii: "{"): open += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): open = max(0, open - 1)
      case UInt8(ascii: "?"):
        let next = place + 1 < bytes.count ? bytes[place + 1] : UInt8(ascii: "\n")
        let before = place > 0 ? bytes[place - 1] : UInt8(ascii: "\n")
        // A question in a comment or a text follows a word.
        if next <= 0x20, before <= 0x20 || before == UInt8(ascii: "?") || before == UInt8(ascii: "-") { keys += 1 }
      default: break
      }
      guard open <= depth, keys <= depth else {
        return (line, "expected settings in at most \(depth) levels, found more")
      }
    }
    return nil
  }
}
