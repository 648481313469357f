import Banking

/// What `TRNTYPE` says of a transaction (OFX 2.2 section 11.4.4.3).
enum OFXTransactionType {
  /// Sets what the type says.
  ///
  /// Banks choose DEP, XFER and CASH freely (interest as DEP, direct debits as CASH): there the text is asked first, with a scan that reads
  /// one record after another.
  static func apply(_ word: String, to record: inout Record, _ scan: inout DescriptionScan) {
    switch word {
    case "INT": record.kind = .interest
    case "FEE", "SRVCHG": record.kind = .bankFee
    case "CHECK": record.method = .check
    case "ATM": record.method = .cash
    case "POS": record.method = .card
    // Direct deposits and debits are ACH only where accounts are held in US dollars.
    case "DIRECTDEP", "DIRECTDEBIT": record.method = record.amount.currency == .usDollar ? .ach : nil
    case "DEP": record.kind = said(record, &scan).kind ?? .deposit
    case "XFER": record.kind = said(record, &scan).kind ?? .transfer
    case "CASH": record.method = said(record, &scan).method ?? .cash
    default: break
    }
  }

  private static func said(_ record: Record, _ scan: inout DescriptionScan) -> DescriptionFields {
    var fields = DescriptionFields()
    DescriptionParser.parse(record.description, isOutgoing: record.amount.isOutgoing, &scan, into: &fields)
    return fields
  }
}
