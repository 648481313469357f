extension MarkupBuffer {
  mutating func rowStart(_ row: Int, layout: RowLayout) {
    attribute("<row r=\"", row)
    if layout == .standard { return byte(UInt8(ascii: ">")) }
    if layout.style != .standard {
      attribute(" s=\"", layout.style.index)
      raw(" customFormat=\"1\"")
    }
    if let height = layout.height {
      attribute(" ht=\"", height)
      raw(" customHeight=\"1\"")
    }
    if layout.isHidden { raw(" hidden=\"1\"") }
    if layout.outlineLevel > 0 { attribute(" outlineLevel=\"", layout.outlineLevel) }
    flag(" collapsed", layout.isCollapsed)
    raw(">")
  }

  /// The rest of a cell: `><v>…</v></c>`.
  mutating func value(_ write: (inout MarkupBuffer) -> Void) {
    raw("><v>")
    write(&self)
    raw("</v></c>")
  }

  /// The rest of a cell with a formula, which has been checked, and the value it has.
  ///
  /// - Parameter stored: its text as the file has it.
  mutating func formula(_ formula: Formula, stored: String) throws(WorkbookWriteError.Reason) {
    switch formula.cached {
    case .none, .number, .integer, .decimal: break
    case .text: raw(" t=\"str\"")
    case .boolean: raw(" t=\"b\"")
    case .error: raw(" t=\"e\"")
    }
    raw("><f>")
    text(stored)
    raw("</f>")
    if formula.cached != .none {
      raw("<v>")
      try result(formula.cached)
      raw("</v>")
    }
    raw("</c>")
  }

  private mutating func result(_ result: Formula.Result) throws(WorkbookWriteError.Reason) {
    switch result {
    case .none: break
    case .number(let value):
      guard value.isFinite else { throw .numberNotFinite }
      number(value)
    case .integer(let value):
      guard ExactDecimal.fitsCell(value) else { throw .numberNotExact(value) }
      integer(value)
    case .decimal(let minorUnits, let digits):
      try ExactDecimal.check(minorUnits, digits)
      decimal(minorUnits: minorUnits, digits: digits)
    case .text(let value):
      guard !CellText.length(of: value, exceeds: CellText.longest) else { throw .textTooLong(value.utf16.count) }
      text(value)
    case .boolean(let value): raw(value ? "1" : "0")
    case .error(let code):
      guard CellErrorCode.writable.contains(code.rawValue) else { throw .unknownErrorCode(code.rawValue) }
      plain(code.rawValue)
    }
  }
}

extension ExactDecimal {
  static func check(_ minorUnits: Int64, _ digits: Int) throws(WorkbookWriteError.Reason) {
    guard (0...mostDigits).contains(digits) else { throw .decimalPlaces(digits) }
    guard fitsCell(minorUnits) else { throw .numberNotExact(minorUnits) }
  }
}
