/// Where in a message a value stands: its element, those round it, its line and its currency.
struct CamtPlace: Sendable {
  var path: [CamtElement] = []
  var line = 0
  /// The `Ccy` of the amount that was opened last.
  var currency: String?

  /// The element so many levels above the innermost.
  func parent(_ levels: Int = 1) -> CamtElement {
    path.count > levels ? path[path.count - 1 - levels] : .other
  }

  func value(_ text: String) -> CamtValue { CamtValue(text: text, line: line) }
}

/// A value of a message as text, with its line.
struct CamtValue: Sendable {
  var text: String
  var line: Int
}

/// An amount as text: the number, its currency and its direction stand in three places.
struct CamtAmount: Sendable {
  var number: CamtValue?
  var currency: String?
  /// `CRDT` or `DBIT`.
  var indicator: CamtValue?

  mutating func take(_ text: String, _ place: CamtPlace) {
    number = place.value(text)
    currency = place.currency
  }
}
