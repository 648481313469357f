import XLSX

/// The whole sheet as typed columns, all of them kept.
enum ReadColumns {
  static func run(_ arguments: Arguments) throws {
    let workbook = try Workbook.open(path: arguments.file)
    let columns = try workbook.columns(workbook.sheets[0])
    var sum = 0.0
    if let amounts = columns[6] {
      for row in 0..<amounts.count { sum += amounts.number(at: row) ?? 0 }
    }
    guard columns.rowNumbers.count == arguments.rows + 1, columns.columns.count == 8, sum != 0 else {
      throw BenchmarkFailure(what: "\(columns.rowNumbers.count) rows, \(columns.columns.count) columns, sum \(sum)")
    }
  }
}

struct BenchmarkFailure: Error {
  let what: String
}
