/// A word as one number, for looking it up without making a string or an array of it: FNV-1a over its bytes.
///
/// The lists that are looked up in are our own, so that no file can choose what a mark is compared with; a word that happened to share the mark of another
/// (once in 2^64) would be read as that word.
enum WordMark {
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  static func adding(_ byte: UInt8, to mark: UInt64) -> UInt64 { (mark ^ UInt64(byte)) &* 0x100_0000_01B3 }

  /// The mark of a word, in the case its list is in.
  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 { bytes.reduce(seed) { adding($1, to: $0) } }

  /// The mark of a word, in the case its list is in.
  static func of(_ word: some StringProtocol) -> UInt64 { of(word.utf8) }
}
