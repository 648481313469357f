import Banking

/// The numbers of checks, where a column of their own has them and where they stand among other things.
extension RecordReader {
  /// A check's number, without leading zeros and the star by which banks mark a gap before it; a blank, a dash and a zero are none.
  func check(_ row: Int) -> String? {
    guard let column = columns.check, let word = text(row, column) else { return nil }
    if columns.checkMayBeReference, !CheckNumber.isShort(word) { return nil }
    var digits = word.drop { $0 == "#" || $0 == " " }
    while let last = digits.last, last == "*" || last == " " { digits.removeLast() }
    guard !digits.isEmpty, digits.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else {
      return AmountText.isNothing(Array(word.utf8), 0..<word.utf8.count) ? nil : word
    }
    let number = digits.drop { $0 == "0" }
    return number.isEmpty ? nil : String(number)
  }

  /// What a column of checks and references has that is no check's number.
  func referenceInPlaceOfCheck(_ row: Int) -> String? {
    guard columns.checkMayBeReference, let word = text(row, columns.check), !CheckNumber.isShort(word) else {
      return nil
    }
    return AmountText.isNothing(Array(word.utf8), 0..<word.utf8.count) ? nil : word
  }

  /// Where the number of a check would stand, books write how else it was paid: ACH, EFT, WIRE.
  func takeMethod(_ record: inout Record) {
    guard let word = record.checkNumber ?? record.reference, let other = BillVocabulary.method(for: word),
      other != .check
    else { return }
    record.method = other
    record.checkNumber = nil
  }

  /// The number of a row that calls itself a check, where no column of checks is filled.
  func takeCheckNumber(_ record: inout Record, _ fact: RowFacts) {
    let row = fact.row
    // The books keep the number of a check in their column of numbers.
    if side == .ledger {
      guard columns.check == nil, record.method == .check else { return }
      record.checkNumber = CheckNumber.plain(text(row, columns.checkReference))
      return
    }
    guard fact.movement < 0 else { return }
    // The bank gives the check's number as its customer's reference.
    if let column = columns.baiCode, BAICodeCell.code(table, table.cell(row, column))?.isCheckPaid ?? false {
      record.checkNumber = CheckNumber.plain(record.reference)
    }
    guard record.checkNumber == nil, let type = record.type else { return }
    // A bank without a column for it writes the number in place of a name. Few rows have one: only for them is the type looked up.
    let numbered =
      columns.isNumbered || referencesNumberChecks ? CheckNumber.plain(text(row, columns.checkReference)) : nil
    let named = CheckNumber.plain(record.counterparty)
    guard let number = numbered ?? named ?? CheckNumber.ending(record.description),
      BillVocabulary.method(for: type) == .check
    else { return }
    record.checkNumber = number
    if numbered == nil, named != nil { record.counterparty = nil }
  }
}
