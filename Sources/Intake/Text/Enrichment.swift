import Banking

extension DescriptionReader {
  /// Fills what a record's description says and the file's own columns left open. What a column gave is never changed, with one exception:
  /// a "name" that is itself the beginning of a description (OFX cuts it at 32 characters) gives way to the party in it.
  mutating func enrich(_ record: inout Record, side: Side) {
    let isOutgoing = record.amount.isOutgoing
    let description = record.description
    let text = description.utf8.span
    var said = places(in: text, isOutgoing: isOutgoing)
    let token = said.fundingToken(in: text)
    if !record.hasConfirmation,
      let confirmation = record.reference.flatMap({ BillIdentifiers.confirmation(in: $0.utf8.span) })
        ?? said.confirmation(in: text)
    {
      record.take(confirmation)
    }
    if record.fundingToken == nil {
      record.fundingToken = record.reference.flatMap { BillVocabulary.fundingToken(in: $0) } ?? token
    }
    if !said.invoices.isEmpty, record.invoices.isEmpty { record.invoices = said.invoices(in: text) }
    if record.kind == nil || (said.kind == .platformFee && record.kind == .bankFee) { record.kind = said.kind }
    if record.returnCode == nil { record.returnCode = said.returnCode(in: text) }
    // A deposited check's number is not one of the owner's checks.
    if record.checkNumber == nil,
      isOutgoing || record.kind == .returnedItem || record.kind == .reversal || side == .ledger
    {
      record.checkNumber = DescriptionPlaces.text(said.checkNumber, in: text)
    }
    record.method = record.method ?? said.method
    if record.method == nil, record.checkNumber != nil, record.type?.uppercased() != "DEBIT" { record.method = .check }
    guard side == .bank else { return }
    enrichParty(&record, name(said.counterparty, in: text))
    if record.reference == nil { record.reference = DescriptionPlaces.text(said.reference, in: text) }
    if record.bankReference == nil { record.bankReference = DescriptionPlaces.text(said.bankReference, in: text) }
  }

  private mutating func enrichParty(_ record: inout Record, _ described: String?) {
    guard let given = record.counterparty else {
      record.counterparty = described
      return
    }
    let text = given.utf8.span
    let said = places(in: text, isOutgoing: record.amount.isOutgoing)
    let isDescription = said.counterparty != nil || said.kind == .bankFee || said.checkNumber != nil
    if isDescription { record.counterparty = described ?? name(said.counterparty, in: text) }
  }
}
