import Banking

extension RowScan {
  /// A movement that a bank took back, by its status: it stands in the statement where it moved the balance, with its return as a line of its
  /// own; where its balance alone is left out it moved nothing.
  func isTakenBack(_ row: Int) -> Bool {
    guard let status = columns.status, let balance = columns.balance, table.cell(row, balance).isEmpty,
      isTakenBackStatus(row, status)
    else { return false }
    if let known = balanceIsFull { return known }
    var filled = 0
    var isFull = true
    for other in (header.row.map { $0 + 1 } ?? 0)..<table.rows.count where !isTakenBackStatus(other, status) {
      guard case .date = dateState(other), columns.movements.contains(where: { !table.cell(other, $0).isEmpty }),
        !isPendingStatus(other)
      else { continue }
      if table.cell(other, balance).isEmpty { isFull = false } else { filled += 1 }
    }
    balanceIsFull = isFull && filled >= 2
    return isFull && filled >= 2
  }

  private func isTakenBackStatus(_ row: Int, _ column: Int) -> Bool {
    let cell = table.cell(row, column)
    return cell.count >= 4 && cell.count <= 48
      && ["returned", "reversed", "refunded", "error"].contains(HeaderText.folded(table.text(cell)))
  }

  func isPendingStatus(_ row: Int) -> Bool {
    if columns.booking?.isPending(table, row) ?? false { return true }
    guard let column = columns.status else { return false }
    let cell = table.cell(row, column)
    return cell.count >= 4 && cell.count <= 48 && RowWords.isPending(HeaderText.folded(table.text(cell)))
  }

  /// A card's authorization, which its clearing follows as a row of its own; or a hold, unless the running balance moves by it.
  func isAuthorization(_ row: Int, _ movement: Int64, _ currency: Currency) -> Bool {
    guard let column = columns.type else { return false }
    let cell = table.cell(row, column)
    guard cell.count >= 4, cell.count <= 24 else { return false }
    let folded = HeaderText.folded(table.text(cell))
    if ["authorization", "auth", "pre authorization", "decline"].contains(folded) { return true }
    return context.pendingByStatus && Self.holds.contains(folded) && movesBalance(row, movement, currency) != true
  }

  private static let holds: Set<String> = [
    "hold", "holds", "authorization hold", "card hold", "temporary hold", "memo hold", "hold placed", "hold released",
    "hold removed", "pending", "pre auth", "preauth", "preauthorization",
  ]

  /// One cell that says where pending or posted entries begin.
  func isMark(_ row: Int) -> Bool {
    guard let kind = markOf(row) else { return false }
    isPendingSection = kind == .pending
    markRow = row
    lastRecord = nil
    skip(row, "section")
    return true
  }

  private func markOf(_ row: Int) -> RowWords.Kind? {
    let filled = table.filledColumns(row)
    guard filled.count == 1, let column = filled.first, table.cell(row, column).count <= 60 else { return nil }
    let folded = HeaderText.folded(table.text(row, column))
    guard let kind = RowWords.kind(folded), kind == .pending || kind == .posted, RowWords.isWholly(folded, kind) else {
      return nil
    }
    return kind
  }

  /// A mark right above the header says what the rows below it are.
  func beginSection() {
    guard let header = header.row, let above = (0..<header).last(where: { !table.isBlank($0) }),
      let kind = markOf(above)
    else { return }
    isPendingSection = kind == .pending
  }

  /// Whether nothing stands between a mark and a row.
  func isRightBelowMark(_ row: Int) -> Bool {
    guard let markRow else { return false }
    return ((markRow + 1)..<max(markRow + 1, row)).allSatisfy(table.isBlank)
  }

  /// A date with the word before it: "PENDING - 10/31/2026".
  func isPendingDate(_ row: Int) -> Bool {
    guard let column = columns.date else { return false }
    let (cell, bytes) = (table.cell(row, column), table.bytes)
    guard cell.kind == .text, let first = bytes[cell.range].first, first | 0x20 >= 97, first | 0x20 <= 122 else {
      return false
    }
    let end =
      bytes[cell.range].firstIndex { ASCII.isDigit($0) || "#$+".utf8.contains($0) } ?? cell.range.upperBound
    return RowWords.isPending(HeaderText.folded(bytes.span.extracting(cell.start..<end)))
  }
}
