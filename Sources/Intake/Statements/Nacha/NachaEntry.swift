/// The entry detail record (6) in its three layouts, and what its standard entry class keeps in the shared fields.
///
/// Nacha Operating Rules, Appendix Three ("ACH Record Format Specifications"), subpart 3.1.
struct NachaEntry: Sendable {
  /// How the fields are laid out.
  enum Layout: Sendable { case domestic, international, advice }

  /// Two digits: what kind of account, and which way the money goes.
  var transactionCode: String
  /// The eight digits of the receiving bank that the entry hash adds up.
  var receivingBank: Int64
  /// Cents; nil where the field is no number.
  var amount: Int64?
  /// The amount's characters, for a message.
  var amountText: ArraySlice<UInt8>
  /// The individual or company at the other end.
  var name: String?
  /// The number the originator knows the receiver by.
  var identification: String?
  var checkNumber: String?
  /// The trace number; in an advice the operator's routing number, the day and the sequence.
  var trace: String?

  init(_ record: NachaRecords.Record, layout: Layout, entryClass: String) {
    transactionCode = String(decoding: record.field(2...3), as: UTF8.self)
    receivingBank = record.number(4...11) ?? 0
    trace = record.text(80...94)
    switch layout {
    case .domestic:
      amountText = record.field(30...39)
      amount = record.number(30...39)
      name = record.text(55...76)
      identification = record.text(40...54)
      switch entryClass {
      case "CTX", "TRX", "ATX", "ENR", "DNE", "ACK":
        // The number of addenda comes before the name.
        if record.number(55...58) != nil { name = record.text(59...74) }
      case "CIE":
        name = record.text(40...54)
        identification = record.text(55...76)
        if record.field(54...55).allSatisfy(ASCII.isLetter) {
          // A name that runs over its fifteen characters.
          name = record.text(40...76)
          identification = nil
        }
      case "SHR":
        // A card's number by the rules: not for a report. Some banks put the name there.
        let isName = record.field(55...76).contains { ASCII.isLetter($0) }
        name = isName ? name : nil
        identification = record.text(44...54)
      case "ARC", "BOC", "RCK", "XCK", "TRC":
        checkNumber = CheckNumber.plain(identification)
      case "POP":
        checkNumber = CheckNumber.plain(record.text(40...48))
      default: break
      }
    case .international:
      amountText = record.field(30...39)
      amount = record.number(30...39)
    case .advice:
      amountText = record.field(28...39)
      amount = record.number(28...39)
      name = record.text(55...76)
    }
  }

  /// Whether money leaves the receiver's account; nil for a code that the rules have not.
  ///
  /// The second digit of 2x (checking), 3x (savings), 4x (general ledger) and 5x (loan): 1 to 4 are credits, 5 to 9
  /// debits. Of the advices (81 to 88) the odd ones are credits. Zero is reserved, and no direction is made up for it.
  var isDebit: Bool? {
    let digits = Array(transactionCode.utf8)
    guard digits.count == 2, ASCII.isDigit(digits[1]) else { return nil }
    let second = digits[1] - 0x30
    switch digits[0] {
    case UInt8(ascii: "2")...UInt8(ascii: "5"): return second == 0 ? nil : second >= 5
    case UInt8(ascii: "8"): return (1...8).contains(second) ? second.isMultiple(of: 2) : nil
    default: return nil
    }
  }

  /// An entry without money that tests whether the account can be reached.
  var isPrenotification: Bool { ["23", "28", "33", "38", "43", "48", "53"].contains(transactionCode) }
}
