import Banking

/// A period in words, as reports have it for a title: "October 2026", "October 1-12, 2026", "1 October to 12 October 2026".
enum PeriodText {
  /// One end of a period, as far as it is said.
  private struct Point {
    var month: Int
    var day: Int?
    var year: Int?
  }

  /// The days of the period; nil for a text that names none, and for one that names a single day.
  static func range(_ text: String) -> ClosedRange<Day>? {
    guard text.utf8.count <= 120 else { return nil }
    let points = points(HeaderText.folded(text).split(separator: " "))
    guard let first = points.first, let last = points.last, points.count <= 2 else { return nil }
    guard points.count == 2 || first.day == nil, let year = last.year else { return nil }
    let start = Day(year: first.year ?? year, month: first.month, day: first.day ?? 1)
    let end = last.day.map { Day(year: year, month: last.month, day: $0) } ?? lastDay(year, last.month)
    guard let start, let end, start < end else { return nil }
    return start...end
  }

  /// The months of a text with their days and years, where nothing but words of periods stands between them.
  private static func points(_ words: [Substring]) -> [Point] {
    var points: [Point] = []
    var dayAhead: Int?
    for (place, word) in words.enumerated() {
      if let month = MonthNames.month(String(word)) {
        points.append(Point(month: month, day: dayAhead))
        dayAhead = nil
      } else if let number = Int(word) {
        if word.utf8.count == 4, (1990...2100).contains(number) {
          if let place = points.indices.last, points[place].year == nil { points[place].year = number }
        } else if (1...31).contains(number), word.utf8.count <= 2 {
          let next = place + 1 < words.count ? MonthNames.month(String(words[place + 1])) : nil
          take(number, isBeforeMonth: next != nil, &points, &dayAhead)
        } else {
          return []
        }
      } else if !points.isEmpty, points.last?.year == nil, !between.contains(word) {
        // "March Holdings, 12 people": no period so far.
        points = []
        dayAhead = nil
      }
    }
    return points
  }

  /// A day behind its month, the last day of the same month ("October 1-12"), or one before its month.
  private static func take(
    _ number: Int, isBeforeMonth: Bool, _ points: inout [Point], _ dayAhead: inout Int?
  ) {
    guard let last = points.last, last.year == nil, dayAhead == nil else {
      dayAhead = number
      return
    }
    if last.day == nil {
      points[points.count - 1].day = number
    } else if points.count == 1, !isBeforeMonth {
      points.append(Point(month: last.month, day: number))
    } else {
      dayAhead = number
    }
  }

  private static func lastDay(_ year: Int, _ month: Int) -> Day? {
    for day in stride(from: 31, through: 28, by: -1) {
      if let last = Day(year: year, month: month, day: day) { return last }
    }
    return nil
  }

  private static let between: Set<Substring> = [
    "to", "through", "thru", "until", "and", "of", "st", "nd", "rd", "th", "the", "bis", "au", "al", "a",
  ]
}
