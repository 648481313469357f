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
