import Banking

/// What a description says, as the places where its fields stand: the same for all descriptions of one shape.
struct DescriptionPlaces: Sendable {
  /// A range of the text in four bytes: descriptions are short, and of many shapes the places are kept.
  struct Place: Sendable {
    private let start: UInt16
    private let end: UInt16

    init(_ range: Range<Int>) {
      start = UInt16(clamping: range.lowerBound)
      end = UInt16(clamping: range.upperBound)
    }

    var range: Range<Int> { Int(start)..<Int(end) }
  }

  var method: PaymentMethod?
  var kind: MovementKind?
  var counterparty: Place?
  /// Without leading zeros.
  var checkNumber: Place?
  var bankReference: Place?
  var reference: Place?
  var returnCode: Place?
  /// In order; a number that the text has twice is there twice.
  var invoices: [Place] = []
  /// Whether the text has room for BILL's numbers: false where it surely has none.
  var mayHaveConfirmation = false
  var mayHaveFundingToken = false
}

/// The fields of one description, read where they stand.
extension DescriptionPlaces {
  /// A text that names more invoices names no more.
  private static let invoiceLimit = 50

  /// The text of a place.
  static func text(_ place: Place?, in bytes: Span<UInt8>) -> String? {
    place.map { FoldedText.string(bytes.extracting($0.range)) }
  }

  /// The return reason code, in capitals.
  func returnCode(in bytes: Span<UInt8>) -> String? { Self.text(returnCode, in: bytes)?.uppercased() }

  /// The numbers of invoices, none twice.
  func invoices(in bytes: Span<UInt8>) -> [String] {
    var found: [String] = []
    for invoice in invoices where found.count < Self.invoiceLimit {
      let number = FoldedText.string(bytes.extracting(invoice.range))
      if !found.contains(number) { found.append(number) }
    }
    return found
  }

  func confirmation(in bytes: Span<UInt8>) -> BillIdentifiers.Confirmation? {
    mayHaveConfirmation ? BillIdentifiers.confirmation(in: bytes) : nil
  }

  /// The ACH confirmation token; with one the movement is the funding of BILL's payments, where nothing else is said.
  mutating func fundingToken(in bytes: Span<UInt8>) -> String? {
    let token = mayHaveFundingToken ? BillIdentifiers.fundingToken(in: bytes) : nil
    if token != nil, kind == nil { kind = .billFunding }
    if kind == .billFunding, method == nil { method = .ach }
    return token
  }
}
