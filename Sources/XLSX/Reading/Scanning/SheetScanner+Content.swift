/// What a cell holds.
extension SheetScanner {
  /// From behind the start tag of a cell to behind its end tag.
  @inline(__always)
  mutating func scanContent(_ bytes: RawSpan, _ place: inout Int, base: Int) throws -> Bool {
    var hasValue = false
    while true {
      if MarkupScan.isSpace(bytes.byte(place)) { MarkupScan.skipSpace(bytes, &place) }
      guard bytes.byte(place) == UInt8(ascii: "<") else { return false }
      switch bytes.byte(place + 1) {
      case UInt8(ascii: "v"):
        guard !hasValue else { return false }
        hasValue = true
        if type == .string { cell.number = 1 }
        place += 2
        guard try scanValue(bytes, &place, base: base) else { return false }
      case UInt8(ascii: "i"):
        guard !hasValue, MarkupScan.take(bytes, &place, mark: .inlineStart) else { return false }
        hasValue = true
        guard let text = markup.item(bytes, &place, base: base), MarkupScan.take(bytes, &place, mark: .inlineEnd) else {
          return false
        }
        guard text.count <= cellTextBytes else { return false }
        (cell.kind, cell.value) = (.text, text)
      case UInt8(ascii: "f"):
        guard cell.formulaKind == .none, !hasValue else { return false }
        place += 2
        guard scanFormula(bytes, &place, base: base) else { return false }
      case UInt8(ascii: "/"): return MarkupScan.take(bytes, &place, mark: .cellEnd)
      default: return false
      }
    }
  }

  @inline(__always)
  private mutating func scanValue(_ bytes: RawSpan, _ place: inout Int, base: Int) throws -> Bool {
    guard bytes.byte(place) == UInt8(ascii: ">") else {
      // An empty value, or one that asks for its blanks to be kept, which they are.
      switch markup.attribute(bytes, &place) {
      case .emptyEnd: return true
      case .attribute:
        guard MarkupScan.equals(bytes, markup.name, "xml:space"), markup.attribute(bytes, &place) == .end else {
          return false
        }
      case .end: break
      case .miss: return false
      }
      return try scanTypedValue(bytes, &place, base: base)
    }
    place += 1
    return try scanTypedValue(bytes, &place, base: base)
  }

  @inline(__always)
  private mutating func scanTypedValue(_ bytes: RawSpan, _ place: inout Int, base: Int) throws -> Bool {
    let start = place
    switch type {
    case .number:
      guard let number = NumberScan.number(bytes, &place) else { return false }
      cell.number = number
      cell.kind = .number
    case .shared:
      guard let index = MarkupScan.number(bytes, &place, most: 1 << 30) else { return false }
      let strings = try self.strings ?? loadedStrings()
      guard index < strings.count else { return false }
      cell.number = Double(index)
      cell.kind = .shared
    case .boolean:
      let digit = bytes.byte(place) &- 0x30
      guard digit < 2 else { return false }
      place += 1
      cell.number = Double(digit)
      cell.kind = .boolean
    case .string, .error, .date, .inlineString:
      guard let text = markup.text(bytes, &place, base: base), text.count <= cellTextBytes else { return false }
      cell.value = text
      if type == .string {
        if !text.isEmpty { cell.kind = .text }
      } else if type == .inlineString {
        // The value of an inline string stands in `is`, not here (section 18.18.11).
      } else if text.isEmpty || text.start & StoredCell.Place.decoded != 0 || bytes.byte(start) <= 0x20
        || bytes.byte(place - 1) <= 0x20
      {
        return false
      } else {
        cell.kind = type == .error ? .error : .date
      }
      return MarkupScan.take(bytes, &place, mark: .valueEnd)
    }
    cell.value = StoredCell.Place(
      start: UInt32(truncatingIfNeeded: start - base), count: UInt32(truncatingIfNeeded: place - start))
    return MarkupScan.take(bytes, &place, mark: .valueEnd)
  }

  private mutating func loadedStrings() throws -> SharedTexts {
    let loaded = try context.sharedTexts()
    strings = loaded
    return loaded
  }

  private static let formulaNames: [StaticString] = [
    "t", "si", "ref", "ca", "aca", "bx", "dt2D", "dtr", "del1", "del2", "r1", "r2", "xml:space",
  ]

  /// A formula from behind its name to behind its end tag.
  private mutating func scanFormula(_ bytes: RawSpan, _ place: inout Int, base: Int) -> Bool {
    var seen = 0
    var isShared = false
    var index: Int?
    var isArray = false
    var range = 0..<0
    var isEmpty = false
    attributes: while true {
      switch markup.attribute(bytes, &place) {
      case .miss: return false
      case .end: break attributes
      case .emptyEnd:
        isEmpty = true
        break attributes
      case .attribute:
        guard let name = markup.nameIndex(bytes, in: Self.formulaNames), seen & (1 << name) == 0 else { return false }
        seen |= 1 << name
        if name == 0 {
          isShared = MarkupScan.equals(bytes, markup.value, "shared")
          isArray = MarkupScan.equals(bytes, markup.value, "array")
        }
        if name == 2 { range = markup.value }
        if name == 1 {
          var digit = markup.value.lowerBound
          index = MarkupScan.number(bytes, &digit, most: 1 << 30)
          guard index != nil, digit == markup.value.upperBound else { return false }
        }
      }
    }
    var text = StoredCell.Place()
    if !isEmpty {
      guard let found = markup.text(bytes, &place, base: base), MarkupScan.take(bytes, &place, mark: .formulaEnd),
        found.count <= cellTextBytes
      else { return false }
      text = found
    }
    if !isShared { index = nil }
    if !text.isEmpty {
      (cell.formulaKind, cell.formula) = (.own, text)
      if let index {
        let formula = SharedFormula(text: copy(bytes, text, base: base), row: row.number, column: column)
        replaced.append((index, formulas[index]))
        // What is over the limit the parser says.
        guard formulas.keep(formula, at: index, limit: context.limits.sharedFormulaBytes) else { return false }
      } else if isArray {
        return keepArray(text, over: range, bytes, base: base)
      }
    } else if let index, let master = formulas[index] {
      cell.formulaKind = .shared
      cell.formula = StoredCell.Place(start: UInt32(truncatingIfNeeded: row.masters.count), count: 0)
      row.masters.append(master)
    }
    return true
  }

  /// Keeps an array formula for the other cells of its range.
  private mutating func keepArray(_ text: StoredCell.Place, over range: Range<Int>, _ bytes: RawSpan, base: Int) -> Bool
  {
    let reference = bytes.extracting(range).withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
    guard let range = CellRange(reference: reference), range.first != range.last else { return true }
    let formula = SharedFormula(
      text: copy(bytes, text, base: base), row: row.number, column: column, isArray: true)
    return formulas.arrays.keep(formula, over: range, limit: context.limits.sharedFormulaBytes)
  }

  private func copy(_ bytes: RawSpan, _ text: StoredCell.Place, base: Int) -> [UInt8] {
    if text.start & StoredCell.Place.decoded != 0 {
      let first = Int(text.start & ~StoredCell.Place.decoded)
      return Array(markup.decoded[first..<first + Int(text.count)])
    }
    let first = base + Int(text.start)
    return bytes.extracting(first..<first + Int(text.count)).withUnsafeBytes { Array($0) }
  }
}
