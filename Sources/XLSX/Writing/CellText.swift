/// The rules for the text of a cell.
public enum CellText {
  /// The most UTF-16 units a cell can hold.
  public static let longest = 32_767

  /// What stands at the end of a text that was cut.
  public static let cutMark = "… [cut]"

  /// The text itself, or its beginning followed by ``cutMark`` where it is longer than `limit` UTF-16 units.
  ///
  /// Never cuts inside a character. A limit too small for the mark leaves the mark out.
  public static func truncated(_ text: String, to limit: Int = longest) -> String {
    guard length(of: text, exceeds: limit) else { return text }
    let markLength = cutMark.utf16.count
    let room = limit >= markLength ? limit - markLength : max(limit, 0)
    var used = 0
    var kept = ""
    for character in text {
      let size = character.utf16.count
      guard size <= room - used else { break }
      used += size
      kept.append(character)
    }
    return limit >= markLength ? kept + cutMark : kept
  }

  /// Whether a text has more UTF-16 units than `limit`, without counting them where its bytes already say no.
  static func length(of text: String, exceeds limit: Int) -> Bool {
    text.utf8.count > limit && text.utf16.count > limit
  }

  /// Whether a program would read the text as a formula if a person edited the cell without changing it.
  ///
  /// Blanks before the sign are skipped, as programs skip them.
  static func resemblesFormula(_ text: String) -> Bool {
    resemblesFormula(sequence: text.utf8)
  }

  /// The same for bytes.
  @inline(__always)
  static func resemblesFormula(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // Letters beyond @ are most of what there is.
    guard let first = bytes.first, first <= UInt8(ascii: "@") else { return false }
    return resemblesFormula(sequence: bytes)
  }

  private static func resemblesFormula(sequence bytes: some Sequence<UInt8>) -> Bool {
    for byte in bytes {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: continue
      case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"): return true
      default: return false
      }
    }
    return false
  }
}
