/// What stands before `<OFX>`: lines of `KEY:VALUE` in OFX 1 (OFX 1.6 section 2.2), declarations in OFX 2 (OFX 2.2 section 2.2).
///
/// Real headers are broken in many ways: on one line without blanks, without the empty line behind them, with tags round the keys. Only the set
/// of characters is taken from them, wherever it stands.
struct OFXHeader {
  /// The version as the file names it ("102", "211"); nil where it does not.
  var version: String?

  /// The character set as the file names it; nil where it does not.
  var charset: String?

  init(_ head: FileHead) {
    let end = head.position(of: "<OFX>") ?? head.bytes.count
    let bytes = head.bytes[..<end]
    let declaration = head.position(of: "<?OFX").map { bytes[min($0, end)...] } ?? bytes
    version = Self.value(after: "VERSION", in: declaration).map { String($0.prefix { $0.isNumber }) }
    if let version, version.isEmpty { self.version = nil }
    let encoding = Self.value(after: "ENCODING", in: bytes)
    let set = Self.value(after: "CHARSET", in: bytes)
    // CHARSET says which set "USASCII" stands for; with UTF-8 and UNICODE it is NONE.
    if let set, !set.isEmpty, set != "NONE" { charset = set } else { charset = encoding }
  }

  private static let keys = ["COMPRESSION", "CHARSET", "OLDFILEUID", "NEWFILEUID", "SECURITY", "ENCODING", "VERSION"]

  /// The value after `KEY:`, `KEY="` or `<KEY>`, in capitals; on a header of one line it ends where the next key begins.
  private static func value(after key: String, in bytes: ArraySlice<UInt8>) -> String? {
    let wanted = Array(key.utf8)
    var place = bytes.startIndex
    while place + wanted.count < bytes.endIndex {
      let after = place + wanted.count
      let isKey = zip(bytes[place..<after], wanted).allSatisfy { ASCII.uppercase($0) == $1 }
      let divider = bytes[after]
      guard
        isKey, divider == UInt8(ascii: ":") || divider == UInt8(ascii: "=") || divider == UInt8(ascii: ">")
      else {
        place += 1
        continue
      }
      let rest = bytes[(after + 1)...].drop { ASCII.isBlank($0) || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
      let text = rest.prefix { ASCII.isAlphanumeric($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
      var value = String(decoding: text.map(ASCII.uppercase), as: UTF8.self)
      for key in keys {
        if let range = Self.range(of: key, in: value) { value = String(value[..<range]) }
      }
      return value
    }
    return nil
  }

  private static func range(of key: String, in value: String) -> String.Index? {
    value.indices.first { value[$0...].hasPrefix(key) }
  }
}
