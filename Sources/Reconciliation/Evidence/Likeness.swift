import Banking

/// What makes two lines of equal amount indistinguishable to the other side.
struct Likeness: Hashable {
  var day: Day
  var name: String?
  var numbers: [String: String]
  var text: String?
  var check: String?
  var method: PaymentMethod?
  var standing: Standing
  var isBill: Bool
}

extension Line {
  /// What the other side could tell it by.
  var likeness: Likeness {
    Likeness(
      day: day, name: party.name?.key, numbers: party.numbers, text: party.text?.key, check: keys.check, method: method,
      standing: standing,
      isBill: isBill)
  }

  /// What a person would tell two payments of one class by.
  var identity: [String] {
    if !keys.invoices.isEmpty { return keys.invoices.sorted() }
    return [keys.confirmation ?? "", keys.references.first ?? ""]
  }
}
