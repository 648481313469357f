import Banking

extension DescriptionParser {
  /// Fills what a record's description says and the file's own columns left open. What a column gave is never changed, with one exception:
  /// a "name" that is itself the beginning of a description (OFX cuts it at 32 characters) gives way to the party in it.
  static func enrich(_ record: inout Record, side: Side) {
    var scan = DescriptionScan()
    enrich(&record, side: side, &scan)
  }

  /// The same, with a scan that serves one record after another.
  static func enrich(_ record: inout Record, side: Side, _ scan: inout DescriptionScan) {
    let isOutgoing = record.amount.isOutgoing
    var fields = DescriptionFields()
    parse(record.description, isOutgoing: isOutgoing, &scan, into: &fields)
    if record.confirmation == nil {
      record.confirmation = record.reference.flatMap { BillVocabulary.confirmation(in: $0) } ?? fields.confirmation
    }
    if record.fundingToken == nil {
      record.fundingToken = record.reference.flatMap { BillVocabulary.fundingToken(in: $0) } ?? fields.fundingToken
    }
    if record.invoices.isEmpty { record.invoices = fields.invoices }
    if record.kind == nil || (fields.kind == .platformFee && record.kind == .bankFee) { record.kind = fields.kind }
    if record.returnCode == nil { record.returnCode = fields.returnCode }
    // A deposited check's number is not one of the owner's checks.
    if record.checkNumber == nil,
      isOutgoing || record.kind == .returnedItem || record.kind == .reversal || side == .ledger
    {
      record.checkNumber = fields.checkNumber
    }
    record.method = record.method ?? fields.method
    if record.method == nil, record.checkNumber != nil, record.type?.uppercased() != "DEBIT" { record.method = .check }
    guard side == .bank else { return }
    enrichParty(&record, with: fields, &scan)
    if record.reference == nil { record.reference = fields.reference }
    if record.bankReference == nil { record.bankReference = fields.bankReference }
  }

  private static func enrichParty(
    _ record: inout Record, with fields: DescriptionFields, _ scan: inout DescriptionScan
  ) {
    guard let given = record.counterparty else {
      record.counterparty = fields.counterparty
      return
    }
    var asText = DescriptionFields()
    parse(given, isOutgoing: record.amount.isOutgoing, &scan, into: &asText)
    let isText = asText.counterparty != nil || asText.kind == .bankFee || asText.checkNumber != nil
    if isText { record.counterparty = fields.counterparty ?? asText.counterparty }
  }
}
