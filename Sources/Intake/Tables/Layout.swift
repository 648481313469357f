import Banking

/// The table of one bank's or platform's export, as data: how it is recognised, and what cannot be seen from one file of it.
struct Layout: Sendable {
  /// How unsigned or oddly signed amounts of the layout are meant.
  enum Sign: Sendable {
    /// As the file's own signs, columns and flags say.
    case asWritten
    /// Payments written as positive numbers: money out.
    case paymentsPositive
    /// Receipts written as positive numbers: money in.
    case receiptsPositive
    /// A company's own books: debits of the account are money in, credits money out.
    case debitsAreReceipts
    /// A card: purchases positive, payments to the card negative.
    case purchasesPositive
  }

  /// What a person calls it.
  var name: String

  /// The side it tells.
  var side: Side

  /// Headers it always has, folded.
  var headers: [String]

  /// Headers that would make it another layout, folded.
  var absent: [String] = []

  /// Roles of its columns where the words alone would not say so, by folded header.
  var roles: [String: ColumnRole] = [:]

  /// The order of day and month where it is exported.
  var dateOrder: DateOrder? = .monthFirst

  /// The meaning of its signs.
  var sign: Sign = .asWritten

  /// Whether its types are those of QuickBooks, where a customer's is a Payment and a vendor's a Bill Payment.
  var hasTypesOfQuickBooks = false

  /// Whether it is exported with the newest line first, lines of one day too.
  var isNewestFirst = false

  /// The layout whose headers a table has: the one with the most, where several fit.
  static func recognise(_ header: HeaderRecognition) -> Layout? {
    guard header.row != nil else { return nil }
    let names = Set(header.folded.filter { !$0.isEmpty })
    var best: Layout?
    for layout in known
    where layout.headers.allSatisfy(names.contains) && !layout.absent.contains(where: names.contains) {
      if let best, best.headers.count >= layout.headers.count { continue }
      best = layout
    }
    return best
  }
}
