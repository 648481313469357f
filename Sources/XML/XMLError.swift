/// Why an XML part could not be read: the part, the place in it, what stood there, and what to do.
public struct XMLError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What went wrong, for programs that decide on it.
  public enum Kind: Sendable, Equatable {
    /// The text is not well-formed XML, or not in the encoding it claims.
    case malformed
    /// There is a document type declaration. Office files and bank messages have none, and entities are made in it.
    case documentType
    /// A bound of ``XMLLimits`` would be passed.
    case limit
  }

  /// What went wrong.
  public var kind: Kind
  /// The part or file, as the caller named it.
  public var part: String
  /// The line, from 1; 0 where it is not known.
  public var line: Int
  /// The byte in the part at which reading stopped, from 0.
  public var offset: Int
  /// What stood there and what was expected.
  public var problem: String
  /// What the user can do about it; empty where nothing helps.
  public var advice: String

  /// An error with all its parts.
  public init(_ kind: Kind, part: String, line: Int, offset: Int, _ problem: String, advice: String = "") {
    self.kind = kind
    self.part = part
    self.line = line
    self.offset = offset
    self.problem = problem
    self.advice = advice
  }

  /// One line: part, place, problem, advice.
  public var description: String {
    let text = part + (line > 0 ? ": line \(line), byte" : ": byte") + " \(offset): \(problem)"
    return advice.isEmpty ? text : text + "; " + advice
  }
}
