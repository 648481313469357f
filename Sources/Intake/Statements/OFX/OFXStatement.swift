import Banking

/// One statement response as the file has it.
struct OFXStatement {
  var line: Int
  var account: String?
  var currency: Currency
  var isCurrencyStated = false
  var transactions: [OFXTransaction] = []
  /// Where records stand that move securities.
  var otherLines: [Int] = []
  var ledger: OFXBalance?
  /// `DTEND` of the list of transactions, as text.
  var listEnd: String?

  init(line: Int, currency: Currency) {
    self.line = line
    self.currency = currency
  }
}

/// The fields of `STMTTRN` or `STMTTRNP`, as text.
struct OFXTransaction {
  var line: Int
  var isPending: Bool
  var type: String?
  var posted: (text: String, line: Int)?
  var available: String?
  var amount: (text: String, line: Int)?
  var id: String?
  var correctedID: String?
  var correction: String?
  var check: String?
  var reference: String?
  var name: String?
  var extendedName: String?
  var payee: String?
  var memo: String?
  /// The currency that `CURRENCY` names: the amount is in it (OFX 2.2 section 5.2). `ORIGCURRENCY` tells of an amount already converted.
  var currency: String?

  init(line: Int, isPending: Bool) {
    self.line = line
    self.isPending = isPending
  }

  mutating func take(_ leaf: OFXElement, _ value: String, line: Int) {
    switch leaf {
    case .type: type = value
    case .posted: posted = (value, line)
    case .initiated: if posted == nil { posted = (value, line) }
    case .available: available = value
    case .amount: amount = (value, line)
    case .transactionID: id = value
    case .correctedID: correctedID = value
    case .correction: correction = value
    case .check: check = value
    case .reference: reference = value
    case .name: name = value
    case .extendedName: extendedName = value
    case .memo: memo = value
    default: break
    }
  }
}

/// `LEDGERBAL` as text.
struct OFXBalance {
  var line = 0
  var amount: (text: String, line: Int)?
  var date: String?

  mutating func take(_ leaf: OFXElement, _ value: String, line: Int) {
    switch leaf {
    case .balanceAmount: amount = (value, line)
    case .balanceDate: date = value
    default: break
    }
  }
}

/// `STATUS` of a response.
struct OFXStatus {
  var code = ""
  var severity = ""
  var message: String?

  mutating func take(_ leaf: OFXElement, _ value: String) {
    switch leaf {
    case .code: code = value
    case .severity: severity = value.uppercased()
    case .message: message = value
    default: break
    }
  }
}
