public import Zip

/// Writes a new workbook, sheet after sheet and row after row, in memory that does not grow with the rows.
///
///     let book = try WorkbookWriter(path: "report.xlsx")
///     let bold = try book.style(Style(font: .bold))
///     let sheet = try book.addSheet(SheetSetup(name: "Payments"))
///     try sheet.writeRow([Cell("Payee", style: bold), Cell("Amount", style: bold)])
///     try sheet.writeRow([Cell("Juniper Lane Supply"), Cell(.decimal(minorUnits: -123_456, digits: 2))])
///     try book.finish()
///
/// The file appears when ``finish()`` returns, whole; where it throws, or is never called, nothing is left behind.
/// The same calls write the same bytes. What Excel would refuse or repair is refused by a ``WorkbookWriteError``.
public final class WorkbookWriter {
  let state: WorkbookState
  private var current: SheetWriter?
  private var isClosed = false

  /// A workbook that will stand at a path, in the place of what stands there now.
  public convenience init(path: String, options: WorkbookOptions = WorkbookOptions()) throws(WorkbookWriteError) {
    let file: AtomicFile
    do { file = try AtomicFile(replacing: path) } catch { throw WorkbookWriteError(.init(error)) }
    try self.init(output: PackageOutput(file: file, commits: true, options: options), options: options)
  }

  /// A workbook that goes into a file which its owner puts in place after ``finish()``, together with other outputs.
  public convenience init(into file: AtomicFile, options: WorkbookOptions = WorkbookOptions())
    throws(WorkbookWriteError)
  {
    try self.init(output: PackageOutput(file: file, commits: false, options: options), options: options)
  }

  /// A workbook in memory; ``finishedBytes()`` gives it.
  public convenience init(options: WorkbookOptions = WorkbookOptions()) throws(WorkbookWriteError) {
    try self.init(output: PackageOutput(file: nil, commits: false, options: options), options: options)
  }

  private init(output: PackageOutput, options: WorkbookOptions) throws(WorkbookWriteError) {
    state = try WorkbookState(options: options, output: output)
    try writeFirstParts()
  }

  /// The name of a style in this workbook. Equal styles have the same name.
  public func style(_ style: Style) throws(WorkbookWriteError) -> StyleID {
    do { return try state.styles.name(of: style) } catch { throw WorkbookWriteError(error) }
  }

  /// The style of that name; that of a new cell where there is none.
  func look(of style: StyleID) -> Style {
    style.isOf(state.styles.book) ? state.styles.entries.values[style.index].style : Style()
  }

  /// Begins the next sheet, which comes after the ones before it, and closes the one before it.
  public func addSheet(_ setup: SheetSetup) throws(WorkbookWriteError) -> SheetWriter {
    guard !isClosed else { throw WorkbookWriteError(.workbookClosed) }
    try closeSheet()
    do throws(WorkbookWriteError.Reason) {
      try SheetName.check(setup.name)
      guard state.sheetIndexes[NameKey(setup.name)] == nil else {
        throw WorkbookWriteError.Reason.duplicateSheetName(setup.name)
      }
      try setup.check(book: state.styles.book)
    } catch {
      throw WorkbookWriteError(error, sheet: setup.name)
    }
    let index = state.sheets.count
    state.sheets.append(WorkbookState.Sheet(name: setup.name, visibility: setup.visibility))
    state.sheetIndexes[NameKey(setup.name)] = index
    let isActive = state.activeSheet == index
    let sheet = try SheetWriter(state: state, index: index, setup: setup, isActive: isActive)
    current = sheet
    return sheet
  }

  /// Gives a name to a range or formula, which formulas can then use.
  ///
  /// - Parameters:
  ///   - refersTo: the formula without `=`, with the sheet and dollar signs: `Summary!$B$4`. Cells without a sheet are
  ///     refused.
  ///   - sheet: the sheet the name belongs to; `nil` for the whole workbook.
  ///   - comment: what a person reads in the name manager, at most 255 characters.
  ///   - isHidden: whether the name manager leaves it out.
  public func addDefinedName(
    _ name: String, refersTo: String, sheet: String? = nil, comment: String? = nil, isHidden: Bool = false
  ) throws(WorkbookWriteError) {
    do throws(WorkbookWriteError.Reason) {
      if let comment, comment.utf16.count > 255 {
        throw WorkbookWriteError.Reason.definedNameComment(comment.utf16.count)
      }
      guard !DefinedName.isMisused(name, hasSheet: sheet != nil) else {
        throw WorkbookWriteError.Reason.definedNameReserved(name)
      }
      let check = try FormulaCheck.check(refersTo, isName: true)
      guard check.isReference || !DefinedName.isOfCells(name) else {
        throw WorkbookWriteError.Reason.definedNameContent(name: name, refersTo: refersTo)
      }
      state.note(check, from: WorkbookWriteError(.definedName(name)))
      if let bare = FormulaReferences(refersTo).mentions.first(where: { !$0.hasSheet }) {
        throw WorkbookWriteError.Reason.definedNameSheet(name: name, reference: bare.text)
      }
      var index: Int?
      if let sheet {
        index = state.sheetIndexes[NameKey(sheet)]
        guard index != nil else { throw WorkbookWriteError.Reason.unknownSheet(sheet) }
      }
      try state.add(
        DefinedName(name: name, refersTo: refersTo, sheet: index, isHidden: isHidden, comment: comment))
    } catch {
      throw WorkbookWriteError(error, sheet: sheet)
    }
  }

  /// Checks the workbook as a whole and puts the file in its place.
  public func finish() throws(WorkbookWriteError) {
    _ = try finishedBytes()
  }

  /// Checks the workbook as a whole and returns its bytes; an empty array where it goes to a file.
  public func finishedBytes() throws(WorkbookWriteError) -> [UInt8] {
    guard !isClosed else { throw WorkbookWriteError(.workbookClosed) }
    try closeSheet()
    isClosed = true
    guard state.sheets.contains(where: { $0.visibility == .visible }) else { throw WorkbookWriteError(.noVisibleSheet) }
    let active = state.activeSheet
    guard state.sheets.indices.contains(active), state.sheets[active].visibility == .visible else {
      throw WorkbookWriteError(.activeSheet(active))
    }
    try state.checkMentions()
    try writeLastParts(activeSheet: active)
    return try state.output.finish()
  }

  private func closeSheet() throws(WorkbookWriteError) {
    guard let sheet = current else { return }
    current = nil
    // A sheet that cannot be closed leaves a part half written: the workbook is lost with it.
    do { try sheet.close() } catch {
      isClosed = true
      throw error
    }
  }
}

extension WorkbookState {
  /// The sheet that is shown first: the one asked for, otherwise the first visible one.
  var activeSheet: Int {
    options.activeSheet ?? sheets.firstIndex { $0.visibility == .visible } ?? 0
  }
}
