/// The drawing of a sheet's notes while boxes are added (ECMA-376 part 4, section 19). Programs write this old language
/// with little care for XML, so it is not taken apart: boxes go before the end of its root.
struct NoteDrawing {
  private static let namespaces = [
    ("v", "urn:schemas-microsoft-com:vml"), ("o", "urn:schemas-microsoft-com:office:office"),
    ("x", "urn:schemas-microsoft-com:office:excel"),
  ]

  /// The blocks of 1,024 shape numbers that a drawing says are its own, and the highest number it uses.
  static func numbers(_ drawing: [UInt8]) -> (blocks: [Int], highest: Int) {
    let blocks = blockList(drawing).map { place in
      drawing[place].split(separator: UInt8(ascii: ",")).compactMap { decimal($0) }.filter {
        (1..<1 << 20).contains($0)
      }
    }
    var highest = 0
    var at = 0
    let mark: StaticString = "_x0000_s"
    while let found = find(mark, in: drawing, from: at) {
      at = found + mark.utf8CodeUnitCount
      highest = max(highest, decimal(drawing[at...].prefix { (0x30...0x39).contains($0) }) ?? 0)
    }
    return (blocks ?? [], highest)
  }

  /// Where the drawing lists its blocks, without the quotes.
  private static func blockList(_ drawing: [UInt8]) -> Range<Int>? {
    guard let map = find("idmap", in: drawing, from: 0), let data = find("data=", in: drawing, from: map) else {
      return nil
    }
    let start = data + 6
    guard start <= drawing.count, drawing[map..<start].allSatisfy({ $0 != UInt8(ascii: ">") }) else { return nil }
    let quote = drawing[start - 1]
    guard let end = drawing[start...].firstIndex(of: quote) else { return nil }
    return start..<end
  }

  private static func decimal(_ digits: some Collection<UInt8>) -> Int? {
    guard digits.count < 10 else { return nil }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  private static func find(_ text: StaticString, in bytes: [UInt8], from start: Int) -> Int? {
    text.withUTF8Buffer { needle in find(needle, in: bytes, from: start, to: bytes.count) }
  }

  private static func find(
    _ needle: some Collection<UInt8>, in bytes: [UInt8], from start: Int, to end: Int
  ) -> Int? {
    guard let first = needle.first else { return nil }
    var at = start
    while at + needle.count <= end {
      guard let found = bytes[at..<end].firstIndex(of: first), found + needle.count <= end else { return nil }
      if bytes[found..<found + needle.count].elementsEqual(needle) { return found }
      at = found + 1
    }
    return nil
  }

  /// A drawing without boxes, whose shape numbers begin with a block.
  static func empty(block: Int) -> [UInt8] {
    let declarations = namespaces.map { " xmlns:\($0.0)=\"\($0.1)\"" }.joined()
    return Array(
      ("<xml\(declarations)><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"\(block)\"/></o:shapelayout>"
        + "</xml>").utf8)
  }

  /// Adds boxes to a drawing; nil where it has no end to put them before.
  ///
  /// - Parameter freeBlock: a block of numbers that no drawing of the workbook has.
  static func add(
    _ notes: [NoteParts.Note], to drawing: [UInt8], freeBlock: Int, pixels: (Int) -> Int
  ) -> [UInt8]? {
    guard let end = rootEnd(drawing) else { return nil }
    var numbers = numbers(drawing)
    var out = MarkupBuffer()
    let declared = NoteDrawingRoot(drawing)
    let missing = namespaces.filter { !declared.binds($0.0, to: $0.1) }
      .map { " xmlns:\($0.0)=\"\($0.1)\"" }.joined()
    let hasType = find("shapetype", drawing, end) != nil && find("id=\"_x0000_t202\"", drawing, end) != nil
    if !hasType && find("id='_x0000_t202'", drawing, end) == nil {
      out.plain("<v:shapetype id=\"_x0000_t202\"\(missing) coordsize=\"21600,21600\" o:spt=\"202\"")
      out.raw(" path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>")
      out.raw("<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>")
    }
    var number = numbers.highest
    var added: [Int] = []
    for (order, note) in notes.enumerated() {
      number += 1
      // The first number of a block is not used; numbers go on in the last block while it has room.
      if !numbers.blocks.contains(number / 1024) || number % 1024 == 0 {
        let block = max(freeBlock, (numbers.blocks.max() ?? 0) + 1)
        numbers.blocks.append(block)
        added.append(block)
        number = block * 1024 + 1
      }
      shape(number, order: order, note, missing: missing, pixels: pixels, into: &out)
    }
    var result = Array(drawing[..<end]) + out.bytes + drawing[end...]
    if !added.isEmpty { result = claim(added, in: result) }
    return result
  }

  /// Where the root's end tag begins.
  private static func rootEnd(_ drawing: [UInt8]) -> Int? {
    var at = drawing.count - 2
    while at >= 0 {
      if drawing[at] == UInt8(ascii: "<"), drawing[at + 1] == UInt8(ascii: "/") { return at }
      at -= 1
    }
    return nil
  }

  /// Adds blocks to those that the drawing says are its own.
  private static func claim(_ blocks: [Int], in drawing: [UInt8]) -> [UInt8] {
    guard let place = blockList(drawing) else { return drawing }
    let more = (place.isEmpty ? "" : ",") + blocks.map { String($0) }.joined(separator: ",")
    return drawing[..<place.upperBound] + Array(more.utf8) + drawing[place.upperBound...]
  }

  private static func find(_ text: String, _ bytes: [UInt8], _ end: Int) -> Int? {
    find(Array(text.utf8), in: bytes, from: 0, to: end)
  }

  private static func shape(
    _ number: Int, order: Int, _ note: NoteParts.Note, missing: String, pixels: (Int) -> Int,
    into out: inout MarkupBuffer
  ) {
    let size = note.comment.boxSize
    out.plain("<v:shape id=\"_x0000_s\(number)\"\(missing) type=\"#_x0000_t202\"")
    out.raw(" style=\"position:absolute;margin-left:60pt;margin-top:2pt;width:")
    out.number(size.width.rounded())
    out.raw("pt;height:")
    out.number(size.height.rounded())
    out.plain("pt;z-index:\(order + 1)")
    out.raw(note.comment.isVisible ? "\"" : ";visibility:hidden\"")
    out.raw(" fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>")
    out.raw("<v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>")
    out.raw("<v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox>")
    out.raw("<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>")
    out.plain(anchor(beside: note.cell, size, pixels).map { String($0) }.joined(separator: ", "))
    out.plain("</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>\(note.cell.row - 1)</x:Row>")
    out.plain("<x:Column>\(note.cell.column - 1)</x:Column>")
    out.raw(note.comment.isVisible ? "<x:Visible/></x:ClientData></v:shape>" : "</x:ClientData></v:shape>")
  }

  /// A box to the right of its cell and a little above it: column and row (from 0) with the pixels into them, of its
  /// upper left and its lower right corner. Rows are taken to be of the usual height.
  private static func anchor(
    beside cell: CellReference, _ size: (width: Double, height: Double), _ pixels: (Int) -> Int
  ) -> [Int] {
    func walk(_ index: Int, _ offset: Int, _ distance: Double, _ limit: Int, _ size: (Int) -> Int) -> (Int, Int) {
      var index = index
      var rest = offset + Int((distance * 96 / 72).rounded())
      while index < limit, rest >= size(index) {
        rest -= size(index)
        index += 1
      }
      return (index, max(0, min(rest, size(index))))
    }
    let column = cell.column + 12 > CellReference.lastColumn ? max(cell.column - 13, 0) : cell.column
    let row = max(min(cell.row - 2, CellReference.lastRow - 40), 0)
    let top = cell.row == 1 ? 2 : 10
    let right = walk(column, 15, size.width, CellReference.lastColumn - 1, pixels)
    let bottom = walk(row, top, size.height, CellReference.lastRow - 1) { _ in 20 }
    return [column, 15, row, top, right.0, right.1, bottom.0, bottom.1]
  }
}
