import Banking
import XML

/// Follows the events of a message: an entry becomes a record as soon as it ends, so that memory holds records and no message.
struct CamtHandler: XMLHandler {
  /// Which of the three messages it is; `other` where its element did not occur.
  private(set) var message = CamtElement.other
  private(set) var statements: [Statement] = []
  private(set) var notes: [String] = []

  private let request: InputRequest
  private var ordinal = 0
  /// The page that the message is.
  private var page = CamtPage()
  private var place = CamtPlace()
  private var text: [UInt8] = []

  private var statement: CamtStatement?
  private var balance: CamtBalance?
  private var entry: CamtEntry?
  private var details: CamtDetails?

  init(request: InputRequest) { self.request = request }

  /// The line of the last element that began, where the document has not ended.
  var openLine: Int? { place.path.isEmpty ? nil : place.line }

  mutating func start(_ tag: XMLStartTag) throws {
    let element = CamtElement.named(tag.name)
    place.path.append(element)
    if !text.isEmpty { text.removeAll(keepingCapacity: true) }
    guard element != .other else { return }
    place.line = tag.line
    switch element {
    case .accountReport, .statementMessage, .notificationMessage: message = element
    case .statement: if statement == nil { statement = CamtStatement(request: request, line: place.line) }
    case .balance: if place.parent() == .statement, statement != nil { balance = CamtBalance(line: place.line) }
    case .entry: if place.parent() == .statement, statement != nil { entry = CamtEntry(line: place.line) }
    case .details: if entry != nil { details = CamtDetails() }
    case .amount, .netAmount, .chargesTotal: place.currency = tag.attribute("Ccy")?.string
    default: break
    }
  }

  mutating func text(_ text: XMLText) throws {
    if place.path.last != .other { self.text.append(contentsOf: text.bytes) }
  }

  mutating func end(_ name: XMLName) throws {
    guard let element = place.path.last else { return }
    if !text.isEmpty {
      if let value = FieldText.of(text) { take(element, value) }
      text.removeAll(keepingCapacity: true)
    }
    let parent = place.parent()
    switch element {
    case .details:
      if let details { entry?.add(details) }
      details = nil
    case .entry: if parent == .statement { try finishEntry() }
    case .balance:
      if let balance { try statement?.add(balance) }
      balance = nil
    case .statement: try finishStatement()
    case .pagination:
      if statement == nil, !(page.isLast ?? true) { notes.append("the message: \(page.note)") }
    default: break
    }
    place.path.removeLast()
  }

  private mutating func take(_ element: CamtElement, _ value: String) {
    if details != nil {
      details?.take(element, value, place)
    } else if entry != nil {
      entry?.take(element, value, place)
    } else if balance != nil {
      balance?.take(element, value, place)
    } else {
      if statement == nil, place.parent() == .pagination { page.take(element, value) }
      statement?.take(element, value, place)
    }
  }

  private mutating func finishEntry() throws(IntakeError) {
    guard let entry else { return }
    self.entry = nil
    ordinal += 1
    try statement?.add(entry, ordinal: ordinal)
  }

  private mutating func finishStatement() throws(IntakeError) {
    // An element of the same name inside a statement ends nothing.
    guard let finished = statement, !place.path.dropLast().contains(.statement) else { return }
    statement = nil
    let result = try finished.finish()
    statements.append(result.statement)
    notes += result.notes
  }
}
