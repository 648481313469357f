import Banking

/// What the external codes of `BkTxCd` say (ISO 20022 external code sets BankTransactionDomain, -Family and -SubFamily).
extension CamtTransactionCode {
  /// The kind of movement; nil for an ordinary payment or receipt.
  var kind: MovementKind? {
    switch subfamily {
    case "CHRG", "COMM", "FEES", "COMT": return .bankFee
    case "INTR": return .interest
    // Payment returns and unpaid items.
    case "RRTN", "UPCT", "UPDD", "UPCQ", "CQRV", "ARET", "RCDD", "PRDD", "URCQ", "URDD": return .returnedItem
    case "RPCR", "RPBC": return .reversal
    default: break
    }
    // Cash management: pooling and sweeping between the owner's accounts.
    if domain == "CAMT" { return .transfer }
    switch family {
    case "CNTR" where subfamily == "CDPT" || subfamily == "CHKD": return .deposit
    default: return nil
    }
  }

  /// How the money moves, where the code says it.
  func method(currency: Currency) -> PaymentMethod? {
    switch subfamily {
    case "XBCT", "XBDD", "XBST", "XBSA", "XBCQ": return .international
    default: break
    }
    switch family {
    case "RRCT", "IRCT": return .instant
    case "RCHQ", "ICHQ": return .check
    case "CCRD", "MCRD": return .card
    case "CNTR": return subfamily == "CHKD" ? .check : .cash
    // Direct debits in US dollars are ACH.
    case "RDDT", "IDDT": return currency == .usDollar ? .ach : nil
    default: return nil
    }
  }
}
