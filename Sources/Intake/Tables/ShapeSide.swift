import Banking

/// The side that a table's own form speaks for: its layout, its headers, and what became of its rows.
struct ShapeSide {
  let table: TableRows
  let header: HeaderRecognition
  let roles: ColumnRoles
  let columns: TableColumns
  let layout: Layout?

  /// The side; nil where the table could be of either.
  ///
  /// - Parameter rows: The rows below the header.
  func side(_ rows: [Int]) -> Side? {
    if let layout { return layout.side }
    if columns.confirmation != nil || columns.flagMeaning.isOfSage { return .ledger }
    if roles.arithmetic?.isProof(minimumSteps: 1) ?? false { return .bank }
    let names = header.folded
    let speaksOfVendors = names.contains {
      $0.hasPrefix("vendor") || $0.hasPrefix("supplier")
        // A bank repeats its customer's own reference.
        || $0.hasPrefix("customer") && !$0.contains(" ref")
    }
    let speaksOfPayees = names.contains {
      ["payee", "payee name", "recipient", "recipient name", "pay to", "paid to"].contains($0)
    }
    let speaksOfProcess = names.contains {
      ["process date", "payment date", "paid date", "date paid", "paid on", "invoice number", "invoice #"].contains($0)
    }
    // Whom one paid, and what with, is what the one who paid lists.
    if (speaksOfVendors || speaksOfPayees) && columns.fundingSource != nil { return .ledger }
    let tellsWhatBecame = columns.status != nil && (speaksOfVendors || !isBooked(rows))
    // Payments of invoices with what became of them, and no balance that runs: nobody's statement has that.
    let paysInvoices = !columns.invoices.isEmpty && columns.balance == nil && columns.status != nil
    return (speaksOfVendors || speaksOfPayees) && (speaksOfProcess || tellsWhatBecame) || paysInvoices ? .ledger : nil
  }

  /// Whether all that the rows say of their status is what a bank says of entries, beside columns of debits and credits: that it booked them.
  private func isBooked(_ rows: [Int]) -> Bool {
    guard let status = columns.status, !columns.debits.isEmpty, !columns.credits.isEmpty else { return false }
    var isSaid = false
    for row in rows.prefix(1_500) {
      let cell = table.cell(row, status)
      if cell.isEmpty { continue }
      guard Self.booked.contains(HeaderText.folded(table.text(cell))) else { return false }
      isSaid = true
    }
    return isSaid
  }

  private static let booked: Set<String> = [
    "posted", "pending", "booked", "cleared", "settled", "completed", "complete", "processed", "memo posted", "hold",
    "gebucht", "vorgemerkt", "comptabilise", "contabilizado", "contabilizzato", "geboekt",
  ]
}
