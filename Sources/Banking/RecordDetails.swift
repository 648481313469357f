/// What not every record has. A record without any of it costs nothing for it, and a copy of a record shares it.
struct RecordDetails: Hashable {
  var bankReference: String?
  var checkNumber: String?
  var confirmation: String?
  var fundingToken: String?
  var invoices: [String] = []
  var returnCode: String?
  var type: String?
  var status: PaymentStatus?
  var valueDate: Day?
  var createdDate: Day?
  var updatedDate: Day?
  var cleared: ClearedMark?

  static let none = RecordDetails()
}

/// Details in one shared place, copied when one of several records that share them changes.
struct SharedDetails: Sendable {
  // Changed only through a reference that nobody else holds, so that no two threads meet in it.
  private final class Place: @unchecked Sendable {
    var details: RecordDetails

    init(_ details: RecordDetails) { self.details = details }
  }

  private var place: Place?

  /// What is known; ``RecordDetails/none`` where nothing is.
  var all: RecordDetails { place?.details ?? .none }

  /// One of the details.
  func get<Value>(_ value: (RecordDetails) -> Value?) -> Value? {
    place.flatMap { value($0.details) }
  }

  /// Sets one of the details.
  mutating func set<Value>(_ value: Value?, _ change: (inout RecordDetails, Value?) -> Void) {
    if place == nil, value == nil { return }
    if !isKnownUniquelyReferenced(&place) { place = Place(all) }
    if let place { change(&place.details, value) }
  }
}

extension SharedDetails: Hashable {
  static func == (left: SharedDetails, right: SharedDetails) -> Bool {
    left.place === right.place || left.all == right.all
  }

  func hash(into hasher: inout Hasher) { hasher.combine(all) }
}
