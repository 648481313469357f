/// What the addenda records (7) of one entry say.
///
/// Nacha Operating Rules, Appendix Three: 02 (terminal), 05 (payment related information), 10 to 18 (IAT), 98 (notification of change),
/// 99 (return, dishonored return, contested dishonored return).
struct NachaAddenda: Sendable {
  /// The reason code of a return ("R01").
  var returnCode: String?
  /// The change code of a notification ("C01"), and the corrected data.
  var changeCode: String?
  /// Texts for the description, in order.
  var texts: [String] = []
  /// The receiver of an IAT entry (addenda 10).
  var receiver: String?
  /// The originator of an IAT entry (addenda 11).
  var originator: String?
  /// The trace number of the entry that comes back or is to be changed.
  var originalTrace: String?

  mutating func add(_ record: NachaRecords.Record) {
    switch record.number(2...3) {
    case 99:
      returnCode = record.text(4...6)
      originalTrace = record.text(7...21)
      texts.append(Self.described("returned", returnCode))
      // A dishonored or contested return has numbers of the return before its text.
      let isDishonored = returnCode.map { ("R61"..."R77").contains($0) } ?? false
      if let text = record.text(isDishonored ? 59...79 : 36...79) { texts.append(text) }
    case 98:
      changeCode = record.text(4...6)
      originalTrace = record.text(7...21)
      texts.append(Self.described("change", changeCode))
      if let text = record.text(36...64) { texts.append(text) }
    case 10:
      receiver = record.text(47...81)
    case 11:
      originator = record.text(4...38)
    case 12, 13, 14, 15, 16, 18: break
    case 2:
      if let text = record.text(4...79) { texts.append(text) }
    default:
      if let text = record.text(4...83) { texts.append(text) }
    }
  }

  private static func described(_ what: String, _ code: String?) -> String {
    guard let code else { return what }
    return "\(what) \(code)" + (NachaReasons.name(of: code).map { " (\($0))" } ?? "")
  }
}
