/// Whether a table is a list of checks that were paid: each row has a check's number, and nothing speaks of those who paid by check.
struct PaidChecks {
  let table: TableRows
  let header: HeaderRecognition
  let columns: TableColumns

  func areListed(_ rows: [Int]) -> Bool {
    guard header.isKnown, let check = columns.check, !columns.checkMayBeSlip, let date = columns.date,
      let amount = columns.amount,
      !header.folded.contains(where: { SignDecision.payers.contains($0) || speaksOfReceipts($0) })
    else { return false }
    var count = 0
    for row in rows
    where DateCell.read(table, table.cell(row, date)) != nil && !table.cell(row, date).isEmpty
      && !table.cell(row, amount).isEmpty
    {
      guard table.bytes[table.cell(row, check).range].contains(where: { $0 >= 49 && $0 <= 57 }) else { return false }
      guard !columns.texts.contains(where: { speaksOfReceipts(HeaderText.folded(table.text(row, $0))) }) else {
        return false
      }
      count += 1
    }
    return count > 0
  }

  private func speaksOfReceipts(_ folded: String) -> Bool {
    folded.split(separator: " ").contains(where: Self.receipts.contains)
  }

  private static let receipts: Set<Substring> = [
    "deposit", "deposits", "deposited", "receipt", "receipts", "received", "lockbox", "remitter", "drawer", "payer",
    "payor",
    "customer", "customers", "tenant", "donor", "invoice", "slip", "credit", "credits", "refund", "refunds",
  ]
}
