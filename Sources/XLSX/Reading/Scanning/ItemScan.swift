extension MarkupScan {
  /// The inside of a string item, `is` or `si`, up to its end tag, which stays: one `t`, or runs `r` whose texts are
  /// joined; phonetic texts are passed over. Nil for a miss, as where an escape could lie over two texts: the parser
  /// takes each by itself.
  mutating func item(_ bytes: RawSpan, _ place: inout Int, base: Int) -> StoredCell.Place? {
    var whole: StoredCell.Place?
    while true {
      Self.skipSpace(bytes, &place)
      guard bytes.byte(place) == UInt8(ascii: "<") else { return nil }
      if bytes.byte(place + 1) == UInt8(ascii: "/") { return whole ?? StoredCell.Place() }
      if Self.take(bytes, &place, mark: .textStart) {
        guard let text = itemText(bytes, &place, base: base), let joined = join(bytes, whole, text, base: base) else {
          return nil
        }
        whole = joined
      } else if Self.take(bytes, &place, mark: .runStart) {
        guard let text = run(bytes, &place, base: base) else { return nil }
        if let text {
          guard let joined = join(bytes, whole, text, base: base) else { return nil }
          whole = joined
        }
      } else if Self.take(bytes, &place, "<rPh") {
        guard phoneticRun(bytes, &place, base: base) else { return nil }
      } else if Self.take(bytes, &place, "<phoneticPr") {
        guard attributes(bytes, &place) == .emptyEnd else { return nil }
      } else {
        return nil
      }
    }
  }

  /// The text of a `t`, from behind its name to behind its end tag. White space at its ends counts only where the
  /// element says so.
  private mutating func itemText(_ bytes: RawSpan, _ place: inout Int, base: Int) -> StoredCell.Place? {
    var keepsSpace = false
    if bytes.byte(place) == UInt8(ascii: ">") {
      place += 1
    } else {
      switch attribute(bytes, &place) {
      case .attribute:
        guard Self.equals(bytes, name, "xml:space") else { return nil }
        keepsSpace = Self.equals(bytes, value, "preserve")
        switch attribute(bytes, &place) {
        case .end: break
        case .emptyEnd: return StoredCell.Place()
        case .attribute, .miss: return nil
        }
      case .emptyEnd: return StoredCell.Place()
      case .end: break
      case .miss: return nil
      }
    }
    guard var text = text(bytes, &place, base: base), Self.take(bytes, &place, mark: .textEnd) else { return nil }
    if !keepsSpace, !text.isEmpty { trim(bytes, &text, base: base) }
    return text
  }

  private mutating func trim(_ bytes: RawSpan, _ text: inout StoredCell.Place, base: Int) {
    while text.count > 0, Self.isSpace(byte(bytes, text, text.count - 1, base: base)) { text.count -= 1 }
    while text.count > 0, Self.isSpace(byte(bytes, text, 0, base: base)) {
      text.start += 1
      text.count -= 1
    }
  }

  private func byte(_ bytes: RawSpan, _ text: StoredCell.Place, _ offset: UInt32, base: Int) -> UInt8 {
    text.start & StoredCell.Place.decoded == 0
      ? bytes.byte(base + Int(text.start) + Int(offset))
      : decoded[Int(text.start & ~StoredCell.Place.decoded) + Int(offset)]
  }

  /// A run behind its start tag: its properties are passed over. An outer nil is a miss, an inner one a run without
  /// text.
  private mutating func run(_ bytes: RawSpan, _ place: inout Int, base: Int) -> StoredCell.Place?? {
    Self.skipSpace(bytes, &place)
    if Self.take(bytes, &place, "<rPr>") {
      guard runProperties(bytes, &place) else { return .none }
      Self.skipSpace(bytes, &place)
    } else if Self.take(bytes, &place, "<rPr/>") {
      Self.skipSpace(bytes, &place)
    }
    var text: StoredCell.Place?
    if Self.take(bytes, &place, mark: .textStart) {
      guard let found = itemText(bytes, &place, base: base) else { return .none }
      text = found
      Self.skipSpace(bytes, &place)
    }
    guard Self.take(bytes, &place, mark: .runEnd) else { return .none }
    return .some(text)
  }

  /// Empty elements up to `</rPr>`.
  private mutating func runProperties(_ bytes: RawSpan, _ place: inout Int) -> Bool {
    while true {
      Self.skipSpace(bytes, &place)
      if Self.take(bytes, &place, "</rPr>") { return true }
      guard bytes.byte(place) == UInt8(ascii: "<") else { return false }
      place += 1
      let start = place
      while (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes.byte(place) | 0x20) { place += 1 }
      // A `t` among them would be text, wherever it stands.
      guard place > start, !Self.equals(bytes, start..<place, "t"), !Self.equals(bytes, start..<place, "rPh") else {
        return false
      }
      guard attributes(bytes, &place) == .emptyEnd else { return false }
    }
  }

  private mutating func phoneticRun(_ bytes: RawSpan, _ place: inout Int, base: Int) -> Bool {
    guard attributes(bytes, &place) == .end else { return false }
    Self.skipSpace(bytes, &place)
    guard Self.take(bytes, &place, mark: .textStart), itemText(bytes, &place, base: base) != nil else { return false }
    Self.skipSpace(bytes, &place)
    return Self.take(bytes, &place, "</rPh>")
  }

  /// Passes over attributes without prefixes, no two of one name; at most eight.
  private mutating func attributes(_ bytes: RawSpan, _ place: inout Int) -> AttributeStep {
    var names: [Range<Int>] = []
    while true {
      let step = attribute(bytes, &place)
      guard step == .attribute else { return step }
      for byte in name where bytes.byte(byte) == UInt8(ascii: ":") { return .miss }
      for other in names where other.count == name.count {
        let isSame = (0..<other.count).allSatisfy {
          bytes.byte(other.lowerBound + $0) == bytes.byte(name.lowerBound + $0)
        }
        if isSame { return .miss }
      }
      if Self.equals(bytes, name, "xmlns") || names.count == 8 { return .miss }
      names.append(name)
    }
  }

  /// The first text and the one found after it as one. It grows where it lies: an item has as many pieces as its writer
  /// likes, and to copy the whole for each would take the square of them.
  private mutating func join(
    _ bytes: RawSpan, _ one: StoredCell.Place?, _ other: StoredCell.Place, base: Int
  ) -> StoredCell.Place? {
    guard let one, !one.isEmpty else { return other }
    guard !other.isEmpty else { return one }
    let reach = UInt32(EscapedText.reach)
    let endsWithMark = hasMark(bytes, one, one.count - min(one.count, reach)..<one.count, base: base)
    guard !endsWithMark || !hasMark(bytes, other, 0..<min(other.count, reach), base: base) else { return nil }
    guard one.start & StoredCell.Place.decoded != 0 else {
      let start = decoded.count
      append(bytes, one, base: base)
      append(bytes, other, base: base)
      return StoredCell.Place(
        start: UInt32(truncatingIfNeeded: start) | StoredCell.Place.decoded,
        count: UInt32(truncatingIfNeeded: decoded.count - start))
    }
    // What lies between the two and after them was passed over: white space at their ends, phonetic texts.
    let end = Int(one.start & ~StoredCell.Place.decoded) + Int(one.count)
    if other.start & StoredCell.Place.decoded != 0 {
      decoded.removeSubrange(end..<Int(other.start & ~StoredCell.Place.decoded))
      decoded.removeSubrange((end + Int(other.count))...)
    } else {
      decoded.removeSubrange(end...)
      append(bytes, other, base: base)
    }
    return StoredCell.Place(start: one.start, count: one.count + other.count)
  }

  /// Whether some bytes of a text have the mark with which escapes begin and end.
  private func hasMark(_ bytes: RawSpan, _ text: StoredCell.Place, _ range: Range<UInt32>, base: Int) -> Bool {
    for offset in range where byte(bytes, text, offset, base: base) == UInt8(ascii: "_") { return true }
    return false
  }

  private mutating func append(_ bytes: RawSpan, _ text: StoredCell.Place, base: Int) {
    if text.start & StoredCell.Place.decoded != 0 {
      let first = Int(text.start & ~StoredCell.Place.decoded)
      for place in first..<first + Int(text.count) { decoded.append(decoded[place]) }
    } else {
      let first = base + Int(text.start)
      bytes.extracting(first..<first + Int(text.count)).withUnsafeBytes { decoded.append(contentsOf: $0) }
    }
  }
}
