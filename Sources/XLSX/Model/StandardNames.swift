/// The closed lists of names that the standard has for looks (ECMA-376 part 1, section 18.18): a program that reads the
/// file takes no others.
enum StandardNames {
  private static let horizontal = [
    "general", "left", "center", "right", "fill", "justify", "centerContinuous", "distributed",
  ]
  private static let vertical = ["top", "center", "bottom", "justify", "distributed"]
  private static let lines = [
    "none", "hair", "thin", "medium", "thick", "double", "dotted", "dashed", "mediumDashed", "dashDot", "mediumDashDot",
    "dashDotDot", "mediumDashDotDot", "slantDashDot",
  ]
  private static let patterns = [
    "none", "solid", "darkGray", "mediumGray", "lightGray", "gray125", "gray0625", "darkHorizontal", "darkVertical",
    "darkDown", "darkUp", "darkGrid", "darkTrellis", "lightHorizontal", "lightVertical", "lightDown", "lightUp",
    "lightGrid", "lightTrellis",
  ]
  private static let underlines = ["none", "single", "double", "singleAccounting", "doubleAccounting"]

  fileprivate static func check(_ alignment: Alignment) throws(WorkbookWriteError.Reason) {
    try check(alignment.horizontal.rawValue, in: horizontal, "horizontal alignment")
    try check(alignment.vertical.rawValue, in: vertical, "vertical alignment")
  }

  fileprivate static func check(_ line: Border.Line) throws(WorkbookWriteError.Reason) {
    try check(line.rawValue, in: lines, "border line")
  }

  fileprivate static func check(_ pattern: Fill.Pattern) throws(WorkbookWriteError.Reason) {
    try check(pattern.rawValue, in: patterns, "fill pattern")
  }

  fileprivate static func check(_ underline: Font.Underline) throws(WorkbookWriteError.Reason) {
    try check(underline.rawValue, in: underlines, "underline")
  }

  private static func check(
    _ name: String, in known: [String], _ kind: String
  ) throws(WorkbookWriteError.Reason) {
    guard known.contains(name) else { throw .lookName(kind: kind, name: name, expected: known) }
  }
}

extension Style {
  /// Refuses what Excel would repair.
  func check() throws(WorkbookWriteError.Reason) {
    try font?.check()
    try fill?.check()
    try border.check()
    try alignment.check()
    try format.check()
  }
}

extension Alignment {
  /// Refuses what Excel would repair.
  func check() throws(WorkbookWriteError.Reason) {
    guard (0...250).contains(indent), (-90...90).contains(rotation) else {
      throw .alignment(indent: indent, rotation: rotation)
    }
    try StandardNames.check(self)
  }
}

extension Border {
  /// Refuses what Excel would repair.
  func check() throws(WorkbookWriteError.Reason) {
    for edge in [left, right, top, bottom] { if let edge { try StandardNames.check(edge.line) } }
  }
}

extension Fill {
  /// Refuses what Excel would repair.
  func check() throws(WorkbookWriteError.Reason) { try StandardNames.check(pattern) }
}

extension Font.Underline {
  /// Refuses what Excel would repair.
  func check() throws(WorkbookWriteError.Reason) { try StandardNames.check(self) }
}
