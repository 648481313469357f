/// The program's name and version, as they stand in every result.
public enum TickmarkVersion {
  /// The program's name.
  public static let name = "tickmark"

  /// The version, by the rules of semantic versioning.
  public static let current = "0.1.0"
}
