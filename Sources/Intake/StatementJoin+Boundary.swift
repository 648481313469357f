import Banking

extension StatementJoin {
  /// The only day that two files share, in whose midst the one ends and the other begins: "since the last download".
  ///
  /// The lines that both have of it are the last ones of the one and the first ones of the other, in the order of the file.
  struct Boundary {
    /// The records of the later file that the earlier one has.
    let repeated: Set<Int>

    /// Nil where the files share more than the last day of the one and the first of the other, or no lines of it follow each other so.
    init?(_ later: [Record], _ earlier: [Record]) {
      let spans = [later, earlier].map { (first: $0.map(\.date).min(), last: $0.map(\.date).max()) }
      guard let day = spans[0].first == spans[1].last ? spans[0].first : spans[0].last,
        spans[0].first == spans[1].last || spans[0].last == spans[1].first
      else { return nil }
      let (mine, theirs) = (later.filter { $0.date == day }, earlier.filter { $0.date == day })
      guard
        let lines = Self.overlap(mine, behind: theirs)?.map(\.0) ?? Self.overlap(theirs, behind: mine)?.map(\.1)
      else { return nil }
      repeated = Set(lines.map(\.provenance.record))
    }

    /// The most records with which one list begins and the other ends; nil where there are none, or both say other balances of them.
    private static func overlap(_ records: [Record], behind others: [Record]) -> [(Record, Record)]? {
      for count in stride(from: min(records.count, others.count), through: 1, by: -1) {
        let pairs = Array(zip(records.prefix(count), others.suffix(count)))
        guard pairs.allSatisfy({ Line($0) == Line($1) }) else { continue }
        return pairs.allSatisfy({ $0.balance == nil || $1.balance == nil || $0.balance == $1.balance }) ? pairs : nil
      }
      return nil
    }
  }
}
