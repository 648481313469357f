/// One list of the styles part (fonts, fills, cell formats …) that things are appended to. What is there already is
/// found again and not appended twice.
struct StyleList {
  let element: StaticString
  let item: StaticString
  /// The list in the part, where it has one.
  let list: Int?
  /// The items the part has.
  let items: [Int]
  /// The first items that are never found again: programs do not show what stands there.
  let fixed: Int
  private(set) var appended: [[UInt8]] = []
  private var known: [[UInt8]: Int]?

  init(_ tree: MarkupTree, _ element: StaticString, _ item: StaticString, fixed: Int = 0) {
    self.element = element
    self.item = item
    self.fixed = fixed
    list = tree.child(tree.root, element)
    items = list.map { tree.children($0, item) } ?? []
  }

  var count: Int { items.count + appended.count }

  /// The index of an item with these bytes, which is appended where it is new.
  mutating func index(of markup: [UInt8], in tree: MarkupTree) -> Int {
    if let index = known(markup, in: tree) { return index }
    let index = count
    append(markup)
    return index
  }

  /// Appends an item, whether or not there is one like it.
  mutating func append(_ markup: [UInt8]) {
    let index = count
    if index >= fixed { known?[markup] = index }
    appended.append(markup)
  }

  /// The place of an item with these bytes, where there is one already.
  mutating func known(_ markup: [UInt8], in tree: MarkupTree) -> Int? {
    if known == nil { known = index(tree) }
    return known?[markup]
  }

  private func index(_ tree: MarkupTree) -> [[UInt8]: Int] {
    var known: [[UInt8]: Int] = [:]
    let all = items.map { Array(tree.bytes[tree[$0].range]) } + appended
    for (index, markup) in all.enumerated().dropFirst(fixed) where known[markup] == nil {
      known[markup] = index
    }
    return known
  }
}

/// The order of the lists in the part (ECMA-376 part 1, section 18.8.39, CT_Stylesheet).
enum StyleOrder {
  static let lists = [
    "numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors",
    "extLst",
  ]
}
