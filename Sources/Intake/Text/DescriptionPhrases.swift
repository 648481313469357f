import Banking

/// Words that say what a line is, where no label does.
struct DescriptionPhrase: Sendable {
  /// Where in the description the words count.
  enum Anchor: Hashable, Sendable {
    /// Only as its first words.
    case start
    /// Anywhere.
    case anywhere
    /// Only as the whole of it, dates and numbers aside.
    case whole
  }

  /// Where the other party's name stands.
  enum Party: Hashable, Sendable { case none, before, after }

  /// Where the marks of its words are in ``DescriptionLexicon/phraseWords``.
  let words: Range<Int>
  let anchor: Anchor
  let method: PaymentMethod?
  let kind: MovementKind?
  let party: Party
  /// Its place in the list: of two that say different kinds the earlier one is right.
  let rank: Int
}

/// The list of phrases. Data: add a row here and an example to the tests.
enum DescriptionPhrases {
  /// The phrases by the mark of their first word, in the order of the list; the marks of their words are put after those given.
  static func rows(collecting marks: inout [UInt64]) -> [UInt64: [DescriptionPhrase]] {
    var result: [UInt64: [DescriptionPhrase]] = [:]
    for (rank, row) in (english + european).enumerated() {
      for text in row.texts.split(separator: ",") {
        let start = marks.count
        marks.append(contentsOf: text.split(separator: " ").map { WordMark.of($0) })
        guard start < marks.count else { continue }
        result[marks[start], default: []].append(
          DescriptionPhrase(
            words: start..<marks.count, anchor: row.anchor, method: row.method, kind: row.kind, party: row.party,
            rank: rank))
      }
    }
    return result
  }

  /// Phrases that say the same.
  struct Row {
    let anchor: DescriptionPhrase.Anchor
    let method: PaymentMethod?
    let kind: MovementKind?
    let party: DescriptionPhrase.Party
    let texts: String

    init(
      _ anchor: DescriptionPhrase.Anchor, _ method: PaymentMethod?, _ kind: MovementKind?, _ texts: String,
      party: DescriptionPhrase.Party = .none
    ) {
      self.anchor = anchor
      self.method = method
      self.kind = kind
      self.party = party
      self.texts = texts
    }
  }

  // Words are letters and digits; what stands between them in the text is of no account: "BILL.COM" is BILL COM.
  private static let english: [Row] = [
    // BILL itself.
    Row(
      .anywhere, .ach, .platformFee,
      """
      BILL COM LLC BILLING,BILL COM BILLING,BILLCOM BILLING,BILL COM SUBSCRIPTION,BILL COM FEE,BILL COM FEES
      """),
    Row(.anywhere, .ach, .returnedItem, "PAYABLES FUNDING RETURN,RECEIVABLES FUNDING RETURN"),
    Row(.anywhere, .ach, nil, "VIA BILL COM,VIA BILLCOM", party: .before),

    // From the owner's savings or line, when the account would be overdrawn: no charge.
    Row(
      .anywhere, .transfer, .transfer,
      """
      OVERDRAFT TRANSFER FROM,OVERDRAFT TRANSFER TO,OVERDRAFT PROTECTION FROM,OVERDRAFT PROTECTION TO,\
      OVERDRAFT PROTECTION TRANSFER FROM,OVERDRAFT PROTECTION TRANSFER TO,OVERDRAFT PROTECTION XFER,OD PROTECTION TRANSFER
      """),

    // The bank's own charges, before the things they are charged for.
    Row(
      .anywhere, nil, .bankFee,
      """
      MONTHLY MAINTENANCE,MAINTENANCE FEE,MONTHLY SERVICE FEE,MONTHLY SERVICE CHARGE,MONTHLY FEE CHECKING,\
      ACCOUNT ANALYSIS,ANALYSIS CHARGE,ANALYSIS FEE,ANALYSIS SERVICE CHARGE,ANALYSIS ACTIVITY,\
      ACCOUNT SERVICE CHARGE,ACCOUNT MAINTENANCE,BANK SERVICE CHARGE,BANK SERVICE FEE,BANK FEE,BANK FEES,\
      BANK CHARGE,BANK CHARGES,WIRE FEE,WIRE TRANSFER FEE,WIRE TRANS SVC CHARGE,WIRE SERVICE CHARGE,WIRE IN FEE,\
      WIRE OUT FEE,INCOMING WIRE FEE,OUTGOING WIRE FEE,DOMESTIC WIRE FEE,INTERNATIONAL WIRE FEE,\
      DOMESTIC INCOMING WIRE FEE,OVERDRAFT FEE,OVERDRAFT CHARGE,OVERDRAFT ITEM FEE,OD FEE,NSF FEE,NSF CHARGE,\
      INSUFFICIENT FUNDS FEE,INSUFFICIENT FUNDS CHARGE,RETURNED ITEM FEE,RETURN ITEM FEE,RETURNED ITEM CHARGE,\
      RETURN ITEM CHARGE,RETURNED CHECK FEE,RETURNED DEPOSIT FEE,RETURNED DEPOSITED ITEM FEE,\
      DEPOSITED ITEM RETURNED FEE,DEPOSITED ITEM RETURN FEE,ACH RETURN FEE,CHARGEBACK FEE,STOP PAYMENT FEE,\
      STOP PAYMENT CHARGE,STOP PMT FEE,ATM FEE,FOREIGN TRANSACTION FEE,INTERNATIONAL TRANSACTION FEE,\
      INTL TRANSACTION FEE,CASH MANAGEMENT FEE,TREASURY MANAGEMENT FEE,TREASURY SERVICES FEE,PAPER STATEMENT FEE,\
      EXCESS TRANSACTION FEE,EXCESS ACTIVITY FEE,CASH DEPOSIT FEE,CASH DEPOSIT PROCESSING FEE,CASHIERS CHECK FEE,\
      OFFICIAL CHECK FEE,RTP FEE,POSITIVE PAY FEE,REMOTE DEPOSIT FEE,ACH ORIGINATION FEE,ACH FEE,ACH SERVICE FEE,\
      CHECK PRINTING FEE,CHECK ORDER FEE,DORMANT ACCOUNT FEE,SERVICE CHARGE REFUND,SERVICE CHARGE REVERSAL,\
      FEE REFUND,REFUND OF FEE,FEE REVERSAL,REVERSAL OF FEE
      """),
    Row(
      .start, nil, .bankFee,
      """
      SERVICE CHARGE,SERVICE CHARGES,SERVICE FEE,SVC CHARGE,SVC CHG,SERV CHG,MAINTENANCE CHARGE,OVERDRAFT,\
      MONTHLY FEE
      """),
    Row(
      .whole, nil, .bankFee,
      """
      FEE,FEES,CHARGE,CHARGES,BANKING FEE,ACCOUNT FEE,WIRE CHARGE,TRANSACTION FEE,TRANSACTION FEES,ITEM FEE
      """),

    // What came back, and what was taken back.
    Row(
      .anywhere, nil, .returnedItem,
      """
      RETURN OF POSTED CHECK,RETURN OF POSTED ITEM,RETURNED ITEM,RETURN ITEM,RETURNED CHECK,RETURN CHECK,\
      RETURNED DEPOSIT,RETURNED DEPOSITED ITEM,DEPOSITED ITEM RETURNED,DEPOSITED ITEM RETURN,DEPOSIT RETURNED,\
      DEPOSIT ITEM RETURNED,RETURNED UNPAID,UNPAID RETURN,NSF RETURN,RETURNED NSF,RETURNED PAYMENT,RETURN PAYMENT,\
      PAYMENT RETURNED,ITEM RETURNED,CHECK RETURNED,RETURN SETTLE,CASHED ITEM RETURNED
      """),
    Row(
      .anywhere, .ach, .returnedItem,
      """
      ACH RETURN,ACH RETURNS,ACH RETURNED,ACH RETURNED ITEM,RETURN ACH,RETURNED ACH,ACH CREDIT RETURN,\
      ACH DEBIT RETURN,ACH REJECT,ACH REJECTED,RETURNED ELECTRONIC,ELECTRONIC RETURN
      """, party: .after),
    Row(
      .anywhere, .wire, .returnedItem,
      """
      WIRE RETURN,WIRE RETURNED,RETURN WIRE,RETURNED WIRE,WIRE TRANSFER RETURN,RETURN OF WIRE
      """, party: .after),
    Row(.anywhere, .ach, .reversal, "ACH REVERSAL,ACH DEBIT REVERSAL,ACH CREDIT REVERSAL"),
    Row(.anywhere, .wire, .reversal, "WIRE REVERSAL,WIRE TRANSFER REVERSAL"),
    Row(.anywhere, .check, .reversal, "CHECK REVERSAL,REVERSAL OF CHECK,REVERSE CHECK"),
    Row(
      .anywhere, nil, .reversal,
      """
      DEPOSIT REVERSAL,DEBIT REVERSAL,CREDIT REVERSAL,PAYMENT REVERSAL,REVERSE DEBIT,REVERSE CREDIT
      """),
    Row(.start, nil, .reversal, "REVERSAL,REVERSED,REVERSE,REVERSING"),

    Row(
      .anywhere, nil, .interest,
      """
      INTEREST PAID,INTEREST EARNED,INTEREST PAYMENT,INTEREST CREDIT,INTEREST DEPOSIT,INTEREST CHARGE,\
      INTEREST CHARGED,CREDIT INTEREST,DEBIT INTEREST,OVERDRAFT INTEREST,INT PAYMENT,INT EARNED,INT PAID,\
      INTEREST INCOME,INTEREST ADJUSTMENT
      """
    ),
    Row(.start, nil, .interest, "INTEREST"),
    Row(.whole, nil, .interest, "INT"),

    Row(
      .anywhere, .ach, .accountTest,
      """
      ACCTVERIFY,ACCT VERIFY,MICRO DEPOSIT,MICRODEPOSIT,MICRO ENTRY,TRIAL DEPOSIT,ACCOUNT VERIFICATION
      """),
    Row(
      .anywhere, .ach, .billFunding,
      """
      PAYABLES FUNDING,RECEIVABLES FUNDING,BILL COM PAYABLES,BILLCOM PAYABLES,BILL COM RECEIVABLES
      """),
    Row(.anywhere, nil, .billFunding, "BILL COM,BILLCOM"),
    Row(.anywhere, .card, nil, "BILL BILL"),

    // Between the owner's own accounts.
    Row(
      .anywhere, .transfer, .transfer,
      """
      ONLINE TRANSFER TO,ONLINE TRANSFER FROM,ONLINE BANKING TRANSFER,ONLINE SCHEDULED TRANSFER,INTERNAL TRANSFER,\
      ACCOUNT TRANSFER,ZBA TRANSFER,ZERO BALANCE TRANSFER,SWEEP TRANSFER,AUTOMATIC TRANSFER,AUTO TRANSFER,\
      INTRACOMPANY TRANSFER,TRANSFER TO CHECKING,TRANSFER TO SAVINGS,TRANSFER FROM CHECKING,TRANSFER FROM SAVINGS,\
      TRANSFER TO CHK,TRANSFER FROM CHK,TRANSFER TO SAV,TRANSFER FROM SAV,FUNDS TRANSFER TO DEP,\
      FUNDS TRANSFER FROM DEP,MOBILE TRANSFER TO,MOBILE TRANSFER FROM,TELEPHONE TRANSFER,TRANSFER TO DDA,\
      TRANSFER FROM DDA
      """),

    // Wires and instant payments.
    Row(
      .anywhere, .international, nil,
      """
      INTERNATIONAL WIRE,INTL WIRE,FOREIGN WIRE,INTERNATIONAL PAYMENT,WIRE TYPE INTL OUT,WIRE TYPE INTL IN,\
      ONLINE INTERNATIONAL WIRE TRANSFER
      """),
    Row(
      .anywhere, .wire, nil,
      """
      WIRE TRANSFER,WIRE TYPE,WIRE OUT,WIRE IN,WIRE DEBIT,WIRE CREDIT,OUTGOING WIRE,INCOMING WIRE,DOMESTIC WIRE,\
      FEDWIRE,FED WIRE,FEDWIRE CREDIT,FEDWIRE DEBIT,WT FED,WIRE WITHDRAWAL,WIRE DEPOSIT,BOOK TRANSFER,CHIPS CREDIT,\
      CHIPS DEBIT,MONEY TRANSFER DB,MONEY TRANSFER CR
      """),
    Row(
      .start, .wire, nil,
      """
      WIRE TO,WIRE FROM,OUTGOING WIRE TO,INCOMING WIRE FROM,WIRE TRANSFER TO,WIRE TRANSFER FROM
      """, party: .after),
    Row(.start, .wire, nil, "WIRE,WT"),
    Row(
      .anywhere, .instant, nil,
      """
      ZELLE PAYMENT TO,ZELLE PAYMENT FROM,ZELLE TRANSFER TO,ZELLE TRANSFER FROM,ZELLE TO,ZELLE FROM,ZELLE DEBIT TO,\
      ZELLE CREDIT FROM,RTP PAYMENT TO,RTP PAYMENT FROM,RTP TO,RTP FROM,FEDNOW PAYMENT TO,FEDNOW PAYMENT FROM,\
      REAL TIME PAYMENT TO,REAL TIME PAYMENT FROM,INSTANT PAYMENT TO,INSTANT PAYMENT FROM
      """,
      party: .after),
    Row(
      .anywhere, .instant, nil,
      """
      ZELLE,RTP,FEDNOW,REAL TIME PAYMENT,REAL TIME TRANSFER,REAL TIME PAYMENTS,INSTANT PAYMENT,INSTANT PMT
      """),

    // Cards, before checks: CHECK CARD is a card.
    Row(
      .start, .card, nil,
      """
      CHECKCARD,CHECK CARD,CHECK CARD PURCHASE,DEBIT CARD PURCHASE,DEBIT CARD,CARD PURCHASE,CARD PURCHASE WITH PIN,\
      POS PURCHASE,POS DEBIT,POS,PURCHASE AUTHORIZED ON,RECURRING PAYMENT AUTHORIZED ON,RECURRING CARD PURCHASE,\
      VISA PURCHASE,VISA DDA PUR,PIN PURCHASE,PURCHASE RETURN,PURCHASE RETURN AUTHORIZED ON,MERCHANT PURCHASE,\
      SIGNATURE PURCHASE
      """, party: .after),

    // ACH without labels.
    Row(
      .start, .ach, nil,
      """
      BUSINESS TO BUSINESS ACH DEBIT,BUSINESS TO BUSINESS ACH CREDIT,ELECTRONIC WITHDRAWAL TO,\
      ELECTRONIC WITHDRAWAL,ELECTRONIC DEPOSIT FROM,ELECTRONIC DEPOSIT,ELECTRONIC SETTLEMENT FROM,\
      ELECTRONIC PAYMENT TO,ELECTRONIC PAYMENT,CORPORATE ACH,ACH WITHDRAWAL FROM,ACH WITHDRAWAL TO,ACH WITHDRAWAL,\
      ACH DEPOSIT FROM,ACH DEPOSIT,ACH DEBIT TO,ACH DEBIT FROM,ACH DEBIT,ACH CREDIT FROM,ACH CREDIT,ACH PAYMENT TO,\
      ACH PAYMENT,ACH TRANSFER TO,ACH TRANSFER FROM,ACH PULL,ACH PUSH,ACH,PREAUTHORIZED ACH DEBIT,\
      PREAUTHORIZED DEBIT,PREAUTHORIZED CREDIT,PREAUTHORIZED WD,DIRECT DEBIT,DIRECT DEPOSIT,DIRECT PAYMENT,\
      EFT PAYMENT,EFT DEBIT,EFT CREDIT
      """, party: .after),
    Row(.anywhere, .ach, nil, "ACH DEBIT,ACH CREDIT,ACH PMT,ACH PAYMENT,CCD,CTX"),

    Row(.start, nil, .deposit, "DEPOSIT FROM", party: .after),
    Row(
      .start, nil, nil,
      """
      WITHDRAWAL FROM,WITHDRAWAL TO,PAYMENT TO,PAYMENT FROM,BILL PAYMENT TO,ONLINE PAYMENT TO,BILL PAY PAYMENT TO
      """, party: .after),
    Row(
      .start, nil, .deposit,
      """
      DEPOSIT,REMOTE DEPOSIT,REMOTE ONLINE DEPOSIT,MOBILE DEPOSIT,COUNTER CREDIT,COUNTER DEPOSIT,LOCKBOX,\
      LOCKBOX DEPOSIT,BRANCH DEPOSIT,CHECK DEPOSIT,MOBILE CHECK DEPOSIT,REMOTE CAPTURE
      """
    ),
    Row(
      .anywhere, .cash, nil,
      """
      ATM WITHDRAWAL,ATM DEPOSIT,ATM CASH,CASH WITHDRAWAL,TELLER WITHDRAWAL,COUNTER WITHDRAWAL,CASH DEPOSIT
      """),
  ]
}
