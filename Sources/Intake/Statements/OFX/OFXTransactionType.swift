import Banking

/// What `TRNTYPE` says of a transaction (OFX 2.2 section 11.4.4.3).
enum OFXTransactionType {
  /// Sets what the type says.
  ///
  /// Banks choose DEP, XFER and CASH freely (interest as DEP, direct debits as CASH): there the text is asked first, with a reader that has
  /// read other records before.
  static func apply(_ word: String, to record: inout Record, _ reader: inout DescriptionReader) {
    switch word {
    case "INT": record.kind = .interest
    case "FEE", "SRVCHG": record.kind = .bankFee
    case "CHECK": record.method = .check
    case "ATM": record.method = .cash
    case "POS": record.method = .card
    // Direct deposits and debits are ACH only where accounts are held in US dollars.
    case "DIRECTDEP", "DIRECTDEBIT": record.method = record.amount.currency == .usDollar ? .ach : nil
    case "DEP": record.kind = said(record, &reader).kind ?? .deposit
    case "XFER": record.kind = said(record, &reader).kind ?? .transfer
    case "CASH": record.method = said(record, &reader).method ?? .cash
    default: break
    }
  }

  private static func said(_ record: Record, _ reader: inout DescriptionReader) -> DescriptionFields {
    reader.read(record.description, isOutgoing: record.amount.isOutgoing)
  }
}
