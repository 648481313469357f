/// One list of the styles part (fonts, fills, cell formats …) that things are appended to. What is there already is
/// found again and not appended twice.
struct StyleList {
  let element: StaticString
  let item: StaticString
  /// The list in the part, where it has one.
  let list: Int?
  /// The items the part has.
  let items: [Int]
  private(set) var appended: [[UInt8]] = []
  private var known: [[UInt8]: Int]?

  init(_ tree: MarkupTree, _ element: StaticString, _ item: StaticString) {
    self.element = element
    self.item = item
    list = tree.child(tree.root, element)
    items = list.map { tree.children($0, item) } ?? []
  }

  var count: Int { items.count + appended.count }

  /// The index of an item with these bytes, which is appended where it is new.
  mutating func index(of markup: [UInt8], in tree: MarkupTree) -> Int {
    if let index = known(markup, in: tree) { return index }
    let index = count
    appended.append(markup)
    known?[markup] = index
    return index
  }

  /// The place of an item with these bytes, where there is one already.
  mutating func known(_ markup: [UInt8], in tree: MarkupTree) -> Int? {
    if known == nil { known = Self.index(tree, items) }
    return known?[markup]
  }

  private static func index(_ tree: MarkupTree, _ items: [Int]) -> [[UInt8]: Int] {
    var known: [[UInt8]: Int] = [:]
    for (index, item) in items.enumerated() where known[Array(tree.bytes[tree[item].range])] == nil {
      known[Array(tree.bytes[tree[item].range])] = index
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
