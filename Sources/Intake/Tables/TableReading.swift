import Banking

/// A table as it was understood, with what the file alone could not decide.
struct TableReading: Sendable {
  /// The file; where ``undecided`` is set, with its dates read month first.
  var file: InputFile

  /// The side that the table's shape speaks for; nil where it could be either.
  var side: Side?

  /// Set where the file leaves both orders of day and month.
  var undecided: UndecidedDates?

  /// Nothing in the file tells which way its unsigned amounts go: they stand as written.
  var signUndecided = false

  /// A reading that leaves nothing open unless it is said.
  init(file: InputFile, side: Side? = nil, undecided: UndecidedDates? = nil, signUndecided: Bool = false) {
    self.file = file
    self.side = side
    self.undecided = undecided
    self.signUndecided = signUndecided
  }

  /// Both readings of a file whose dates have two; one where they come to the same days (05/05/2026).
  init(monthFirst: InputFile, dayFirst: InputFile, side: Side? = nil, error: IntakeError) {
    self.init(file: monthFirst, side: side)
    let isSame = zip(monthFirst.records, dayFirst.records).allSatisfy {
      $0.date == $1.date && $0.valueDate == $1.valueDate
    }
    guard !isSame, let monthSpan = monthFirst.span, let daySpan = dayFirst.span else { return }
    undecided = UndecidedDates(
      dayFirst: dayFirst, monthFirstSpan: monthSpan, dayFirstSpan: daySpan, error: error)
  }

  /// The reading of a file whose dates were weighed: one file, or both where two orders remain.
  ///
  /// - Parameters:
  ///   - first: Where the first date stands and what stands there, for what is said of it.
  ///   - file: The file with its dates read in an order, with what is to be said of that order.
  /// - Throws: ``IntakeError`` for dates that no order reads, or whose year could stand at either end; and what `file` throws.
  init(
    _ decision: DateColumn.Decision, path: String, side: Side? = nil, first: () -> (place: String, text: String),
    file: (DateOrder, String?) throws(IntakeError) -> InputFile
  ) throws(IntakeError) {
    switch decision {
    case .nothing: self.init(file: try file(.monthFirst, nil), side: side)
    case .decided(let order, let reason): self.init(file: try file(order, "\(order.words): \(reason)"), side: side)
    case .asked(let order):
      self.init(
        file: DateOrderAcrossFiles.settled(try file(order, nil), order, DateOrderAcrossFiles.askedPeriod), side: side)
    case .contradictory(let dayFirst, let monthFirst):
      throw IntakeError.contradictoryDates(path: path, dayFirst: dayFirst, monthFirst: monthFirst)
    case .undecidedYear:
      let (place, text) = first()
      throw IntakeError.undecidedYear(path: path, place: place, found: text)
    case .undecided:
      let (place, text) = first()
      self.init(
        monthFirst: try file(.monthFirst, "month first"), dayFirst: try file(.dayFirst, "day first"), side: side,
        error: IntakeError.undecidedDates(path: path, place: place, found: text))
    }
  }
}

extension DateOrder {
  /// The order in words: "month first".
  var words: String {
    switch self {
    case .monthFirst: "month first"
    case .dayFirst: "day first"
    case .yearFirst: "year first"
    }
  }
}

extension IntakeError {
  /// Some dates of a file can only be month first, others only day first.
  static func contradictoryDates(path: String, dayFirst: String, monthFirst: String) -> IntakeError {
    IntakeError(
      path: path, place: "the dates", expected: "one order of day and month",
      found: "'\(dayFirst)', which has no month in the first place, and '\(monthFirst)', which has none in the second",
      remedy: "write all dates one way")
  }

  /// Nothing in the file says which of two orders its dates have.
  static func undecidedDates(path: String, place: String, found: String) -> IntakeError {
    IntakeError(
      path: path, place: place, expected: "dates whose order of day and month can be told",
      found: "'\(found)', and no other date that decides it", remedy: "set --date-order mdy or --date-order dmy")
  }
}

extension IntakeError {
  /// The year of a file's dates could stand first or last.
  static func undecidedYear(path: String, place: String, found: String) -> IntakeError {
    IntakeError(
      path: path, place: place, expected: "dates in which the year can be told",
      found: "'\(found)', and no other date that decides it", remedy: "set --date-order mdy, dmy or ymd")
  }
}

/// The second reading of a file whose dates could have day or month first.
struct UndecidedDates: Sendable {
  /// The whole file, read day first.
  var dayFirst: InputFile

  /// The first and last date, month first.
  var monthFirstSpan: ClosedRange<Day>

  /// The first and last date, day first.
  var dayFirstSpan: ClosedRange<Day>

  /// What to throw where no other file decides either.
  var error: IntakeError
}
