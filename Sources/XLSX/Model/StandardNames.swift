/// The closed lists of names that the standard has for looks (ECMA-376 part 1, section 18.18): a program that reads the
/// file takes no others.
enum StandardNames {
  static let horizontal = [
    "general", "left", "center", "right", "fill", "justify", "centerContinuous", "distributed",
  ]
  static let vertical = ["top", "center", "bottom", "justify", "distributed"]
  static let lines = [
    "none", "hair", "thin", "medium", "thick", "double", "dotted", "dashed", "mediumDashed", "dashDot", "mediumDashDot",
    "dashDotDot", "mediumDashDotDot", "slantDashDot",
  ]
  static let patterns = [
    "none", "solid", "darkGray", "mediumGray", "lightGray", "gray125", "gray0625", "darkHorizontal", "darkVertical",
    "darkDown", "darkUp", "darkGrid", "darkTrellis", "lightHorizontal", "lightVertical", "lightDown", "lightUp",
    "lightGrid", "lightTrellis",
  ]
  static let underlines = ["none", "single", "double", "singleAccounting", "doubleAccounting"]

  /// Refuses a name that the list has not.
  static func check(
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
    try StandardNames.check(horizontal.rawValue, in: StandardNames.horizontal, "horizontal alignment")
    try StandardNames.check(vertical.rawValue, in: StandardNames.vertical, "vertical alignment")
  }
}

extension Border {
  /// Refuses what Excel would repair.
  func check() throws(WorkbookWriteError.Reason) {
    for edge in [left, right, top, bottom].compactMap(\.self) {
      try StandardNames.check(edge.line.rawValue, in: StandardNames.lines, "border line")
    }
  }
}

extension Fill {
  /// Refuses what Excel would repair.
  func check() throws(WorkbookWriteError.Reason) {
    try StandardNames.check(pattern.rawValue, in: StandardNames.patterns, "fill pattern")
  }
}

extension Font.Underline {
  /// Refuses what Excel would repair.
  func check() throws(WorkbookWriteError.Reason) {
    try StandardNames.check(rawValue, in: StandardNames.underlines, "underline")
  }
}
