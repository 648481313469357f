/// A piece of markup of up to eight bytes, to be compared with what stands in the file in one step.
struct Mark {
  let word: UInt64
  let count: Int

  @inline(__always)
  var mask: UInt64 { ~0 >> UInt64(64 - 8 * count) }

  /// `<row`
  @inline(__always) static var rowStart: Mark { Mark(word: 0x776F_723C, count: 4) }
  /// `</row>`
  @inline(__always) static var rowEnd: Mark { Mark(word: 0x3E77_6F72_2F3C, count: 6) }
  /// `</c>`
  @inline(__always) static var cellEnd: Mark { Mark(word: 0x3E63_2F3C, count: 4) }
  /// `</v>`
  @inline(__always) static var valueEnd: Mark { Mark(word: 0x3E76_2F3C, count: 4) }
  /// `</f>`
  @inline(__always) static var formulaEnd: Mark { Mark(word: 0x3E66_2F3C, count: 4) }
  /// `<is>`
  @inline(__always) static var inlineStart: Mark { Mark(word: 0x3E73_693C, count: 4) }
  /// `</is>`
  @inline(__always) static var inlineEnd: Mark { Mark(word: 0x003E_7369_2F3C, count: 5) }
  /// `<t`
  @inline(__always) static var textStart: Mark { Mark(word: 0x743C, count: 2) }
  /// `</t>`
  @inline(__always) static var textEnd: Mark { Mark(word: 0x3E74_2F3C, count: 4) }
  /// `<r>`
  @inline(__always) static var runStart: Mark { Mark(word: 0x003E_723C, count: 3) }
  /// `</r>`
  @inline(__always) static var runEnd: Mark { Mark(word: 0x3E72_2F3C, count: 4) }
  /// `<si>`
  @inline(__always) static var itemStart: Mark { Mark(word: 0x3E69_733C, count: 4) }
  /// `</si>`
  @inline(__always) static var itemEnd: Mark { Mark(word: 0x003E_6973_2F3C, count: 5) }
}

extension MarkupScan {
  /// Passes over a mark; where it does not stand there, `place` stays.
  @inline(__always)
  static func take(_ bytes: RawSpan, _ place: inout Int, mark: Mark) -> Bool {
    guard (bytes.word(place) ^ mark.word) & mark.mask == 0 else { return false }
    place &+= mark.count
    return true
  }
}
