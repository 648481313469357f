import XML

/// Turns the events of a worksheet part into rows. Only elements of the root's namespace in their right places count:
/// `sheetData`, in it `row`, in it `c`, in it `f`, `v` and `is`. Of alternatives (part 3, section 7.6) those for
/// programs that know none of the others count, as if they stood there alone.
struct SheetHandler: XMLHandler {
  private enum Level {
    case outside, sheetData, row, cell, value, formula, inline

    /// Where an element that counts here leads.
    func next(_ name: XMLName) -> Level? {
      switch self {
      case .outside: name == "sheetData" ? .sheetData : nil
      case .sheetData: name == "row" ? .row : nil
      case .row: name == "c" ? .cell : nil
      case .cell: name == "v" ? .value : name == "f" ? .formula : name == "is" ? .inline : nil
      case .value, .formula, .inline: nil
      }
    }
  }

  var builder: RowBuilder
  private var level = Level.outside
  private var namespace: UInt = 0
  private var depth = 0
  /// Elements open inside one that does not count.
  private var skipped = 0
  /// The depths of open alternatives.
  private var alternatives: [Int] = []
  private var rowsHavePrefix = false
  private var item = StringItem()

  init(_ context: SheetContext) { self.builder = RowBuilder(context) }

  /// Whether the parser stands between two rows, where a plain one may come.
  var isBetweenRows: Bool { level == .sheetData && skipped == 0 && alternatives.isEmpty && !rowsHavePrefix }

  mutating func start(_ tag: XMLStartTag) throws {
    depth += 1
    if depth == 1 {
      // A macro sheet's root is of a namespace of its own; what is in it is not.
      if tag.name != "macrosheet" { namespace = tag.name.namespaceIdentity }
      return
    }
    if depth == 2, namespace == 0 { namespace = tag.name.namespaceIdentity }
    if level == .inline {
      item.start(tag)
      return
    }
    guard skipped == 0, tag.name.namespaceIdentity == namespace, let next = level.next(tag.name) else {
      if skipped == 0, isLookedThrough(tag.name) { alternatives.append(depth) } else { skipped += 1 }
      return
    }
    level = next
    switch next {
    case .row: try builder.startRow(tag)
    case .cell: try builder.startCell(tag)
    case .value: builder.startValue()
    case .formula: builder.startFormula(tag)
    case .inline:
      item.clear()
      item.start(tag)
    case .sheetData: rowsHavePrefix = tag.hasPrefix
    case .outside: break
    }
  }

  mutating func text(_ text: XMLText) throws {
    guard skipped == 0 else { return }
    switch level {
    case .value, .formula: try builder.append(text.bytes)
    case .inline:
      item.append(text)
      try builder.check(item.bytes.count)
    case .outside, .sheetData, .row, .cell: break
    }
  }

  mutating func end(_ name: XMLName) throws {
    depth -= 1
    if skipped > 0 {
      skipped -= 1
      return
    }
    if let last = alternatives.last, last == depth + 1 {
      alternatives.removeLast()
      return
    }
    switch level {
    case .outside: break
    case .sheetData: level = .outside
    case .row:
      builder.endRow()
      level = .sheetData
    case .cell:
      try builder.endCell()
      level = .row
    case .value:
      builder.endValue()
      level = .cell
    case .formula:
      try builder.endFormula()
      level = .cell
    case .inline:
      guard item.end(name), name == "is" else { return }
      try builder.inline(item.text)
      level = .cell
    }
  }

  private static let compatibility: StaticString = "http://schemas.openxmlformats.org/markup-compatibility/2006"

  /// Whether an element is one of a list of alternatives, of which none but the last is known here.
  private func isLookedThrough(_ name: XMLName) -> Bool {
    guard level != .value, level != .formula, name.namespace == Self.compatibility else { return false }
    return name == "AlternateContent" || name == "Fallback" && alternatives.last == depth - 1
  }
}
