/// The colors and fonts that theme references point to: the ones every new Office workbook had from 2013 to 2022.
enum Theme {
  /// Light and dark, text and background, accents, links; the order of ``Color/theme(_:tint:)`` but for the first four.
  private static let colors: [(StaticString, StaticString)] = [
    ("dk2", "44546A"), ("lt2", "E7E6E6"), ("accent1", "4472C4"), ("accent2", "ED7D31"), ("accent3", "A5A5A5"),
    ("accent4", "FFC000"), ("accent5", "5B9BD5"), ("accent6", "70AD47"), ("hlink", "0563C1"), ("folHlink", "954F72"),
  ]

  /// The part `xl/theme/theme1.xml` (ECMA-376 part 1, section 20.1.6.9).
  static func part() -> MarkupBuffer {
    var out = MarkupBuffer()
    out.raw(XMLDeclaration.text)
    out.raw("<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Office Theme\">")
    out.raw("<a:themeElements><a:clrScheme name=\"Office\">")
    out.raw("<a:dk1><a:sysClr val=\"windowText\" lastClr=\"000000\"/></a:dk1>")
    out.raw("<a:lt1><a:sysClr val=\"window\" lastClr=\"FFFFFF\"/></a:lt1>")
    for (name, value) in colors {
      out.raw("<a:")
      out.raw(name)
      out.raw("><a:srgbClr val=\"")
      out.raw(value)
      out.raw("\"/></a:")
      out.raw(name)
      out.raw(">")
    }
    out.raw("</a:clrScheme><a:fontScheme name=\"Office\">")
    out.raw(
      "<a:majorFont><a:latin typeface=\"Calibri Light\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/></a:majorFont>")
    out.raw("<a:minorFont><a:latin typeface=\"Calibri\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/></a:minorFont>")
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
}
