import XML

/// Texts and ranges of the small parts.
enum DetailText {
  /// A text with its `_xHHHH_` decoded.
  static func string(_ text: String) -> String {
    var text = text
    return text.withUTF8 { EscapedText.decode($0) }
  }

  /// The text of a string item (`CT_Rst`): its `t`, or those of its runs; phonetic ones left out.
  static func item(_ element: XMLElement) -> String {
    var text = ""
    for child in element.children {
      if child.name == "t" { text += string(child.text) }
      if child.name == "r" { text += child.children("t").map { string($0.text) }.joined() }
    }
    return text
  }

  /// `A1:C9`, `$A$1`, `B7`, whole columns `A:C` and whole rows `1:3`; nil for anything else.
  static func range(_ text: some StringProtocol) -> CellRange? {
    let corners = text.split(separator: ":", omittingEmptySubsequences: false)
    guard let one = corners.first, corners.count <= 2 else { return nil }
    if corners.count == 1 { return CellReference(one).map { CellRange($0) } }
    let other = corners[1]
    if let first = CellReference(one), let last = CellReference(other) { return CellRange(from: first, to: last) }
    func isAll(_ test: (Character) -> Bool) -> Bool {
      [one, other].allSatisfy { $0.allSatisfy { $0 == "$" || test($0) } }
    }
    let ends: (String, String)
    if isAll(\.isLetter) {
      ends = ("\(one)1", "\(other)\(CellReference.lastRow)")
    } else if isAll(\.isNumber) {
      ends = ("A\(one)", "XFD\(other)")
    } else {
      return nil
    }
    guard let first = CellReference(ends.0), let last = CellReference(ends.1) else { return nil }
    return CellRange(from: first, to: last)
  }

  /// Ranges with blanks between them.
  static func ranges(_ text: String?) -> [CellRange] {
    (text ?? "").split(separator: " ").compactMap { range($0) }
  }
}
