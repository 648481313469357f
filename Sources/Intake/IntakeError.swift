/// Why a file could not be read, with the place and what to do about it. Always one line.
public struct IntakeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where the fault lies.
  public enum Cause: Hashable, Sendable {
    /// In the file.
    case file
    /// In what was asked for: the file has no such sheet.
    case request
    /// In the system, which failed while a good file was read.
    case system
  }

  /// The file as its owner gave it.
  public var path: String

  /// The place in it: "line 12, column Amount", "sheet 'Data' cell C4", "the header"; empty where it is the whole file.
  public var place: String

  /// What was expected there.
  public var expected: String

  /// What stood there.
  public var found: String

  /// What its owner can do: "set --date-order mdy or dmy".
  public var remedy: String

  /// Whether the file is nothing that is read here, or nothing that was asked for: what may lie in a folder of exports
  /// beside them. A statement with a fault in it is not.
  public internal(set) var isForeign = false

  /// Whether what was found is a sentence that says all.
  var isSentence = false

  /// Where the fault lies: mostly in the file.
  public internal(set) var cause = Cause.file

  /// An error with its place.
  public init(path: String, place: String = "", expected: String, found: String, remedy: String) {
    self.path = path
    self.place = place
    self.expected = expected
    self.found = found
    self.remedy = remedy
  }

  /// The same of a file that is nothing that is read, or nothing that was asked for.
  var foreign: IntakeError {
    var error = self
    error.isForeign = true
    return error
  }

  /// The same of something that was asked for and is not there.
  var ofRequest: IntakeError {
    var error = self
    error.cause = .request
    return error
  }

  /// One line: file, place, expectation, what stood there, remedy.
  public var description: String {
    let location = place.isEmpty ? path : "\(path), \(place)"
    let problem = isSentence ? found : "expected \(expected), found \(found)"
    let line = "\(location): \(problem)" + (remedy.isEmpty ? "" : "; \(remedy)")
    return line.withoutControls
  }
}
