extension StylesEdit {
  /// The order of a font's properties as Excel writes them (ECMA-376 part 1, section 18.8.22).
  private static let fontOrder = [
    "b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color", "name", "family",
    "charset", "scheme",
  ]

  /// The order of a border's sides (section 18.8.4).
  private static let borderOrder = [
    "start", "left", "end", "right", "top", "bottom", "diagonal", "vertical", "horizontal",
  ]

  /// A font as another one with a change; what the change does not name keeps its bytes.
  func fontMarkup(_ base: Int?, _ change: StyleChange.FontChange) -> [UInt8] {
    var properties: [(name: String, markup: [UInt8])] = []
    for child in base.map({ tree.children($0) }) ?? [] {
      properties.append((tree.localName(child), Array(tree.bytes[tree[child].range])))
    }
    func set(_ name: String, _ write: ((inout MarkupBuffer) -> Void)?) {
      properties.removeAll { $0.name == name }
      guard let write else { return }
      var out = MarkupBuffer()
      write(&out)
      properties.append((name, MarkupPrefix.add(prefix, to: out.bytes)))
    }
    if let isBold = change.isBold { set("b", isBold ? { $0.raw("<b/>") } : nil) }
    if let isItalic = change.isItalic { set("i", isItalic ? { $0.raw("<i/>") } : nil) }
    if let isStruck = change.isStruck { set("strike", isStruck ? { $0.raw("<strike/>") } : nil) }
    if let underline = change.underline {
      set(
        "u",
        underline == .none
          ? nil
          : {
            $0.attribute("<u val=\"", underline.rawValue); $0.raw("/>")
          })
    }
    if let size = change.size {
      set("sz") {
        $0.attribute("<sz val=\"", size); $0.raw("/>")
      }
    }
    if let color = change.color {
      set("color") {
        $0.raw("<color"); $0.color(color); $0.raw("/>")
      }
    }
    if let name = change.name {
      set("name") {
        $0.attribute("<name val=\"", name); $0.raw("/>")
      }
      // These speak of the old family; a theme's font would win over the name.
      for old in ["family", "charset", "scheme"] { set(old, nil) }
    }
    func rank(_ name: String) -> Int { Self.fontOrder.firstIndex(of: name) ?? Self.fontOrder.count }
    let sorted = properties.enumerated().sorted {
      (rank($0.element.name), $0.offset) < (rank($1.element.name), $1.offset)
    }
    return sorted.reduce(into: Array("<\(prefix)font>".utf8)) { $0 += $1.element.markup } + "</\(prefix)font>".utf8
  }

  /// A border as another one with some sides changed; the others, diagonals too, keep their bytes.
  func borderMarkup(_ base: Int?, _ border: Border) -> [UInt8] {
    var out = MarkupBuffer()
    out.border(border, isRule: false)
    guard let base else { return MarkupPrefix.add(prefix, to: out.bytes) }
    guard let made = try? MarkupTree(out.bytes, part: "border") else { return Array(tree.bytes[tree[base].range]) }
    let changed: [(name: String, strict: String, isChanged: Bool)] = [
      ("left", "start", border.left != nil), ("right", "end", border.right != nil), ("top", "top", border.top != nil),
      ("bottom", "bottom", border.bottom != nil),
    ]
    var sides: [(name: String, markup: [UInt8])] = tree.children(base).map {
      (tree.localName($0), Array(tree.bytes[tree[$0].range]))
    }
    for side in changed where side.isChanged {
      guard let child = made.children(made.root).first(where: { made.localName($0) == side.name }) else { continue }
      let markup = MarkupPrefix.add(prefix, to: Array(made.bytes[made[child].range]))
      if let own = sides.firstIndex(where: { $0.name == side.name || $0.name == side.strict }) {
        // In a strict part the sides are called start and end.
        let name = prefix + sides[own].name
        sides[own].markup = Self.rename(markup, from: prefix + side.name, to: name)
      } else {
        sides.append((side.name, markup))
      }
    }
    func rank(_ name: String) -> Int { Self.borderOrder.firstIndex(of: name) ?? Self.borderOrder.count }
    let sorted = sides.enumerated().sorted {
      (rank($0.element.name), $0.offset) < (rank($1.element.name), $1.offset)
    }
    let tag = tree.bytes[tree[base].tag].dropLast(tree[base].isEmpty ? 2 : 1)
    return sorted.reduce(into: tag + Array(">".utf8)) { $0 += $1.element.markup } + "</\(prefix)border>".utf8
  }

  private static func rename(_ markup: [UInt8], from old: String, to new: String) -> [UInt8] {
    let text = String(decoding: markup, as: UTF8.self)
    let start = "<\(old)"
    let end = "</\(old)>"
    guard text.hasPrefix(start), text.hasSuffix(end) else { return markup }
    return Array("<\(new)\(text.dropFirst(start.count).dropLast(end.count))</\(new)>".utf8)
  }
}
