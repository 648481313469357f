import Banking
import Testing

@testable import Intake

@Suite("BILL's vocabulary")
struct BillVocabularyTests {
  @Test(
    "a status word says what became of the money",
    arguments: [
      ("SCHEDULED", PaymentStatus.Meaning.scheduled), ("Scheduled", .scheduled), ("APPROVING", .scheduled),
      ("Pending Approval", .scheduled), ("FUNDING_ON_HOLD", .scheduled), ("FUNDING_STARTED", .funding),
      ("Processing", .funding),
      ("Paid", .paid), ("PROCESSED", .paid), ("SENT", .paid), ("DELIVERED", .paid), ("EXPIRING", .paid),
      ("Cleared", .paid),
      ("PaidInFull", .paid), ("confirmed", .paid), ("Posted", .paid), ("Completed", .paid),
      ("DISBURSEMENT_ON_HOLD", .held),
      ("VOID_PENDING", .voidPending), ("Void", .voided), ("VOIDED", .voided), ("Reversed", .voided),
      ("CANCELED", .canceled),
      ("Cancelled", .canceled), ("FUNDING_FAILED_VOIDED", .fundingFailed),
      ("FUNDING_FAILED_ACTION_NEEDED", .fundingOwed),
      ("Failed", .fundingFailed), ("DISBURSEMENT_FAILED_ACTION_NEEDED", .disbursementFailed),
      ("DISBURSEMENT_FAILED_VENDOR_BANK_REJECTED", .disbursementFailed), ("Returned", .returned),
      ("FUNDS_ESCHEATED", .escheated),
      ("Pending", .pending), ("Paid on 10/14/2026", .paid), ("Scheduled for 2026-10-14", .scheduled),
      ("Voided (reissued)", .voided),
    ])
  func status(word: String, meaning: PaymentStatus.Meaning) {
    #expect(BillVocabulary.status(for: word) == PaymentStatus(text: word, meaning: meaning))
    #expect(BillVocabulary.isStatusWord(word))
  }

  @Test(
    "an unknown word is kept and never taken for paid",
    arguments: [
      "PAID_MAYBE", "UNDEFINED", "Zahlung", "", "2", "paid paid", "Partially Paid", "12/10/2026", "Unpaid balance 3",
    ])
  func unknown(word: String) {
    #expect(BillVocabulary.status(for: word) == PaymentStatus(text: word, meaning: .unknown))
  }

  @Test("the same v2 digit means different things in a payment sent and a payment received")
  func codes() {
    #expect(BillVocabulary.status(for: "2", object: .sentPay).meaning == .paid)
    #expect(BillVocabulary.status(for: "2", object: .receivedPay).meaning == .scheduled)
    #expect(BillVocabulary.status(for: "0", object: .sentPay).meaning == .scheduled)
    #expect(BillVocabulary.status(for: "0", object: .receivedPay).meaning == .paid)
    #expect(BillVocabulary.status(for: "4", object: .sentPay).meaning == .voided)
    #expect(BillVocabulary.status(for: "9", object: .sentPay).meaning == .unknown)
    #expect(BillVocabulary.status(for: "Paid", object: .sentPay).meaning == .paid)
  }

  @Test(
    "a method word says how the money moves",
    arguments: [
      ("ACH", PaymentMethod.ach), ("ePayment", .ach), ("CHECK", .check), ("Virtual Card", .virtualCard),
      ("VCARD", .virtualCard),
      ("Vendor Direct", .virtualCard), ("AMEX", .virtualCard), ("INTERNATIONAL", .international),
      ("IACH", .international),
      ("Wire", .wire), ("RPPS", .rpps), ("Pay Faster", .instant), ("RTP", .instant), ("WALLET", .wallet),
      ("BILL Balance", .wallet),
      ("OFFLINE", .offline), ("Recorded", .offline), ("Credit card", .card), ("Transfer", .transfer), ("ATM", .cash),
    ])
  func method(word: String, method: PaymentMethod) { #expect(BillVocabulary.method(for: word) == method) }

  @Test("a word that says nothing of the method gives none", arguments: ["Other", "", "Hartwell Paper", "UNDEFINED"])
  func noMethod(word: String) { #expect(BillVocabulary.method(for: word) == nil) }

  @Test(
    "the funding source is read from a type or from the account's name",
    arguments: [
      ("BANK_ACCOUNT", FundingSource.bankAccount), ("Checking ...1234", .bankAccount),
      ("Harbor Bank - 4821", .bankAccount),
      ("CARD_ACCOUNT", .card), ("Visa ending 4242", .card), ("AP_CARD", .apCard), ("BILL AP Card 0001", .apCard),
      ("WALLET", .wallet),
      ("BILL Balance", .wallet), ("Paid outside BILL", .outside),
    ])
  func funding(text: String, source: FundingSource) { #expect(BillVocabulary.fundingSource(for: text) == source) }

  @Test(
    "confirmation numbers are found and written one way",
    arguments: [
      ("P24102001 - 0012345", "P24102001-0012345"), ("P24102001-0012345", "P24102001-0012345"),
      ("p24102001 -0012345", "P24102001-0012345"), ("P241020010012345", "P24102001-0012345"),
      ("WIRE BILL.COM LLC P24102001 - 0012345 TRN: 1", "P24102001-0012345"), ("ref P0055036934.", "P0055036934"),
    ])
  func confirmation(text: String, canonical: String) { #expect(BillVocabulary.confirmation(in: text) == canonical) }

  @Test(
    "what only looks like a confirmation is none",
    arguments: [
      "P2410200", "XP24102001 - 0012345", "P24102001X", "P24102001001234567", "PP", "P", "", "PAYABLES 24102001",
    ])
  func noConfirmation(text: String) {
    #expect(BillVocabulary.confirmation(in: text) == nil)
    #expect(!BillVocabulary.isConfirmation(text))
  }

  @Test("a whole value is told from a text that holds one")
  func wholeConfirmation() {
    #expect(BillVocabulary.isConfirmation(" P24102001 - 0012345 "))
    #expect(!BillVocabulary.isConfirmation("P24102001 - 0012345 voided"))
  }

  @Test("funding tokens stand alone, in capitals, and are no trace numbers")
  func tokens() {
    #expect(BillVocabulary.fundingToken(in: "Multiple Payments 015ABCDEFGHJKLM 3") == "015ABCDEFGHJKLM")
    #expect(BillVocabulary.fundingToken(in: "ID:016QX7Z0000AB12") == "016QX7Z0000AB12")
    #expect(BillVocabulary.fundingToken(in: "015000012345678") == nil)
    #expect(BillVocabulary.fundingToken(in: "X015ABCDEFGHJKLM") == nil)
    #expect(BillVocabulary.fundingToken(in: "015abcdefghjklm") == nil)
    #expect(BillVocabulary.fundingToken(in: "017ABCDEFGHJKLM") == nil)
    #expect(BillVocabulary.isPaymentId("stp01ABCDEFGHIJKLMNO"))
    #expect(!BillVocabulary.isPaymentId("stop payment"))
  }
}
