/// A configuration to start from: every key with what it is for, commented out.
public enum ConfigurationTemplate {
  /// The text. It sets nothing until a line's mark of comment is taken away.
  public static let text = """
    # Settings of Tickmark for all runs: tickmark reconcile --config tickmark.yaml …
    # Docs/Configuration.md describes every key. A key that is not known is an error.

    # Days on which your bank is closed although the Federal Reserve is open.
    # holidays:
    #   - 2026-11-27

    # How far two amounts may differ and still match, in the currency of the run. Without it amounts are equal or they are not.
    # tolerance: 0.02

    # The book balance at the period's end. --book-balance on the command line goes before it.
    # book-balance: 12,345.67

    """

  /// Writes it where nothing stands yet.
  ///
  /// - Throws: ``TickmarkError`` with ``ExitStatus/cannotWrite``.
  public static func write(to path: String) throws(TickmarkError) {
    var places = OutputSet()
    defer { places.discard() }
    let place = try places.stage(path, inputs: [])
    guard place.target.identity == nil else {
      throw OutputTarget.refused(path, "a file stands there already; name another, or remove it")
    }
    try place.write(Array(text.utf8))
    try places.publish()
  }
}
