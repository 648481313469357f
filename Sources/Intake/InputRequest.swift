public import Banking

/// A file to read, and what its owner says of it. Whatever is nil is worked out from the file.
public struct InputRequest: Sendable {
  /// The id its records will carry: "bank1", "bill1".
  public var id: String

  /// The path as its owner gave it, for messages; the bytes are given beside it.
  public var path: String

  /// The file's bytes, read once by the caller so that its hash and its reading are of the same bytes.
  public var bytes: [UInt8]

  /// Which side it tells; nil lets the file decide (as `inspect` does).
  public var side: Side?

  /// The sheet to read, in a workbook.
  public var sheet: String?

  /// The account to read, where a file has several; or the account's name, where the file has none.
  public var account: String?

  /// The currency, where the file names none.
  public var currency: Currency?

  /// The order of day and month in dates, where nothing else decides it.
  public var dateOrder: DateOrder?

  /// The days the run is about, where its owner says so. They decide open dates before the other files do, and against a country's habit where
  /// the dates lie in them only so; dates without a year get theirs.
  public var period: ClosedRange<Day>?

  /// A request to read these bytes.
  public init(id: String, path: String, bytes: [UInt8], side: Side? = nil) {
    self.id = id
    self.path = path
    self.bytes = bytes
    self.side = side
  }
}

/// The order of the numbers in a date such as 03/04/2026.
public enum DateOrder: String, Hashable, Sendable, CaseIterable {
  /// 03/04/2026 is March 4.
  case monthFirst = "mdy"
  /// 03/04/2026 is April 3.
  case dayFirst = "dmy"
  /// 26/04/03 is April 3, 2026.
  case yearFirst = "ymd"
}
