import Banking

/// Reads one description after another: what it has learned of one serves the next.
struct DescriptionReader {
  private var scan = DescriptionScan()
  private var shapes = DescriptionShapes()
  private let names = TextPool()

  /// What a description says. Of a wire's two parties the other one is meant, which depends on the direction of the money.
  mutating func read(_ text: String, isOutgoing: Bool? = nil) -> DescriptionFields {
    let bytes = text.utf8.span
    var places = places(in: bytes, isOutgoing: isOutgoing)
    var fields = DescriptionFields()
    fields.fundingToken = places.fundingToken(in: bytes)
    fields.method = places.method
    fields.kind = places.kind
    fields.counterparty = name(places.counterparty, in: bytes)
    fields.checkNumber = DescriptionPlaces.text(places.checkNumber, in: bytes)
    fields.bankReference = DescriptionPlaces.text(places.bankReference, in: bytes)
    fields.reference = DescriptionPlaces.text(places.reference, in: bytes)
    fields.confirmation = places.confirmation(in: bytes)?.text
    fields.invoices = places.invoices(in: bytes)
    fields.returnCode = places.returnCode(in: bytes)
    return fields
  }

  /// Where the fields of a description stand.
  mutating func places(in text: Span<UInt8>, isOutgoing: Bool?) -> DescriptionPlaces {
    if let known = shapes.places(in: text, isOutgoing: isOutgoing) { return known }
    scan.read(text)
    let places = DescriptionParser.places(in: scan, isOutgoing: isOutgoing)
    shapes.learn(places, isOutgoing: isOutgoing)
    return places
  }

  /// A name that other descriptions have, too.
  func name(_ place: DescriptionPlaces.Place?, in text: Span<UInt8>) -> String? {
    place.map { names.text(text.extracting($0.range)) }
  }
}
