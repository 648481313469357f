/// What the reason codes of returns (R) and the change codes of notifications (C) say.
///
/// Nacha Operating Rules, Appendix Four ("Return Entries"), table 4 and its kin; Appendix Five ("Notification of Change").
enum NachaReasons {
  /// The reason in a few words; nil for a code not listed.
  static func name(of code: String) -> String? { byCode[code] }

  private static let byCode: [String: String] = {
    var names: [String: String] = [:]
    for line in table.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1)
      if parts.count == 2 { names[String(parts[0])] = String(parts[1]) }
    }
    return names
  }()

  private static let table = """
    R01 insufficient funds
    R02 account closed
    R03 no account, or unable to locate it
    R04 invalid account number
    R05 unauthorized debit to a consumer account by a corporate entry class
    R06 returned at the originating bank's request
    R07 authorization revoked by the customer
    R08 payment stopped
    R09 uncollected funds
    R10 originator not known or not authorized
    R11 entry not in accordance with the terms of the authorization
    R12 account sold to another bank
    R13 receiving bank not qualified
    R14 representative payee deceased
    R15 beneficiary or account holder deceased
    R16 account frozen, or returned per OFAC instruction
    R17 file record edit criteria, or questionable entry
    R18 improper effective entry date
    R19 amount field error
    R20 non-transaction account
    R21 invalid company identification
    R22 invalid individual ID number
    R23 credit entry refused by the receiver
    R24 duplicate entry
    R25 addenda error
    R26 mandatory field error
    R27 trace number error
    R28 routing number check digit error
    R29 corporate customer advises not authorized
    R30 receiving bank does not take part in check truncation
    R31 permissible return entry (CCD and CTX)
    R32 receiving bank does not settle
    R33 return of an XCK entry
    R34 limited participation of the receiving bank
    R35 improper debit entry
    R36 improper credit entry
    R37 source document presented for payment
    R38 stop payment on the source document
    R39 improper source document
    R40 return of an ENR entry by a federal agency
    R41 invalid transaction code (ENR)
    R42 routing number or check digit error (ENR)
    R43 invalid account number (ENR)
    R44 invalid individual ID number (ENR)
    R45 invalid individual or company name (ENR)
    R46 invalid representative payee indicator (ENR)
    R47 duplicate enrollment (ENR)
    R50 state law affecting RCK acceptance
    R51 item of an RCK entry ineligible or improper
    R52 stop payment on the item (RCK)
    R53 item and RCK entry presented for payment
    R61 misrouted return (dishonored)
    R62 return of an erroneous or reversing debit (dishonored)
    R67 duplicate return (dishonored)
    R68 untimely return (dishonored)
    R69 field errors (dishonored)
    R70 permissible return not accepted (dishonored)
    R71 misrouted dishonored return (contested)
    R72 untimely dishonored return (contested)
    R73 timely original return (contested)
    R74 corrected return (contested)
    R75 return not a duplicate (contested)
    R76 no errors found (contested)
    R77 dishonored return not accepted (contested)
    R80 IAT entry coding error
    R81 non-participant in the IAT program
    R82 invalid foreign receiving bank
    R83 foreign receiving bank unable to settle
    R84 entry not processed by the gateway
    R85 incorrectly coded outbound international payment
    C01 incorrect account number
    C02 incorrect routing number
    C03 incorrect routing number and account number
    C04 incorrect individual or company name
    C05 incorrect transaction code
    C06 incorrect account number and transaction code
    C07 incorrect routing number, account number and transaction code
    C08 incorrect receiving bank identification (IAT)
    C09 incorrect individual ID number
    C10 incorrect company name
    C11 incorrect company identification
    C12 incorrect company name and company identification
    C13 addenda format error
    C14 incorrect entry class for an outbound international payment
    C61 misrouted notification of change (refused)
    C62 incorrect trace number (refused)
    C63 incorrect company identification (refused)
    C64 incorrect individual ID number (refused)
    C65 incorrectly formatted corrected data (refused)
    C66 incorrect discretionary data (refused)
    C67 routing number not from the original entry (refused)
    C68 account number not from the original entry (refused)
    C69 incorrect transaction code (refused)
    """
}
