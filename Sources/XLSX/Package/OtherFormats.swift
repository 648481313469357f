import Zip

/// Zip archives that are no .xlsx but are handed over as one; each is named, so that the user knows what to do.
enum OtherFormats {
  /// The error for a package without a workbook part that this program reads, or nil where nothing is recognized.
  static func recognize(_ archive: ArchiveReader, mainPart: String?) -> WorkbookError? {
    func refusal(_ word: String, _ found: String) -> WorkbookError {
      WorkbookError(
        .notAWorkbook(word), "expected an Excel workbook (.xlsx), found \(found)",
        advice: "open it in the program it is for and save it as Excel Workbook (.xlsx)")
    }
    if let mimetype = archive.entry("mimetype"), mimetype.size < 200, let bytes = try? archive.read(mimetype) {
      let type = String(decoding: bytes, as: UTF8.self)
      if type.contains("opendocument.spreadsheet") { return refusal("ods", "an OpenDocument spreadsheet (.ods)") }
      if type.contains("opendocument") { return refusal("opendocument", "an OpenDocument file that is no spreadsheet") }
    }
    let main = mainPart.map { $0.lowercased() } ?? ""
    if main.hasSuffix(".bin") || archive.entry("xl/workbook.bin") != nil {
      return refusal("xlsb", "a binary Excel workbook (.xlsb)")
    }
    if main.hasPrefix("word/") || archive.entry("word/document.xml") != nil {
      return refusal("docx", "a Word document")
    }
    if main.hasPrefix("ppt/") || archive.entry("ppt/presentation.xml") != nil {
      return refusal("pptx", "a PowerPoint presentation")
    }
    if archive.entry("Index/Document.iwa") != nil || archive.entry("Index.zip") != nil {
      return refusal("numbers", "an Apple Numbers document")
    }
    return nil
  }
}
