/// The elements of OFX that a statement is made of; every other one is passed over.
///
/// Names: OFX 2.2 sections 11.3 and 11.4 (bank and card statements), 13.9 (investment statements), 5.2 (currencies).
enum OFXElement: UInt8, Sendable {
  // Aggregates.
  case document, response, statement, status
  case account, transactionList, pendingList, transaction, pendingTransaction, investmentTransaction
  case party, otherAccount, currency, originalCurrency
  case ledgerBalance, otherBalance
  // Leaves.
  case code, severity, message
  case defaultCurrency, accountID
  case type, posted, available, initiated, amount, transactionID, correctedID, correction, check, reference
  case name, extendedName, memo, symbol
  case balanceAmount, balanceDate, listEnd

  var isAggregate: Bool { rawValue <= OFXElement.otherBalance.rawValue }

  /// The element with this name in capitals; nil for one that says nothing here.
  static func named(_ name: ArraySlice<UInt8>) -> OFXElement? {
    if name.count <= 8 { return short[packed(name)] }
    return long[String(decoding: name.map(ASCII.uppercase), as: UTF8.self)]
  }

  private static func packed(_ name: some Sequence<UInt8>) -> UInt64 {
    name.reduce(0) { $0 << 8 | UInt64(ASCII.uppercase($1)) }
  }

  private static let short: [UInt64: OFXElement] = {
    var table: [UInt64: OFXElement] = [:]
    for (name, element) in names where name.utf8.count <= 8 { table[packed(name.utf8)] = element }
    return table
  }()

  private static let long: [String: OFXElement] = {
    var table: [String: OFXElement] = [:]
    for (name, element) in names where name.utf8.count > 8 { table[name] = element }
    return table
  }()

  private static let names: [(String, OFXElement)] = [
    ("OFX", .document),
    ("STMTTRNRS", .response), ("CCSTMTTRNRS", .response), ("INVSTMTTRNRS", .response),
    ("STMTRS", .statement), ("CCSTMTRS", .statement), ("INVSTMTRS", .statement), ("STATUS", .status),
    ("BANKACCTFROM", .account), ("CCACCTFROM", .account), ("INVACCTFROM", .account),
    ("BANKTRANLIST", .transactionList), ("INVTRANLIST", .transactionList), ("BANKTRANLISTP", .pendingList),
    ("STMTTRN", .transaction), ("STMTTRNP", .pendingTransaction), ("INVTRAN", .investmentTransaction),
    ("PAYEE", .party), ("BANKACCTTO", .otherAccount), ("CCACCTTO", .otherAccount),
    ("CURRENCY", .currency), ("ORIGCURRENCY", .originalCurrency),
    ("LEDGERBAL", .ledgerBalance), ("AVAILBAL", .otherBalance), ("INVBAL", .otherBalance), ("BALLIST", .otherBalance),
    ("CODE", .code), ("SEVERITY", .severity), ("MESSAGE", .message),
    ("CURDEF", .defaultCurrency), ("ACCTID", .accountID),
    ("TRNTYPE", .type), ("DTPOSTED", .posted), ("DTAVAIL", .available), ("DTTRAN", .initiated), ("TRNAMT", .amount),
    ("FITID", .transactionID), ("CORRECTFITID", .correctedID), ("CORRECTACTION", .correction), ("CHECKNUM", .check),
    ("REFNUM", .reference), ("NAME", .name), ("EXTDNAME", .extendedName), ("MEMO", .memo), ("CURSYM", .symbol),
    ("BALAMT", .balanceAmount), ("DTASOF", .balanceDate), ("DTEND", .listEnd),
  ]
}
