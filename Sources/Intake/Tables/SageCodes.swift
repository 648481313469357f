/// The types of transactions in Sage 50's audit trail: codes of two letters.
enum SageCodes {
  /// Whether the words of a column are these codes, and some pay or receive money.
  static func areIn(_ words: Set<String>) -> Bool {
    words.contains { mark($0) != nil } && !words.isSubset(of: ofBanks)
      && words.allSatisfy { mark($0) != nil || owed.contains($0) || journals.contains($0) }
  }

  /// The way of the money of a payment or receipt; nil for any other code.
  static func mark(_ folded: String) -> DirectionMark? {
    payments.contains(folded) ? .debit : receipts.contains(folded) ? .credit : nil
  }

  /// Whether a code is that of an invoice, a credit note or a discount, which moves no money.
  static func isOwed(_ folded: String) -> Bool { owed.contains(folded) }

  /// Bank, cash and card payments; those to suppliers, on account too.
  private static let payments: Set<String> = ["bp", "cp", "vp", "pp", "pa"]
  private static let receipts: Set<String> = ["br", "cr", "vr", "sr", "sa"]
  private static let owed: Set<String> = ["si", "sc", "pi", "pc", "sd", "pd"]
  /// Codes that banks have too.
  private static let ofBanks: Set<String> = ["bp", "cp", "cr"]
  private static let journals: Set<String> = ["jd", "jc"]
}

extension RowScan {
  /// A row of an audit trail that only says what is owed.
  func isOwedOnly(_ row: Int) -> Bool {
    guard columns.flagMeaning.isOfSage, let flag = columns.flag else { return false }
    return SageCodes.isOwed(FlagCell.word(table, table.cell(row, flag)))
  }
}
