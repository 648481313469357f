/// The two parts that hold a sheet's notes: their texts, and the boxes they are drawn in.
struct CommentParts {
  let comments: [(cell: CellReference, comment: Comment)]
  /// The blocks of 1,024 shape numbers before those of this drawing.
  let firstBlock: Int
  let grid: PixelGrid

  /// How many blocks of shape numbers the drawing takes. The first number of a block is not used.
  var blockCount: Int { comments.count / 1024 + 1 }

  /// The texts (ECMA-376 part 1, section 18.7).
  var list: MarkupBuffer {
    var authors = Interned<ExactText>()
    for entry in comments { _ = authors.index(of: ExactText(entry.comment.author)) }
    var out = MarkupBuffer()
    out.raw(XMLDeclaration.text)
    out.raw("<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><authors>")
    for author in authors.values {
      out.raw("<author>")
      out.text(author.text)
      out.raw("</author>")
    }
    out.raw("</authors><commentList>")
    for (cell, comment) in comments {
      out.attribute("<comment ref=\"", cell)
      out.attribute(" authorId=\"", authors.known(ExactText(comment.author)) ?? 0)
      out.attribute("><text><r><rPr><sz val=\"", Comment.font.size)
      out.attribute("/><color indexed=\"81\"/><rFont val=\"", Comment.font.name)
      out.raw("/><family val=\"2\"/></rPr>")
      out.textElement(comment.text)
      out.raw("</r></text></comment>")
    }
    out.raw("</commentList></comments>")
    return out
  }

  /// The boxes, in the old drawing language that programs still read notes from (ECMA-376 part 4, section 19).
  var drawing: MarkupBuffer {
    var out = MarkupBuffer()
    out.raw("<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"")
    out.raw(" xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><o:shapelayout v:ext=\"edit\">")
    out.raw("<o:idmap v:ext=\"edit\" data=\"")
    for block in 1...blockCount {
      if block > 1 { out.raw(",") }
      out.integer(Int64(firstBlock + block))
    }
    out.raw("\"/></o:shapelayout><v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\"")
    out.raw(" path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>")
    out.raw("<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>")
    for (index, entry) in comments.enumerated() {
      shape(index, at: entry.cell, entry.comment, into: &out)
    }
    out.raw("</xml>")
    return out
  }

  private func shape(_ index: Int, at cell: CellReference, _ comment: Comment, into out: inout MarkupBuffer) {
    let size = comment.boxSize
    let anchor = grid.anchor(
      beside: cell, width: Int((size.width * 96 / 72).rounded()), height: Int((size.height * 96 / 72).rounded()))
    out.attribute("<v:shape id=\"_x0000_s", (firstBlock + 1) * 1024 + index + 1)
    out.raw(" type=\"#_x0000_t202\" style=\"position:absolute;margin-left:60pt;margin-top:2pt;width:")
    out.number(size.width.rounded())
    out.raw("pt;height:")
    out.number(size.height.rounded())
    out.raw("pt;z-index:")
    out.integer(Int64(index + 1))
    out.raw(comment.isVisible ? "\"" : ";visibility:hidden\"")
    out.raw(" fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>")
    out.raw("<v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>")
    out.raw("<v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox>")
    out.raw("<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>")
    for (index, value) in anchor.enumerated() {
      if index > 0 { out.raw(", ") }
      out.integer(Int64(value))
    }
    out.raw("</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>")
    out.integer(Int64(cell.row - 1))
    out.raw("</x:Row><x:Column>")
    out.integer(Int64(cell.column - 1))
    out.raw(
      comment.isVisible ? "</x:Column><x:Visible/></x:ClientData></v:shape>" : "</x:Column></x:ClientData></v:shape>")
  }
}

/// The widths of a sheet's columns and the heights of its rows in pixels, to place boxes by.
struct PixelGrid {
  private let columns: [Int]
  private let rows: [UInt16]
  private let rowHeight: Int

  init(of sheet: SheetWriter) {
    columns = sheet.setup.columns.map(\.pixels)
    rows = sheet.rowPixels
    rowHeight = Int(((sheet.setup.defaultRowHeight ?? 15) * 96 / 72).rounded())
  }

  /// A box of a size to the right of a cell and a little above it: column and row (from 0) with the pixels into them,
  /// of its upper left and its lower right corner. At the sheet's right edge it stands to the left of the cell.
  func anchor(beside cell: CellReference, width: Int, height: Int) -> [Int] {
    var column = cell.column
    if column + 12 > CellReference.lastColumn { column = max(cell.column - 13, 0) }
    let row = max(min(cell.row - 2, CellReference.lastRow - 40), 0)
    let left = (index: column, offset: 15)
    let top = (index: row, offset: cell.row == 1 ? 2 : 10)
    let right = walk(from: left, by: width, limit: CellReference.lastColumn - 1) { self.width(ofColumn: $0) }
    let bottom = walk(from: top, by: height, limit: CellReference.lastRow - 1) { self.height(ofRow: $0) }
    return [left.index, left.offset, top.index, top.offset, right.index, right.offset, bottom.index, bottom.offset]
  }

  private func walk(
    from start: (index: Int, offset: Int), by distance: Int, limit: Int, size: (Int) -> Int
  ) -> (index: Int, offset: Int) {
    var index = start.index
    var rest = start.offset + distance
    while index < limit, rest >= size(index) {
      rest -= size(index)
      index += 1
    }
    return (index, min(rest, size(index)))
  }

  private func width(ofColumn index: Int) -> Int {
    columns.indices.contains(index) ? columns[index] : 64
  }

  private func height(ofRow index: Int) -> Int {
    guard rows.indices.contains(index), rows[index] > 0 else { return rowHeight }
    return Int(rows[index])
  }
}
