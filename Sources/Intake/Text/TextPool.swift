/// Texts that come again and again, payees above all: each is in memory once, whoever names it.
///
/// A text has one place where it may be held; another one of that place drives it out, which costs memory and nothing else.
final class TextPool {
  private var texts = [String](repeating: "", count: 1 << slotBits)

  private static let slotBits: UInt64 = 12

  /// Texts up to this length need no memory of their own.
  private static let shortest = 16
  /// Longer ones rarely come again.
  private static let longest = 64

  /// The text of UTF-8 bytes.
  func text(_ bytes: Span<UInt8>) -> String {
    guard (Self.shortest...Self.longest).contains(bytes.count) else { return FoldedText.string(bytes) }
    let slot = Self.slot(bytes.bytes)
    if WideBytes.areEqual(texts[slot].utf8.span, bytes) { return texts[slot] }
    let text = FoldedText.string(bytes)
    texts[slot] = text
    return text
  }

  /// A place from the first and last eight bytes, those in the middle, and the length.
  private static func slot(_ bytes: RawSpan) -> Int {
    var mixed = UInt64(bytes.byteCount)
    for place in [0, bytes.byteCount / 2 - 4, bytes.byteCount - 8] {
      mixed = (mixed ^ bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
      mixed ^= mixed >> 32
    }
    return Int(truncatingIfNeeded: mixed >> (64 - slotBits))
  }
}
