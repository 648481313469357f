import Banking

/// Settles, among the files of one run, the currency of those that name none.
enum CurrencyAcrossFiles {
  /// Reads files that name no currency again in the one currency that the others name: an export of payments of a euro account is in euros, though
  /// it does not say so. Where the others name none, or several, what was taken stays, and `inspect` says that it was taken.
  static func settle(
    _ readings: inout [TableReading], _ requests: [InputRequest],
    _ read: (InputRequest) throws(IntakeError) -> TableReading
  ) throws(IntakeError) {
    let named = readings.map { Set($0.file.statements.lazy.filter(\.currencyIsStated).map(\.currency)) }
    for (index, request) in requests.enumerated() {
      // What a file says of one of its accounts says nothing of another.
      let others = named.indices.filter { $0 != index }.reduce(into: Set<Currency>()) { $0.formUnion(named[$1]) }
      guard others.union(named[index]).count == 1, let currency = others.first else { continue }
      let statements = readings[index].file.statements
      guard request.currency == nil, statements.contains(where: { !$0.currencyIsStated && $0.currency != currency })
      else { continue }
      var again = request
      again.currency = currency
      readings[index] = try read(again)
      let note = "the file names no currency; \(currency) was taken, which the other files name"
      readings[index].file.notes.append(note)
      readings[index].undecided?.dayFirst.notes.append(note)
    }
  }
}
