import Glibc

/// How an output takes its place.
enum OutputPlacement: Hashable, Sendable {
  /// In the place of what stands there.
  case replacing
  /// Only where nothing stands: else under the first of other names that is free, and where none is, not at all.
  case creating(orElse: [String])

  /// The first of these names under which nothing stands, and those after it; nil where all are taken.
  static func firstFree(of names: [String]) -> (name: String, rest: [String])? {
    var status = stat()
    guard let place = names.firstIndex(where: { lstat($0, &status) != 0 }) else { return nil }
    return (names[place], Array(names[(place + 1)...]))
  }

  /// The error where all of these names are taken.
  static func allTaken(_ names: [String]) -> TickmarkError {
    let first = names.first ?? ""
    guard let last = names.last, names.count > 1 else {
      return OutputTarget.refused(first, "a file stands there already; name another, or remove it")
    }
    return OutputTarget.refused(
      "\(first) to \(last)", "files stand there already; name another with --output, or remove them")
  }
}

/// The name of a workbook nobody named: `reconciliation.xlsx` in the current folder, with a number where that name is taken, so that an
/// earlier workbook and what was noted in it stay. The name is taken in the moment in which the workbook appears: of several runs at once
/// each gets its own.
enum DefaultWorkbookName {
  static let first = "reconciliation.xlsx"
  static let others = (2...999).map { "reconciliation-\($0).xlsx" }
}
