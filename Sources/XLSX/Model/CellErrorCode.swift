/// An error value of a cell (ECMA-376 part 1, section 18.17.3). Open: newer programs add their own.
public struct CellErrorCode: RawRepresentable, Hashable, Sendable {
  /// The text of the error as a cell shows it.
  public let rawValue: String

  /// An error by its text.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// A value is not available.
  public static let notAvailable = CellErrorCode(rawValue: "#N/A")
  /// A division by zero.
  public static let divisionByZero = CellErrorCode(rawValue: "#DIV/0!")
  /// An operand of the wrong type.
  public static let value = CellErrorCode(rawValue: "#VALUE!")
  /// A reference to a cell that is gone.
  public static let reference = CellErrorCode(rawValue: "#REF!")
  /// An unknown name.
  public static let name = CellErrorCode(rawValue: "#NAME?")
  /// A number that cannot be.
  public static let number = CellErrorCode(rawValue: "#NUM!")
  /// An intersection of ranges that do not meet.
  public static let null = CellErrorCode(rawValue: "#NULL!")
}
