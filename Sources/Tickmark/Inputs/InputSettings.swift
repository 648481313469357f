public import Banking
public import Intake
import Reconciliation

/// What the owner of the files says of them; whatever is nil is worked out from the file.
public struct InputSettings: Hashable, Sendable {
  /// The sheet to read, in a workbook.
  public var sheet: String?

  /// The account to read where a file has several; its name where the file has none.
  public var account: String?

  /// The currency, where the file names none.
  public var currency: Currency?

  /// The order of day and month, where the files do not decide it.
  public var dateOrder: DateOrder?

  /// Settings that leave everything to the file, but for what is given.
  public init(sheet: String? = nil, account: String? = nil, currency: Currency? = nil, dateOrder: DateOrder? = nil) {
    self.sheet = sheet
    self.account = account
    self.currency = currency
    self.dateOrder = dateOrder
  }

  /// A request to read these bytes under these settings, in a run about a period.
  func request(id: String, for input: LoadedInput, side: Side?, period: Period?) -> InputRequest {
    var request = InputRequest(id: id, path: input.name, bytes: input.bytes, side: side)
    request.sheet = sheet
    request.account = account
    request.currency = currency
    request.dateOrder = dateOrder
    request.period = period?.days
    return request
  }
}
