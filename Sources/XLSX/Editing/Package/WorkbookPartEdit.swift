/// Changes of the workbook part.
struct WorkbookPartEdit {
  let package: PackageEdit
  /// The path of the part.
  let path: String

  /// The order of the part's elements (ECMA-376 part 1, section 18.2.27, CT_Workbook).
  private static let order = [
    "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups",
    "externalReferences", "definedNames", "calcPr", "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr",
    "smartTagTypes", "webPublishing", "fileRecoveryPr", "webPublishObjects", "extLst",
  ]

  /// Asks programs to calculate every formula when they open the workbook.
  func calculateOnLoad() throws {
    try package.edit(path) { tree, edits in
      if let element = tree.child(tree.root, "calcPr") {
        if !tree.isTrue(element, "fullCalcOnLoad") { edits.set("fullCalcOnLoad", "1", on: element, of: tree) }
        return
      }
      insert("calcPr", Array("<calcPr fullCalcOnLoad=\"1\"/>".utf8), tree, &edits)
    }
  }

  /// Writes an element that the part has not where the standard wants it.
  private func insert(_ name: String, _ markup: [UInt8], _ tree: MarkupTree, _ edits: inout MarkupEdits) {
    let markup = MarkupPrefix.add(tree.prefix(tree.root), to: markup)
    let later = Self.order.drop { $0 != name }.dropFirst()
    if let next = tree.children(tree.root).first(where: { later.contains(tree.localName($0)) }) {
      edits.insert(markup, at: tree[next].range.lowerBound)
    } else {
      edits.append(markup, in: tree.root, of: tree)
    }
  }

  /// Takes out the order of calculation, which names every cell with a formula: programs make it anew.
  func dropCalculationOrder() throws {
    let chains = try package.relationships(of: path).filter { $0.type.rawValue == "calcChain" && !$0.isExternal }
    guard !chains.isEmpty else { return }
    try package.removeRelationships(of: path) { $0.type.rawValue == "calcChain" }
    for chain in chains where package.package.entry(chain.target) != nil { try package.remove(chain.target) }
  }

  /// Adds a sheet after the last one; gives back the path of its part. Its view belongs to a window: a workbook that
  /// names none gets one.
  func addSheet(_ name: String, _ bytes: [UInt8], visibility: SheetVisibility) throws -> String {
    let part = package.newPath(PartPath.folder(of: path) + "worksheets/sheet", ".xml")
    package.set(part, package.isStrict ? OfficeNamespace.strict(bytes) : bytes)
    try package.addType(part, "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml")
    let id = try package.addRelationship(from: path, "worksheet", to: part)
    try package.edit(path) { tree, edits in
      guard let list = tree.child(tree.root, "sheets") else {
        throw WorkbookError(.damaged, part: path, "no list of sheets")
      }
      let used = tree.children(list, "sheet").compactMap { tree.integer($0, "sheetId") }
      let number = Self.freeSheetNumber(used)
      let (prefix, declaration) = RelationshipPrefix.of(tree, isStrict: package.isStrict)
      var out = MarkupBuffer()
      out.plain("<\(tree.prefix(list))sheet")
      out.attribute(" name=\"", name)
      out.attribute(" sheetId=\"", number)
      if visibility != .visible { out.attribute(" state=\"", visibility.rawValue) }
      out.plain(" \(prefix)id=\"\(id)\"\(declaration)/>")
      edits.append(out.bytes, in: list, of: tree)
      guard tree.descendants("workbookView").isEmpty else { return }
      if let views = tree.child(tree.root, "bookViews") {
        edits.append(Array("<\(tree.prefix(views))workbookView/>".utf8), in: views, of: tree)
      } else {
        insert("bookViews", Array("<bookViews><workbookView/></bookViews>".utf8), tree, &edits)
      }
    }
    return part
  }

  /// Adds names that belong to a sheet.
  func addNames(_ names: [DefinedName]) throws {
    guard !names.isEmpty else { return }
    try package.edit(path) { tree, edits in
      var out = MarkupBuffer()
      for name in names { out.definedName(name) }
      if let list = tree.child(tree.root, "definedNames") {
        edits.append(MarkupPrefix.add(tree.prefix(list), to: out.bytes), in: list, of: tree)
      } else {
        insert("definedNames", Array("<definedNames>".utf8) + out.bytes + "</definedNames>".utf8, tree, &edits)
      }
    }
  }

  /// Excel takes numbers from 1 to 65,534: the next one, or where that is too high the lowest that is free.
  private static func freeSheetNumber(_ used: [Int]) -> Int {
    let last = used.max() ?? 0
    guard last >= 65_534 else { return max(last, 0) + 1 }
    let taken = Set(used)
    return (1...(used.count + 1)).first { !taken.contains($0) } ?? 1
  }

  /// Moves the hidden name that goes with a sheet's filter.
  func moveFilterName(sheet index: Int, from old: CellRange, to new: CellRange) throws {
    try package.edit(path) { tree, edits in
      guard let list = tree.child(tree.root, "definedNames") else { return }
      for item in tree.children(list, "definedName")
      where tree.attribute(item, "name")?.lowercased() == "_xlnm._filterdatabase"
        && tree.integer(item, "localSheetId") == index
      {
        let text = tree.text(item)
        guard text.hasSuffix("!" + old.absolute) else { continue }
        var out = MarkupBuffer()
        out.verbatim(text.dropLast(old.absolute.count) + new.absolute)
        edits.replace(tree[item].content, with: out.bytes)
      }
    }
  }
}

/// The prefix of `r:id`.
enum RelationshipPrefix {
  /// The prefix with its colon that a part's root gives to relationships, and where it gives none, a declaration for
  /// the element that needs it.
  static func of(_ tree: MarkupTree, isStrict: Bool) -> (prefix: String, declaration: String) {
    if let prefix = tree.rootPrefix(for: OfficeNamespace.allRelationships) { return (prefix, "") }
    let namespace = isStrict ? OfficeNamespace.strictRelationships : OfficeNamespace.relationships
    return ("r:", " xmlns:r=\"\(namespace)\"")
  }
}
