/// Text whose file names its own character set, as OFX and camt headers do.
enum DeclaredCharset {
  /// The text as UTF-8.
  ///
  /// Byte order marks and valid UTF-8 go before the declaration: text in another set is practically never valid UTF-8 by chance, and headers
  /// that were copied from a template are common.
  ///
  /// - Parameter name: The set as the file declares it; nil or an unknown one leaves the choice to ``TextDecoding``.
  /// - Throws: ``IntakeError`` for what is no text.
  static func decode(_ bytes: [UInt8], declared name: String?, path: String) throws(IntakeError) -> DecodedText {
    guard let name, let page = CodePages.page(named: name), BinarySignature.name(of: bytes) == nil,
      bytes.count <= TextDecoding.byteLimit, !isUnicode(bytes)
    else { return try TextDecoding.decode(bytes, path: path) }
    try TextDecoding.refuseControls(bytes, path: path)
    return DecodedText(bytes: TextDecoding.transcode(bytes, by: page), encoding: name)
  }

  private static func isUnicode(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
    // A zero in the first bytes is UTF-16 without a mark, or no text at all: both are for TextDecoding to say.
    return bytes.prefix(64).contains(0) || TextDecoding.isValidUTF8(bytes)
  }
}
