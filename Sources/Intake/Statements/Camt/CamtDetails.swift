/// `TxDtls`: one transaction of an entry.
///
/// A class, because a message has many of them with many texts each, and each is only ever handed on.
final class CamtDetails {
  var code = CamtTransactionCode()
  var servicerReference: String?
  var endToEnd: String?
  var instruction: String?
  var paymentInformation: String?
  var message: String?
  var transaction: String?
  var uetr: String?
  var clearing: String?
  var check: String?
  var proprietaryReference: String?
  var debtor: String?
  var creditor: String?
  var ultimateDebtor: String?
  var ultimateCreditor: String?
  var unstructured: [String] = []
  var structured: [String] = []
  var documents: [String] = []
  var returnCode: String?
  private var returnTexts: [String] = []
  var information: String?
  var original: String?
  var rate: String?
  var settlementDate: CamtValue?

  init() {}

  /// What the bank adds to the reason of a return.
  var returnText: String? { FieldText.joined(returnTexts) }

  /// Repeated elements are kept up to this many.
  private static let repeatLimit = 50

  func take(_ element: CamtElement, _ value: String, _ place: CamtPlace) {
    switch place.parent() {
    case .references: takeReference(element, value)
    case .proprietary:
      if element == .reference, place.parent(2) == .references { proprietaryReference = value }
      code.take(element, value, place)
    case .remittance:
      if element == .unstructured { Self.append(value, to: &unstructured) }
    case .structured, .creditorReferenceInformation, .document: takeRemittance(element, value)
    case .returnInformation:
      if element == .additionalInformation { Self.append(value, to: &returnTexts) }
      if element == .reason { returnCode = value }
    case .reason:
      if place.parent(2) == .returnInformation, element == .code || element == .proprietary { returnCode = value }
    case .details:
      if element == .transactionInformation { information = value }
    case .relatedDates: takeDate(element, place.value(value))
    case .instructedAmount:
      if element == .amount { original = [value, place.currency].compactMap { $0 }.joined(separator: " ") }
    case .exchange:
      if element == .rate { rate = value }
    default:
      if element == .name { takeName(value, place) } else { code.take(element, value, place) }
    }
  }

  private static func append(_ text: String, to list: inout [String]) {
    if list.count < repeatLimit { list.append(text) }
  }

  private func takeReference(_ element: CamtElement, _ value: String) {
    // Banks that have no reference must still write one where the element is mandatory.
    guard value != "NOTPROVIDED", value != "NOTAVAILABLE", value != "NONREF" else { return }
    switch element {
    case .servicerReference: servicerReference = value
    case .endToEnd: endToEnd = value
    case .instruction: instruction = value
    case .paymentInformation: paymentInformation = value
    case .message: message = value
    case .transaction: transaction = value
    case .uetr: uetr = value
    case .clearing: clearing = value
    case .check: check = value
    default: break
    }
  }

  /// Creditor's references and additional information are quoted; numbers of documents are invoices as well.
  private func takeRemittance(_ element: CamtElement, _ value: String) {
    switch element {
    case .reference, .creditorReference, .additionalRemittance: Self.append(value, to: &structured)
    case .number:
      Self.append(value, to: &structured)
      Self.append(value, to: &documents)
    default: break
    }
  }

  private func takeDate(_ element: CamtElement, _ value: CamtValue) {
    switch element {
    case .settlementDate: settlementDate = value
    case .transactionDate, .acceptanceDate: settlementDate = settlementDate ?? value
    default: break
    }
  }

  /// The name of a party stands in it, or since version 7 in its `Pty` or `Agt`.
  private func takeName(_ value: String, _ place: CamtPlace) {
    let role: CamtElement
    switch place.parent() {
    case .party: role = place.parent(2)
    case .institution: role = place.parent(3)
    default: role = place.parent()
    }
    guard place.path.contains(.parties) else { return }
    switch role {
    case .debtor: debtor = value
    case .creditor: creditor = value
    case .ultimateDebtor: ultimateDebtor = value
    case .ultimateCreditor: ultimateCreditor = value
    default: break
    }
  }
}
