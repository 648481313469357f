import XLSX

/// Row by row, every value looked at, no text made a `String`.
enum ReadRows {
  static func run(_ arguments: Arguments, scans: Bool) throws {
    var limits = WorkbookLimits()
    limits.scansPlainParts = scans
    let workbook = try Workbook.open(path: arguments.file, limits: limits)
    let cursor = try workbook.cursor(workbook.sheets[0])
    var (rows, cells, sum) = (0, 0, 0.0)
    while let row = try cursor.next() {
      rows += 1
      cells += row.count
      sum += row.cell(column: 6)?.number ?? 0
    }
    guard rows == arguments.rows + 1, cells == rows * 8, sum != 0 else {
      throw BenchmarkFailure(what: "\(rows) rows, \(cells) cells, sum \(sum)")
    }
  }
}
