import Banking

/// Settles, among the files of one run, which of two readings of a file's dates is meant.
enum DateOrderAcrossFiles {
  /// The file of each reading, its dates settled.
  ///
  /// A reading that lies in the span of the files that are sure, while the other does not, is right: a month of statement and a month of ledger
  /// tell the same days. Where no file is sure, two that leave it open still decide it if only one pair of readings meets.
  ///
  /// - Throws: ``IntakeError`` where both readings fit or neither does: the file's owner must say.
  static func settle(
    _ readings: [TableReading], _ requests: [InputRequest]
  ) throws(IntakeError) -> [InputFile] {
    guard readings.contains(where: { $0.undecided != nil }) else { return readings.map(\.file) }
    let sure = span(readings.filter { $0.undecided == nil }.compactMap(\.file.span))
    var files: [InputFile] = []
    for (index, reading) in readings.enumerated() {
      guard let open = reading.undecided else {
        files.append(reading.file)
        continue
      }
      if let period = requests[index].period, let file = decided(reading, open, by: period, askedPeriod) {
        files.append(file)
        continue
      }
      let other = sure ?? onlyMeeting(of: readings, for: index)
      guard let other, let file = decided(reading, open, by: other, "the span of the other files") else {
        throw open.error
      }
      files.append(file)
    }
    return files
  }

  /// The reading whose dates lie in a span where the other's do not; nil where neither's or both's do.
  private static func decided(
    _ reading: TableReading, _ open: UndecidedDates, by other: ClosedRange<Day>, _ name: String
  ) -> InputFile? {
    let month = share(of: reading.file, in: other)
    let day = share(of: open.dayFirst, in: other)
    // A few days at the ends may fall out of the other file; most of the wrong reading's do.
    if month * 2 > day * 3 { return settled(reading.file, .monthFirst, name) }
    if day * 2 > month * 3 { return settled(open.dayFirst, .dayFirst, name) }
    return nil
  }

  /// The share of a file's dates that lie in a span, in thousandths. Dates are counted, not the days between them: of 05/11 and 05/12 read day first
  /// none is in October, though October lies between them.
  private static func share(of file: InputFile, in span: ClosedRange<Day>) -> Int {
    var inside = 0
    var all = 0
    for statement in file.statements {
      for index in statement.records.indices {
        all += 1
        if span.contains(statement.records[index].date) { inside += 1 }
      }
    }
    return inside * 1_000 / max(1, all)
  }

  /// The span that the run's owner names.
  static let askedPeriod = "the period asked for"

  /// A file with its order, which nothing in it has decided: whoever reads the result is told.
  static func settled(_ file: InputFile, _ order: DateOrder, _ name: String) -> InputFile {
    var file = file
    file.dateOrder = "\(order.words): so its dates lie in \(name)"
    file.notes.append("nothing in the file tells day from month; read \(order.words), its dates lie in \(name)")
    return file
  }

  /// Where every file is open: the span that the one reading both share would have.
  private static func onlyMeeting(of readings: [TableReading], for index: Int) -> ClosedRange<Day>? {
    guard readings.count > 1, let mine = readings[index].undecided else { return nil }
    let others = readings.enumerated().filter { $0.offset != index }.compactMap(\.element.undecided)
    let sides = others.flatMap { [$0.monthFirstSpan, $0.dayFirstSpan] }
    let mineMonth = sides.filter { overlap(mine.monthFirstSpan, $0) > 0 }
    let mineDay = sides.filter { overlap(mine.dayFirstSpan, $0) > 0 }
    if mineMonth.isEmpty != mineDay.isEmpty { return span(mineMonth + mineDay) }
    return nil
  }

  private static func span(_ spans: [ClosedRange<Day>]) -> ClosedRange<Day>? {
    guard let first = spans.map(\.lowerBound).min(), let last = spans.map(\.upperBound).max() else { return nil }
    return first...last
  }

  /// The share of the first span's days that lie in the second, in thousandths.
  private static func overlap(_ first: ClosedRange<Day>, _ second: ClosedRange<Day>) -> Int {
    let start = max(first.lowerBound, second.lowerBound)
    let end = min(first.upperBound, second.upperBound)
    guard start <= end else { return 0 }
    let days = first.lowerBound.days(until: first.upperBound) + 1
    return (start.days(until: end) + 1) * 1_000 / max(1, days)
  }
}
