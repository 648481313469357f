/// Headers further down a table than its own. Those that have its columns in other places, as the sections of a printed statement do, are
/// followed: the cells below them are put where the table's header has them. The others are kept, and no record is read below them.
enum LaterHeaders {
  /// Sections add no columns to a table that is as wide: each makes the rows below it wider.
  private static let widthLimit = 64

  /// Puts the rows below later headers into the columns of the table's own.
  ///
  /// Names alone have to be the same. Where titles stand above both parts ("Deposits", "Checks Paid"; "Pending", "Posted"), columns of one
  /// kind count as one ("Date Paid", "Date"), and others are added. Without a title they are added to a header that has all of the table's
  /// own, where the rows below it are no list of what stands above once more.
  static func arrange(_ table: inout TableRows, _ header: inout HeaderRecognition) {
    guard let first = header.row, header.isKnown else { return }
    let kind = SectionTitles.kind(above: first, table)
    var row = max(first + 1, header.firstValues)
    while row < table.rows.count {
      defer { row += 1 }
      guard mayBeWords(table, row), !HeaderRepeats.isRepeat(table, row, of: header),
        let score = HeaderRecognition.score(table, row)
      else { continue }
      let areTitled = kind != nil && SectionTitles.kind(above: row, table) == kind
      let mayAdd = areTitled || hasAll(of: header, table, row) && !LaterRows.repeatAbove(table, row, header)
      guard score.movesMoney, let places = places(table, row, &header, areTitled: areTitled, mayAdd: mayAdd) else {
        if hasSameMoney(table, row, header) {
          header.repeats.insert(row)
        } else {
          header.others[row] = score.movesMoney
        }
        continue
      }
      header.repeats.insert(row)
      if places == Array(places.indices) { continue }
      var end = row + 1
      while end < table.rows.count, !(mayBeWords(table, end) && HeaderRecognition.mayBe(table, end)) { end += 1 }
      table.rearrange(row..<end, to: places)
    }
    let unnamed = [String](repeating: "", count: max(0, table.columnCount - header.names.count))
    header.names += unnamed
    header.folded += unnamed
  }

  /// Whether no cell of a row is a number, with two cells at least: most rows are told from headers by their first cell.
  private static func mayBeWords(_ table: TableRows, _ row: Int) -> Bool {
    let bytes = table.bytes.span
    var filled = 0
    for column in 0..<table.rows[row].count {
      let cell = table.cell(row, column)
      if cell.isEmpty { continue }
      guard cell.kind == .text, !isNumber(bytes, cell.range) else { return false }
      filled += 1
    }
    return filled >= 2
  }

  /// Whether a text has digits and no letter.
  private static func isNumber(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var hasDigit = false
    for index in range {
      let byte = bytes[index]
      if byte >= 0x80 || byte | 0x20 >= 97 && byte | 0x20 <= 122 { return false }
      if byte >= 48 && byte <= 57 { hasDigit = true }
    }
    return hasDigit
  }

  /// Where the columns of a later header stand in the table; nil where the header does not say it of all.
  private static func places(
    _ table: TableRows, _ row: Int, _ header: inout HeaderRecognition, areTitled: Bool, mayAdd: Bool
  ) -> [Int]? {
    let count = table.rows[row].count
    let names = (0..<count).map { table.folded(table.cell(row, $0)) }
    let folded = names.map(HeaderText.folded)
    var places = [Int?](repeating: nil, count: count)
    var free = Set(header.folded.indices.filter { !header.folded[$0].isEmpty })
    func take(_ column: Int, _ place: Int) {
      places[column] = place
      free.remove(place)
    }
    for column in 0..<count where !folded[column].isEmpty {
      let place = header.folded.indices.first { free.contains($0) && header.folded[$0] == folded[column] }
      if let place { take(column, place) }
    }
    var added: [String] = []
    for column in 0..<count where places[column] == nil {
      if folded[column].isEmpty, column < header.folded.count, header.folded[column].isEmpty {
        places[column] = column
        continue
      }
      let meaning = HeaderSynonyms.meaning(folded[column])
      if areTitled, let meaning, !meaning.role.isFlagOrBalance {
        let same = free.filter { HeaderSynonyms.meaning(header.folded[$0])?.role == meaning.role }
        if same.count == 1, let place = same.first {
          take(column, place)
          continue
        }
      }
      let moves = meaning.map { $0.role.isMoney && $0.role != .balance } ?? false
      guard folded[column].isEmpty || mayAdd && !moves else { return nil }
      places[column] = header.names.count + added.count
      added.append(names[column])
      guard header.names.count + added.count <= widthLimit else { return nil }
    }
    header.names += added
    header.folded += added.map(HeaderText.folded)
    return places.compactMap(\.self)
  }

  /// Whether a row has every name of the table's header, and others.
  private static func hasAll(of header: HeaderRecognition, _ table: TableRows, _ row: Int) -> Bool {
    let names = Set((0..<table.rows[row].count).map { HeaderText.folded(table.folded(table.cell(row, $0))) })
    return header.folded.allSatisfy { $0.isEmpty || names.contains($0) }
  }

  /// Whether a header has dates and money of the table's own kinds in the same places, and columns of words between them.
  private static func hasSameMoney(_ table: TableRows, _ row: Int, _ header: HeaderRecognition) -> Bool {
    (0..<max(table.rows[row].count, header.names.count)).allSatisfy { column in
      let own = column < header.names.count ? header.names[column] : ""
      let other = table.folded(table.cell(row, column))
      if HeaderText.folded(own) == HeaderText.folded(other) { return true }
      guard let one = HeaderSynonyms.meaning(HeaderText.folded(own)), MoneyScale(own) == nil,
        let two = HeaderSynonyms.meaning(HeaderText.folded(other)), MoneyScale(other) == nil
      else { return false }
      if one.role.isOfWords, two.role.isOfWords { return true }
      return one.role == two.role && one.currency == two.currency && [one, two].allSatisfy { $0.weight >= surely }
    }
  }

  /// How surely two headers have to name a kind of column to be two words for one.
  private static let surely = 90
}

extension ColumnRole {
  /// Whether rows depend on its place for more than its own value.
  fileprivate var isFlagOrBalance: Bool { self == .flag || self == .balance }

  /// Whether it holds words that say what a movement was.
  fileprivate var isOfWords: Bool { self == .description || self == .counterparty }
}
