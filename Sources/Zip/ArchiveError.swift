/// Why an archive could not be read or written: the file, the entry, what stood there against what was expected, and
/// what to do.
public struct ArchiveError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What went wrong, for programs that decide on it.
  public enum Kind: Sendable, Equatable {
    /// There is no file at that path.
    case missing
    /// The file is there but the system does not let it be read.
    case unreadable
    /// The file is no zip archive; the signature says what it looks like instead.
    case notAnArchive(FileSignature)
    /// The archive breaks its own format: cut short, wrong checksum, wrong size.
    case damaged
    /// An entry is encrypted.
    case encrypted
    /// An entry is compressed in a way that is not supported.
    case unsupported
    /// A bound of ``ArchiveLimits`` would be passed.
    case limit
    /// An entry's name is absolute, climbs with `..`, or holds a zero byte.
    case unsafeName
    /// Two entries have the same name, capital letters aside.
    case duplicateName
    /// The archive has no entry of that name.
    case noSuchEntry
    /// The disk, or the user's share of it, is full.
    case diskFull
    /// The system refused to write.
    case cannotWrite
    /// The calls came in an order that makes no archive: a fault of the calling program.
    case misuse
  }

  /// What went wrong.
  public var kind: Kind
  /// The file as the caller named it; nil for an archive in memory.
  public var file: String?
  /// The entry, where one is concerned.
  public var entry: String?
  /// What stood there and what was expected.
  public var problem: String
  /// What the user can do about it; empty where nothing helps.
  public var advice: String

  /// An error with all its parts.
  public init(_ kind: Kind, file: String? = nil, entry: String? = nil, _ problem: String, advice: String = "") {
    self.kind = kind
    self.file = file
    self.entry = entry
    self.problem = problem
    self.advice = advice
  }

  /// One line: file, entry, problem, advice.
  public var description: String {
    var text = file.map { Self.printable($0) + ": " } ?? ""
    if let entry { text += "entry \(Self.printable(entry)): " }
    text += problem
    if !advice.isEmpty { text += "; " + advice }
    return text
  }

  /// Names come from hostile files: no control characters in a message, and no endless ones.
  static func printable(_ name: String) -> String {
    var text = String.UnicodeScalarView()
    for scalar in name.unicodeScalars.prefix(200) {
      text.append(scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) ? "\u{FFFD}" : scalar)
    }
    return String(text)
  }
}
