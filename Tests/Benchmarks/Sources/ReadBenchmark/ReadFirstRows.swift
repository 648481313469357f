import XLSX

/// The first ten rows alone: the rest of the sheet is not read.
enum ReadFirstRows {
  static func run(_ arguments: Arguments) throws {
    let workbook = try Workbook.open(path: arguments.file)
    let cursor = try workbook.cursor(workbook.sheets[0])
    for number in 1...10 {
      guard try cursor.next()?.number == number else { throw BenchmarkFailure(what: "no row \(number)") }
    }
  }
}
