import Glibc

extension OutputRequest {
  /// The name of a workbook nobody named: `reconciliation.xlsx` in the current folder, with a number where that name is taken, so that an
  /// earlier workbook and what was noted in it stay.
  public static func freeWorkbookName() -> String {
    let names = ["reconciliation.xlsx"] + (2...999).lazy.map { "reconciliation-\($0).xlsx" }
    var status = stat()
    return names.first { lstat($0, &status) != 0 } ?? names[0]
  }
}
