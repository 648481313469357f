import Intake
import Reconciliation
import Workpaper
import XLSX
import Zip

/// The one place where an error of a room becomes what the process exits with and what a person reads.
extension TickmarkError {
  /// An input that cannot be understood, a sheet that it has not, or a system that failed while it was read.
  init(_ error: IntakeError) {
    switch error.cause {
    case .file: self.init(.unreadableData, error.description)
    case .request: self.init(.usage, error.description)
    case .system: self.init(.readFailure, error.description)
    }
  }

  /// A workbook that cannot be read: not there, no workbook, damaged; a sheet that it has not was named wrongly.
  init(_ error: WorkbookError) {
    switch error.kind {
    case .missing, .unreadable: self.init(.noInput, error.description)
    case .noSuchSheet: self.init(.usage, error.description)
    case .temporaryFile: self.init(.readFailure, error.description)
    default: self.init(.unreadableData, error.description)
    }
  }

  /// A reconciliation that cannot be finished: amounts past 64 bits are the data's, anything else is ours.
  init(_ error: ReconciliationError) {
    switch error {
    case .amount: self.init(.unreadableData, error.description)
    case .nothingToReconcile: self.init(.unreadableData, error.description)
    case .duplicateProvenance, .conservation: self.init(.internalFault, error.description)
    }
  }

  /// An archive or file that could not be written. `path` is the place its owner named: the error knows only where it was staged.
  init(writing path: String, _ error: ArchiveError) {
    let advice = error.advice.isEmpty ? "" : "; \(error.advice)"
    let isOurs = error.kind == .misuse
    let problem = Self.without("cannot be written: ", in: error.problem)
    self.init(isOurs ? .internalFault : .cannotWrite, "\(path): cannot be written: \(problem)\(advice)")
  }

  /// The text without these beginnings, which the message has already.
  private static func without(_ beginnings: String..., in text: String) -> String {
    beginnings.reduce(text) { $0.hasPrefix($1) ? String($0.dropFirst($1.count)) : $0 }
  }
}

extension TickmarkError {
  /// A result that could not be written. `staged` is where it was written, `path` the place its owner named: a person reads of that one alone.
  init(_ error: WorkpaperError, staged: String, path: String) {
    switch error {
    case .amount: self.init(.unreadableData, error.description)
    case .tooManyRows: self.init(.cannotWrite, "\(path): cannot be written: \(error)")
    case .recordsLost, .balanceDisagrees: self.init(.internalFault, error.description)
    case .workbook(let cause):
      switch cause.reason {
      case .diskFull(let text), .output(let text):
        self.init(
          .cannotWrite, "\(path): cannot be written: \(Self.without(staged + ": ", "cannot be written: ", in: text))")
      default: self.init(.internalFault, "\(error); nothing was written, please report this")
      }
    }
  }
}
