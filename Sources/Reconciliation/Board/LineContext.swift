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
}
