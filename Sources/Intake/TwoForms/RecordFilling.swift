import Banking

extension Record {
  /// Takes what another telling of the same movement has and this one lacks. Day, amount, text and place stay.
  mutating func fill(from other: Record) {
    balance = balance ?? other.balance
    counterparty = counterparty ?? other.counterparty
    reference = reference ?? other.reference
    method = method ?? other.method
    fundingSource = fundingSource ?? other.fundingSource
    kind = kind ?? other.kind
    bankReference = bankReference ?? other.bankReference
    checkNumber = checkNumber ?? other.checkNumber
    confirmation = confirmation ?? other.confirmation
    fundingToken = fundingToken ?? other.fundingToken
    if invoices.isEmpty { invoices = other.invoices }
    returnCode = returnCode ?? other.returnCode
    type = type ?? other.type
    status = status ?? other.status
    valueDate = valueDate ?? other.valueDate
    createdDate = createdDate ?? other.createdDate
    updatedDate = updatedDate ?? other.updatedDate
    cleared = cleared ?? other.cleared
  }
}

/// What records are to be told, once all files are joined: until then equal lines have to stay equal.
struct RecordFillings {
  /// By file and by the number of the record in it.
  private var sources: [Int: [Int: [Record]]] = [:]

  mutating func add(_ source: Record, to record: Record, of file: Int) {
    sources[file, default: [:]][record.provenance.record, default: []].append(source)
  }

  func apply(to files: inout [InputFile]) {
    for (file, records) in sources {
      for statement in files[file].statements.indices {
        for index in files[file].statements[statement].records.indices {
          let number = files[file].statements[statement].records[index].provenance.record
          for source in records[number] ?? [] {
            files[file].statements[statement].records[index].fill(from: source)
          }
        }
      }
    }
  }
}
