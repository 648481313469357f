import Banking

/// The banking days of a run, counted once: what the calendar answers for each pair of days is a subtraction here.
final class BankingDays {
  private let calendar: BankingCalendar
  private let first: Int
  /// By day: how many banking days there have been since the first, this one included.
  private var counts: [Int32] = []
  /// By day: this day if it is a banking day, else the next.
  private var following: [Day] = []

  /// A span longer than this is not counted ahead: a date in year 9999 is a mistake, and asks the calendar.
  private static let longestSpan = 20_000

  /// The days from the first to the last of some days, and a month around them.
  init(_ days: some Sequence<Day>, calendar: BankingCalendar) {
    self.calendar = calendar
    var low = Int.max
    var high = Int.min
    for day in days {
      low = min(low, Int(day.daysSinceEpoch))
      high = max(high, Int(day.daysSinceEpoch))
    }
    guard low <= high, high - low <= Self.longestSpan else {
      first = 0
      return
    }
    first = low - 31
    let span = (first...(high + 31)).compactMap { Day(daysSinceEpoch: $0) }
    guard span.count == high - low + 63 else { return }
    var count: Int32 = 0
    counts.reserveCapacity(span.count)
    for day in span {
      if calendar.isBankingDay(day) { count += 1 }
      counts.append(count)
    }
    following = span
    for index in span.indices.dropLast().reversed() where !calendar.isBankingDay(span[index]) {
      following[index] = following[index + 1]
    }
    // The last days of the span may lead beyond it.
    for index in span.indices.suffix(10) { following[index] = calendar.onOrAfter(span[index]) }
  }

  private func place(_ day: Day) -> Int? {
    let place = Int(day.daysSinceEpoch) - first
    return counts.indices.contains(place) ? place : nil
  }

  /// This day if it is a banking day, else the next one.
  func onOrAfter(_ day: Day) -> Day { place(day).map { following[$0] } ?? calendar.onOrAfter(day) }

  /// The banking day after this day.
  func next(after day: Day) -> Day { onOrAfter(day.adding(days: 1)) }

  /// The banking day before this day.
  func previous(before day: Day) -> Day {
    guard var place = place(day), place > 1 else { return calendar.previous(before: day) }
    place -= 1
    while place > 1, counts[place] == counts[place - 1] { place -= 1 }
    guard place > 1, let found = Day(daysSinceEpoch: first + place) else { return calendar.previous(before: day) }
    return found
  }

  /// The day so many banking days later, as the calendar counts them.
  func adding(bankingDays count: Int, to day: Day) -> Day {
    guard (0...40).contains(count) else { return calendar.adding(bankingDays: count, to: day) }
    var result = onOrAfter(day)
    for _ in 0..<count { result = next(after: result) }
    return result
  }

  /// The so-many-th banking day after a day, be that a banking day or not: two after a Saturday are Tuesday. None is the day itself, or the next
  /// banking day.
  func after(_ day: Day, bankingDays count: Int) -> Day {
    guard count > 0 else { return onOrAfter(day) }
    var result = day
    for _ in 0..<count { result = next(after: result) }
    return result
  }

  /// Banking days from one day to another, as the calendar counts them.
  func bankingDays(from start: Day, to end: Day) -> Int {
    guard let left = place(start), let right = place(end) else { return calendar.bankingDays(from: start, to: end) }
    return Int(counts[right] - counts[left])
  }
}
