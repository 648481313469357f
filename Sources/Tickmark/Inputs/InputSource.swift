/// Where an input comes from.
public enum InputSource: Hashable, Sendable {
  /// A file by its path; `-` is standard input.
  case path(String)
  /// Bytes the caller has, under the name that messages and results give them.
  case bytes([UInt8], name: String)

  /// The path or name as its owner gave it.
  public var name: String {
    switch self {
    case .path(let path): path
    case .bytes(_, let name): name
    }
  }
}
