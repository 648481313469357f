/// A rule that changes the looks of the cells that meet it. Rules that come first win.
public struct ConditionalRule: Hashable, Sendable {
  /// How a cell's value is compared.
  public enum Comparison: String, Hashable, Sendable {
    /// Less than.
    case lessThan
    /// Less than or equal.
    case lessThanOrEqual
    /// Equal.
    case equal
    /// Not equal.
    case notEqual
    /// Greater than or equal.
    case greaterThanOrEqual
    /// Greater than.
    case greaterThan
  }

  /// How a cell's text is compared, letter case ignored.
  public enum TextComparison: String, Hashable, Sendable {
    /// The text stands in it.
    case containsText
    /// The text does not stand in it.
    case notContains = "notContainsText"
    /// It begins with the text.
    case beginsWith
    /// It ends with the text.
    case endsWith
  }

  /// What a cell may hold, apart from its value.
  public enum Content: String, Hashable, Sendable {
    /// Nothing but blanks.
    case blank = "containsBlanks"
    /// More than blanks.
    case notBlank = "notContainsBlanks"
    /// An error.
    case error = "containsErrors"
    /// No error.
    case noError = "notContainsErrors"
  }

  /// A stretch of days, seen from the day the workbook is looked at.
  public enum Period: String, Hashable, Sendable {
    /// The day itself.
    case today
    /// The day before.
    case yesterday
    /// The day after.
    case tomorrow
    /// The seven days up to the day.
    case last7Days
    /// The week, which begins on Sunday.
    case thisWeek
    /// The week before.
    case lastWeek
    /// The week after.
    case nextWeek
    /// The month.
    case thisMonth
    /// The month before.
    case lastMonth
    /// The month after.
    case nextMonth
  }

  enum Kind: Hashable, Sendable {
    case cellIs(Comparison, String)
    case between(String, String)
    case notBetween(String, String)
    case expression(String)
    case text(TextComparison, String)
    case content(Content)
    case duplicateValues
    case uniqueValues
    case top(Int, isPercent: Bool, isBottom: Bool)
    case average(isAbove: Bool, includesEqual: Bool)
    case period(Period)
    case colorScale(ColorScale)
    case dataBar(DataBar)
    case iconSet(IconSet)
  }

  let kind: Kind
  let style: RuleStyle
  /// Whether the rules after this one are left alone where it is met.
  public var stopsIfTrue = false

  /// The cell's value compared with that of a formula (a number, a quoted text, a cell).
  public static func cellIs(_ comparison: Comparison, _ formula: String, _ style: RuleStyle) -> ConditionalRule {
    ConditionalRule(kind: .cellIs(comparison, formula), style: style)
  }

  /// The cell's value lies between those of two formulas, or is one of them.
  public static func between(_ low: String, _ high: String, _ style: RuleStyle) -> ConditionalRule {
    ConditionalRule(kind: .between(low, high), style: style)
  }

  /// The cell's value lies outside those of two formulas.
  public static func notBetween(_ low: String, _ high: String, _ style: RuleStyle) -> ConditionalRule {
    ConditionalRule(kind: .notBetween(low, high), style: style)
  }

  /// A formula is true, as it stands for the first cell of the first range.
  public static func expression(_ formula: String, _ style: RuleStyle) -> ConditionalRule {
    ConditionalRule(kind: .expression(formula), style: style)
  }

  /// The cell's text contains a text, letter case ignored.
  public static func containsText(_ text: String, _ style: RuleStyle) -> ConditionalRule {
    ConditionalRule(kind: .text(.containsText, text), style: style)
  }

  /// The cell's text compared with a text of 1 to 255 characters.
  public static func text(_ comparison: TextComparison, _ text: String, _ style: RuleStyle) -> ConditionalRule {
    ConditionalRule(kind: .text(comparison, text), style: style)
  }

  /// The cell holds nothing, something, an error, none.
  public static func content(_ content: Content, _ style: RuleStyle) -> ConditionalRule {
    ConditionalRule(kind: .content(content), style: style)
  }

  /// The value occurs more than once in the ranges.
  public static func duplicateValues(_ style: RuleStyle) -> ConditionalRule {
    ConditionalRule(kind: .duplicateValues, style: style)
  }

  /// The value occurs once in the ranges.
  public static func uniqueValues(_ style: RuleStyle) -> ConditionalRule {
    ConditionalRule(kind: .uniqueValues, style: style)
  }

  /// The value is one of the largest: so many of them, 1 to 1,000, or so many percent, 1 to 100.
  public static func top(_ count: Int, isPercent: Bool = false, _ style: RuleStyle) -> ConditionalRule {
    ConditionalRule(kind: .top(count, isPercent: isPercent, isBottom: false), style: style)
  }

  /// The value is one of the smallest.
  public static func bottom(_ count: Int, isPercent: Bool = false, _ style: RuleStyle) -> ConditionalRule {
    ConditionalRule(kind: .top(count, isPercent: isPercent, isBottom: true), style: style)
  }

  /// The value is above the mean of the ranges.
  public static func aboveAverage(includesEqual: Bool = false, _ style: RuleStyle) -> ConditionalRule {
    ConditionalRule(kind: .average(isAbove: true, includesEqual: includesEqual), style: style)
  }

  /// The value is below the mean of the ranges.
  public static func belowAverage(includesEqual: Bool = false, _ style: RuleStyle) -> ConditionalRule {
    ConditionalRule(kind: .average(isAbove: false, includesEqual: includesEqual), style: style)
  }

  /// The cell's date lies in a stretch of days.
  public static func date(in period: Period, _ style: RuleStyle) -> ConditionalRule {
    ConditionalRule(kind: .period(period), style: style)
  }

  /// A background between two or three colors, by where the value lies.
  public static func colorScale(_ scale: ColorScale) -> ConditionalRule {
    ConditionalRule(kind: .colorScale(scale), style: RuleStyle())
  }

  /// A bar behind the value.
  public static func dataBar(_ bar: DataBar = DataBar()) -> ConditionalRule {
    ConditionalRule(kind: .dataBar(bar), style: RuleStyle())
  }

  /// A small picture beside the value.
  public static func iconSet(_ icons: IconSet) -> ConditionalRule {
    ConditionalRule(kind: .iconSet(icons), style: RuleStyle())
  }
}
