/// The styles part while cells get new looks. Nothing that is there changes or moves: fonts, fills, borders, number
/// formats, cell formats and rule styles are appended, because every `s` and `dxfId` of the workbook counts on their
/// places.
final class StylesEdit {
  /// What is added to a look because of what a cell holds.
  enum Addition: Hashable {
    case none, quote, date, time
  }

  private struct Wish: Hashable {
    let base: Int
    let change: StyleChange
    let addition: Addition
  }

  let tree: MarkupTree
  /// The prefix of the part's elements, with its colon.
  let prefix: String
  private var fonts: StyleList
  private var fills: StyleList
  private var borders: StyleList
  private var cells: StyleList
  private var rules: StyleList
  private var codes: [Int: String] = [:]
  private var newCodes: [(id: Int, code: String)] = []
  private var derived: [Wish: Int] = [:]
  /// Asked once, the highest number of a cell format that a cell names. Where the part has fewer, the cell looks like those without
  /// a format, and must not get the look that is appended in that place.
  var highestInUse: () -> Int = { 0 }
  private var isFilledUp = false

  /// Whether anything is to be added to the part.
  var isChanged: Bool {
    !newCodes.isEmpty || [fonts, fills, borders, cells, rules].contains { !$0.appended.isEmpty }
  }

  /// - Parameter bytes: the part in UTF-8.
  init(_ bytes: [UInt8], part: String) throws {
    tree = try MarkupTree(bytes, part: part)
    prefix = tree.prefix(tree.root)
    fonts = StyleList(tree, "fonts", "font")
    fills = StyleList(tree, "fills", "fill", fixed: Self.fixedFills.count)
    borders = StyleList(tree, "borders", "border")
    cells = StyleList(tree, "cellXfs", "xf")
    rules = StyleList(tree, "dxfs", "dxf")
    if let list = tree.child(tree.root, "numFmts") {
      for item in tree.children(list, "numFmt") {
        guard let id = tree.integer(item, "numFmtId") else { continue }
        codes[id] = tree.attribute(item, "formatCode") ?? ""
      }
    }
  }

  /// A part for workbooks without one.
  static func newPart(isStrict: Bool) throws -> [UInt8] {
    let bytes = try StyleTable(standardFont: .standard).part().bytes
    return isStrict ? OfficeNamespace.strict(bytes) : bytes
  }

  /// The index of a cell format that looks like another one with a change.
  func index(of base: Int, _ change: StyleChange, adding addition: Addition = .none) throws -> Int {
    let wish = Wish(base: base, change: change, addition: addition)
    if let known = derived[wish] { return known }
    var change = change
    switch addition {
    case .date, .time:
      let shown = change.format.map { NumberFormat(code: $0.rawValue).meaning(of: 45_000) } ?? meaning(of: base)
      if shown == .number || shown == .elapsed { change.format = addition == .date ? .isoDate : .dateTime }
    case .none, .quote: break
    }
    if change == StyleChange(), addition != .quote {
      derived[wish] = base
      return base
    }
    addStandardFormat()
    let markup = try cellFormat(base, change, isQuoted: addition == .quote)
    let index: Int
    if let same = cells.known(markup, in: tree) {
      index = same
    } else {
      fillUp()
      guard cells.count < StyleTable.mostStyles else { throw WorkbookWriteError.Reason.tooManyStyles }
      index = cells.index(of: markup, in: tree)
    }
    derived[wish] = index
    return index
  }

  /// The index of a rule's style.
  func ruleIndex(of style: RuleStyle) -> Int {
    var out = MarkupBuffer()
    out.ruleStyle(style)
    return rules.index(of: MarkupPrefix.add(prefix, to: out.bytes), in: tree)
  }

  /// The edited part.
  func rendered() -> [UInt8] {
    var edits = MarkupEdits()
    // In the order of the standard: lists that are new may come to one place.
    if !newCodes.isEmpty { appendCodes(to: &edits) }
    for list in [fonts, fills, borders, cells, rules] { append(list, to: &edits) }
    return edits.apply(to: tree)
  }

  // MARK: Cell formats

  /// The fills that every program takes for the first two, whatever the part says there.
  private static let fixedFills = ["none", "gray125"]

  /// What a part without cell formats, or without what they are made of, counts on: cells without a format have the
  /// first one, and formats that name no font, fill or border have the first of those.
  private func addStandardFormat() {
    if fonts.count == 0 { fonts.append(fontMarkup(nil, StyleChange.FontChange(.standard))) }
    for name in Self.fixedFills.dropFirst(fills.count) {
      fills.append(fillMarkup(Fill(pattern: Fill.Pattern(rawValue: name))))
    }
    if borders.count == 0 { borders.append(borderMarkup(nil, .none)) }
    if cells.count == 0 {
      _ = cells.index(of: MarkupPrefix.add(prefix, to: Array("<xf numFmtId=\"0\"/>".utf8)), in: tree)
    }
  }

  /// Appends the standard format for every number that cells name and the part has not.
  private func fillUp() {
    guard !isFilledUp else { return }
    isFilledUp = true
    let highest = highestInUse()
    let standard = cells.items.first.map { Array(tree.bytes[tree[$0].range]) } ?? cells.appended.first ?? []
    while cells.count <= highest { cells.append(standard) }
  }

  private func node(_ base: Int) -> Int? {
    cells.items.indices.contains(base) ? cells.items[base] : cells.items.first
  }

  private func meaning(of base: Int) -> NumberFormat.Meaning {
    let id = node(base).flatMap { tree.integer($0, "numFmtId") } ?? 0
    return (codes[id].map { NumberFormat(code: $0) } ?? NumberFormat.builtIn(id))?.meaning(of: 45_000) ?? .number
  }

  private func cellFormat(_ base: Int, _ change: StyleChange, isQuoted: Bool) throws -> [UInt8] {
    let node = node(base)
    var attributes = node.map { tree.attributes($0).map { (name: $0.name, value: Array(tree.bytes[$0.value])) } } ?? []
    func set(_ name: String, _ value: Int) {
      let value = Array(String(value).utf8)
      if let place = attributes.firstIndex(where: { $0.name == name }) {
        attributes[place].value = value
      } else {
        attributes.append((name, value))
      }
    }
    if let format = change.format {
      set("numFmtId", number(of: format))
      set("applyNumberFormat", 1)
    } else if node == nil {
      set("numFmtId", 0)
    }
    if let font = change.font {
      set("fontId", self.font(node, font))
      set("applyFont", 1)
    }
    if let fill = change.fill {
      set("fillId", fills.index(of: fillMarkup(fill), in: tree))
      set("applyFill", 1)
    }
    if let border = change.border, border != .none {
      set("borderId", self.border(node, border))
      set("applyBorder", 1)
    }
    if isQuoted { set("quotePrefix", 1) }
    if change.alignment != nil { set("applyAlignment", 1) }
    if change.isLocked != nil { set("applyProtection", 1) }
    var out = Array("<\(prefix)xf".utf8)
    for (name, value) in attributes {
      // Values may have stood in single quotes.
      out += Array(" \(name)=\"".utf8) + value.flatMap { $0 == 0x22 ? Array("&quot;".utf8) : [$0] } + "\"".utf8
    }
    let inside = content(of: node, change)
    return out + (inside.isEmpty ? Array("/>".utf8) : Array(">".utf8) + inside + "</\(prefix)xf>".utf8)
  }

  private func content(of node: Int?, _ change: StyleChange) -> [UInt8] {
    let children = node.map { tree.children($0) } ?? []
    func raw(_ name: StaticString) -> [UInt8] {
      children.first { tree.named($0, name) }.map { Array(tree.bytes[tree[$0].range]) } ?? []
    }
    var inside = raw("alignment")
    if let alignment = change.alignment {
      var out = MarkupBuffer()
      out.alignment(alignment)
      inside = MarkupPrefix.add(prefix, to: out.bytes)
    }
    if let isLocked = change.isLocked {
      let hidden = children.first { tree.named($0, "protection") }.map { tree.isTrue($0, "hidden") } ?? false
      let markup = "<protection locked=\"\(isLocked ? 1 : 0)\"" + (hidden ? " hidden=\"1\"/>" : "/>")
      inside += MarkupPrefix.add(prefix, to: Array(markup.utf8))
    } else {
      inside += raw("protection")
    }
    return inside + raw("extLst")
  }

  // MARK: What cell formats are made of

  private func number(of format: FormatCode) -> Int {
    if let builtIn = format.builtInNumber { return builtIn }
    if let same = codes.filter({ $0.value.isExactly(format.rawValue) }).keys.min() { return same }
    // A number that is no sensible one does not count.
    let last = codes.keys.filter { $0 < Int(Int32.max) }.max() ?? 0
    var id = max(FormatCode.firstCustomNumber, last + 1)
    while codes[id] != nil { id += 1 }
    codes[id] = format.rawValue
    newCodes.append((id, format.rawValue))
    return id
  }

  /// The item of a list that a cell format names; where it names none, it means the first.
  private func item(_ name: StaticString, of node: Int?, in list: StyleList) -> Int? {
    let number = node.flatMap { tree.integer($0, name) } ?? 0
    return list.items.indices.contains(number) ? list.items[number] : list.items.first
  }

  private func font(_ node: Int?, _ change: StyleChange.FontChange) -> Int {
    guard let base = item("fontId", of: node, in: fonts) else {
      let whole = StyleChange(font: .init(.standard)).merged(with: StyleChange(font: change))
      return fonts.index(of: fontMarkup(nil, whole.font ?? change), in: tree)
    }
    return fonts.index(of: fontMarkup(base, change), in: tree)
  }

  private func fillMarkup(_ fill: Fill) -> [UInt8] {
    var out = MarkupBuffer()
    out.fill(fill)
    return MarkupPrefix.add(prefix, to: out.bytes)
  }

  private func border(_ node: Int?, _ border: Border) -> Int {
    borders.index(of: borderMarkup(item("borderId", of: node, in: borders), border), in: tree)
  }

  // MARK: Appending

  private func append(_ list: StyleList, to edits: inout MarkupEdits) {
    guard !list.appended.isEmpty else { return }
    let markup = list.appended.reduce(into: []) { $0 += $1 }
    insert(list.element, list.list, markup, count: list.count, to: &edits)
  }

  private func appendCodes(to edits: inout MarkupEdits) {
    var out = MarkupBuffer()
    for (id, code) in newCodes {
      out.attribute("<numFmt numFmtId=\"", id)
      out.attribute(" formatCode=\"", code)
      out.raw("/>")
    }
    let list = tree.child(tree.root, "numFmts")
    let count = newCodes.count + (list.map { tree.children($0, "numFmt").count } ?? 0)
    insert("numFmts", list, MarkupPrefix.add(prefix, to: out.bytes), count: count, to: &edits)
  }

  private func insert(
    _ element: StaticString, _ list: Int?, _ markup: [UInt8], count: Int, to edits: inout MarkupEdits
  ) {
    if let list {
      edits.append(markup, in: list, of: tree)
      edits.set("count", String(count), on: list, of: tree)
      return
    }
    let name = prefix + element.description
    let whole = Array("<\(name) count=\"\(count)\">".utf8) + markup + "</\(name)>".utf8
    let after = StyleOrder.lists.drop { $0 != element.description }.dropFirst()
    if let next = tree.children(tree.root).first(where: { after.contains(tree.localName($0)) }) {
      edits.insert(whole, at: tree[next].range.lowerBound)
    } else {
      edits.append(whole, in: tree.root, of: tree)
    }
  }
}
