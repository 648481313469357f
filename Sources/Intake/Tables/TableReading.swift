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
