/// What the sheets of one workbook share while it is written.
final class WorkbookState {
  /// A sheet that was begun.
  struct Sheet {
    let name: String
    let visibility: SheetVisibility
  }

  /// A mention of a sheet, table or column that may come later, with the place of the first mention.
  struct Mention: Hashable {
    let sheet: String?
    let table: FormulaCheck.TableMention?
  }

  let options: WorkbookOptions
  let output: PackageOutput
  var styles: StyleTable
  var strings: SharedStringTable
  let sharesStrings: Bool
  var sheets: [Sheet] = []
  /// Sheets by their names in small letters.
  var sheetIndexes: [String: Int] = [:]
  var names: [DefinedName] = []
  /// Tables by their names in small letters, with their columns' names in small letters.
  var tables: [String: Set<String>] = [:]
  var tableCount = 0
  var commentPartCount = 0
  var drawingCount = 0
  var chartCount = 0
  /// The different pictures of all sheets.
  var images = Interned<PNGImage>()
  /// How many blocks of 1,024 shape numbers the sheets before took; each drawing has blocks of its own.
  var shapeBlockCount = 0
  private var nameKeys: Set<String> = []
  private var mentions: [(mention: Mention, place: WorkbookWriteError)] = []
  private var mentioned: Set<Mention> = []

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
    for sheet in check.sheets { note(Mention(sheet: sheet.lowercased(), table: nil), sheet, place) }
    for table in check.tables {
      let key = FormulaCheck.TableMention(table: table.table.lowercased(), column: table.column?.lowercased())
      guard mentioned.insert(Mention(sheet: nil, table: key)).inserted else { continue }
      mentions.append((Mention(sheet: nil, table: table), place()))
    }
  }

  /// Remembers that a sheet is mentioned.
  func note(sheet: String, from place: @autoclosure () -> WorkbookWriteError) {
    note(Mention(sheet: sheet.lowercased(), table: nil), sheet, place)
  }

  private func note(_ key: Mention, _ sheet: String, _ place: () -> WorkbookWriteError) {
    guard mentioned.insert(key).inserted else { return }
    mentions.append((Mention(sheet: sheet, table: nil), place()))
  }

  /// Looks up everything that was mentioned.
  func checkMentions() throws(WorkbookWriteError) {
    for (mention, place) in mentions {
      if let sheet = mention.sheet, sheetIndexes[sheet.lowercased()] == nil {
        throw WorkbookWriteError(.unknownSheet(sheet), sheet: place.sheet, cell: place.cell)
      }
      guard let table = mention.table else { continue }
      let columns = tables[table.table.lowercased()]
      if let columns, table.column.map({ columns.contains($0.lowercased()) }) ?? true { continue }
      throw WorkbookWriteError(
        .unknownTableColumn(table: table.table, column: columns == nil ? nil : table.column), sheet: place.sheet,
        cell: place.cell)
    }
  }

  /// Adds a name that a person or the library gave to a range; a table's name counts among those of the workbook.
  func add(_ name: DefinedName) throws(WorkbookWriteError.Reason) {
    let isOwn = name.name.hasPrefix("_xlnm.")
    guard isOwn || DefinedName.isLegal(name.name) else { throw .definedName(name.name) }
    let key = name.name.lowercased()
    let scope = name.sheet.map { String($0) } ?? ""
    guard name.sheet != nil || tables[key] == nil, nameKeys.insert(scope + "!" + key).inserted else {
      throw .duplicateDefinedName(name.name)
    }
    names.append(name)
  }

  /// Adds a table's name.
  func add(_ table: Table) throws(WorkbookWriteError.Reason) {
    try table.check()
    let key = table.name.lowercased()
    guard tables[key] == nil, !nameKeys.contains("!" + key) else { throw .duplicateTableName(table.name) }
    tables[key] = Set(table.columns.map { $0.name.lowercased() })
  }

  /// Forgets a table that could not be begun.
  func remove(_ table: Table) {
    tables[table.name.lowercased()] = nil
  }
}
