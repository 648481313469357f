import Zip

/// Writes the edited sheets into the copy of the archive, and what they need into the other parts.
final class SheetSave {
  let editor: WorkbookEditor
  let edit: PackageEdit
  /// Whether a formula came, went or was written out.
  private(set) var changesFormulas = false

  private let output: ArchiveEditor
  private let stylesPath: String
  private let hadStyles: Bool
  private let hadStylesRelationship: Bool
  private let styles: StylesEdit
  private var lastTableID: Int?
  private var lastBlock: Int?

  /// A sheet of more bytes is compressed in the fast way.
  private static let largeSheet = 8 << 20

  init(_ editor: WorkbookEditor, _ edit: PackageEdit, _ output: ArchiveEditor) throws {
    (self.editor, self.edit, self.output) = (editor, edit, output)
    let target = try edit.relationships(of: editor.workbookPath).first { $0.type == .styles && !$0.isExternal }?.target
    hadStylesRelationship = target != nil
    if let target, let bytes = try edit.text(target) {
      (stylesPath, hadStyles) = (target, true)
      styles = try StylesEdit(bytes, part: target)
    } else {
      (stylesPath, hadStyles) = (target ?? PartPath.folder(of: editor.workbookPath) + "styles.xml", false)
      styles = try StylesEdit(StylesEdit.newPart(isStrict: edit.isStrict), part: stylesPath)
    }
    styles.highestInUse = { [editor, hadStyles] in Self.highestStyle(editor, everywhere: !hadStyles) }
  }

  /// The styles, once all sheets are written.
  func finishStyles() throws {
    guard styles.isChanged else { return }
    edit.set(stylesPath, styles.rendered())
    guard !hadStyles else { return }
    try edit.addType(stylesPath, "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml")
    if hadStylesRelationship { return }
    _ = try edit.addRelationship(from: editor.workbookPath, "styles", to: stylesPath)
  }

  /// The highest number of a cell format in the sheets that are edited, and in all of them where none of the numbers has
  /// a format, since there are no styles. A sheet that cannot be read shows no looks.
  private static func highestStyle(_ editor: WorkbookEditor, everywhere: Bool) -> Int {
    var surveys = editor.editors.values.map(\.survey)
    if everywhere {
      let others = editor.sheetList.enumerated().filter { editor.editors[$0.offset] == nil && $0.element.kind.hasCells }
      for part in others.compactMap(\.element.part) {
        if let survey = try? SheetSurvey(editor.input(part), part: part) { surveys.append(survey) }
      }
    }
    return surveys.reduce(0) { highest, survey in
      let columns = SheetFrameEdit(survey.frame, isStrict: false).columnStyles.map(\.style)
      return max(highest, survey.highestStyle, columns.filter { $0 < StyleTable.mostStyles }.max() ?? 0)
    }
  }

  func write(_ sheet: SheetEditor) throws {
    var frame = SheetFrameEdit(sheet.survey.frame, isStrict: edit.isStrict)
    try addAttachments(of: sheet, to: &frame)
    let places = sheet.cells.flatMap { row, cells in cells.keys.map { CellReference(row: row, column: $0) } }
    if let first = places.first {
      frame.widenDimension(to: places.reduce(CellRange(first)) { $0.union(CellRange($1)) })
    }
    let changesRows = !places.isEmpty || !sheet.heights.isEmpty
    guard frame.isChanged || changesRows else { return }
    let context = SheetSplicer.Context(
      prefix: sheet.survey.prefix, markup: CellMarkup(dateSystem: editor.dateSystem), styles: styles,
      changes: sheet.changes.values, heights: sheet.heights,
      columnStyles: frame.columnStyles)
    let survey = sheet.survey
    if survey.isEmpty {
      if changesRows {
        let new = try SheetSplicer.newRows(edits: sheet.cells, context: context)
        changesFormulas = changesFormulas || new.formulas
        frame.edits.append(new.rows, in: survey.rows, of: survey.frame)
      }
      return edit.set(sheet.part, frame.apply(splitAt: nil).before)
    }
    var splicer = SheetSplicer(
      try editor.input(sheet.part), part: sheet.part, edits: sheet.cells, context: context)
    let (before, after) = frame.apply(splitAt: survey.frame[survey.rows].content.lowerBound)
    let entry = edit.package.entry(sheet.part)
    edit.forget(sheet.part)
    try output.begin(
      entry?.name ?? sheet.part, compression: entry?.size ?? 0 > Self.largeSheet ? .fast : .small)
    try output.write(before)
    try splicer.run { try output.write($0) }
    try output.write(after)
    try output.end()
    changesFormulas = changesFormulas || splicer.changesFormulas
  }

  // MARK: Around the rows

  private func addAttachments(of sheet: SheetEditor, to frame: inout SheetFrameEdit) throws {
    frame.setWidths(sheet.widths)
    if let old = sheet.oldFilter, let grown = sheet.grownFilter, let item = frame.child("autoFilter") {
      frame.edits.set("ref", grown.description, on: item, of: frame.tree)
      try WorkbookPartEdit(package: edit, path: editor.workbookPath).moveFilterName(
        sheet: sheet.index, from: old, to: grown)
    }
    addRules(of: sheet, to: &frame)
    try addValidations(of: sheet, to: &frame)
    for (part, names) in sheet.tableColumns.sorted(by: { $0.key < $1.key }) {
      guard let table = sheet.tables.first(where: { $0.part == part }) else { continue }
      try edit.edit(part) { tree, edits in
        try ExistingTable.extend(tree, by: names, to: table.range, edits: &edits)
      }
    }
    if !sheet.notes.isEmpty { try addNotes(of: sheet, to: &frame) }
    if !sheet.newTables.isEmpty { try addTables(of: sheet, to: &frame) }
  }

  private func addRules(of sheet: SheetEditor, to frame: inout SheetFrameEdit) {
    let tree = frame.tree
    var priority =
      sheet.rules.isEmpty ? 0 : tree.descendants("cfRule").compactMap { tree.integer($0, "priority") }.max() ?? 0
    var bars = MarkupBuffer()
    for (rule, ranges) in sheet.rules {
      guard let first = ranges.first else { continue }
      // The last number there is may be taken: then both stand last.
      priority = min(max(0, priority), Int(Int32.max) - 1) + 1
      var out = MarkupBuffer()
      out.ranges("<conditionalFormatting sqref=\"", ranges)
      out.raw(">")
      var identifier: String?
      if case .dataBar(let bar) = rule.kind {
        let name = DataBarExtension.identifier(.edited, sheet: sheet.index + 1, rule: priority)
        bars.barExtension(
          bar, identifier: name, ranges: ranges, declaration: " xmlns:x14=\"\(DataBarExtension.namespace)\"")
        identifier = name
      }
      rule.render(
        priority: priority, ruleStyle: rule.hasStyle ? styles.ruleIndex(of: rule.style) : 0,
        formulas: rule.formulas(first: first.first), identifier: identifier, into: &out)
      out.raw("</conditionalFormatting>")
      frame.insert("conditionalFormatting", out.bytes)
    }
    if bars.count > 0 { frame.addBarExtensions(bars) }
  }

  private func addValidations(of sheet: SheetEditor, to frame: inout SheetFrameEdit) throws {
    guard !sheet.validations.isEmpty else { return }
    var out = MarkupBuffer()
    for (validation, ranges) in sheet.validations { validation.render(ranges: ranges, into: &out) }
    let tree = frame.tree
    if let list = frame.child("dataValidations") {
      let count = tree.children(list).count + sheet.validations.count
      frame.edits.append(MarkupPrefix.add(frame.prefix, to: out.bytes), in: list, of: tree)
      frame.edits.set("count", String(count), on: list, of: tree)
      return
    }
    let isAlternative = tree.descendants("dataValidations").contains {
      tree[$0].parent.map { tree.named($0, "Choice") || tree.named($0, "Fallback") } ?? false
    }
    guard !isAlternative else {
      throw WorkbookEditError(
        .damaged, part: sheet.part, "its validations are written in alternatives, to which none can be added",
        advice: "add the list in Excel")
    }
    let count = sheet.validations.count
    frame.insert(
      "dataValidations", Array("<dataValidations count=\"\(count)\">".utf8) + out.bytes + "</dataValidations>".utf8)
  }

  private func addTables(of sheet: SheetEditor, to frame: inout SheetFrameEdit) throws {
    var number = try lastTableID ?? editor.lastTableID()
    let tree = frame.tree
    let (prefix, declaration) = RelationshipPrefix.of(tree, isStrict: edit.isStrict)
    var out = MarkupBuffer()
    for (table, range) in sheet.newTables {
      number = number.addingReportingOverflow(1).partialValue
      var placed = SheetExtras.PlacedTable(table: table, headerRow: range.first.row, column: range.first.column)
      (placed.lastRow, placed.number) = (range.last.row, number)
      let part = edit.newPath(PartPath.folder(of: editor.workbookPath) + "tables/table", ".xml")
      edit.set(part, edit.isStrict ? OfficeNamespace.strict(placed.part.bytes) : placed.part.bytes)
      try edit.addType(part, "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml")
      let id = try edit.addRelationship(from: sheet.part, "table", to: part)
      out.plain("<tablePart \(prefix)id=\"\(id)\"\(declaration)/>")
    }
    lastTableID = number
    if let list = frame.child("tableParts") {
      let count = tree.children(list).count + sheet.newTables.count
      frame.edits.append(MarkupPrefix.add(frame.prefix, to: out.bytes), in: list, of: tree)
      frame.edits.set("count", String(count), on: list, of: tree)
    } else {
      let start = Array("<tableParts count=\"\(sheet.newTables.count)\">".utf8)
      frame.insert("tableParts", start + out.bytes + "</tableParts>".utf8)
    }
  }

  // MARK: Notes

  private func addNotes(of sheet: SheetEditor, to frame: inout SheetFrameEdit) throws {
    let folder = PartPath.folder(of: editor.workbookPath)
    let relationships = try edit.relationships(of: sheet.part).filter { !$0.isExternal }
    let listPath: String
    if let known = relationships.first(where: { $0.type == .comments }), try edit.text(known.target) != nil {
      listPath = known.target
    } else {
      listPath = edit.newPath(folder + "comments", ".xml")
      edit.set(listPath, NoteParts.newList(isStrict: edit.isStrict))
      try edit.addType(listPath, NoteParts.commentsType)
      _ = try edit.addRelationship(from: sheet.part, "comments", to: listPath)
    }
    var present: [NoteParts.Note] = []
    try edit.edit(listPath) { tree, edits in
      present = NoteParts.cells(tree).sorted { $0.key < $1.key }.map { cell, item in
        let text = tree.child(item, "text").map { tree.children($0).map { tree.text($0) }.joined() } ?? ""
        return NoteParts.Note(cell: cell, comment: Comment(text, author: ""))
      }
      try NoteParts.add(sheet.notes, to: tree, edits: &edits)
    }
    let old = Set(present.map(\.cell))
    let boxes = sheet.notes.filter { !old.contains($0.cell) }
    let oldDrawing = frame.tree.descendants("legacyDrawing").first
    let drawingID = oldDrawing.flatMap { item in
      frame.tree.attributes(item).first { $0.name.hasSuffix(":id") }.map {
        MarkupTag.decoded(frame.tree.bytes[$0.value])
      }
    }
    let pixels = columnPixels(frame.tree)
    if let drawing = relationships.first(where: { $0.id == drawingID }), let bytes = try edit.raw(drawing.target) {
      guard !boxes.isEmpty else { return }
      guard let drawn = NoteDrawing.add(boxes, to: bytes, freeBlock: try freeBlock(), pixels: pixels) else {
        throw WorkbookEditError(.damaged, part: drawing.target, "a drawing of notes without an end")
      }
      return edit.set(drawing.target, drawn)
    }
    // Without a drawing, the notes that are there have no boxes either.
    let block = try freeBlock()
    let path = edit.newPath(folder + "drawings/vmlDrawing", ".vml")
    let drawn = NoteDrawing.add(
      present + boxes, to: NoteDrawing.empty(block: block), freeBlock: block + 1, pixels: pixels)
    edit.set(path, drawn ?? NoteDrawing.empty(block: block))
    try edit.addType(path, NoteParts.drawingType, byExtension: "vml")
    let id = try edit.addRelationship(from: sheet.part, "vmlDrawing", to: path)
    let (prefix, declaration) = RelationshipPrefix.of(frame.tree, isStrict: edit.isStrict)
    if let oldDrawing { frame.edits.remove(frame.tree[oldDrawing].range) }
    let element = "<legacyDrawing \(prefix)id=\"\(id)\"\(declaration)/>"
    // The strict form has no such element; who knows the old drawing language is offered it.
    let offered =
      "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
      + "<mc:Choice xmlns:v=\"urn:schemas-microsoft-com:vml\" Requires=\"v\">\(element)</mc:Choice></mc:AlternateContent>"
    frame.insert("legacyDrawing", Array((edit.isStrict ? offered : element).utf8))
  }

  /// A block of shape numbers that no drawing of the workbook has.
  private func freeBlock() throws -> Int {
    var last = lastBlock ?? 0
    if lastBlock == nil {
      for entry in editor.archive.reader.entries where entry.path.lowercased().hasSuffix(".vml") {
        let numbers = NoteDrawing.numbers(try editor.archive.reader.read(entry))
        last = max(last, numbers.blocks.max() ?? 0, numbers.highest / 1024)
      }
    }
    // Notes of one sheet may fill more than one block; far more than a sheet can sensibly have stay apart.
    lastBlock = last + 64
    return last + 1
  }

  /// The widths of columns (from 0) in pixels.
  private func columnPixels(_ tree: MarkupTree) -> (Int) -> Int {
    var ranges: [(ClosedRange<Int>, Int)] = []
    if let list = tree.child(tree.root, "cols") {
      for item in tree.children(list, "col").prefix(CellReference.lastColumn) {
        guard let first = tree.integer(item, "min"), let last = tree.integer(item, "max"), first <= last else {
          continue
        }
        let width = tree.attribute(item, "width").flatMap { Double($0) } ?? ColumnLayout.newWidth
        let isHidden = tree.isTrue(item, "hidden")
        ranges.append((first...last, isHidden || !(0...255).contains(width) ? 0 : Int((width * 7).rounded())))
      }
    }
    return { index in ranges.first { $0.0.contains(index + 1) }?.1 ?? 64 }
  }
}
