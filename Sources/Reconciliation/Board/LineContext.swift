import Banking

/// What reading a line needs besides its records.
struct LineContext {
  /// The banking days of the run.
  let days: BankingDays

  /// Windows by method where they differ from the usual.
  let windows: [PaymentMethod: MethodWindow]

  /// The window of a method.
  func window(_ method: PaymentMethod?, incoming: Bool) -> ClearingWindow {
    if let method, let own = windows[method] {
      return ClearingWindow(before: own.before, after: own.after, clearing: own.clearing)
    }
    return ClearingWindow.of(method, incoming: incoming)
  }

  /// The window of a record that moves by a method.
  func window(_ record: Record, _ method: PaymentMethod?, incoming: Bool) -> ClearingWindow {
    method == nil && incoming && Self.isDeposit(record) ? .ofDeposits : window(method, incoming: incoming)
  }

  /// Whether the ledger says that money was taken to the bank, and not only that it was received.
  private static func isDeposit(_ record: Record) -> Bool {
    record.kind == .deposit || record.type?.lowercased() == "deposit"
  }
}
