/// A word of an open vocabulary as it is looked up: "FUNDING_STARTED", "Funding started" and "funding-started" are one key.
enum VocabularyKey {
  /// Longer texts are no words of a vocabulary.
  private static let maximumBytes = 80

  /// Lower-case letters and digits alone; empty for a text too long to be a word.
  static func of(_ text: some StringProtocol) -> String {
    var key: [UInt8] = []
    for (position, byte) in text.utf8.enumerated() {
      guard position < maximumBytes else { return "" }
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: key.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): key.append(byte + 0x20)
      default: continue
      }
    }
    return String(decoding: key, as: UTF8.self)
  }

  /// A table from key to value out of lines of words: "paid, paid in full" under one value.
  static func table<Value>(_ rows: [(Value, String)]) -> [String: Value] {
    var result: [String: Value] = [:]
    for (value, words) in rows {
      for word in words.split(separator: ",") { result[of(word)] = value }
    }
    return result
  }
}
