import XLSX

/// The cells of a workbook as they are stored, one JSON object a line.
public struct CellDump {
  private let workbook: Workbook
  private let sheet: String?
  private let name: String

  /// Opens a workbook.
  ///
  /// - Parameter sheet: One sheet alone; nil is all, in the order of the workbook.
  /// - Throws: ``TickmarkError``; ``ExitStatus/unreadableData`` with what the file is instead of a workbook.
  public init(_ source: InputSource, sheet: String? = nil) throws(TickmarkError) {
    let input = try InputLoader(limit: InputLoader.defaultLimit).load(source)
    do {
      workbook = try Workbook.open(bytes: input.bytes, name: input.name)
    } catch {
      throw TickmarkError(Self.advising(error))
    }
    self.sheet = sheet
    name = source.name
  }

  /// What is no workbook has no cells to list, whatever name it is given.
  private static func advising(_ error: WorkbookError) -> WorkbookError {
    guard case .notAWorkbook = error.kind else { return error }
    var error = error
    error.advice = "cells lists workbooks alone: see any other file with inspect"
    return error
  }

  /// Writes the lines as they are read; those before an error are right.
  ///
  /// - Throws: ``TickmarkError``; ``TickmarkError/readerGone`` where nobody reads on.
  public func write(to stream: StandardStream) throws(TickmarkError) {
    var listing = CellListing(workbook)
    do {
      try listing.write(sheet: sheet) { bytes in
        guard try stream.write(bytes) else { throw TickmarkError.readerGone }
      }
    } catch let error as TickmarkError {
      throw error
    } catch let error as WorkbookError {
      throw TickmarkError(error)
    } catch {
      throw TickmarkError(.internalFault, "\(name): \(error)")
    }
  }
}
