import Banking

/// What kind of export a file is: only two of one kind tell one line in the same words.
struct ExportForm: Hashable {
  private let layout: String?
  /// Nil for tables, which tell the same as text and as a workbook.
  private let format: InputFormat?
  private let headers: [String]

  init(_ file: InputFile) {
    layout = file.layout
    format = [.csv, .xlsx].contains(file.format) ? nil : file.format
    headers = file.layout == nil ? file.columns.map(\.header) : []
  }

  /// What BILL calls the payment of a record: its confirmation, or its id in an answer of the API; nil where there is neither.
  func identity(_ record: Record) -> String? {
    record.confirmation ?? (format == .billJSON ? record.bankReference : nil)
  }
}
