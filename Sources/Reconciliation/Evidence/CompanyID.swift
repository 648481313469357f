/// The number by which an ACH entry names the company that made it ("ORIG ID:1204895317", "CO ID:9876543210"; Nacha, field Company Identification):
/// the same on all its entries, and so no key of one payment.
enum CompanyID {
  /// The number in a bank's text, in comparable form; nil where the text has none.
  static func find(in text: String) -> String? {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.count >= labelEnd.count + 3 else { return nil }
      for place in 3...(bytes.count - labelEnd.count)
      where (0..<labelEnd.count).allSatisfy({ bytes[place + $0] & 0xDF == labelEnd[$0] & 0xDF }) {
        guard labels.contains(where: { ends(bytes[..<place], with: $0) }) else { continue }
        let start = bytes[(place + labelEnd.count)...].firstIndex { $0 != 0x20 } ?? bytes.count
        let number = bytes[start...].prefix { ($0 >= 48 && $0 <= 57) || ($0 & 0xDF >= 65 && $0 & 0xDF <= 90) }
        return number.isEmpty ? nil : Key.trimmed(Key.plain(String(decoding: number, as: UTF8.self)))
      }
      return nil
    }
  }

  private static let labelEnd = Array(" ID:".utf8)
  private static let labels = ["ORIG", "CO", "COMPANY"].map { Array($0.utf8) }

  /// Whether a text ends with a word, whatever its case.
  private static func ends(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, with word: [UInt8]) -> Bool {
    guard bytes.count >= word.count, zip(bytes.suffix(word.count), word).allSatisfy({ $0 & 0xDF == $1 }) else {
      return false
    }
    guard let before = bytes.dropLast(word.count).last else { return true }
    return before & 0xDF < 65 || before & 0xDF > 90
  }
}
