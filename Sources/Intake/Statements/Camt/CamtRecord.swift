import Banking

/// Makes a record of a booked entry.
struct CamtRecord {
  private let entry: CamtEntry
  private let amount: Amount
  private let parties: CamtParties

  init(_ entry: CamtEntry, amount: Amount, parties: CamtParties) {
    self.entry = entry
    self.amount = amount
    self.parties = parties
  }

  /// The record: references of the entry first; those of its transaction where it has only one.
  func record(_ provenance: Provenance, date: Day) -> Record {
    let only = entry.detailCount == 1 ? entry.details.first : nil
    var record = Record(
      provenance: provenance, date: date, amount: amount, description: CamtDescription(entry, parties: parties).text)
    record.counterparty = counterparty
    record.reference =
      entry.reference ?? only?.endToEnd ?? only?.instruction ?? only?.proprietaryReference ?? entry.batchReference
      ?? only?.paymentInformation ?? only?.message
    record.bankReference =
      entry.servicerReference ?? only?.servicerReference ?? only?.transaction ?? only?.clearing ?? only?.uetr
    record.checkNumber = CheckNumber.plain(only?.check)
    record.invoices = invoices
    let code = entry.code.isEmpty ? only?.code ?? entry.code : entry.code
    record.type = code.text
    record.kind = code.kind
    record.method = code.method(currency: amount.currency)
    if record.checkNumber != nil { record.method = record.method ?? .check }
    if let reason = entry.details.lazy.compactMap(\.returnCode).first {
      record.kind = .returnedItem
      record.returnCode = Self.nacha(reason)
    } else if entry.isReversal {
      record.kind = .reversal
    }
    return record
  }

  private var counterparty: String? {
    if entry.detailCount == 1 { return entry.details.first.flatMap(parties.other) }
    guard entry.detailCount == entry.details.count else { return nil }
    let names = Set(entry.details.map { parties.other($0) })
    // A batch with several parties has none.
    return names.count == 1 ? names.first ?? nil : nil
  }

  private var invoices: [String] {
    if entry.detailCount == 1 { return entry.details.first?.documents ?? [] }
    var seen: Set<String> = []
    return entry.details.flatMap(\.documents).filter { seen.insert($0).inserted }
  }

  /// A reason that is Nacha's own: R and two digits.
  private static func nacha(_ reason: String) -> String? {
    let bytes = Array(reason.utf8)
    return bytes.count == 3 && bytes[0] == UInt8(ascii: "R") && bytes[1...].allSatisfy(ASCII.isDigit) ? reason : nil
  }
}
