import Banking

/// What banks print, and what reading it gives.
extension RealMonthBuilder {
  /// How much of a payment a bank's text shows.
  enum Shown { case confirmation, spacedConfirmation, invoice, name, nothing }

  /// A name as a bank keeps it.
  func cut(_ name: String) -> String {
    var text = Substring(name.uppercased().prefix(habits.nameWidth))
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }

  /// The text for a debit or credit of BILL's with this detail.
  func billText(_ detail: String, token: String?, day: Day, entry: String = "PAYABLES") -> String {
    let (year, month, number) = day.components
    switch habits.bank {
    case .chase:
      return
        "ORIG CO NAME:BILL.COM LLC ORIG ID:1204895317 DESC DATE:\(two(month))\(two(number)) CO ENTRY DESCR:\(entry) "
        + "SEC:CCD TRACE#:02100002\(random.digits(7)) EED:\(two(year % 100))\(two(month))\(two(number)) "
        + "IND ID:\(token ?? "") IND NAME:\(detail.isEmpty ? habits.owner : detail) TRN: \(random.digits(10))TC"
    case .bankOfAmerica:
      return "BILL.COM DES:\(entry) ID:\(token ?? random.digits(8)) "
        + "INDN:\(detail.isEmpty ? "Multiple Payments" : detail) CO ID:XXXXX95317 CCD"
    case .wellsFargo:
      return "BUSINESS TO BUSINESS ACH DEBIT - BILL.COM \(entry) \(two(year % 100))\(two(month))\(two(number)) "
        + "\(token ?? "") \(detail.isEmpty ? habits.owner : detail)"
    case .plain: return "ACH DEBIT BILL.COM \(entry) \(token ?? "") \(detail)"
    case .silent: return "WITHDRAWAL"
    }
  }

  /// Marks a record as reading BILL's text marks it.
  private func read(_ record: inout Record, token: String?, confirmation: String?) {
    // Numbers are always found; the rest is not there in the simplest files.
    record.fundingToken = token
    record.confirmation = confirmation.map { $0.filter { $0 != " " } }
    guard habits.isRead, habits.bank != .silent else { return }
    record.method = .ach
    record.kind = .billFunding
    switch habits.bank {
    case .chase: record.counterparty = "BILL.COM LLC"
    case .bankOfAmerica, .wellsFargo: record.counterparty = "BILL.COM"
    case .plain, .silent: break
    }
    record.reference = token
  }

  /// One payment's own debit.
  func debit(_ payment: Payment, on day: Day, amount: Int64? = nil, shown: Shown, name: String? = nil) -> Int {
    var detail: [String] = [cut(name ?? payment.vendor)]
    var confirmation: String?
    switch habits.bank == .silent ? .nothing : shown {
    case .confirmation:
      confirmation = payment.confirmation
      detail.append((confirmation ?? "").filter { $0 != " " })
    case .spacedConfirmation:
      confirmation = payment.confirmation
      detail.append(confirmation ?? "")
    case .invoice: detail.append(payment.invoice ?? "")
    case .name: break
    case .nothing: detail = []
    }
    let text = billText(detail.joined(separator: " "), token: nil, day: day)
    return line(day, -(amount ?? payment.amount), text) { read(&$0, token: nil, confirmation: confirmation) }
  }

  /// A debit for several payments.
  func lumpDebit(_ total: Int64, on day: Day, token: String? = nil) -> Int {
    let shown = habits.bank == .silent ? nil : token ?? self.token()
    return line(day, -total, billText("", token: shown, day: day)) { read(&$0, token: shown, confirmation: nil) }
  }

  /// Money back from BILL to the account.
  func credit(_ amount: Int64, on day: Day, _ detail: String, _ change: (inout Record) -> Void = { _ in }) -> Int {
    let text =
      habits.bank == .silent ? "DEPOSIT BILL.COM \(detail)" : billText(detail, token: nil, day: day, entry: "VOID PMT")
    return line(day, amount, text) {
      if habits.isRead {
        $0.method = .ach
        $0.kind = .billFunding
      }
      change(&$0)
    }
  }

  /// A returned item with its code.
  func returned(_ minor: Int64, on day: Day, _ payment: Payment, code: String) -> Int {
    let number = (payment.confirmation ?? "").filter { $0 != " " }
    let showsNumber = habits.ledger == .bill && random.chance(0.5)
    let text = "ACH RETURN \(code) BILL.COM \(cut(payment.vendor)) \(showsNumber ? number : "")"
    return line(day, minor, text) {
      if showsNumber { $0.confirmation = number }
      if habits.isRead {
        $0.kind = .returnedItem
        $0.returnCode = String(code.prefix(3))
        $0.counterparty = "BILL.COM \(cut(payment.vendor))"
      }
    }
  }

  /// How a single debit shows itself, by chance.
  func anyShown() -> Shown {
    if habits.ledger != .bill { return .name }
    return random.pick([.confirmation, .confirmation, .spacedConfirmation, .invoice, .name], or: .name)
  }
}
