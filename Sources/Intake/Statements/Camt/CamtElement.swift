import XML

/// The elements of camt.052, .053 and .054 that are read, by their local names: versions differ in the namespace, banks in the prefix.
///
/// Names: ISO 20022 message definition reports "Bank-to-Customer Cash Management", versions 001.01 to 001.14.
enum CamtElement: UInt8, Sendable {
  case other
  case accountReport, statementMessage, notificationMessage
  case statement
  case account, owner, balance, summary, entry, batch, details
  case identification, otherIdentification, type, codeOrProprietary, proprietary
  case iban, bban, upic, currency, code
  case amount, indicator, reversal, status, bookingDate, valueDate, date, dateTime
  case entryReference, servicerReference, entryInformation, creation, period, periodEnd
  case transactionCode, domain, family, subfamily
  case references, endToEnd, instruction, transaction, uetr, clearing, message, paymentInformation, check, reference
  case parties, debtor, creditor, ultimateDebtor, ultimateCreditor, party, institution, name
  case remittance, unstructured, structured, creditorReferenceInformation, creditorReference, document, number
  case additionalRemittance, returnInformation, reason, additionalInformation, transactionInformation
  case instructedAmount, exchange, rate, charges, chargesTotal
  case relatedDates, settlementDate, transactionDate, acceptanceDate
  case pagination, pageNumber, lastPage
  case allEntries, creditEntries, debitEntries, net, netAmount, count, sum

  /// The element with this name.
  static func named(_ name: XMLName) -> CamtElement {
    let key = Key(name.local.bytes)
    var slot = key.slot
    while let known = table[slot] {
      if known.key == key { return known.element }
      slot = (slot + 1) & (slots - 1)
    }
    return .other
  }

  /// The first sixteen bytes of a name and its length: no two names of these messages share them.
  private struct Key: Equatable {
    private let high: UInt64
    private let low: UInt64
    private let count: Int

    init(_ bytes: some Collection<UInt8>) {
      var high: UInt64 = 0
      var low: UInt64 = 0
      for byte in bytes.prefix(8) { high = high << 8 | UInt64(byte) }
      for byte in bytes.dropFirst(8).prefix(8) { low = low << 8 | UInt64(byte) }
      self.high = high
      self.low = low
      count = bytes.count
    }

    /// Where in the table it is looked for first.
    var slot: Int {
      let mixed = (high ^ low &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: count)) &* 0xD6E8_FEB8_6659_FD93
      return Int(truncatingIfNeeded: mixed >> 55)
    }
  }

  /// Open addressing: an element's name is looked up for each tag of a message, and the list is our own.
  private static let slots = 512

  private static let table: [(key: Key, element: CamtElement)?] = {
    var table = [(key: Key, element: CamtElement)?](repeating: nil, count: slots)
    for (name, element) in names {
      let key = Key(name.utf8)
      var slot = key.slot
      while table[slot] != nil { slot = (slot + 1) & (slots - 1) }
      table[slot] = (key, element)
    }
    return table
  }()

  private static let names: [(String, CamtElement)] = [
    ("BkToCstmrAcctRpt", .accountReport), ("BkToCstmrAcctRptV01", .accountReport),
    ("BkToCstmrStmt", .statementMessage), ("BkToCstmrStmtV01", .statementMessage),
    ("BkToCstmrDbtCdtNtfctn", .notificationMessage), ("BkToCstmrDbtCdtNtfctnV01", .notificationMessage),
    ("Stmt", .statement), ("Rpt", .statement), ("Ntfctn", .statement),
    ("Acct", .account), ("Ownr", .owner), ("Bal", .balance), ("TxsSummry", .summary), ("Ntry", .entry),
    ("Btch", .batch),
    ("TxDtls", .details),
    ("StmtPgntn", .pagination), ("RptPgntn", .pagination), ("NtfctnPgntn", .pagination), ("MsgPgntn", .pagination),
    ("PgNb", .pageNumber), ("LastPgInd", .lastPage),
    ("Id", .identification), ("Othr", .otherIdentification), ("PrtryAcct", .otherIdentification), ("Tp", .type),
    ("CdOrPrtry", .codeOrProprietary), ("Prtry", .proprietary), ("IBAN", .iban), ("BBAN", .bban), ("UPIC", .upic),
    ("Ccy", .currency), ("Cd", .code),
    ("Amt", .amount), ("CdtDbtInd", .indicator), ("RvslInd", .reversal), ("Sts", .status), ("BookgDt", .bookingDate),
    ("ValDt", .valueDate), ("Dt", .date), ("DtTm", .dateTime),
    ("NtryRef", .entryReference), ("AcctSvcrRef", .servicerReference), ("AddtlNtryInf", .entryInformation),
    ("CreDtTm", .creation), ("FrToDt", .period), ("ToDtTm", .periodEnd), ("ToDt", .periodEnd),
    ("BkTxCd", .transactionCode), ("Domn", .domain), ("Fmly", .family), ("SubFmlyCd", .subfamily),
    ("Refs", .references), ("EndToEndId", .endToEnd), ("InstrId", .instruction), ("TxId", .transaction),
    ("UETR", .uetr), ("ClrSysRef", .clearing), ("MsgId", .message), ("PmtInfId", .paymentInformation),
    ("ChqNb", .check), ("Ref", .reference),
    ("RltdPties", .parties), ("Dbtr", .debtor), ("Cdtr", .creditor), ("UltmtDbtr", .ultimateDebtor),
    ("UltmtCdtr", .ultimateCreditor), ("Pty", .party), ("FinInstnId", .institution), ("Nm", .name),
    ("RmtInf", .remittance), ("Ustrd", .unstructured), ("Strd", .structured),
    ("CdtrRefInf", .creditorReferenceInformation), ("CdtrRef", .creditorReference), ("RfrdDocInf", .document),
    ("Nb", .number), ("RfrdDocNb", .number), ("AddtlRmtInf", .additionalRemittance),
    ("RtrInf", .returnInformation), ("Rsn", .reason), ("RtrRsn", .reason), ("AddtlInf", .additionalInformation),
    ("AddtlTxInf", .transactionInformation),
    ("InstdAmt", .instructedAmount), ("CcyXchg", .exchange), ("XchgRate", .rate),
    ("Chrgs", .charges), ("TtlChrgsAndTaxAmt", .chargesTotal),
    ("RltdDts", .relatedDates), ("IntrBkSttlmDt", .settlementDate), ("TxDtTm", .transactionDate),
    ("AccptncDtTm", .acceptanceDate),
    ("TtlNtries", .allEntries), ("TtlCdtNtries", .creditEntries), ("TtlDbtNtries", .debitEntries),
    ("TtlNetNtry", .net), ("TtlNetNtryAmt", .netAmount), ("NbOfNtries", .count), ("Sum", .sum),
  ]
}
