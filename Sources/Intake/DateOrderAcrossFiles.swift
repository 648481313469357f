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
    _ readings: [TableReading], period: ClosedRange<Day>? = nil
  ) throws(IntakeError) -> [InputFile] {
    let sure = span(readings.filter { $0.undecided == nil }.compactMap(\.file.span))
    var files: [InputFile] = []
    for (index, reading) in readings.enumerated() {
      guard let open = reading.undecided else {
        files.append(reading.file)
        continue
      }
      if let period, let file = decided(reading, open, by: period, "the period asked for") {
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

  /// The reading that lies in a span where the other does not; nil where neither or both do.
  private static func decided(
    _ reading: TableReading, _ open: UndecidedDates, by other: ClosedRange<Day>, _ name: String
  ) -> InputFile? {
    let month = overlap(open.monthFirstSpan, other)
    let day = overlap(open.dayFirstSpan, other)
    // A few days at the ends may fall out of the other file; most of the wrong reading's do.
    if month * 2 > day * 3, month > 0 { return settled(reading.file, "month first: so its dates lie in \(name)") }
    if day * 2 > month * 3, day > 0 { return settled(open.dayFirst, "day first: so its dates lie in \(name)") }
    return nil
  }

  private static func settled(_ file: InputFile, _ reason: String) -> InputFile {
    var file = file
    file.dateOrder = reason
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
