/// The statement formats with a grammar of their own. Anything else is a table of text or a sheet of a workbook.
enum StatementFormats {
  /// All of them; a file is read by the one that recognises it.
  static let all: [any StatementReader.Type] = [
    OFXReader.self,
    QIFReader.self,
    CamtReader.self,
    BAI2.self,
    MT940.self,
    Nacha.self,
    BillJSON.self,
  ]

  /// The format a file begins as; nil for a table, and for what is nothing we know.
  static func recognise(_ bytes: [UInt8]) -> (any StatementReader.Type)? {
    let head = FileHead(bytes)
    return all.first { $0.recognises(head) }
  }
}
