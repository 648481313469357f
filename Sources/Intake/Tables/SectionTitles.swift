/// Titles that stand alone in a row above the rows of a section and say which way their money goes, as printed statements have them:
/// "Deposits and Additions", "Electronic Withdrawals", "Checks Paid".
struct SectionTitles: Sendable {
  /// Where each section begins, in the order of the file, and the way of its money.
  private let starts: [(row: Int, mark: DirectionMark)]

  /// The way of a row's money by the title above it.
  func mark(_ row: Int) -> DirectionMark {
    let count = startsBefore(row)
    return count == 0 ? .none : starts[count - 1].mark
  }

  /// Whether a row is a title that says a direction.
  func isTitle(_ row: Int) -> Bool {
    let place = startsBefore(row)
    return place < starts.count && starts[place].row == row && starts[place].mark != .none
  }

  private func startsBefore(_ row: Int) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle].row < row { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The titles of a table; nil where none says a direction.
  ///
  /// - Parameter date: The column of dates: words alone in another one may carry on the text of the record above.
  static func find(_ table: TableRows, header: HeaderRecognition, rows: [Int], date: Int?) -> SectionTitles? {
    guard let headerRow = header.row else { return nil }
    let above = (0..<headerRow).last { !table.isBlank($0) }
    var titles: [(row: Int, words: String)] = []
    var ends: [Int] = []
    for row in [above].compactMap(\.self) + rows {
      guard let (column, words) = alone(table, row) else { continue }
      guard says(words) else {
        if isOverHeader(table, row, header) { ends.append(row) }
        continue
      }
      if row < headerRow || column == date || table.isBlank(row - 1) || isOverHeader(table, row, header) {
        titles.append((row, words))
      }
    }
    guard !titles.isEmpty else { return nil }
    let payments = FlagMeaning.payments(among: Set(titles.map(\.words)))
    var starts = titles.map { (row: $0.row, mark: mark($0.words, payments: payments)) } + ends.map { ($0, .none) }
    guard starts.contains(where: { $0.mark != .none }) else { return nil }
    starts.sort { $0.row < $1.row }
    return SectionTitles(starts: starts)
  }

  /// What the title right above a header tells apart.
  enum Kind { case directions, bookings }

  /// What a title right above a header says: the way in which the money below it goes, or whether it is pending or posted; nil without one.
  static func kind(above header: Int, _ table: TableRows) -> Kind? {
    guard let above = (0..<header).last(where: { !table.isBlank($0) }), let (_, words) = alone(table, above) else {
      return nil
    }
    if [.pending, .posted].contains(where: { RowWords.isWholly(words, $0) }) { return .bookings }
    return says(words) ? .directions : nil
  }

  /// The column of a row's only cell and its folded text; nil where it has none, more, or something else than words.
  private static func alone(_ table: TableRows, _ row: Int) -> (column: Int, words: String)? {
    let place = table.rows[row]
    var only: (column: Int, cell: TableRows.Cell)?
    for column in 0..<place.count {
      let cell = table.cell(row, column)
      if cell.isEmpty { continue }
      guard only == nil, cell.kind == .text, (4...60).contains(cell.count) else { return nil }
      only = (column, cell)
    }
    return only.map { ($0.column, HeaderText.folded(table.text($0.cell))) }
  }

  /// Whether a row stands right above a header that comes again: what begins there is another section.
  private static func isOverHeader(_ table: TableRows, _ row: Int, _ header: HeaderRecognition) -> Bool {
    let next = ((row + 1)..<max(row + 1, table.rows.count)).first { !table.isBlank($0) }
    return next.map { HeaderRepeats.isRepeat(table, $0, of: header) } ?? false
  }

  /// Whether a text is made of the words of such titles alone: any other sentence may speak of fees and deposits.
  private static func says(_ folded: String) -> Bool {
    let words = folded.split(separator: " ")
    return words.allSatisfy { out.contains($0) || into.contains($0) || payments.contains($0) || fillers.contains($0) }
      && words.contains { !fillers.contains($0) }
  }

  private static func mark(_ folded: String, payments meaning: DirectionMark) -> DirectionMark {
    var words = folded.split(separator: " ")
    // A "Debit Card Refund" is no debit.
    while let card = words.firstIndex(of: "card"), card > 0 { words.removeSubrange(card - 1...card) }
    if words.contains(where: { $0 == "payment" || $0 == "payments" }), !words.contains(where: out.contains),
      !words.contains(where: into.contains)
    {
      return meaning
    }
    // A check that is deposited comes in.
    if words.contains(where: deposits.contains) { return words.contains(where: sure.contains) ? .none : .credit }
    let isOut = words.contains(where: out.contains)
    return isOut == words.contains(where: into.contains) ? .none : isOut ? .debit : .credit
  }

  private static let deposits: Set<Substring> = ["deposit", "deposits", "deposited"]
  private static let sure: Set<Substring> = ["withdrawal", "withdrawals", "debit", "debits"]
  private static let payments: Set<Substring> = ["payment", "payments"]
  private static let out: Set<Substring> = [
    "withdrawal", "withdrawals", "debit", "debits", "check", "checks", "cheque", "cheques", "fee", "fees", "charge",
    "charges", "purchase", "purchases", "subtractions", "disbursements", "advances", "lastschriften", "belastungen",
    "abbuchungen",
    "ausgaben", "prelevements", "retraits", "depenses", "cargos", "retiros", "egresos", "addebiti", "uscite", "debiti",
    "afschrijvingen", "uitgaven",
  ]
  private static let into: Set<Substring> = deposits.union([
    "credit", "credits", "additions", "receipts", "refunds", "gutschriften", "einnahmen", "abonos", "ingresos",
    "depositos", "accrediti", "entrate", "bijschrijvingen", "ontvangsten", "versements", "depots",
  ])
  private static let fillers: Set<Substring> = [
    "and", "other", "atm", "electronic", "ach", "wire", "wires", "transfer", "transfers", "online", "mobile", "direct",
    "customer", "account", "card", "service", "services", "monthly", "maintenance", "bank", "paid", "cleared", "cash",
    "miscellaneous", "misc", "pos", "point", "of", "sale", "teller", "counter", "overdraft", "und", "et", "y", "e",
    "en", "sonstige", "autres", "otros", "altri", "the", "continued", "activity", "transactions", "items", "all",
    "substitute", "bill", "interest", "outgoing", "incoming", "posted", "returned", "automatic", "adjustments",
  ]
}
