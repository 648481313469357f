/// Changes of what stands around the rows of a sheet.
struct SheetFrameEdit {
  let tree: MarkupTree
  let isStrict: Bool
  var edits = MarkupEdits()
  /// Markup for elements that the sheet does not have yet, by name; joined where several come to one place.
  private var inserted: [(rank: Int, place: Int?, markup: [UInt8])] = []

  /// The order of a sheet's elements (ECMA-376 part 1, section 18.3.1.99, CT_Worksheet).
  private static let order = [
    "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection",
    "protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells",
    "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup",
    "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags",
    "drawing", "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems",
    "tableParts", "extLst",
  ]

  init(_ tree: MarkupTree, isStrict: Bool) {
    self.tree = tree
    self.isStrict = isStrict
  }

  var isChanged: Bool { !edits.isEmpty || !inserted.isEmpty }
  /// The prefix of the sheet's elements: a macro sheet's root has another.
  var prefix: String { tree.prefix(child("sheetData") ?? tree.root) }

  func child(_ name: StaticString) -> Int? { tree.child(tree.root, name) }

  /// Where an element of the sheet belongs: after everything that comes before it or beside it in the standard.
  mutating func insert(_ name: String, _ markup: [UInt8]) {
    guard let rank = Self.order.firstIndex(of: name) else { return }
    let next = tree.children(tree.root).first { self.rank($0).map { $0 > rank } ?? false }
    inserted.append((rank, next, MarkupPrefix.add(prefix, to: markup)))
  }

  /// The edited frame, in two halves where the rows come between them.
  mutating func apply(splitAt place: Int?) -> (before: [UInt8], after: [UInt8]) {
    let sorted = inserted.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
    for (_, element) in sorted {
      if let next = element.place {
        edits.insert(element.markup, at: tree[next].range.lowerBound)
      } else {
        edits.append(element.markup, in: tree.root, of: tree)
      }
    }
    inserted = []
    return edits.apply(to: tree, splitAt: place)
  }

  /// An element's place in the order; that of its first choice for alternatives.
  private func rank(_ index: Int) -> Int? {
    if tree.named(index, "AlternateContent") {
      return tree.children(index).first.flatMap { tree.children($0).first }.flatMap { rank($0) }
    }
    return tree.isOwn(index) ? Self.order.firstIndex(of: tree.localName(index)) : nil
  }

  // MARK: What follows the cells

  /// Widens the range that the sheet says is used; a sheet that does not say stays so.
  mutating func widenDimension(to range: CellRange) {
    guard let element = child("dimension"),
      let old = tree.attribute(element, "ref").flatMap({ CellRange(reference: $0) })
    else { return }
    let wide = old.union(range)
    if wide != old { edits.set("ref", wide.description, on: element, of: tree) }
  }

  /// Adds what newer programs know of data bars, to the list that is there or to a new one.
  mutating func addBarExtensions(_ items: MarkupBuffer) {
    let whole = DataBarExtension.extensionMarkup(items)
    guard let extensions = child("extLst") else {
      return insert("extLst", Array("<extLst>".utf8) + whole + "</extLst>".utf8)
    }
    let present = tree.children(extensions).first {
      tree.attribute($0, "uri")?.lowercased() == DataBarExtension.uri.lowercased()
    }
    if let list = present.flatMap({ tree.children($0).first { tree.named($0, "conditionalFormattings") } }) {
      edits.append(items.bytes, in: list, of: tree)
    } else if let first = tree.children(extensions).first {
      edits.insert(MarkupPrefix.add(tree.prefix(extensions), to: whole), at: tree[first].range.lowerBound)
    } else {
      edits.append(MarkupPrefix.add(tree.prefix(extensions), to: whole), in: extensions, of: tree)
    }
  }

  /// The styles of columns, of as many records as there can be columns: each new cell asks all of them.
  var columnStyles: [(first: Int, last: Int, style: Int)] {
    guard let list = child("cols") else { return [] }
    return tree.children(list, "col").prefix(CellReference.lastColumn).compactMap { item in
      guard let first = tree.integer(item, "min"), let last = tree.integer(item, "max"), first <= last,
        let style = tree.integer(item, "style"), style != 0
      else { return nil }
      return (first, last, style)
    }
  }

  /// Gives columns widths; records that hold for more columns are parted. A hidden column stays hidden.
  mutating func setWidths(_ widths: [Int: Double]) {
    guard !widths.isEmpty else { return }
    let list = child("cols")
    let records = list.map { tree.children($0, "col") } ?? []
    var rest = widths
    var fresh: [(column: Int, markup: [UInt8])] = []
    for item in records {
      guard let first = tree.integer(item, "min"), let last = tree.integer(item, "max") else { continue }
      let inside = rest.keys.filter { $0 >= first && $0 <= last }.sorted()
      guard !inside.isEmpty else { continue }
      var pieces: [UInt8] = []
      var at = first
      for column in inside {
        if column > at { pieces += record(item, at, column - 1, width: nil) }
        pieces += record(item, column, column, width: rest.removeValue(forKey: column))
        at = column + 1
      }
      if at <= last { pieces += record(item, at, last, width: nil) }
      edits.replace(tree[item].range, with: pieces)
    }
    for (column, width) in rest.sorted(by: { $0.key < $1.key }) {
      var out = MarkupBuffer()
      out.plain("<\(prefix)col min=\"\(column)\" max=\"\(column)\" width=\"")
      out.number(width)
      out.raw("\" customWidth=\"1\"/>")
      fresh.append((column, out.bytes))
    }
    guard let list else {
      let all = fresh.reduce(into: Array("<cols>".utf8)) { $0 += $1.markup } + "</cols>".utf8
      return insert("cols", all)
    }
    for (column, markup) in fresh {
      if let next = records.first(where: { (tree.integer($0, "min") ?? 0) > column }) {
        edits.insert(markup, at: tree[next].range.lowerBound)
      } else {
        edits.append(markup, in: list, of: tree)
      }
    }
  }

  /// A record of columns again, for some of its columns.
  private func record(_ item: Int, _ first: Int, _ last: Int, width: Double?) -> [UInt8] {
    var out = MarkupBuffer()
    out.plain("<\(prefix)col min=\"\(first)\" max=\"\(last)\"")
    if let width {
      out.attribute(" width=\"", width)
      out.raw(" customWidth=\"1\"")
    }
    for (name, value) in tree.attributes(item) where name != "min" && name != "max" {
      if width != nil, ["width", "customWidth", "bestFit"].contains(name) { continue }
      out.plain(" \(name)=\"")
      out.append(tree.bytes[value].flatMap { $0 == 0x22 ? Array("&quot;".utf8) : [$0] })
      out.raw("\"")
    }
    out.raw("/>")
    return out.bytes
  }
}
