import Banking

/// Status words and codes by what they mean for the payer's bank account.
enum StatusWords {
  // BILL API v3 `status` and `singleStatus` (developer.bill.com, "single status payment values"), the words of BILL's exports,
  // then the words of other ledgers and of banks.
  private static let words: [String: PaymentStatus.Meaning] = VocabularyKey.table([
    (
      .scheduled,
      """
      APPROVING, SCHEDULED, FUNDING_ON_HOLD, Pending Approval, Awaiting Approval, Waiting for Approval, Needs Approval, Assigned, Unassigned, \
      Approved, Approval Undone, AWAITING_TIER2_APPROVAL, READY_TO_PAY, Ready to Pay, Draft, New, Created, Submitted, Queued, Requested, \
      Not Started, To Print, Unpaid, Open, Upcoming, Future
      """
    ),
    (.funding, "FUNDING_STARTED, Funding, Processing, In Process, In Progress, IN_PROGRESS, Initiated, In Transit"),
    (
      .paid,
      """
      PAID, PROCESSED, SENT, DELIVERED, EXPIRING, CLEARED, DONE, Paid In Full, Fully Paid, Confirmed, Completed, Complete, Settled, Posted, \
      Booked, Success, Successful, Succeeded, Executed, Reconciled, Deposited, Received, Issued, Printed, Outstanding, Uncleared, Cashed, \
      Recorded, Disbursed, Closed
      """
    ),
    (.held, "DISBURSEMENT_ON_HOLD, HOLD, On Hold, Held"),
    (.voidPending, "VOID_PENDING, Void Requested, Pending Void, Void In Progress, Voiding"),
    (
      .voided,
      """
      VOID, VOIDED, Voided and Reissued, Void and Reissue, Voided & Reissued, Void & Reissue, VOID_AND_CREDIT, VOID_AND_REISSUE, VOID_ONLY, \
      Expired, Reversed, Refunded, Stopped, Stop Payment, Payment Stopped
      """
    ),
    (.canceled, "CANCELED, CANCELLED, Deleted, Withdrawn, Abandoned"),
    (
      .fundingFailed,
      """
      FUNDING_FAILED_VOIDED, FUNDING_FAILED, FAILED, PAYMENT_FAILED, Failure, Declined, Rejected, Denied, \
      Error, NSF, Bounced, Insufficient Funds
      """
    ),
    (.fundingOwed, "FUNDING_FAILED_ACTION_NEEDED"),
    (
      .disbursementFailed,
      "DISBURSEMENT_FAILED_ACTION_NEEDED, DISBURSEMENT_FAILED_VENDOR_BANK_REJECTED, DISBURSEMENT_FAILED, Undeliverable"
    ),
    (.returned, "RETURNED, Return, Chargeback, Charged Back, Returned to Sender"),
    (.escheated, "FUNDS_ESCHEATED, ESCHEATED, Escheat"),
    (.pending, "PENDING, Authorized, Authorised, AUTHORIZATION, Memo Posted, Uncollected"),
  ])

  /// v2 codes (com.bill.java.api): one digit means different things in a payment sent, a payment received and a bill.
  static let codes: [BillObject: [String: (word: String, meaning: PaymentStatus.Meaning)]] = [
    .sentPay: [
      "0": ("Approving", .scheduled), "1": ("Scheduled", .scheduled), "2": ("Paid", .paid),
      "3": ("Canceled", .canceled),
      "4": ("Void", .voided), "5": ("Escheated", .escheated),
    ],
    .receivedPay: [
      "0": ("Paid", .paid), "1": ("Void", .voided), "2": ("Scheduled", .scheduled), "3": ("Canceled", .canceled),
      "4": ("Escheated", .escheated),
    ],
    .bill: [
      "0": ("Paid", .paid), "1": ("Open", .scheduled), "2": ("Partial", .unknown), "4": ("Scheduled", .scheduled),
    ],
  ]

  /// What a word means, also where a date or a note in parentheses follows it ("Paid on 10/14/2026", "Voided (reissued)").
  static func meaning(of text: String) -> PaymentStatus.Meaning? {
    let key = VocabularyKey.of(text)
    if let meaning = words[key] { return meaning }
    guard let head = headOfDated(text), head.utf8.count < text.utf8.count else { return nil }
    return words[VocabularyKey.of(head)]
  }

  /// The text before a parenthesis or before a date, with the word that led to the date.
  private static func headOfDated(_ text: String) -> Substring? {
    guard text.utf8.count <= 80 else { return nil }
    if let parenthesis = text.utf8.firstIndex(of: UInt8(ascii: "(")) { return text[..<parenthesis] }
    guard let digit = text.utf8.firstIndex(where: ASCII.isDigit) else { return nil }
    guard text[digit...].utf8.allSatisfy({ ASCII.isDigit($0) || "/-.: ,".utf8.contains($0) }) else { return nil }
    var words = text[..<digit].split(separator: " ")
    if let last = words.last, ["on", "for", "by", "-", "as of"].contains(last.lowercased()) { words.removeLast() }
    guard let end = words.last?.endIndex else { return nil }
    return text[..<end]
  }
}
