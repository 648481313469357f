import XML

/// A defined name: a word for a range, a constant or a formula.
public struct WorkbookName: Hashable, Sendable {
  /// The name. Names of the format itself begin with `_xlnm.`: `_xlnm.Print_Area`, `_xlnm.Print_Titles`,
  /// `_xlnm._FilterDatabase`.
  public let name: String
  /// What it stands for, as a formula without `=`: `Data!$A$1:$C$9`.
  public let formula: String
  /// The sheet it belongs to, by its place among the tabs, from 0; nil where it belongs to the workbook.
  public let sheetIndex: Int?
  /// Whether the name manager leaves it out.
  public let isHidden: Bool
  /// A remark.
  public let comment: String?
}

extension Workbook {
  /// The defined names, in the order of the file (ECMA-376 part 1, section 18.2.5). Read when asked for.
  public func definedNames() throws(WorkbookError) -> [WorkbookName] {
    try inWorkbook(file) {
      let root = try package.tree(mainEntry)
      return root.children("definedNames").flatMap { $0.children("definedName") }.compactMap { element in
        guard let name = element.attribute("name") else { return nil }
        return WorkbookName(
          name: DetailText.string(name), formula: DetailText.string(element.text),
          sheetIndex: element.attribute("localSheetId").flatMap { Int($0) },
          isHidden: WorkbookPart.isTrue(element.attribute("hidden")), comment: element.attribute("comment"))
      }
    }
  }
}
