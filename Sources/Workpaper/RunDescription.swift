public import XLSX

/// What a result says of its run besides the findings: the program, the inputs and the options.
public struct RunDescription: Hashable, Sendable {
  /// The program's name, as it stands in the result: "tickmark".
  public var toolName: String

  /// The program's version.
  public var toolVersion: String

  /// The inputs, in the order they were given. Records of an input that is not listed come after the others.
  public var inputs: [InputDescription]

  /// The options that shaped the result, in the order a person should read them.
  public var options: [RunOption]

  /// The file of settings that holds for all runs of a company; nil where none was given.
  public var settingsFile: SettingsFile?

  /// What a reader should know of the run, besides the notes of its outcome.
  public var notes: [String]

  /// Who prepared it, for the title lines of the workbook; nil leaves a line to fill in.
  public var preparedBy: String?

  /// When it was run, for the properties of the workbook; nil leaves that out, and the same inputs give the same bytes.
  public var created: CalendarTime?

  /// A run of this program over these inputs.
  public init(
    toolName: String = "tickmark", toolVersion: String, inputs: [InputDescription], options: [RunOption] = [],
    notes: [String] = [], preparedBy: String? = nil, created: CalendarTime? = nil
  ) {
    self.toolName = toolName
    self.toolVersion = toolVersion
    self.inputs = inputs
    self.options = options
    self.notes = notes
    self.preparedBy = preparedBy
    self.created = created
  }
}

/// The file of settings of a run, proven to be which bytes.
public struct SettingsFile: Hashable, Sendable {
  /// The path as its owner gave it.
  public var path: String

  /// The SHA-256 of its bytes, 64 hexadecimal digits.
  public var sha256: String

  /// A file with its fingerprint.
  public init(path: String, sha256: String) {
    self.path = path
    self.sha256 = sha256
  }
}

/// One option of a run, in words.
public struct RunOption: Hashable, Sendable {
  /// Its name: "period".
  public var name: String

  /// Its value as text: "2026-10-01 to 2026-10-31".
  public var value: String

  /// An option with its value.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}
