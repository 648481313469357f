import Banking

/// Checks that the records that come out are the records that went in: each once, in count and in amount.
enum Conservation {
  /// - Throws: ``ReconciliationError/conservation(_:)`` naming the first record or sum that is not right.
  static func check(_ input: ReconciliationInput, _ outcome: Outcome) throws(ReconciliationError) {
    for side in [Side.bank, .ledger] {
      var open = Open(side: side, records: side == .bank ? input.bank : input.ledger)
      for match in outcome.matches { try open.take(side == .bank ? match.bankPlaces : match.ledgerPlaces) }
      for finding in outcome.discrepancies { try open.take(side == .bank ? finding.bankPlaces : finding.ledgerPlaces) }
      for exclusion in outcome.excluded where exclusion.side == side { try open.take(.given([exclusion.record])) }
      try open.finish()
    }
    let counted = outcome.partitions.reduce(0) { $0 + $1.bank.records + $1.ledger.records }
    guard counted == input.bank.count + input.ledger.count else {
      throw .conservation("the partitions hold \(counted) of \(input.bank.count + input.ledger.count) records")
    }
  }

  /// The records of one side that have not come out yet.
  private struct Open {
    let side: Side
    let records: [Record]
    private var isTaken: [Bool]
    private var taken = 0
    /// By provenance, the place of each record; made where records came out that are not the input's own storage.
    private var places: [Provenance: Int] = [:]

    init(side: Side, records: [Record]) {
      self.side = side
      self.records = records
      isTaken = Array(repeating: false, count: records.count)
    }

    mutating func take(_ found: RecordPlaces) throws(ReconciliationError) {
      switch found {
      case .none: break
      case .one(let shelf, let place):
        if isInput(shelf) { try take(place: Int(place)) } else { try take([shelf.records[Int(place)]]) }
      case .several(let shelf, let list):
        guard isInput(shelf) else { return try take(found.records) }
        for place in list { try take(place: Int(place)) }
      case .given(let list): try take(list)
      }
    }

    /// Whether a shelf is the very storage of the input, so that a place on it is a place in the input.
    private func isInput(_ shelf: RecordShelf) -> Bool {
      shelf.records.withUnsafeBufferPointer { theirs in
        records.withUnsafeBufferPointer { mine in mine.baseAddress == theirs.baseAddress && mine.count == theirs.count }
      }
    }

    private mutating func take(place: Int) throws(ReconciliationError) {
      guard records.indices.contains(place), !isTaken[place] else {
        throw .conservation("a \(side.rawValue) record stands twice: place \(place + 1) of \(records.count)")
      }
      isTaken[place] = true
      taken += 1
    }

    private mutating func take(_ list: [Record]) throws(ReconciliationError) {
      if places.isEmpty {
        places.reserveCapacity(records.count)
        for index in records.indices { places[records[index].provenance] = index }
      }
      for record in list {
        guard let place = places[record.provenance], records[place].amount == record.amount, !isTaken[place] else {
          throw .conservation(
            "record \(record.provenance.record) of input \(record.provenance.input) stands twice or changed")
        }
        try take(place: place)
      }
    }

    func finish() throws(ReconciliationError) {
      guard taken == records.count else {
        throw .conservation("\(records.count) \(side.rawValue) records went in, \(taken) came out")
      }
    }
  }
}
