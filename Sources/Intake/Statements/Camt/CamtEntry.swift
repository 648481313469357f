/// `Ntry`: one movement on the account, of one transaction or of many.
struct CamtEntry {
  var line: Int
  var amount = CamtAmount()
  var isReversal = false
  var status: String?
  var bookingDate: CamtValue?
  var valueDate: CamtValue?
  var reference: String?
  var servicerReference: String?
  var code = CamtTransactionCode()
  var information: String?
  var charges: String?
  /// The customer's own name of a batch.
  var batchReference: String?
  /// The first of its transactions; the rest is only counted.
  var details: [CamtDetails] = []
  var detailCount = 0

  /// So many transactions of one entry are kept: what a record says of them never needs more.
  private static let detailLimit = 500

  init(line: Int) { self.line = line }

  mutating func add(_ part: CamtDetails) {
    detailCount += 1
    if details.count < Self.detailLimit { details.append(part) }
  }

  mutating func take(_ element: CamtElement, _ value: String, _ place: CamtPlace) {
    switch (element, place.parent()) {
    case (.entryReference, .entry): reference = value
    case (.amount, .entry): amount.take(value, place)
    case (.indicator, .entry): amount.indicator = place.value(value)
    case (.reversal, .entry): isReversal = value == "true" || value == "1"
    case (.status, .entry), (.code, .status), (.proprietary, .status): status = value
    case (.date, .bookingDate), (.dateTime, .bookingDate), (.bookingDate, .entry): bookingDate = place.value(value)
    case (.date, .valueDate), (.dateTime, .valueDate), (.valueDate, .entry): valueDate = place.value(value)
    case (.servicerReference, .entry): servicerReference = value
    case (.entryInformation, .entry): information = value
    case (.paymentInformation, .batch): batchReference = value
    case (.message, .batch): batchReference = batchReference ?? value
    case (.chargesTotal, .charges): charges = [value, place.currency].compactMap { $0 }.joined(separator: " ")
    default: code.take(element, value, place)
    }
  }
}

/// `BkTxCd`: what kind of movement it is, by ISO's external codes and by the bank's own.
struct CamtTransactionCode: Sendable {
  var domain: String?
  var family: String?
  var subfamily: String?
  var proprietary: String?

  /// Whether it says nothing.
  var isEmpty: Bool { domain == nil && family == nil && subfamily == nil && proprietary == nil }

  /// "PMNT-RCDT-ESCT"; the bank's own code where there is none.
  var text: String? {
    if let domain, let family, let subfamily { return domain + "-" + family + "-" + subfamily }
    let parts = [domain, family, subfamily].compactMap { $0 }
    return parts.isEmpty ? proprietary : parts.joined(separator: "-")
  }

  mutating func take(_ element: CamtElement, _ value: String, _ place: CamtPlace) {
    switch (element, place.parent(), place.parent(2)) {
    case (.code, .domain, .transactionCode): domain = value
    case (.code, .family, .domain): family = value
    case (.subfamily, .family, .domain): subfamily = value
    case (.code, .proprietary, .transactionCode): proprietary = value
    default: break
    }
  }
}
