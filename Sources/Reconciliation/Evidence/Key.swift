/// References as they are compared: letters and digits in capitals, no leading zeros where there are digits alone.
enum Key {
  /// The comparable form of a reference; nil where it identifies nothing ("N/A", "0", "-", "ACH", or without three characters and a digit).
  static func reference(_ text: String?) -> String? {
    guard let text else { return nil }
    let plain = trimmed(plain(text))
    guard plain.utf8.count >= 3, plain.utf8.count <= 64 else { return nil }
    guard plain.utf8.contains(where: { $0 >= 48 && $0 <= 57 }) else { return nil }
    guard let first = plain.utf8.first, plain.utf8.contains(where: { $0 != first }) else { return nil }
    return plain
  }

  /// A check number as it is compared; nil where it has no digit but zero, and where it has letters other than those of a label ("CK 4711").
  static func check(_ text: String?) -> String? {
    guard let text else { return nil }
    let letters = text.uppercased().filter { $0.isLetter }
    guard ["", "CK", "CHK", "CHECK", "NO", "NR", "CHECKNO", "CKNO"].contains(letters) else { return nil }
    let digits = trimmed(text.filter { $0.isASCII && $0.isNumber })
    return digits.isEmpty || digits == "0" || digits.utf8.count > 12 ? nil : digits
  }

  /// A confirmation or token as it is compared.
  static func exact(_ text: String?) -> String? {
    guard let text else { return nil }
    let plain = plain(text)
    return plain.utf8.count >= 6 ? plain : nil
  }

  /// Capital letters and digits alone.
  static func plain(_ text: String) -> String {
    // Most keys are written so.
    if text.utf8.allSatisfy({ ($0 >= 48 && $0 <= 57) || ($0 >= 65 && $0 <= 90) }) { return text }
    return folded(text)
  }

  private static func folded(_ text: String) -> String {
    String(
      decoding: text.uppercased().utf8.filter { ($0 >= 48 && $0 <= 57) || ($0 >= 65 && $0 <= 90) || $0 >= 128 },
      as: UTF8.self)
  }

  /// Without leading zeros, where all is digits.
  static func trimmed(_ text: String) -> String {
    guard text.utf8.first == UInt8(ascii: "0"), text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return text }
    let rest = text.drop { $0 == "0" }
    return rest.isEmpty ? "0" : String(rest)
  }
}
