import XLSX

/// Row by row, every cell asked for its value: a `String` for each text, a date for each date.
enum ReadTexts {
  static func run(_ arguments: Arguments) throws {
    let workbook = try Workbook.open(path: arguments.file)
    let cursor = try workbook.cursor(workbook.sheets[0])
    var (rows, bytes) = (0, 0)
    while let row = try cursor.next() {
      rows += 1
      for cell in row {
        if case .text(let text) = cell.value { bytes += text.utf8.count }
      }
    }
    guard rows == arguments.rows + 1, bytes > rows else { throw BenchmarkFailure(what: "\(rows) rows, \(bytes) bytes") }
  }
}
