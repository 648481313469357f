import XML
import Zip

/// Why a workbook could not be read: the file, the place in it, what stood there against what was expected, and what
/// to do.
public struct WorkbookError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What went wrong, for programs that decide on it.
  public enum Kind: Sendable, Equatable {
    /// There is no file at that path.
    case missing
    /// The system does not let the file be read.
    case unreadable
    /// The file is something else; the word says what: `csv or text`, `html`, `xls`, `xlsb`, `ods`, `pdf`, `empty`
    /// and so on.
    case notAWorkbook(String)
    /// The workbook is protected with a password.
    case encrypted
    /// The package or a part of it breaks its own format.
    case damaged
    /// A bound of ``WorkbookLimits`` would be passed.
    case limit
    /// There is no sheet of that name.
    case noSuchSheet
    /// The sheet holds no cells: a chart sheet, a dialog, a macro sheet.
    case notAWorksheet
    /// A temporary file could not be made, written or read: see ``WorkbookLimits/sharedStringMemory``.
    case temporaryFile
  }

  /// What went wrong.
  public var kind: Kind
  /// The file as the caller named it; nil in memory.
  public var file: String?
  /// The part of the package.
  public var part: String?
  /// The sheet.
  public var sheet: String?
  /// The cell.
  public var cell: CellReference?
  /// What stood there and what was expected.
  public var problem: String
  /// What the user can do about it; empty where nothing helps.
  public var advice: String

  /// An error with all its parts.
  public init(
    _ kind: Kind, file: String? = nil, part: String? = nil, sheet: String? = nil, cell: CellReference? = nil,
    _ problem: String, advice: String = ""
  ) {
    self.kind = kind
    self.file = file
    self.part = part
    self.sheet = sheet
    self.cell = cell
    self.problem = problem
    self.advice = advice
  }

  /// One line: file, sheet, cell or part, problem, advice.
  public var description: String {
    var text = file.map { Self.printable($0) + ": " } ?? ""
    if let sheet {
      text += "sheet \"\(Self.printable(sheet))\""
      text += cell.map { ", cell \($0): " } ?? ": "
    }
    if let part, cell == nil { text += "part \(Self.printable(part)): " }
    text += Self.printable(problem)
    if !advice.isEmpty { text += "; " + advice }
    return text
  }

  /// Names and texts come from hostile files: no control characters in a message, and no endless ones.
  private static func printable(_ text: String) -> String {
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(500) {
      clean.append(scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) ? "\u{FFFD}" : scalar)
    }
    return String(clean)
  }
}

extension WorkbookError {
  init(_ error: ArchiveError, file: String?) {
    let kind: Kind =
      switch error.kind {
      case .missing: .missing
      case .unreadable: .unreadable
      case .notAnArchive(.encryptedOffice), .encrypted: .encrypted
      case .notAnArchive(.truncatedZip), .notAnArchive(.zip): .damaged
      case .notAnArchive(let signature): .notAWorkbook(Self.word(signature))
      case .limit: .limit
      case .damaged, .unsupported, .unsafeName, .duplicateName, .noSuchEntry, .diskFull, .cannotWrite, .misuse: .damaged
      }
    var problem = error.problem
    if case .notAnArchive(let signature) = error.kind {
      problem = "expected an Excel workbook (.xlsx), found \(signature.found)"
    }
    let trusted = kind == .limit ? "if you trust the file, open it in Excel and save it again" : ""
    self.init(
      kind, file: file, part: error.entry, problem, advice: error.advice.isEmpty ? trusted : error.advice)
  }

  init(_ error: XMLError, file: String?) {
    self.init(
      error.kind == .limit ? .limit : .damaged, file: file, part: error.part,
      (error.line > 0 ? "line \(error.line), " : "") + "byte \(error.offset): \(error.problem)",
      advice: error.advice.isEmpty ? "open it in Excel and save it again" : error.advice)
  }

  private static func word(_ signature: FileSignature) -> String {
    switch signature {
    case .legacyWorkbook: "xls"
    case .text: "csv or text"
    default: signature.rawValue
    }
  }
}

/// Runs what may fail in the rooms below, and says it in this room's words.
func inWorkbook<Value>(_ file: String?, _ body: () throws -> Value) throws(WorkbookError) -> Value {
  do {
    return try body()
  } catch let error as WorkbookError {
    var error = error
    error.file = error.file ?? file
    throw error
  } catch let error as ArchiveError {
    throw WorkbookError(error, file: file)
  } catch let error as XMLError {
    throw WorkbookError(error, file: file)
  } catch {
    throw WorkbookError(.damaged, file: file, "\(error)")
  }
}
