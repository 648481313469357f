/// What programs of 2007 do not know of data bars (MS-XLSX, section 2.6.30): a list in the extensions of the sheet.
enum DataBarExtension {
  /// The kind of extension by its name in the file.
  static let uri = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}"
  static let namespace = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"

  /// Who gave a rule its identifier: the writer of the sheet, or one who edited it later.
  enum Family: String {
    case written = "4C52"
    case edited = "4C53"
  }

  /// The name by which a rule and its extension know each other: the same in each run, and one in the workbook.
  static func identifier(_ family: Family, sheet: Int, rule: Int) -> String {
    "{5A3C6E10-7B1D-\(family.rawValue)-\(padded(sheet, 4))-\(padded(rule, 12))}"
  }

  /// The extension with its items.
  static func extensionMarkup(_ items: MarkupBuffer) -> [UInt8] {
    var out = MarkupBuffer()
    out.plain("<ext xmlns:x14=\"\(namespace)\" uri=\"\(uri)\"><x14:conditionalFormattings>")
    out.append(items.bytes)
    out.raw("</x14:conditionalFormattings></ext>")
    return out.bytes
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(width - digits.utf8.count, 0)) + digits
  }
}

extension MarkupBuffer {
  /// One bar in the list; `declaration` names the list's namespace where nothing around it does.
  mutating func barExtension(_ bar: DataBar, identifier: String, ranges: [CellRange], declaration: String = "") {
    plain("<x14:conditionalFormatting\(declaration) xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\">")
    bar.renderExtension(identifier: identifier, into: &self)
    raw("<xm:sqref>")
    for (place, range) in ranges.enumerated() {
      if place > 0 { raw(" ") }
      self.range(range)
    }
    raw("</xm:sqref></x14:conditionalFormatting>")
  }
}
