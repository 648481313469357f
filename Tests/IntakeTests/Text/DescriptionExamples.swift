import Banking

@testable import Intake

/// A bank's description and what a person reads in it. Invented parties in the shapes that banks write.
struct DescriptionExample: Sendable {
  let text: String
  var isOutgoing = true
  var fields: DescriptionFields

  init(
    _ text: String, in incoming: Bool = false, _ method: PaymentMethod? = nil, _ kind: MovementKind? = nil,
    party: String? = nil,
    check: String? = nil, bank: String? = nil, ref: String? = nil, confirmation: String? = nil, token: String? = nil,
    invoices: [String] = [], code: String? = nil
  ) {
    self.text = text
    isOutgoing = !incoming
    fields = DescriptionFields()
    fields.method = method
    fields.kind = kind
    fields.counterparty = party
    fields.checkNumber = check
    fields.bankReference = bank
    fields.reference = ref
    fields.confirmation = confirmation
    fields.fundingToken = token
    fields.invoices = invoices
    fields.returnCode = code
  }

  static let ach: [DescriptionExample] = [
    DescriptionExample(
      "ORIG CO NAME:HARTWELL PAPER ORIG ID:9123456789 DESC DATE:261014 CO ENTRY DESCR:PAYABLES SEC:CCD TRACE#:021000021234567 EED:261014 IND ID:INV4471 IND NAME:ROOK & WREN LLC TRN: 2870001234TC",
      .ach, party: "HARTWELL PAPER", bank: "021000021234567", ref: "INV4471"),
    DescriptionExample(
      "ORIG CO NAME:BILL.COM LLC ORIG ID:1204895317 CO ENTRY DESCR:PAYABLES SEC:CCD TRACE#:021000021234567 IND ID:015ABCDEFGHJKLM IND NAME:ROOK & WREN LLC",
      .ach, .billFunding, party: "BILL.COM LLC", bank: "021000021234567", ref: "015ABCDEFGHJKLM",
      token: "015ABCDEFGHJKLM"),
    DescriptionExample(
      "ORIG CO NAME:BILL.COM LLC CO ENTRY DESCR:BILLING SEC:CCD IND ID:8812345", .ach, .platformFee,
      party: "BILL.COM LLC",
      ref: "8812345"),
    DescriptionExample(
      "Orig CO Name:Hartwell Paper Orig ID:1204895317 CO Entry Descr:Bill.com SEC:CCD Ind ID:016QX7Z0000AB12", in: true,
      .ach,
      .billFunding, party: "Hartwell Paper", ref: "016QX7Z0000AB12", token: "016QX7Z0000AB12"),
    DescriptionExample(
      "NORBROOK SUPPLY DES:PAYABLES ID:000123456 INDN:ROOK & WREN LLC CO ID:XXXXX12345 CCD", .ach,
      party: "NORBROOK SUPPLY",
      ref: "000123456"),
    DescriptionExample(
      "BILL.COM LLC DES:PAYABLES ID:015ABCDEFGHJKLM INDN:ROOK & WREN LLC CO ID:1204895317 CCD", .ach, .billFunding,
      party: "BILL.COM LLC", ref: "015ABCDEFGHJKLM", token: "015ABCDEFGHJKLM"),
    DescriptionExample(
      "NORBROOK SUPPLY DES:REVERSAL ID:000123456 INDN:ROOK CO ID:9123456789 CCD", in: true, .ach, .reversal,
      party: "NORBROOK SUPPLY",
      ref: "000123456"),
    DescriptionExample(
      "HARBOR UTILITIES DES:ACCTVERIFY ID:44120 INDN:ROOK CO ID:9123456789 CCD", in: true, .ach, .accountTest,
      party: "HARBOR UTILITIES", ref: "44120"),
    DescriptionExample(
      "Business to Business ACH Debit - Hartwell Paper Payables 261014 0004471 Rook & Wren LLC", .ach,
      party: "Hartwell Paper"),
    DescriptionExample(
      "Electronic Withdrawal To HARTWELL PAPER REF=262870012345670N00", .ach, party: "HARTWELL PAPER",
      bank: "262870012345670N00"),
    DescriptionExample("Electronic Deposit From NORBROOK SUPPLY", in: true, .ach, party: "NORBROOK SUPPLY"),
    DescriptionExample("Corporate ACH Payables Hartwell Paper 0123456789", .ach, party: "Hartwell Paper"),
    DescriptionExample("ACH Withdrawal HARTWELL PAPER PAYABLES", .ach, party: "HARTWELL PAPER"),
    DescriptionExample("ACH deposit from Norbrook Supply", in: true, .ach, party: "Norbrook Supply"),
  ]

  static let bill: [DescriptionExample] = [
    DescriptionExample("BILL.COM PAYABLES", .ach, .billFunding),
    DescriptionExample("BILL.COM LLC, BILLING", .ach, .platformFee),
    DescriptionExample("BILL 10/14/26 Payables Funding", .ach, .billFunding),
    DescriptionExample("BILL 10/14/26 Payables Funding Return", in: true, .ach, .returnedItem),
    DescriptionExample("Rook Multiple Payments 015ABCDEFGHJKLM", .ach, .billFunding, token: "015ABCDEFGHJKLM"),
    DescriptionExample(
      "Hartwell Paper INV-4471 016QX7Z0000AB12", .ach, .billFunding, token: "016QX7Z0000AB12", invoices: ["INV-4471"]),
    DescriptionExample(
      "Norbrook Supply via Bill.com INV 88", in: true, .ach, party: "Norbrook Supply", invoices: ["88"]),
    DescriptionExample(
      "WIRE TYPE:WIRE OUT DATE:261016 TIME:1412 ET TRN:2026101600412233 SERVICE REF:009912 BNF:BILL.COM LLC ID:1234567 BNF BK:HARBOR BANK PMT DET:P26101301 - 0012345",
      .wire, .billFunding, party: "BILL.COM LLC", bank: "2026101600412233", ref: "1234567",
      confirmation: "P26101301-0012345"),
    DescriptionExample("BILL*BILL-2837461", .card),
    DescriptionExample("ONLINE BILL PAYMENT HARBOR UTILITIES"),
  ]

  static let wires: [DescriptionExample] = [
    DescriptionExample(
      "DOMESTIC WIRE TRANSFER VIA: HARBOR BK/021000021 A/C: HARTWELL PAPER SEATTLE WA 98101 US REF: INVOICE 4471 IMAD: 1014B1QGC01C001234 TRN: 1234567287ES",
      .wire, party: "HARTWELL PAPER SEATTLE WA", bank: "1014B1QGC01C001234", invoices: ["4471"]),
    DescriptionExample(
      "FEDWIRE CREDIT VIA: HARBOR BANK/021000021 B/O: NORBROOK SUPPLY TACOMA WA REF: CHASE NYC/CTR/BNF=ROOK & WREN LLC RFB=O/B HARBOR OBI=INV 12 IMAD: 1014I1B7031R012345 TRN: 0412309287FF",
      in: true, .wire, party: "NORBROOK SUPPLY TACOMA WA", bank: "1014I1B7031R012345", invoices: ["12"]),
    DescriptionExample(
      "WT FED#01234 HARBOR BANK /FTR/BNF=Hartwell Paper SRF# OW00001234567890 TRN#261014123456 RFB# 4471", .wire,
      party: "Hartwell Paper", bank: "01234", ref: "4471"),
    DescriptionExample(
      "WIRE TYPE:WIRE IN DATE: 261014 TIME:1101 ET TRN:2026101400512345 SEQ:261014001234/009988 ORIG:NORBROOK SUPPLY ID:001234 SND BK:HARBOR BANK ID:0210 PMT DET:INVOICES 12, 13 & 14",
      in: true, .wire, party: "NORBROOK SUPPLY", bank: "2026101400512345", ref: "001234", invoices: ["12", "13", "14"]),
    DescriptionExample(
      "WIRE OUT 261014L1B77D;BNF HARTWELL PAPER;OBI INV 4471", .wire, party: "HARTWELL PAPER", invoices: ["4471"]),
    DescriptionExample("Outgoing wire to Hartwell Paper", .wire, party: "Hartwell Paper"),
    DescriptionExample("INTERNATIONAL WIRE TRANSFER BNF:KESTREL GMBH", .wire, party: "KESTREL GMBH"),
    DescriptionExample(
      "REAL TIME TRANSFER RECD FROM ABA/CONTR BNK-021000021 FROM: NORBROOK SUPPLY REF: 4471A INFO: TEXT IID: 20261014021000021P1B RECD: 11:02 TRN: 0512345287HA",
      in: true, .instant, party: "NORBROOK SUPPLY", bank: "0512345287HA", ref: "4471A"),
    DescriptionExample(
      "Zelle payment to Ada Quillfeather for \"invoice 12\"; Conf# a1b2c3d4e", .instant, party: "Ada Quillfeather",
      ref: "a1b2c3d4e", invoices: ["12"]),
    DescriptionExample("FEDNOW PAYMENT FROM NORBROOK SUPPLY 12345678", in: true, .instant, party: "NORBROOK SUPPLY"),
  ]

  static let checks: [DescriptionExample] = [
    DescriptionExample("CHECK 1234", .check, check: "1234"),
    DescriptionExample("CHECK # 1234", .check, check: "1234"),
    DescriptionExample("Check Paid #1234", .check, check: "1234"),
    DescriptionExample("CHECK NO. 0001234", .check, check: "1234"),
    DescriptionExample("CK 1234", .check, check: "1234"),
    DescriptionExample("Deposited OR Cashed Check # 1234", .check, check: "1234"),
    DescriptionExample("CHECK NUMBER: 1234 10/14", .check, check: "1234"),
    DescriptionExample("RETURNED CHECK 1234", in: true, .check, .returnedItem, check: "1234"),
    DescriptionExample(
      "CHECKCARD 1014 HARTWELL HARDWARE SEATTLE WA 24692160", .card, party: "HARTWELL HARDWARE SEATTLE WA"),
    DescriptionExample("CHECK CARD 1234", .card),
    DescriptionExample("CHECKING 1234"),
    DescriptionExample("CHECK 10/14"),
    DescriptionExample("CHECK 12345678901"),
    DescriptionExample("Online Transfer to CHK ...1234 transaction#: 99887766", .transfer, .transfer, bank: "99887766"),
    DescriptionExample("CHECK", nil),
  ]

  static let cards: [DescriptionExample] = [
    DescriptionExample(
      "PURCHASE AUTHORIZED ON 10/14 HARTWELL HARDWARE SEATTLE WA S386287012345678 CARD 1234", .card,
      party: "HARTWELL HARDWARE SEATTLE WA"),
    DescriptionExample(
      "Debit Card Purchase - CORNER BAKERY #112", .card, party: "CORNER BAKERY #112", invoices: ["112"]),
    DescriptionExample("POS PURCHASE CORNER BAKERY", .card, party: "CORNER BAKERY"),
  ]

  static let kinds: [DescriptionExample] = [
    DescriptionExample("SERVICE CHARGE", nil, .bankFee),
    DescriptionExample("ACCOUNT ANALYSIS SETTLEMENT CHARGE", nil, .bankFee),
    DescriptionExample("Monthly Maintenance Fee", nil, .bankFee),
    DescriptionExample("OUTGOING DOMESTIC WIRE FEE", .wire, .bankFee),
    DescriptionExample(
      "Wire Trans Svc Charge - Sequence: 261014123456 Srf# OW0001234567", .wire, .bankFee, bank: "OW0001234567"),
    DescriptionExample("OVERDRAFT ITEM FEE", nil, .bankFee),
    DescriptionExample("RETURNED ITEM FEE", nil, .bankFee),
    DescriptionExample("FEE", nil, .bankFee),
    DescriptionExample("Monthly subscription fee"),
    DescriptionExample("Consulting service fee for October"),
    DescriptionExample(
      "KESTREL LEASING DES:SERVICE CHARGE ID:55123 INDN:ROOK CO ID:9123456789 CCD", .ach, party: "KESTREL LEASING",
      ref: "55123"),
    DescriptionExample("INTEREST PAYMENT", in: true, nil, .interest),
    DescriptionExample("Interest Paid 10/31", in: true, nil, .interest),
    DescriptionExample(
      "RETURN OF POSTED CHECK / ITEM (RECEIVED ON 10-16) ELECTRONIC TRANSACTION", in: true, nil, .returnedItem),
    DescriptionExample(
      "ACH RETURN R01 HARTWELL PAPER", in: true, .ach, .returnedItem, party: "HARTWELL PAPER", code: "R01"),
    DescriptionExample(
      "NORBROOK DES:RETURN ID:R29 INDN:ROOK CO ID:9123456789 CCD", in: true, .ach, .returnedItem, party: "NORBROOK",
      ref: "R29", code: "R29"),
    DescriptionExample("DEPOSITED ITEM RETURNED REASON R99", nil, .returnedItem),
    DescriptionExample("RETURNED WIRE KESTREL GMBH", in: true, .wire, .returnedItem, party: "KESTREL GMBH"),
    DescriptionExample("REVERSAL OF DEBIT 10/14", in: true, nil, .reversal),
    DescriptionExample("ONLINE TRANSFER FROM SAV ...9911", in: true, .transfer, .transfer),
    DescriptionExample("Remote Online Deposit 1", in: true, nil, .deposit),
    DescriptionExample("TAX RETURN SERVICES LLC"),
    DescriptionExample(""),
  ]
}
