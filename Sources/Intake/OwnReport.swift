import XLSX

/// Tells the workbook that this program writes from what a bank or BILL exports.
///
/// Its sheets are tables of bank lines and payments: read as a statement they count each line once more, and the default name puts the
/// workbook into the folder of the exports. Excel keeps the properties by which it is known when it saves the workbook; where a program
/// drops them, the names of its sheets are left.
enum OwnReport {
  /// How the creator begins in the properties: the program's name, before its version.
  static let creator = "tickmark "

  /// How the title begins in the properties.
  static let title = "Bank reconciliation "

  /// The sheets it has, in their order.
  static let sheets = ["Summary", "Exceptions", "Matched", "Bank", "Ledger", "Legend", "Run"]

  /// Why a workbook is one; nil for any other.
  static func evidence(in workbook: Workbook) -> String? {
    // Properties that cannot be read are no reason to refuse a workbook: they say nothing.
    if let properties = try? workbook.properties(), properties.creator?.hasPrefix(creator) ?? false,
      properties.title?.hasPrefix(title) ?? false
    {
      return "its document properties"
    }
    return workbook.sheets.map(\.name).starts(with: sheets) ? "the names of its sheets" : nil
  }

  /// The refusal of such a workbook; nil for any other.
  static func refusal(of workbook: Workbook, _ request: InputRequest) -> IntakeError? {
    guard let evidence = evidence(in: workbook) else { return nil }
    return IntakeError(
      path: request.path, expected: "a statement or ledger",
      found: "a reconciliation that tickmark wrote (\(evidence) say so)", remedy: "name the file of the bank or of BILL"
    ).foreign
  }
}
