/// A property of the workbook with a name of the caller's, shown under "Custom" in the file's properties.
public struct CustomProperty: Hashable, Sendable {
  /// What a property can hold.
  public enum Value: Hashable, Sendable {
    /// A text of at most 255 characters.
    case text(String)
    /// A whole number of 32 bits.
    case integer(Int32)
    /// A number; it must be finite.
    case number(Double)
    /// Yes or no.
    case boolean(Bool)
    /// A moment in UTC.
    case moment(CalendarTime)
  }

  /// The name, 1 to 255 characters; names differ, letter case ignored.
  public var name: String
  /// What it holds.
  public var value: Value

  /// A property.
  public init(_ name: String, _ value: Value) {
    self.name = name
    self.value = value
  }
}
