/// A formula and the value it has, which programs that do not calculate show.
public struct Formula: Hashable, Sendable {
  /// The value of a formula when the workbook was written.
  public enum Result: Hashable, Sendable {
    /// Not known: a program that does not calculate shows an empty cell.
    case none
    /// A number.
    case number(Double)
    /// A whole number.
    case integer(Int64)
    /// An exact decimal, as ``CellContent/decimal(minorUnits:digits:)``.
    case decimal(minorUnits: Int64, digits: Int)
    /// A text.
    case text(String)
    /// True or false.
    case boolean(Bool)
    /// An error value.
    case error(CellErrorCode)
  }

  /// The formula in US English and without a leading `=`, at most 8,192 characters.
  ///
  /// As in the file: arguments are parted by commas, "this row" is `Payments[[#This Row],[Amount]]`, never `[@Amount]`.
  /// Functions newer than the file format (`XLOOKUP`, `TEXTJOIN`) may stand without the prefix that they have there
  /// (`_xlfn.`): it is written for them. `LET`, `LAMBDA` and functions that take one are refused without it, since
  /// their variables need one too: `_xlfn.LET(_xlpm.x,A1*2,_xlpm.x+1)`.
  public var text: String
  /// The value.
  public var cached: Result

  /// A formula with its value.
  public init(_ text: String, cached: Result = .none) {
    self.text = text
    self.cached = cached
  }
}
