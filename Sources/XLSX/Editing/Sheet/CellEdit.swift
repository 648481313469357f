/// What is to become of one cell.
struct CellEdit {
  /// The look that a change starts from.
  enum Base: Hashable {
    /// The cell's own; for a new cell that of its row or column.
    case own
    /// That of the cell of another column in the same row, as new columns look like their neighbors.
    case column(Int)
  }

  /// What it holds then; nil leaves what it holds.
  var content: CellContent?
  /// The number of the change of its look among those of the sheet; 0 changes nothing.
  var change: Int32 = 0
  var base = Base.own
}

/// Renders the inside of cells: the rest of `<c …`, from the type to the end tag.
struct CellMarkup {
  let dateSystem: DateSystem

  /// What the content adds to the look of its cell.
  func addition(for content: CellContent?) -> StylesEdit.Addition {
    switch content {
    case .text(let text)?: CellText.resemblesFormula(text) ? .quote : .none
    case .date?: .date
    case .dateTime?: .time
    default: .none
    }
  }

  /// `t="b"><v>1</v></c>` and its like. Texts stand in their cells: the shared strings of the workbook, which may be
  /// its largest part, need not be touched.
  func rest(_ content: CellContent) throws(WorkbookWriteError.Reason) -> [UInt8] {
    var out = MarkupBuffer()
    switch content {
    case .empty: out.raw("></c>")
    case .text(let text):
      guard !CellText.length(of: text, exceeds: CellText.longest) else { throw .textTooLong(text.utf16.count) }
      out.raw(" t=\"inlineStr\"><is>")
      out.textElement(text)
      out.raw("</is></c>")
    case .richText(let text):
      try text.check()
      out.raw(" t=\"inlineStr\"><is>")
      out.richText(text)
      out.raw("</is></c>")
    case .number(let value):
      guard value.isFinite else { throw .numberNotFinite }
      out.value { $0.number(value) }
    case .integer(let value):
      guard ExactDecimal.fitsCell(value) else { throw .numberNotExact(value) }
      out.value { $0.integer(value) }
    case .decimal(let minorUnits, let digits):
      try ExactDecimal.check(minorUnits, digits)
      out.value { $0.decimal(minorUnits: minorUnits, digits: digits) }
    case .boolean(let value):
      out.raw(" t=\"b\"")
      out.value { $0.raw(value ? "1" : "0") }
    case .date(let year, let month, let day):
      let serial = try self.serial(year, month, day)
      out.value { $0.integer(Int64(serial)) }
    case .dateTime(let time):
      let serial = try self.serial(time.year, time.month, time.day)
      guard let second = time.secondOfDay else { throw .dateOutOfRange }
      out.value { $0.number(Double(serial) + Double(second) / 86_400) }
    case .error(let code):
      guard CellErrorCode.writable.contains(code.rawValue) else { throw .unknownErrorCode(code.rawValue) }
      out.raw(" t=\"e\"")
      out.value { $0.plain(code.rawValue) }
    case .formula(let formula): try out.formula(formula, stored: FutureFunctions.stored(formula.text))
    }
    return out.bytes
  }

  private func serial(_ year: Int, _ month: Int, _ day: Int) throws(WorkbookWriteError.Reason) -> Int {
    guard let serial = SerialDate.serial(year: year, month: month, day: day, in: dateSystem) else {
      throw .dateOutOfRange
    }
    return serial
  }
}
