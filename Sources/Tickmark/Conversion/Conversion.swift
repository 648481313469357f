public import Banking
import Intake
public import Reconciliation
import Workpaper
import XLSX

/// Files as they were understood, written as one clean table: every record of every file, in their order, under one set of columns.
public struct Conversion: Sendable {
  /// What the table is written as.
  public enum Format: String, Sendable, CaseIterable {
    /// A workbook with one sheet.
    case xlsx
    /// Comma-separated text, UTF-8, RFC 4180.
    case csv
    /// The object that `inspect --json` writes.
    case json
  }

  private let inspection: Inspection
  private let inputs: [ReadFile]

  /// What a person should know beside the table, one line each, for standard error: what lay in a folder and is nothing we read, and lines that
  /// stand in two files and count once.
  public var notes: [String] {
    inspection.notes
      + inspection.files.compactMap { file in
        let count = file.skipped.count { ["overlap", "superseded"].contains($0.reason) }
        guard count > 0 else { return nil }
        return
          "\(file.path): \(count) line\(count == 1 ? "" : "s") left out that stand\(count == 1 ? "s" : "") in another file too; inspect lists them"
      }
  }

  /// How many records there are.
  public var count: Int { inspection.files.reduce(0) { $0 + $1.records.count } }

  /// Reads the files.
  ///
  /// - Throws: ``TickmarkError`` for the first file that is not there or cannot be read.
  public init(
    _ sources: [InputSource], side: Side? = nil, period: Period? = nil, settings: InputSettings = InputSettings()
  ) throws(TickmarkError) {
    var inputs: [ReadFile] = []
    inspection = try Inspection(sources, side: side, period: period, settings: settings) { inputs.append($0.file) }
    self.inputs = inputs
  }

  /// Writes the table; it appears whole or not at all.
  ///
  /// - Parameter path: Its ending says the format: .xlsx, .csv or .json.
  /// - Throws: ``TickmarkError``; ``ExitStatus/usage`` for another ending and for an output in an input's place.
  public func write(to path: String) throws(TickmarkError) {
    guard let format = FileEnding.of(path).flatMap({ Format(rawValue: $0) }) else {
      throw OptionText.wrong(
        "--output", expected: "a file ending in .xlsx, .csv or .json", found: path, example: "--output statement.xlsx")
    }
    var places = OutputSet()
    defer { places.discard() }
    let place = try places.stage(path, inputs: inputs)
    switch format {
    case .json: try place.write(inspection.json())
    case .csv: try place.write(ConversionTable(files: inspection.files).csv)
    case .xlsx:
      do {
        try ConversionTable(files: inspection.files).writeWorkbook(to: place.path)
      } catch {
        throw TickmarkError(.workbook(error), staged: place.path, path: place.target.path)
      }
    }
    try places.secure()
    try places.publish()
  }
}
