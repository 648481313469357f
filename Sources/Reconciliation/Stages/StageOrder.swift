/// The stages in their order: what is surest comes first, and each sees only what the ones before have left.
enum StageOrder {
  /// What finds matches and disagreements.
  static let matching: [any Stage] = [
    // What belongs together inside one side.
    OutAndBackStage(),
    ReissueStage(),
    // Keys that name one payment.
    StrongKeyStage(kind: .token),
    StrongKeyStage(kind: .confirmation),
    StrongKeyStage(kind: .check),
    StrongKeyStage(kind: .checkReference),
    FundingBatchStage(pass: .contested),
    StrongKeyStage(kind: .reference),
    StrongKeyStage(kind: .invoice),
    // Names, then structure, then amounts alone.
    AmountDateStage(pass: .names),
    FundingBatchStage(pass: .first),
    DepositBatchStage(isAgain: false),
    DepositCorrectionStage(),
    AmountDateStage(pass: .all),
    FundingBatchStage(pass: .again),
    DepositBatchStage(isAgain: true),
    PayeeSumStage(),
    OneEntryStage(),
    AmountDateStage(pass: .rest),
    ChargeStage(),
    CardSettlementStage(),
    ReturnIntoBatchStage(),
    VoidsInsideStage(),
    SharedCoverStage(),
    TwinGivenBackStage(),
    // What does not agree.
    AmbiguityStage(),
    KeyDisagreementStage(),
    LedgerReversalStage(saysSo: true),
    DuplicateStage(),
    PaidTwiceStage(),
    NameDisagreementStage(),
    PayeeSumDifferenceStage(),
    SharedRateStage(),
    FailedPayoutStage(),
    BillPaidTwiceStage(),
  ]

  /// What gives the rest a category, after payments have been looked for in other currencies.
  static let leftovers: [any Stage] = [
    LedgerReversalStage(saysSo: false),
    BankLeftoverStage(),
    LedgerLeftoverStage(),
  ]
}
