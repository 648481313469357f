extension BAI2TypeNames {
  /// The type codes of detail debits (specification, appendix A, "Uniform BAI balance reporting codes"), code and name.
  static let debits = """
    408 Float adjustment
    409 Debit (Any type)
    415 Lockbox debit
    421 EDI transaction debit
    422 EDIBANX settlement debit
    423 EDIBANX return item debit
    435 Payable-Through draft
    445 ACH concentration debit
    447 ACH disbursement funding debit
    451 ACH debit received
    452 Item in ACH disbursement or debit
    455 Preauthorized ACH debit
    462 Account holder initiated ACH debit
    464 Corporate trade payment debit
    466 ACH settlement
    468 ACH return item or adjustment settlement
    469 Miscellaneous ACH debit
    472 Cumulative checks paid
    474 Certified check debit
    475 Check paid
    476 Federal reserve bank letter debit
    477 Bank originated debit
    479 List post debit
    481 Individual loan payment
    484 Draft
    485 DTC debit
    487 Cash letter debit
    489 Cash letter adjustment
    491 Individual outgoing internal money transfer
    493 Customer terminal initiated money transfer
    495 Outgoing money transfer
    496 Money transfer adjustment
    498 Compensation
    501 Individual automatic transfer debit
    502 Bond operations debit
    506 Book transfer debit
    508 Individual international money transfer debits
    512 Letter of credit debit
    513 Letter of credit
    514 Foreign exchange debit
    516 Foreign remittance debit
    518 Foreign collection debit
    522 Foreign checks paid
    524 Commission
    526 International money market trading
    527 Standing order
    529 Miscellaneous international debit
    531 Securities purchased
    533 Security collection debit
    535 Purchase of equity securities
    538 Matured repurchase order
    540 Coupon collection debit
    541 Bankers' acceptances
    542 Purchase of debt securities
    543 Domestic collection
    544 Interest/Matured principal payment
    546 Commercial paper
    547 Capital change
    548 Savings bonds sales adjustment
    549 Miscellaneous security debit
    552 Credit reversal
    554 Posting error correction debit
    555 Deposited item returned
    557 Individual ACH return item
    558 ACH reversal debit
    561 Individual rejected debit
    563 Overdraft
    564 Overdraft fee
    566 Return item
    567 Return item fee
    568 Return item adjustment
    574 Cumulative ZBA debits
    575 ZBA debit
    577 ZBA debit transfer
    578 ZBA debit adjustment
    581 Individual controlled disbursing debit
    595 ATM debit
    597 ARP debit
    616 Federal reserve bank - commercial bank debit
    622 Broker debit
    627 Fed funds purchased
    629 Cash center debit
    631 Debit adjustment
    633 Trust debit
    634 YTD adjustment debit
    641 Individual escrow debit
    644 Individual back value debit
    651 Individual investment purchased
    654 Interest debit
    656 Sweep principal buy
    657 Futures debit
    658 Principal payments debit
    659 Interest adjustment debit
    661 Account analysis fee
    662 Correspondent collection debit
    663 Correspondent collection adjustment
    664 Loan participation
    666 Currency and coin shipped
    667 Food stamp letter
    668 Food stamp adjustment
    669 Clearing settlement debit
    672 Back value adjustment
    673 Customer payroll
    674 FRB statement recap
    676 Savings bond letter or adjustment
    677 Treasury tax and loan debit
    678 Transfer of treasury debit
    679 FRB government checks cash letter debit
    681 FRB government check adjustment
    682 FRB postal money order debit
    683 FRB postal money order adjustment
    684 FRB cash letter auto charge debit
    686 FRB cash letter auto charge adjustment
    687 FRB Fine-Sort cash letter debit
    688 FRB Fine-Sort adjustment
    691 Universal debit
    692 Freight payment debit
    693 Itemized debit over $10,000
    694 Deposit reversal
    695 Deposit correction debit
    696 Regular collection debit
    697 Cumulative debits
    698 Miscellaneous fees
    699 Miscellaneous debit
    721 Amount applied to interest
    722 Amount applied to principal
    723 Amount applied to escrow
    724 Amount applied to late charges
    725 Amount applied to buydown
    726 Amount applied to misc. fees
    727 Amount applied to deferred interest detail
    728 Amount applied to service charge
    """
}
