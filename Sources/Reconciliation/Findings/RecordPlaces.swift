import Banking

/// The records of one side, kept once: lines and findings point into it.
final class RecordShelf: Sendable {
  let records: [Record]

  init(_ records: [Record]) { self.records = records }
}

/// Records of a finding: by their places on a shelf until someone asks for them, so that a million matches do not hold a second copy of the input.
enum RecordPlaces: Sendable {
  case none
  case one(RecordShelf, Int32)
  case several(RecordShelf, [Int32])
  case given([Record])

  /// The records at some places of a shelf.
  init(_ places: [Int32], on shelf: RecordShelf) {
    switch places.count {
    case 0: self = .none
    case 1: self = .one(shelf, places[0])
    default: self = .several(shelf, places)
    }
  }

  /// The records, in order.
  var records: [Record] {
    switch self {
    case .none: []
    case .one(let shelf, let place): [shelf.records[Int(place)]]
    case .several(let shelf, let places): places.map { shelf.records[Int($0)] }
    case .given(let records): records
    }
  }

  /// The first of them.
  var first: Record? {
    switch self {
    case .none: nil
    case .one(let shelf, let place): shelf.records[Int(place)]
    case .several(let shelf, let places): places.first.map { shelf.records[Int($0)] }
    case .given(let records): records.first
    }
  }

  /// How many there are.
  var count: Int {
    switch self {
    case .none: 0
    case .one: 1
    case .several(_, let places): places.count
    case .given(let records): records.count
    }
  }

  /// The sum of their amounts in minor units. It fits: the reconciler has checked the sum of all magnitudes.
  var total: Int64 {
    switch self {
    case .none: 0
    case .one(let shelf, let place): shelf.records[Int(place)].amount.minorUnits
    case .several(let shelf, let places): places.reduce(0) { $0 + shelf.records[Int($1)].amount.minorUnits }
    case .given(let records): records.reduce(0) { $0 + $1.amount.minorUnits }
    }
  }
}

extension RecordPlaces: Hashable {
  static func == (left: RecordPlaces, right: RecordPlaces) -> Bool { left.records == right.records }
  func hash(into hasher: inout Hasher) { hasher.combine(records) }
}
