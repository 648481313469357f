import Banking

/// A batch header (5): who sends, what for, when.
///
/// Nacha Operating Rules, Appendix Three; the IAT header has its own fields where the company's name stands in the others.
struct NachaBatch: Sendable {
  var line: Int
  var companyName: String?
  var companyID: String?
  /// The standard entry class: "PPD", "CCD", "IAT".
  var entryClass: String
  var entryDescription: String?
  var number: Int64?
  var layout: NachaEntry.Layout
  var date: Day?
  /// What the date was taken from, where it is not the effective entry date.
  var dateNote: String?
  /// The effective entry date as it stands.
  var effectiveText: String

  /// - Parameter created: The creation date of the file, where it has one.
  init(_ record: NachaRecords.Record, created: Day?) {
    line = record.number
    companyID = record.text(41...50)
    entryClass = record.text(51...53) ?? ""
    entryDescription = record.text(54...63)
    number = record.number(88...94)
    let indicator = record.text(5...20)
    if entryClass == "ADV" || record.number(2...4) == 280 {
      layout = .advice
    } else if entryClass == "IAT" || indicator == "IATCOR" {
      layout = .international
    } else {
      layout = .domestic
    }
    companyName = layout == .international ? nil : indicator
    effectiveText = String(decoding: record.field(70...75), as: UTF8.self)
    if let effective = ShortDate.yymmdd(record.field(70...75)) {
      date = effective
    } else if let settled = Self.settlement(record.field(76...78), near: created) {
      date = settled
      dateNote = "the settlement date"
    } else if let created {
      date = created
      dateNote = "the file's creation date"
    }
  }

  /// The settlement date, which the ACH operator puts in as the day of the year: in the year nearest to the file's creation.
  private static func settlement(_ digits: ArraySlice<UInt8>, near created: Day?) -> Day? {
    guard let created, digits.count == 3, let ordinal = ShortDate.number(digits), (1...366).contains(ordinal) else {
      return nil
    }
    let candidates = (-1...1).compactMap { offset -> Day? in
      let year = created.year + offset
      guard let first = Day(year: year, month: 1, day: 1) else { return nil }
      let day = first.adding(days: ordinal - 1)
      return day.year == year ? day : nil
    }
    return candidates.min { abs($0.days(until: created)) < abs($1.days(until: created)) }
  }
}
