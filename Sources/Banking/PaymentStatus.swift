/// What a ledger says has become of a payment: the word it uses, and what that means for cash.
public struct PaymentStatus: Hashable, Sendable {
  /// What a status means for the payer's bank account.
  public enum Meaning: String, Hashable, Sendable, CaseIterable {
    /// Waits for approval or for its process date: no money has moved.
    case scheduled
    /// The debit of the funding account has begun.
    case funding
    /// The funding account has been debited; the payment is on its way or has arrived.
    case paid
    /// Debited, and held at BILL for review.
    case held
    /// A void was asked for and is not finished: the debit stands, a credit is expected.
    case voidPending = "void-pending"
    /// Voided: where money had left it comes back.
    case voided
    /// Canceled before funding: no money moved.
    case canceled
    /// The debit of the funding account failed or came back.
    case fundingFailed = "funding-failed"
    /// The debit of the funding account failed, and BILL had paid: the payer owes BILL a wire.
    case fundingOwed = "funding-owed"
    /// The payment out of BILL failed: the debit stands until BILL credits or reissues it.
    case disbursementFailed = "disbursement-failed"
    /// The payee's bank sent it back.
    case returned
    /// Remitted to the state as unclaimed property: the debit is final.
    case escheated
    /// Seen by the bank and not booked yet.
    case pending
    /// A word this program does not know: never taken for paid.
    case unknown
  }

  /// The word as the file has it.
  public let text: String

  /// What it means.
  public let meaning: Meaning

  /// A status with the file's word and its meaning.
  public init(text: String, meaning: Meaning) {
    self.text = text
    self.meaning = meaning
  }
}
