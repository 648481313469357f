/// The parsers, by the names that run.sh takes.
enum FuzzTarget: String, CaseIterable {
  case workbook, editor, xml, zip
  case csv, ofx, qif, camt, bai2, mt940, nacha
  case billJSON = "bill-json"
  case xlsxTable = "xlsx-table"

  /// Reads an input. Errors are as good as values; what ends the process is a finding.
  func run(_ input: [UInt8]) {
    switch self {
    case .workbook: fuzzWorkbook(PartList(input).archive)
    case .editor: fuzzEditor(PartList(input).archive)
    case .xml: fuzzXML(input)
    case .zip: fuzzArchive(input)
    case .xlsxTable: fuzzIntake(PartList(input).archive, name: "input.xlsx", choice: input.count)
    case .csv, .ofx, .qif, .camt, .bai2, .mt940, .nacha, .billJSON:
      fuzzIntake(input, name: "input.\(rawValue)", choice: input.count)
    }
  }
}
