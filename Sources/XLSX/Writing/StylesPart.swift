extension StyleTable {
  /// The part `xl/styles.xml` (ECMA-376 part 1, section 18.8).
  func part() -> MarkupBuffer {
    var out = MarkupBuffer()
    out.raw(XMLDeclaration.text)
    out.raw("<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">")
    numberFormats(into: &out)
    out.attribute("<fonts count=\"", fonts.count)
    out.raw(">")
    for font in fonts.values { out.font(font) }
    out.raw("</fonts>")
    out.attribute("<fills count=\"", fills.count)
    out.raw(">")
    for fill in fills.values { out.fill(fill) }
    out.raw("</fills>")
    out.attribute("<borders count=\"", borders.count)
    out.raw(">")
    for border in borders.values { out.border(border, isRule: false) }
    out.raw("</borders>")
    out.raw("<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>")
    out.attribute("<cellXfs count=\"", entries.count)
    out.raw(">")
    for entry in entries.values { cellFormat(entry, into: &out) }
    out.raw("</cellXfs>")
    out.raw("<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>")
    ruleStyles(into: &out)
    out.raw(
      "<tableStyles count=\"0\" defaultTableStyle=\"TableStyleMedium2\" defaultPivotStyle=\"PivotStyleLight16\"/>")
    out.raw("</styleSheet>")
    return out
  }

  private func numberFormats(into out: inout MarkupBuffer) {
    guard formats.count > 0 else { return }
    out.attribute("<numFmts count=\"", formats.count)
    out.raw(">")
    for (index, format) in formats.values.enumerated() {
      out.attribute("<numFmt numFmtId=\"", FormatCode.firstCustomNumber + index)
      out.attribute(" formatCode=\"", format.rawValue)
      out.raw("/>")
    }
    out.raw("</numFmts>")
  }

  private func cellFormat(_ entry: Entry, into out: inout MarkupBuffer) {
    let style = entry.style
    let number =
      style.format.builtInNumber ?? formats.known(style.format).map { FormatCode.firstCustomNumber + $0 } ?? 0
    let font = fonts.known(style.font ?? standardFont) ?? 0
    let fill = style.fill.flatMap { fills.known($0) } ?? 0
    let border = borders.known(style.border) ?? 0
    out.attribute("<xf numFmtId=\"", number)
    out.attribute(" fontId=\"", font)
    out.attribute(" fillId=\"", fill)
    out.attribute(" borderId=\"", border)
    out.raw(" xfId=\"0\"")
    if entry.isQuoted { out.raw(" quotePrefix=\"1\"") }
    if number != 0 { out.raw(" applyNumberFormat=\"1\"") }
    if font != 0 { out.raw(" applyFont=\"1\"") }
    if fill != 0 { out.raw(" applyFill=\"1\"") }
    if border != 0 { out.raw(" applyBorder=\"1\"") }
    let isAligned = style.alignment != .standard
    let isProtected = !style.isLocked || style.isFormulaHidden
    if isAligned { out.raw(" applyAlignment=\"1\"") }
    if isProtected { out.raw(" applyProtection=\"1\"") }
    guard isAligned || isProtected else {
      out.raw("/>")
      return
    }
    out.raw(">")
    if isAligned { out.alignment(style.alignment) }
    if isProtected {
      out.attribute("<protection locked=\"", style.isLocked ? 1 : 0)
      out.attribute(" hidden=\"", style.isFormulaHidden ? 1 : 0)
      out.raw("/>")
    }
    out.raw("</xf>")
  }

  private func ruleStyles(into out: inout MarkupBuffer) {
    out.attribute("<dxfs count=\"", rules.count)
    guard rules.count > 0 else {
      out.raw("/>")
      return
    }
    out.raw(">")
    for rule in rules.values { out.ruleStyle(rule) }
    out.raw("</dxfs>")
  }
}

extension MarkupBuffer {
  /// The attributes of a color; the element's name is the caller's.
  mutating func color(_ color: Color) {
    switch color.kind {
    case .rgb(let value):
      raw(" rgb=\"FF")
      hexadecimal(value)
      raw("\"")
    case .theme(let index, let tint):
      attribute(" theme=\"", index)
      if tint != 0 { attribute(" tint=\"", tint) }
    case .automatic: raw(" auto=\"1\"")
    }
  }

  fileprivate mutating func font(_ font: Font) {
    raw("<font>")
    fontProperties(font, name: "<name val=\"")
    raw("</font>")
  }

  /// What stands in a `font` of the styles or the `rPr` of a text, which name the family differently.
  mutating func fontProperties(_ font: Font, name: StaticString) {
    if font.isBold { raw("<b/>") }
    if font.isItalic { raw("<i/>") }
    if font.isStruck { raw("<strike/>") }
    if font.underline != .none {
      attribute("<u val=\"", font.underline.rawValue)
      raw("/>")
    }
    attribute("<sz val=\"", font.size)
    raw("/>")
    if let color = font.color, color != .automatic {
      raw("<color")
      self.color(color)
      raw("/>")
    }
    attribute(name, font.name)
    raw("/>")
    // Family 2 is "Swiss": what to look for where the font is not installed.
    raw("<family val=\"2\"/>")
  }

  mutating func fill(_ fill: Fill) {
    attribute("<fill><patternFill patternType=\"", fill.pattern.rawValue)
    guard fill.foreground != nil || fill.background != nil || fill.pattern == .solid else {
      raw("/></fill>")
      return
    }
    raw(">")
    if let foreground = fill.foreground {
      raw("<fgColor")
      color(foreground)
      raw("/>")
    }
    raw("<bgColor")
    if let background = fill.background { color(background) } else { raw(" indexed=\"64\"") }
    raw("/></patternFill></fill>")
  }

  /// - Parameter isRule: a rule leaves out the sides it does not change; a cell's border names all five.
  mutating func border(_ border: Border, isRule: Bool) {
    raw("<border>")
    let sides: [(StaticString, StaticString, Border.Edge?)] = [
      ("<left", "</left>", border.left), ("<right", "</right>", border.right), ("<top", "</top>", border.top),
      ("<bottom", "</bottom>", border.bottom),
    ]
    for (start, end, edge) in sides {
      guard let edge else {
        if !isRule {
          raw(start)
          raw("/>")
        }
        continue
      }
      raw(start)
      attribute(" style=\"", edge.line.rawValue)
      raw("><color")
      color(edge.color)
      raw("/>")
      raw(end)
    }
    raw(isRule ? "</border>" : "<diagonal/></border>")
  }

  mutating func alignment(_ alignment: Alignment) {
    raw("<alignment")
    if alignment.horizontal != .general { attribute(" horizontal=\"", alignment.horizontal.rawValue) }
    if alignment.vertical != .bottom { attribute(" vertical=\"", alignment.vertical.rawValue) }
    // The file counts downward rotation from 91 to 180.
    if alignment.rotation != 0 {
      attribute(" textRotation=\"", alignment.rotation < 0 ? 90 - alignment.rotation : alignment.rotation)
    }
    if alignment.wraps { raw(" wrapText=\"1\"") }
    if alignment.indent != 0 { attribute(" indent=\"", alignment.indent) }
    if alignment.shrinks { raw(" shrinkToFit=\"1\"") }
    raw("/>")
  }

  mutating func ruleStyle(_ rule: RuleStyle) {
    raw("<dxf>")
    if rule.color != nil || rule.isBold != nil || rule.isItalic != nil || rule.isStruck != nil {
      raw("<font>")
      if let isBold = rule.isBold { raw(isBold ? "<b/>" : "<b val=\"0\"/>") }
      if let isItalic = rule.isItalic { raw(isItalic ? "<i/>" : "<i val=\"0\"/>") }
      if let isStruck = rule.isStruck { raw(isStruck ? "<strike/>" : "<strike val=\"0\"/>") }
      if let color = rule.color {
        raw("<color")
        self.color(color)
        raw("/>")
      }
      raw("</font>")
    }
    if let fill = rule.fill {
      // In a rule the background color is the one that fills the cell.
      raw("<fill><patternFill><bgColor")
      color(fill)
      raw("/></patternFill></fill>")
    }
    if let border = rule.border { self.border(border, isRule: true) }
    raw("</dxf>")
  }
}

/// The first line of every part.
enum XMLDeclaration {
  static let text: StaticString = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
}
