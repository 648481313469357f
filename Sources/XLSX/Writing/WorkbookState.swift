/// What the sheets of one workbook share while it is written.
final class WorkbookState {
  /// A sheet that was begun.
  struct Sheet {
    let name: String
    let visibility: SheetVisibility
  }

  /// A sheet, table or column that may come later.
  private enum Mention {
    case sheet(String)
    case table(FormulaCheck.TableMention)
  }

  /// What tells mentions apart.
  private struct MentionKey: Hashable {
    var sheet: NameKey?
    var table: NameKey?
    var column: NameKey?
  }

  let options: WorkbookOptions
  let output: PackageOutput
  /// Asked for nearly every cell, by calls that come back at once and call nothing else: the check at run time that two
  /// accesses do not overlap costs more than they do.
  @exclusivity(unchecked) var styles: StyleTable
  var strings: SharedStringTable
  let sharesStrings: Bool
  var sheets: [Sheet] = []
  /// Sheets by their names.
  var sheetIndexes: [NameKey: Int] = [:]
  var names: [DefinedName] = []
  /// Tables by their names, with their columns' names.
  var tables: [NameKey: Set<NameKey>] = [:]
  var tableCount = 0
  var commentPartCount = 0
  var drawingCount = 0
  var chartCount = 0
  /// The different pictures of all sheets.
  var images = Interned<PNGImage>()
  /// How many blocks of 1,024 shape numbers the sheets before took; each drawing has blocks of its own.
  var shapeBlockCount = 0
  /// The defined names, those of the workbook under nil and others by their sheets.
  private var nameKeys: [Int?: Set<NameKey>] = [:]
  private var mentions: [(mention: Mention, place: WorkbookWriteError)] = []
  private var mentioned: Set<MentionKey> = []

  init(options: WorkbookOptions, output: PackageOutput) throws(WorkbookWriteError) {
    self.options = options
    self.output = output
    switch options.strings {
    case .shared(let limit): (strings, sharesStrings) = (SharedStringTable(limit: limit), true)
    case .inline: (strings, sharesStrings) = (SharedStringTable(limit: 0), false)
    }
    do {
      try options.properties.check()
      try options.theme.check()
      styles = try StyleTable(standardFont: options.font)
    } catch {
      throw WorkbookWriteError(error)
    }
  }

  /// Remembers what a formula mentions, to be looked up when all sheets and tables are known.
  func note(_ check: FormulaCheck, from place: @autoclosure () -> WorkbookWriteError) {
    for sheet in check.sheets { note(sheet: sheet, from: place()) }
    for table in check.tables {
      let key = MentionKey(table: NameKey(table.table), column: table.column.map { NameKey($0) })
      if mentioned.insert(key).inserted { mentions.append((.table(table), place())) }
    }
  }

  /// Remembers that a sheet is mentioned.
  func note(sheet: String, from place: @autoclosure () -> WorkbookWriteError) {
    if mentioned.insert(MentionKey(sheet: NameKey(sheet))).inserted { mentions.append((.sheet(sheet), place())) }
  }

  /// Looks up everything that was mentioned.
  func checkMentions() throws(WorkbookWriteError) {
    for (mention, place) in mentions {
      switch mention {
      case .sheet(let sheet):
        guard sheetIndexes[NameKey(sheet)] == nil else { continue }
        throw WorkbookWriteError(.unknownSheet(sheet), sheet: place.sheet, cell: place.cell)
      case .table(let table):
        let columns = tables[NameKey(table.table)]
        if let columns, table.column.map({ columns.contains(NameKey($0)) }) ?? true { continue }
        throw WorkbookWriteError(
          .unknownTableColumn(table: table.table, column: columns == nil ? nil : table.column), sheet: place.sheet,
          cell: place.cell)
      }
    }
  }

  /// Adds a name that a person or the library gave to a range; a table's name counts among those of the workbook.
  func add(_ name: DefinedName) throws(WorkbookWriteError.Reason) {
    let isOwn = name.name.hasPrefix("_xlnm.")
    guard isOwn || DefinedName.isLegal(name.name) else { throw .definedName(name.name) }
    let key = NameKey(name.name)
    guard name.sheet != nil || tables[key] == nil, nameKeys[name.sheet, default: []].insert(key).inserted else {
      throw .duplicateDefinedName(name.name)
    }
    names.append(name)
  }

  /// Adds a table's name.
  func add(_ table: Table) throws(WorkbookWriteError.Reason) {
    try table.check()
    let key = NameKey(table.name)
    guard tables[key] == nil, nameKeys[nil]?.contains(key) != true else { throw .duplicateTableName(table.name) }
    tables[key] = Set(table.columns.map { NameKey($0.name) })
  }

  /// Forgets a table that could not be begun.
  func remove(_ table: Table) {
    tables[NameKey(table.name)] = nil
  }
}
