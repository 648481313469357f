/// What continuations (88) with a label of their own say: `88,BNF NAME:=…`, `88,CRNM: …`, as banks put the parts of wires and ACH payments there.
///
/// The specification leaves the text to the banks; the words are those of US and British banks' files.
struct BAI2Labels: Sendable {
  /// The one who is paid.
  var beneficiary: String?
  /// The one who pays.
  var originator: String?
  var checkNumber: String?

  private static let beneficiaries = [
    "BNF NAME", "BNF", "BENEFICIARY", "BENEFICIARY NAME", "BENE NAME", "BENE", "CRNM",
  ]
  private static let originators = ["ORG", "ORG NAME", "ORIG", "ORIG NAME", "ORIGINATOR", "ORIGINATOR NAME", "DBNM"]
  private static let checks = ["CHKN", "CHECK NUMBER", "CHECK NO", "SERIAL NUMBER"]

  /// - Parameter range: A transaction (16) and its continuations.
  init(_ source: BAI2Records, _ range: Range<Int>) {
    for index in range.dropFirst() where source.records[index].code == .continuation {
      let record = source.records[index]
      let piece = source.bytes[record.start..<record.end]
      guard let colon = piece.prefix(20).firstIndex(of: 0x3A) else { continue }
      let label = String(decoding: piece[..<colon].map(ASCII.uppercase), as: UTF8.self)
      var value = piece[(colon + 1)...]
      if value.first == 0x3D { value.removeFirst() }
      // A dash stands for nothing.
      guard let text = JoinedText.text(value), text.utf8.contains(where: ASCII.isAlphanumeric) else { continue }
      if Self.beneficiaries.contains(label) {
        beneficiary = beneficiary ?? text
      } else if Self.originators.contains(label) {
        originator = originator ?? text
      } else if Self.checks.contains(label) {
        checkNumber = checkNumber ?? CheckNumber.plain(text)
      }
    }
  }

  /// The other party of a movement: the one paid where money goes out, the one who pays where it comes in. Of a return that comes in it is the
  /// one who was to be paid; of one that goes out banks write it either way, so that only a party named alone is sure.
  func party(isOutgoing: Bool, isReturn: Bool) -> String? {
    if isReturn, isOutgoing { return beneficiary == nil || originator == nil ? beneficiary ?? originator : nil }
    return isOutgoing || isReturn ? beneficiary : originator
  }
}
