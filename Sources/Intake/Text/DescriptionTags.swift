/// What a labelled part of a description is.
enum DescriptionField: Hashable, Sendable {
  /// The company that originated an ACH entry.
  case company
  /// Its ten-character id.
  case companyID
  /// The ten-character entry description of an ACH batch: PAYABLES, BILLING, REVERSAL.
  case entryDescription
  /// The standard entry class: CCD, PPD, CTX.
  case entryClass
  /// The id that the originator gave the receiver.
  case individualID
  /// The receiver of an ACH entry, mostly the account's owner.
  case individualName
  /// The one a wire pays.
  case beneficiary
  /// The one who sent a wire.
  case originator
  /// A number of the bank's: trace, TRN, IMAD.
  case bankReference
  /// A reference between payer and payee.
  case reference
  /// Dates, banks, details: not looked into.
  case other
}

/// A label in a description, and what stands after it.
struct DescriptionTag: Sendable {
  /// The label in capitals.
  let label: [UInt8]
  let field: DescriptionField
  /// How the money moves where this label occurs.
  let rail: Rail

  /// The rail that a label belongs to.
  enum Rail: Hashable, Sendable { case ach, wire, any }
}

/// The labels by which banks mark the parts of a description. Data: add a label here and an example to the tests.
struct DescriptionTags: Sendable {
  /// By their first letter, longest first, so that "ORIG ID:" is never read as "ID:".
  let byFirstLetter: [[DescriptionTag]]

  /// The first two letters of all labels, folded into 1,024 places: most words of a description begin no label.
  private let beginnings: [Bool]

  /// The marks of the first words of labels without any of the signs `:`, `#` and `=`.
  let plainBeginnings: Set<UInt64>

  /// The table of all labels.
  static let table = DescriptionTags()

  private init() {
    var result: [[DescriptionTag]] = Array(repeating: [], count: 256)
    var plain: Set<UInt64> = []
    var beginnings = [Bool](repeating: false, count: 1_024)
    for (rail, field, labels) in Self.rows {
      for label in labels.split(separator: "|") {
        let bytes = Array(label.utf8)
        guard bytes.count >= 2 else { continue }
        result[Int(bytes[0])].append(DescriptionTag(label: bytes, field: field, rail: rail))
        beginnings[Self.place(bytes[0], bytes[1])] = true
        if !bytes.contains(where: Self.isSign) {
          plain.insert(WordMark.of(bytes.drop { !ASCII.isAlphanumeric($0) }.prefix(while: ASCII.isAlphanumeric)))
        }
      }
    }
    byFirstLetter = result.map { tags in tags.sorted { $0.label.count > $1.label.count } }
    self.beginnings = beginnings
    plainBeginnings = plain
  }

  /// The signs that labels have in them.
  static func isSign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ":") || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "=")
  }

  /// Whether some label can begin with two letters: false only where surely none does.
  func mayBegin(_ first: UInt8, _ second: UInt8) -> Bool { beginnings[Self.place(first, second)] }

  private static func place(_ first: UInt8, _ second: UInt8) -> Int { (Int(first) << 5 ^ Int(second)) & 1_023 }

  // Chase: ORIG CO NAME … IND NAME; Bank of America: DES … CO ID; wires of Chase, Bank of America, Wells Fargo, US Bank, First Citizens (SVB).
  private static let rows: [(DescriptionTag.Rail, DescriptionField, String)] = [
    (.ach, .company, "ORIG CO NAME:|ORIGINATING COMPANY:|COMPANY NAME:|CO NAME:|ORIGINATOR NAME:"),
    (.ach, .companyID, "ORIG ID:|CO ID:|COMPANY ID:|ORIGINATOR ID:|ORIG CO ID:"),
    (
      .ach, .entryDescription,
      "CO ENTRY DESCR:|DES:|ENTRY DESCR:|ENTRY DESC:|ENTRY DESCRIPTION:|COMPANY ENTRY DESCRIPTION:"
    ),
    (.ach, .entryClass, "SEC:|SEC CODE:"),
    (.ach, .individualID, "IND ID:|INDIVIDUAL ID:|ID:"),
    (.ach, .individualName, "IND NAME:|INDN:|INDIVIDUAL NAME:|INDIVIDUAL OR RECEIVING COMPANY NAME:"),
    (.ach, .bankReference, "TRACE#:|TRACE #:|TRACE:|TRACE NO:|TRACE NUMBER:|TRACE#|TRACE NO"),
    (
      .any, .other,
      "DESC DATE:|EED:|EFF DATE:|EFFECTIVE DATE:|PMT INFO:|ADDENDA:|ADDENDUM:|CUST ID:|DATE:|TIME:|RECD:|INFO:|IID:"
    ),
    (
      .wire, .beneficiary,
      "BNF:|BNF=|BNF#|BNF|BNF NAME:|BENEFICIARY:|BENEFICIARY NAME:|BENEFICIARY=|BEN:|BEN NAME:|A/C:|CDT ACCT:"
    ),
    (.wire, .originator, "ORIG:|ORG:|ORG=|ORIGINATOR:|ORIGINATOR=|B/O:|BY ORDER OF:|SENDER:|DBT ACCT:"),
    (.any, .originator, "FROM:"),
    (.wire, .bankReference, "IMAD:|IMAD=|IMAD|OMAD:|OMAD=|OMAD|SRF#|SRF:|SRF=|SERVICE REF:|FED REF:|FED#|UETR:"),
    (.any, .bankReference, "TRN:|TRN#|TRN #:|TRN #|TRN=|SEQ:|SSN:|GLOBAL ID:"),
    (.any, .bankReference, "REF=|TRANSACTION#:|TRANSACTION #:|TRANSACTION #"),
    (.wire, .reference, "RFB=|RFB#|RFB:|RELATED REF:|YOUR REF:|CUST REF:|CUSTOMER REF:"),
    (.any, .reference, "REF:|REF #|REF#|REFERENCE:|REFERENCE #|CONFIRMATION#|CONFIRMATION #|CONF#|CONF #:|CONF #"),
    (
      .wire, .other,
      """
      WIRE TYPE:|SND BK:|RCV BK:|BNF BK:|BNF BANK:|BBK=|BBK:|IBK=|BBI=|BBI:|INTM BK:|ORIG BK:|VIA:|PMT DET:|PAYMENT DETAILS:|OBI=|OBI:|OBI|\
      OGB=|OGB:|ORIGINATING BANK:|BENEFICIARY BANK:|/FTR
      """
    ),
  ]
}
