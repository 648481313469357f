extension Theme {
  /// Refuses what Excel would repair.
  func check() throws(WorkbookWriteError.Reason) {
    guard accents.count == 6 else { throw .theme("\(accents.count) accents; there are six") }
    for font in [headingFont, bodyFont] {
      guard (1...31).contains(font.utf16.count) else { throw .theme("a font's name has 1 to 31 characters") }
    }
    guard (1...255).contains(name.utf16.count) else { throw .theme("its name has 1 to 255 characters") }
  }

  /// The part `xl/theme/theme1.xml` (ECMA-376 part 1, section 20.1.6.9).
  func part() -> MarkupBuffer {
    var out = MarkupBuffer()
    out.raw(XMLDeclaration.text)
    out.raw("<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"")
    out.attribute(" name=\"", name)
    out.raw("><a:themeElements><a:clrScheme")
    out.attribute(" name=\"", self == .office ? "Office" : name)
    out.raw("><a:dk1>")
    system("windowText", dark1, standard: 0x000000, into: &out)
    out.raw("</a:dk1><a:lt1>")
    system("window", light1, standard: 0xFFFFFF, into: &out)
    out.raw("</a:lt1>")
    let names = ["dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"]
    for (name, value) in zip(names, [dark2, light2] + accents + [link, followedLink]) {
      out.raw("<a:")
      out.plain(name)
      out.raw(">")
      out.drawingColor(value)
      out.raw("</a:")
      out.plain(name)
      out.raw(">")
    }
    out.raw("</a:clrScheme><a:fontScheme name=\"Office\"><a:majorFont>")
    out.attribute("<a:latin typeface=\"", headingFont)
    out.raw("/><a:ea typeface=\"\"/><a:cs typeface=\"\"/></a:majorFont><a:minorFont>")
    out.attribute("<a:latin typeface=\"", bodyFont)
    out.raw("/><a:ea typeface=\"\"/><a:cs typeface=\"\"/></a:minorFont>")
    out.raw("</a:fontScheme><a:fmtScheme name=\"Office\"><a:fillStyleLst>")
    for _ in 0..<3 { out.raw("<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>") }
    out.raw("</a:fillStyleLst><a:lnStyleLst>")
    for width in [6350, 12700, 19050] {
      out.attribute("<a:ln w=\"", width)
      out.raw("><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill><a:prstDash val=\"solid\"/></a:ln>")
    }
    out.raw("</a:lnStyleLst><a:effectStyleLst>")
    for _ in 0..<3 { out.raw("<a:effectStyle><a:effectLst/></a:effectStyle>") }
    out.raw("</a:effectStyleLst><a:bgFillStyleLst>")
    for _ in 0..<3 { out.raw("<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>") }
    out.raw("</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>")
    return out
  }

  /// Black and white are those of the reader's system where the theme does not change them.
  private func system(_ name: String, _ value: UInt32, standard: UInt32, into out: inout MarkupBuffer) {
    guard value & 0xFF_FFFF == standard else { return out.drawingColor(value) }
    out.attribute("<a:sysClr val=\"", name)
    out.raw(" lastClr=\"")
    out.hexadecimal(value)
    out.raw("\"/>")
  }
}

extension MarkupBuffer {
  /// `RRGGBB`
  mutating func hexadecimal(_ value: UInt32) {
    append(atMost: 6) { cursor in
      for shift in stride(from: 20, through: 0, by: -4) {
        let nibble = UInt8(truncatingIfNeeded: (value >> UInt32(shift)) & 15)
        cursor.put(nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "A") + nibble - 10)
      }
    }
  }

  /// A color by its value, in a drawing.
  mutating func drawingColor(_ value: UInt32) {
    raw("<a:srgbClr val=\"")
    hexadecimal(value)
    raw("\"/>")
  }

  /// A color in a drawing (ECMA-376 part 1, section 20.1.2.3).
  mutating func drawingColor(_ color: Color) {
    switch color.kind {
    case .rgb(let value): drawingColor(value)
    case .automatic: raw("<a:sysClr val=\"windowText\" lastClr=\"000000\"/>")
    case .theme(let index, let tint):
      let names = [
        "bg1", "tx1", "bg2", "tx2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink",
        "folHlink",
      ]
      attribute("<a:schemeClr val=\"", names[min(max(index, 0), names.count - 1)])
      raw(">")
      // A tint moves the lightness; a drawing says it as a factor and a shift.
      if tint != 0 {
        attribute("<a:lumMod val=\"", Int(((1 - abs(tint)) * 100_000).rounded()))
        raw("/>")
        if tint > 0 {
          attribute("<a:lumOff val=\"", Int((tint * 100_000).rounded()))
          raw("/>")
        }
      }
      raw("</a:schemeClr>")
    }
  }
}
