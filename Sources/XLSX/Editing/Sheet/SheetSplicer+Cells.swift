extension SheetSplicer {
  /// Writes the cells of the current row that are new, up to a column.
  mutating func insertCells(before limit: Int) throws {
    while nextCell < cellEdits.count, cellEdits[nextCell].column < limit {
      let (place, edit) = cellEdits[nextCell]
      nextCell += 1
      let inherited = rowStyle ?? columnStyle(place) ?? 0
      let style = try style(of: edit, own: inherited)
      let content = edit.content ?? .empty
      // An empty cell that looks as its row or column does is no cell.
      if case .empty = content, style == inherited { continue }
      seenStyles[place] = style
      if case .formula = content { changesFormulas = true }
      output += "<\(context.prefix)c r=\"\(CellReference(row: row, column: place))\"".utf8
      if style != 0 { output += " s=\"\(style)\"".utf8 }
      output += MarkupPrefix.add(context.prefix, to: try rest(of: content, column: place))
    }
  }

  /// Writes a cell that is there, with new content or a new look.
  mutating func changeCell(_ token: MarkupToken, _ edit: CellEdit) throws {
    let old = integer(token, "s")
    let style = try style(of: edit, own: old ?? 0)
    seenStyles[column] = style
    guard let content = edit.content else {
      writeCellTag(token, style: style == (old ?? 0) ? nil : style, keepsType: true)
      output.append(contentsOf: token.kind == .empty ? Array("/>".utf8) : Array(">".utf8))
      return
    }
    let (name, isEmpty) = (Array(scanner.bytes[token.name]), token.kind == .empty)
    writeCellTag(token, style: style == (old ?? 0) ? nil : style, keepsType: false)
    let kept = isEmpty ? [] : try passContent()
    if case .formula = content { changesFormulas = true }
    let rest = MarkupPrefix.add(context.prefix, to: try self.rest(of: content, column: column))
    // The rest ends in an end tag; the cell's own is written in its place, after what the cell keeps.
    let end = Array("</\(context.prefix)c>".utf8)
    output += rest.dropLast(end.count)
    output += kept
    output += "</".utf8 + name + ">".utf8
  }

  /// The start tag of a cell without its `>`. A new value loses the old type and what `cm` and `vm` say of the old
  /// value (ECMA-376 part 1, section 18.3.1.4).
  private mutating func writeCellTag(_ token: MarkupToken, style: Int?, keepsType: Bool) {
    output.append(UInt8(ascii: "<"))
    output += scanner.bytes[token.name]
    var isStyled = style == nil
    var at = token.name.upperBound
    while let attribute = MarkupTag.next(scanner.bytes, &at, token.range.upperBound) {
      let isOf: (StaticString) -> Bool = { [scanner] in MarkupTag.equal(scanner.bytes, attribute.name, $0) }
      if !keepsType, isOf("t") || isOf("cm") || isOf("vm") { continue }
      output.append(UInt8(ascii: " "))
      if let style, isOf("s") {
        output += "s=\"\(style)\"".utf8
        isStyled = true
      } else {
        output += scanner.bytes[attribute.name.lowerBound...attribute.value.upperBound]
      }
    }
    if let style, !isStyled { output += " s=\"\(style)\"".utf8 }
  }

  /// Passes over what a cell holds; gives back the bytes of what is neither value nor formula. A formula that other
  /// cells share is kept for them.
  private mutating func passContent() throws -> [UInt8] {
    var kept: [UInt8] = []
    var isKeeping = false
    while let token = try scanner.next() {
      if token.kind == .end, scanner.depth == 3 { break }
      if token.opens, scanner.depth == (token.kind == .start ? 5 : 4) {
        let isFormula = scanner.named(token, "f")
        isKeeping = !isFormula && !scanner.named(token, "v") && !scanner.named(token, "is")
        if isFormula { changesFormulas = true }
        if isFormula, let number = sharedNumber(token) {
          let (text, _) = try formula(token)
          if text.isEmpty { continue }
          let formula = FormulaShift(Array(MarkupTag.decoded(text).utf8))
          orphans[number] = Orphan(row: row, column: column, formula: formula)
          formulaBytes += text.count + 64
          continue
        }
      }
      if isKeeping, token.kind != .text || scanner.depth > 4 { kept += scanner.bytes[token.range] }
    }
    return kept
  }

  /// Writes the formula of a cell that shared one that is gone; false for every other token. A cell with a text of its
  /// own begins a formula that the cells after it share, as it does for whoever reads the sheet.
  mutating func writeOutFormula(_ token: MarkupToken) throws -> Bool {
    guard !orphans.isEmpty, token.opens, scanner.depth == (token.kind == .start ? 5 : 4), scanner.named(token, "f"),
      let number = sharedNumber(token), let shared = orphans[number]
    else { return false }
    let (text, bytes) = try formula(token)
    guard text.isEmpty else {
      orphans[number] = nil
      output += bytes
      return true
    }
    let moved = shared.formula.moved(rows: row - shared.row, columns: column - shared.column)
    var out = MarkupBuffer()
    out.raw("<f>")
    out.verbatim(String(decoding: moved, as: UTF8.self))
    out.raw("</f>")
    output += MarkupPrefix.add(context.prefix, to: out.bytes)
    changesFormulas = true
    return true
  }

  /// The number by which cells share a formula.
  private func sharedNumber(_ token: MarkupToken) -> Int? {
    guard let type = MarkupTag.value(scanner.bytes, token, "t"), MarkupTag.equal(scanner.bytes, type, "shared") else {
      return nil
    }
    return integer(token, "si")
  }

  /// The text of a formula, and the whole element, which is passed over.
  private mutating func formula(_ start: MarkupToken) throws -> (text: [UInt8], bytes: [UInt8]) {
    var (text, bytes): ([UInt8], [UInt8]) = ([], Array(scanner.bytes[start.range]))
    guard start.kind == .start else { return (text, bytes) }
    while let token = try scanner.next() {
      bytes += scanner.bytes[token.range]
      if token.kind == .end, scanner.depth == 4 { break }
      if token.kind == .text || token.kind == .data { text += scanner.bytes[token.range] }
      // The end of a formula may be far away.
      guard formulaBytes + bytes.count <= Self.mostFormulaBytes else {
        throw WorkbookError(.limit, part: scanner.part, "more than \(Self.mostFormulaBytes) bytes of shared formulas")
      }
    }
    return (text, bytes)
  }

  private static let mostFormulaBytes = 64 << 20

  private mutating func style(of edit: CellEdit, own: Int) throws -> Int {
    let key = StyleKey(
      base: base(edit, own: own), change: edit.change, addition: context.markup.addition(for: edit.content))
    if let known = knownStyles[key] { return known }
    let style = try context.styles.index(
      of: key.base, context.changes[Int(key.change)], adding: key.addition)
    knownStyles[key] = style
    return style
  }

  private func base(_ edit: CellEdit, own: Int) -> Int {
    switch edit.base {
    case .own: own
    case .column(let column): seenStyles[column] ?? rowStyle ?? columnStyle(column) ?? 0
    }
  }

  private func columnStyle(_ column: Int) -> Int? {
    context.columnStyles.first { ($0.first...$0.last).contains(column) }?.style
  }

  private func rest(of content: CellContent, column: Int) throws -> [UInt8] {
    do {
      return try context.markup.rest(content)
    } catch {
      throw WorkbookEditError(error, cell: CellReference(row: row, column: column))
    }
  }
}
