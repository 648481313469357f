/// What a register itself says of an entry and the bank: that it has cleared, or that a reconciliation has ended with it.
public struct ClearedMark: Hashable, Sendable {
  /// How far the register has come with it.
  public enum State: String, Hashable, Sendable, CaseIterable {
    /// Seen at the bank: `*` and `C` of QuickBooks and Quicken, "Cleared".
    case cleared
    /// Part of a reconciliation that is closed: `X` and `R`, "Reconciled".
    case reconciled
  }

  /// How far the register has come with it.
  public let state: State

  /// The day on which it cleared; nil where only a mark is set.
  public let day: Day?

  /// A mark with its day, where the register has one.
  public init(_ state: State, day: Day? = nil) {
    self.state = state
    self.day = day
  }
}
