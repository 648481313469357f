/// Single words of descriptions by what they are. Data: add a word here and an example to the tests.
enum DescriptionWords {
  /// The lists, their words divided by blanks.
  static let lists: [(traits: WordTraits, words: String)] = [
    (.check, "CHECK CHEQUE"),
    (.shortCheck, "CHK CK"),
    (.direction, "TO FROM"),
    (.beforeCheckNumber, "PAID NO NUMBER NUM NBR CASHED CLEARED WITHDRAWAL"),
    (.invoice, "INV INVC INVS INVOICE INVOICES INVNO"),
    (.beforeInvoiceNumber, "NO NUMBER NUM NBR NR"),
    (.and, "AND"),
    (
      .otherNumber,
      """
      CHECK CHEQUE CHK CK PAID NO NUMBER CARD STORE ACCT ACCOUNT TRACE REF REFERENCE ID TRN CONF CONFIRMATION SHOP TERMINAL TRANSACTION SEQ BATCH \
      CUSTOMER CUST LOAN ORDER PO FED SRF UNIT STE SUITE BRANCH MERCHANT DEPOSIT
      """
    ),
    (.reason, "RETURN RETURNED REASON RTN REJECT REJECTED"),
    (.stop, "FOR ON CONF CONFIRMATION REF REFERENCE TRN IMAD CARD INV INVOICE INVOICES MEMO ENDING ACCT ACCOUNT"),
    (
      .entry,
      """
      PAYABLES PAYABLE PAYMENT PAYMENTS PMT PMTS PYMT PYMTS PAY BILLPAY VENDOR VENDPAY EDI EDIPMT ACH CCD CTX PPD WEB TEL IAT DEBIT CREDIT DEPOSIT \
      SETTLEMENT STLMT INVOICE INVOICES EXPENSE PAYROLL PURCHASE TRANSFER SALE SALES BILLING REVERSAL RETURN RETURNS EPAY AP AR CORP ONLINE DES
      """
    ),
    (.leading, "PAYABLES CCD CTX PPD WEB TEL IAT"),
  ]
}
