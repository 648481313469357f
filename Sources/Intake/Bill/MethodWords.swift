import Banking

/// Words for how money moves: BILL API v3 `disbursementType` and its kin, the words of BILL's exports, and those of other ledgers and banks.
enum MethodWords {
  static let methods: [String: PaymentMethod] = VocabularyKey.table([
    (
      .ach,
      """
      ACH, ePayment, E-Payment, ePay, Electronic, Electronic Payment, Electronic Funds Transfer, EFT, ACH Payment, ACH Credit, ACH Debit, \
      ACH Transfer, ACH Withdrawal, ACH Deposit, ACH Pull, ACH Push, Same Day ACH, Next Day ACH, Direct Deposit, Direct Debit, Direct Payment, \
      ACH_CREDIT, ACH_DEBIT, Bank Transfer (ACH), BillPay ACH, CCD, CTX, PPD, eCheck, E-Check, SEPA, BACS, DIRECTDEP, DIRECTDEBIT
      """
    ),
    (
      .check,
      """
      CHECK, Cheque, Chk, Chq, Paper Check, Check Payment, Mailed Check, BILL Check, Bill.com Check, Bill Payment (Check), Bill Pmt -Check, Cheque Expense, Check Expense, Bill Payment (Cheque), Cheque Payment, Check Paid, Checks Paid, \
      CHECK_PAID, Printed Check, Computer Check, Manual Check, Handwritten Check, Cashed Check, Certified Check, Cashiers Check, Cashier's Check
      """
    ),
    (
      .virtualCard,
      """
      VIRTUAL_CARD, Virtual Card, VCARD, V-Card, VCA, Virtual Credit Card, Vendor Direct, VendorDirect, Vendor Direct Virtual Card, \
      BILL Virtual Card, AMEX, Amex vPayment, Single Use Card, Single-Use Card
      """
    ),
    (
      .card,
      """
      Card, Credit Card, Debit Card, Credit/Debit Card, CreditCard, CARD_ACCOUNT, American Express, Visa, Mastercard, Discover, Pay by Card, AP Card, \
      Corporate Card, Company Card, Business Card, Purchasing Card, P-Card, PCard, \
      Card Payment, Card Purchase, Check Card, CheckCard, POS, Point of Sale, DEBIT_CARD, ACCT_XFER_CARD, Bill Payment (Credit Card)
      """
    ),
    (
      .wire,
      """
      Wire, Wire Transfer, Domestic Wire, Fedwire, Fed Wire, Outgoing Wire, Incoming Wire, Wire Out, Wire In, Wire Payment, WIRE_OUTGOING, \
      WIRE_INCOMING, Wire Debit, Wire Credit, Money Transfer Wire, CHIPS
      """
    ),
    (
      .international,
      """
      INTERNATIONAL, International Payment, International Wire, International Wire Transfer, Intl Wire, Foreign Wire, International ACH, IACH, \
      International Transfer, International ePayment, Global Payment, Cross-Border, SWIFT, LOCAL, Local Transfer
      """
    ),
    (
      .instant,
      """
      RTP, Real Time Payment, Real-Time Payment, Real Time Payments, Instant, Instant Payment, Instant Transfer, Instant Deposit, FedNow, \
      Pay Faster, PayFaster, Pay Faster ACH, Faster Payment, Faster Payments, RTP_DELIVERY, Zelle, Expedited
      """
    ),
    (.rpps, "RPPS, Mastercard RPPS, Biller, Electronic Biller"),
    (.wallet, "WALLET, BILL Balance, Bill.com Balance, Balance, BILL Cash Account"),
    (
      .transfer,
      "Transfer, Internal Transfer, Book Transfer, Account Transfer, Funds Transfer, ACCT_XFER, Xfer, Online Transfer, Sweep, Intracompany Transfer"
    ),
    (
      .offline,
      """
      OFFLINE, Offline Payment, Recorded, Record Payment, Recorded Payment, Manual, Manual Payment, External, Paid Outside BILL, \
      Paid Outside Bill.com, Outside BILL, Outside, Marked as Paid, Mark as Paid, Paid Offline
      """
    ),
    (.cash, "Cash, ATM, Teller, Cash Withdrawal, ATM Withdrawal, ATM Deposit, Cash Deposit, Counter, Petty Cash, OTC"),
  ])
}
