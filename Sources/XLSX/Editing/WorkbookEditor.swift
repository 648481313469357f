import XML
import Zip

/// A workbook that is changed in place: some cells, looks, comments, columns, tables, rules, new sheets. Everything
/// else stays exactly as it was.
///
///     let editor = try WorkbookEditor(path: "statement.xlsx")
///     let sheet = try editor.sheet(named: "Statement")
///     try sheet.setValue(.text("checked"), at: CellReference(row: 7, column: 5))
///     try editor.save(to: "statement.xlsx")
///
/// Parts whose content does not change are copied raw: compressed bytes, checksum and method are the same, as are
/// their place and date. In a changed sheet the bytes of every row, cell and element that is not changed stay, and so
/// do extension lists, alternate content, views, revision ids, and the `cm` and `vm` of cells that keep their value.
/// Styles, comments and tables that are there are added to, never replaced. Without any edit the saved file is the
/// opened one, byte for byte.
///
/// Where the content of a cell changes, programs are asked to calculate all formulas when they open the workbook
/// (``EditOptions/recalculatesOnLoad``), and the stored order of calculation goes where a formula came or went.
/// The cost of saving depends on the sheets that change; of those that do not, the compressed bytes are copied.
///
/// Not to be shared between threads. A part in UTF-16 comes back in UTF-8 where it changes.
public final class WorkbookEditor {
  /// The file as the caller named it; nil in memory.
  public let file: String?
  /// How it is edited.
  public let options: EditOptions
  /// What whoever edits the workbook should know; grows as sheets are opened.
  public private(set) var notices: [EditNotice] = []
  /// Which day serial numbers count from.
  public let dateSystem: DateSystem

  let archive: EditableArchive
  let parts: WorkbookPart
  let workbookPath: String
  /// The small parts as they are before any pending edit of a sheet.
  let edit: PackageEdit
  private(set) var sheetList: [(name: String, part: String?, kind: SheetKind, visibility: SheetVisibility)]
  private(set) var editors: [Int: SheetEditor] = [:]
  private var readBook: Workbook?
  private var known: (names: Set<NameKey>, columns: [NameKey: Set<NameKey>], lastID: Int)?

  /// Opens a file.
  public convenience init(
    path: String, options: EditOptions = EditOptions(), limits: WorkbookLimits = WorkbookLimits()
  ) throws(WorkbookEditError) {
    let archive = try editing(path) { try EditableArchive(path: path, limits: limits.archive) }
    try self.init(archive, file: path, options: options, limits: limits)
  }

  /// Opens a workbook in memory; `name` is for messages.
  public convenience init(
    bytes: [UInt8], name: String? = nil, options: EditOptions = EditOptions(),
    limits: WorkbookLimits = WorkbookLimits()
  ) throws(WorkbookEditError) {
    let archive = try editing(name) { try EditableArchive(bytes: bytes, limits: limits.archive) }
    try self.init(archive, file: name, options: options, limits: limits)
  }

  private init(
    _ archive: EditableArchive, file: String?, options: EditOptions, limits: WorkbookLimits
  ) throws(WorkbookEditError) {
    (self.archive, self.file, self.options) = (archive, file, options)
    let opened = try editing(file) {
      let package = Package(archive: archive.reader, file: file, limits: limits)
      let parts = try WorkbookPart(package)
      let root = try package.relationships(of: "")
      let main = root.first { $0.type == .officeDocument && !$0.isExternal }?.target ?? ""
      guard let entry = package.entry(main) else { throw WorkbookError(.damaged, part: main, "no workbook part") }
      let tree = try MarkupTree(
        try PartInput.text(archive.reader.read(entry), part: main), part: main)
      let isStrict = tree.namespace(of: tree.prefix(tree.root), at: tree.root) == OfficeNamespace.strictMain
      return (package, parts, main, isStrict, Self.notices(tree, root, try package.relationships(of: main)))
    }
    (parts, workbookPath, notices) = (opened.1, opened.2, opened.4)
    dateSystem = parts.dateSystem
    edit = PackageEdit(opened.0, isStrict: opened.3)
    sheetList = parts.sheets.map { ($0.name, $0.part, $0.kind, $0.visibility) }
  }

  /// The names of the sheets in the order of their tabs, new ones last.
  public var sheetNames: [String] { sheetList.map(\.name) }

  /// The sheet of that name, to be edited; names are compared without regard to capital letters. Asked again, it is
  /// the same object. The first time, the sheet is read once.
  public func sheet(named name: String) throws(WorkbookEditError) -> SheetEditor {
    try editing(file, sheet: name) {
      let index =
        sheetList.firstIndex { $0.name.isExactly(name) } ?? sheetList.firstIndex { NameKey($0.name) == NameKey(name) }
      guard let index else {
        throw WorkbookEditError(.noSuchSheet, sheet: name, "there is no such sheet", advice: "check the name")
      }
      if let known = editors[index] { return known }
      let entry = sheetList[index]
      guard entry.kind.isKnown else { throw Workbook.lost(parts.sheets[index]) }
      guard entry.kind.hasCells, let part = entry.part else {
        throw WorkbookEditError(.noSuchSheet, sheet: name, "a \(entry.kind.rawValue), which has no cells to edit")
      }
      let survey = try SheetSurvey(try input(part), part: part)
      let sheet = SheetEditor(
        name: entry.name, index: index, part: part, survey: survey, tables: try tables(of: part),
        pivots: RangeIndex(try pivots(of: part)), editor: self)
      editors[index] = sheet
      if sheet.isProtected { note(.sheetProtected, sheet: entry.name) }
      return sheet
    }
  }

  /// Adds a sheet after the last one and gives it back to be filled. The sheet that is shown first stays the same. The
  /// list of sheets in the document's properties, which programs do not rely on, is left as it is.
  ///
  /// - Parameter setup: how it is to be; its columns have no styles.
  @discardableResult
  public func addSheet(_ setup: SheetSetup) throws(WorkbookEditError) -> SheetEditor {
    try editing(file, sheet: setup.name) {
      try SheetName.check(setup.name)
      try setup.check(book: StyleID.noBook)
      guard !sheetList.contains(where: { NameKey($0.name) == NameKey(setup.name) }) else {
        throw WorkbookWriteError.Reason.duplicateSheetName(setup.name)
      }
      var out = setup.head(isActive: false)
      out.raw("</sheetData>")
      setup.protection?.render(into: &out)
      setup.page.render(into: &out)
      out.raw("</worksheet>")
      let workbook = WorkbookPartEdit(package: edit, path: workbookPath)
      let part = try workbook.addSheet(setup.name, out.bytes, visibility: setup.visibility)
      try workbook.addNames(
        setup.page.names(sheet: setup.name).map {
          DefinedName(name: $0.name, refersTo: $0.refersTo, sheet: sheetList.count)
        })
      sheetList.append((setup.name, part, .worksheet, setup.visibility))
    }
    return try sheet(named: setup.name)
  }

  // MARK: What sheets ask

  func note(_ kind: EditNotice.Kind, sheet: String?) {
    let notice = EditNotice(kind: kind, sheet: sheet)
    if !notices.contains(notice) { notices.append(notice) }
  }

  /// The bytes of a part, a piece at a time.
  func input(_ part: String) throws -> PartInput {
    if edit.isChanged(part), let bytes = try edit.text(part) { return PartInput(bytes, part: part) }
    guard let entry = edit.package.entry(part) else {
      throw WorkbookError(
        .damaged, part: part, "not in the package, expected a sheet", advice: "open it in Excel and save it again")
    }
    return PartInput(try archive.reader.open(entry), part: entry.path)
  }

  /// The workbook as the file has it, for whoever asks what cells hold.
  func reader() throws -> Workbook {
    if let readBook { return readBook }
    let workbook = try Workbook(package: edit.package)
    readBook = workbook
    return workbook
  }

  func check(_ formula: Formula) throws {
    try check(try FormulaCheck.check(formula.text))
  }

  func check(_ formula: String, cell: CellReference) throws {
    do { try check(try FormulaCheck.criterion(formula)) } catch let error as WorkbookWriteError.Reason {
      throw WorkbookEditError(error, cell: cell)
    }
  }

  /// Whether the sheets and tables that a formula mentions are there.
  ///
  /// - Parameter new: a table that is being made, which its own columns may name.
  func check(_ check: FormulaCheck, beside new: Table? = nil) throws {
    for name in check.sheets where !sheetList.contains(where: { NameKey($0.name) == NameKey(name) }) {
      throw WorkbookWriteError.Reason.unknownSheet(name)
    }
    guard !check.tables.isEmpty else { return }
    var columns = try knownTables().columns
    for sheet in editors.values {
      for (table, _) in sheet.newTables {
        columns[NameKey(table.name)] = Set(table.columns.map { NameKey($0.name) })
      }
      for table in sheet.tables {
        columns[NameKey(table.name)]?.formUnion((sheet.tableColumns[table.part] ?? []).map { NameKey($0) })
      }
    }
    if let new { columns[NameKey(new.name)] = Set(new.columns.map { NameKey($0.name) }) }
    for mention in check.tables {
      let found = columns[NameKey(mention.table)]
      if let found, mention.column.map({ found.contains(NameKey($0)) }) ?? true { continue }
      throw WorkbookWriteError.Reason.unknownTableColumn(
        table: mention.table, column: found == nil ? nil : mention.column)
    }
  }

  /// Refuses a name for a new table that another table or a defined name has.
  func claim(tableName name: String) throws {
    let key = NameKey(name)
    let isPending = editors.values.contains { $0.newTables.contains { NameKey($0.table.name) == key } }
    guard !isPending, !(try knownTables().names.contains(key)) else {
      throw WorkbookWriteError.Reason.duplicateTableName(name)
    }
  }

  /// The highest number of a table in the workbook.
  func lastTableID() throws -> Int { try knownTables().lastID }

  private func tables(of part: String) throws -> [ExistingTable] {
    try edit.relationships(of: part).filter { $0.type == .table && !$0.isExternal }.compactMap {
      guard let bytes = try edit.text($0.target) else { return nil }
      return ExistingTable(try MarkupTree(bytes, part: $0.target))
    }
  }

  /// Where pivot tables stand. One that cannot be read has no place that is known.
  private func pivots(of part: String) throws -> [CellRange] {
    try edit.relationships(of: part).filter { $0.type == .pivotTable && !$0.isExternal }.compactMap {
      guard let bytes = try? edit.text($0.target), let tree = try? MarkupTree(bytes, part: $0.target) else {
        return nil
      }
      return tree.child(tree.root, "location").flatMap { tree.attribute($0, "ref") }.flatMap {
        CellRange(reference: $0)
      }
    }
  }

  private func knownTables() throws -> (names: Set<NameKey>, columns: [NameKey: Set<NameKey>], lastID: Int) {
    if let known { return known }
    var (names, columns, last): (Set<NameKey>, [NameKey: Set<NameKey>], Int) = ([], [:], 0)
    for part in sheetList.compactMap(\.part) {
      for relationship in try edit.relationships(of: part) where relationship.type == .table {
        guard let bytes = try edit.text(relationship.target) else { continue }
        let tree = try MarkupTree(bytes, part: relationship.target)
        guard let table = ExistingTable(tree) else { continue }
        names.insert(NameKey(table.name))
        columns[NameKey(table.name)] = Set(table.columns.map { NameKey($0) })
        last = max(last, tree.integer(tree.root, "id") ?? 0)
      }
    }
    if let bytes = try edit.text(workbookPath) {
      let tree = try MarkupTree(bytes, part: workbookPath)
      for item in tree.descendants("definedName") {
        if let name = tree.attribute(item, "name") { names.insert(NameKey(DetailText.string(name))) }
      }
    }
    known = (names, columns, last)
    return (names, columns, last)
  }

  private static func notices(_ tree: MarkupTree, _ root: [Relationship], _ main: [Relationship]) -> [EditNotice] {
    var kinds: [EditNotice.Kind] = []
    if root.contains(where: { $0.type == .signature }) { kinds.append(.signed) }
    if let item = tree.child(tree.root, "workbookProtection"), tree.isTrue(item, "lockStructure") {
      kinds.append(.workbookProtected)
    }
    if tree.child(tree.root, "fileSharing") != nil { kinds.append(.readOnlyRecommended) }
    if main.contains(where: { $0.type.rawValue == "revisionHeaders" }) { kinds.append(.changesTracked) }
    return kinds.map { EditNotice(kind: $0, sheet: nil) }
  }
}

extension RelationshipType {
  /// The digital signatures of a package (ECMA-376 part 2, section 10).
  static let signature = RelationshipType(rawValue: "origin")
}
