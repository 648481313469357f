import XML
import Zip

/// Why a workbook was not changed or not saved: where, what stands in the way, and what to do. After an error in
/// ``WorkbookEditor/save(to:)`` the file at the path is as it was.
public struct WorkbookEditError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What stands in the way, for programs that decide on it.
  public enum Kind: Sendable, Equatable {
    /// The workbook could not be read.
    case unreadable(WorkbookError.Kind)
    /// Excel would not take the value, name or range.
    case refused(WorkbookWriteError.Reason)
    /// There is no sheet of that name, or it holds no cells.
    case noSuchSheet
    /// The cell lies in the range of an array formula, which can only be changed as a whole.
    case arrayFormula(CellRange)
    /// The cell lies in a data table (what-if analysis), which can only be changed as a whole.
    case dataTable(CellRange)
    /// A table would share cells with a pivot table.
    case pivotTable(CellRange)
    /// The cell is covered by a merged range: nobody would see its value.
    case mergedRange(CellRange)
    /// The cell is the header or the totals of a table, which other parts name.
    case tableCell(String)
    /// New columns would lie over cells that hold something.
    case occupied
    /// The cell has a comment already.
    case commentExists
    /// The cell has a threaded comment, beside which no note can stand.
    case threadedComment
    /// The workbook is signed, and the signature would be broken.
    case signed
    /// The rows or cells of the sheet are out of order, or given twice.
    case disordered
    /// A part says something that editing cannot keep true.
    case damaged
    /// The editor of the workbook is gone: a fault of the calling program.
    case closed
    /// A bound was passed.
    case limit
    /// The disk, or the user's share of it, is full.
    case diskFull
    /// The file could not be written.
    case output
  }

  /// What stands in the way.
  public var kind: Kind
  /// The file as the caller named it; nil in memory.
  public var file: String?
  /// The sheet.
  public var sheet: String?
  /// The cell.
  public var cell: CellReference?
  /// The part of the package.
  public var part: String?
  /// What stood there and what was expected.
  public var problem: String
  /// What the user can do about it; empty where nothing helps.
  public var advice: String

  /// An error with all its parts.
  public init(
    _ kind: Kind, file: String? = nil, sheet: String? = nil, cell: CellReference? = nil, part: String? = nil,
    _ problem: String, advice: String = ""
  ) {
    (self.kind, self.file, self.sheet, self.cell, self.part) = (kind, file, sheet, cell, part)
    (self.problem, self.advice) = (problem, advice)
  }

  /// One line: file, sheet, cell or part, problem, advice.
  public var description: String {
    WorkbookError(.damaged, file: file, part: part, sheet: sheet, cell: cell, problem, advice: advice).description
  }
}

extension WorkbookEditError {
  init(_ reason: WorkbookWriteError.Reason, sheet: String? = nil, cell: CellReference? = nil) {
    self.init(.refused(reason), sheet: sheet, cell: cell, reason.text)
  }

  fileprivate init(_ error: WorkbookError) {
    let kind: Kind = error.kind == .limit ? .limit : .unreadable(error.kind)
    self.init(
      kind, file: error.file, sheet: error.sheet, cell: error.cell, part: error.part, error.problem,
      advice: error.advice)
  }

  fileprivate init(writing error: ArchiveError) {
    self.init(
      error.kind == .diskFull ? .diskFull : .output, file: error.file, part: error.entry, error.problem,
      advice: error.advice)
  }
}

/// Runs what may fail in other rooms, and says it in this room's words.
///
/// - Parameter isWriting: what an archive throws is about the target, not about the workbook.
func editing<Value>(
  _ file: String?, sheet: String? = nil, isWriting: Bool = false, _ body: () throws -> Value
) throws(WorkbookEditError) -> Value {
  var found: WorkbookEditError
  do {
    return try body()
  } catch let error as WorkbookEditError {
    found = error
  } catch let error as WorkbookWriteError.Reason {
    found = WorkbookEditError(error)
  } catch let error as WorkbookError {
    found = WorkbookEditError(error)
  } catch let error as ArchiveError where isWriting && error.kind != .damaged {
    found = WorkbookEditError(writing: error)
  } catch let error as ArchiveError {
    found = WorkbookEditError(WorkbookError(error, file: file))
  } catch let error as XMLError {
    found = WorkbookEditError(WorkbookError(error, file: file))
  } catch {
    found = WorkbookEditError(.damaged, "\(error)")
  }
  found.file = found.file ?? file
  found.sheet = found.sheet ?? sheet
  throw found
}
