internal import Ccrypto

/// The fingerprint by which an auditor tells that a file is the one that was reconciled (FIPS 180-4), by libcrypto.
enum SHA256 {
  /// The digest as 64 hexadecimal digits in lower case.
  ///
  /// - Throws: ``TickmarkError`` with ``ExitStatus/internalFault`` where libcrypto refuses, as it does when its configuration forbids SHA-256.
  static func hexDigest(of bytes: [UInt8]) throws(TickmarkError) -> String {
    var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var count: UInt32 = 0
    let done = bytes.withUnsafeBytes { EVP_Digest($0.baseAddress, $0.count, &digest, &count, EVP_sha256(), nil) }
    guard done == 1, count == 32 else {
      throw TickmarkError(.internalFault, "libcrypto did not compute a SHA-256; nothing was written")
    }
    return hexadecimal(digest.prefix(32))
  }

  private static func hexadecimal(_ bytes: ArraySlice<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
