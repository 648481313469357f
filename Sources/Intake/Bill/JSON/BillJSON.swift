import Banking

/// Answers of BILL's API saved to a file: v3 payments and receivable payments, v2 `SentPay`, `ReceivedPay` and `MoneyMovement`
/// (the design's `domain.md`, section 1; fields by BILL's public v3 collection and its v2 client library).
///
/// A file holds one object, an array, a page (`{"results": […], "nextPage": …}` of v3, `{"response_status": 0, "response_data": […]}` of v2), or
/// several of these one after another.
enum BillJSON: StatementReader {
  static let name = "BILL API JSON"

  static func recognises(_ head: FileHead) -> Bool {
    let start = head.firstInk
    guard start < head.bytes.count else { return false }
    // "{1:" begins a SWIFT message.
    let next = head.bytes[(start + 1)...].first { !ASCII.isBlank($0) }
    switch head.bytes[start] {
    case UInt8(ascii: "{"): return next == UInt8(ascii: "\"") || next == UInt8(ascii: "}")
    case UInt8(ascii: "["): return next == UInt8(ascii: "{") || next == UInt8(ascii: "]")
    default: return false
    }
  }

  static func read(_ request: InputRequest) throws(IntakeError) -> InputFile {
    let text = try TextDecoding.decode(request.bytes, path: request.path)
    let pages = try BillPages.read(try JSONParser.parse(text.bytes, path: request.path), path: request.path)
    var file = InputFile(
      id: request.id, path: request.path, side: request.side ?? .ledger, format: .billJSON,
      recognition: "JSON of BILL's API: " + pages.kinds)
    var statement = Statement(
      account: nil, currency: request.currency ?? .usDollar, currencyIsStated: false)
    let context = BillContext(path: request.path, input: request.id, currency: statement.currency)
    var seen: Set<String> = []
    for object in pages.objects {
      if let id = object.text("id"), !seen.insert(id).inserted {
        file.skipped.append(SkippedRow(row: object.line, reason: "repeated"))
        continue
      }
      guard let kind = BillObjectKind(object) else {
        file.skipped.append(SkippedRow(row: object.line, reason: "other-object"))
        continue
      }
      let records = try kind.records(object, context, firstOrdinal: statement.records.count + 1)
      if records.isEmpty { file.skipped.append(SkippedRow(row: object.line, reason: "unpaid")) }
      statement.records += records
    }
    if statement.records.isEmpty, let first = pages.objects.first,
      !pages.objects.contains(where: { BillObjectKind($0) != nil })
    {
      throw IntakeError(
        path: request.path, place: "line \(first.line)", expected: "payments of BILL's API",
        found: "objects with \(first.members.keys.sorted().prefix(8).joined(separator: ", ").quotable)",
        remedy: "save the answer of /v3/payments, of List/SentPay.json, ReceivedPay.json or MoneyMovement.json"
      ).foreign
    }
    file.statements = [statement]
    file.notes = pages.notes
    return file
  }
}

extension InputFormat {
  /// Answers of BILL's API.
  public static let billJSON = InputFormat(rawValue: "bill-json")
}

/// What every object of a file is read with.
struct BillContext: Sendable {
  var path: String
  var input: String
  var currency: Currency

  /// A member's amount; nil where it is missing or null.
  ///
  /// - Throws: ``IntakeError`` for what is no amount of the currency.
  func amount(_ object: JSONObject, _ name: String) throws(IntakeError) -> Amount? {
    guard let value = object[name] else { return nil }
    if case .null = value { return nil }
    guard let text = value.text, let plain = JSONDecimal.plain(text) else {
      throw refusal(object, name, "an amount", found: value.kind)
    }
    do { return try Amount(decimal: plain, currency: currency) } catch {
      switch error {
      case .tooManyDecimals:
        throw refusal(
          object, name, "an amount of \(currency) with at most \(currency.minorUnitDigits) decimals", found: value.kind)
      case .overflow: throw refusal(object, name, "an amount that fits in 64 bits of minor units", found: value.kind)
      default: throw refusal(object, name, "an amount", found: value.kind)
      }
    }
  }

  /// A member's day: `yyyy-MM-dd`, alone or before a time. Nil where it is missing.
  func day(_ object: JSONObject, _ name: String) throws(IntakeError) -> Day? {
    guard let text = object.text(name) else { return nil }
    guard let day = Day(iso: text.prefix(10)) else {
      throw refusal(object, name, "a date (yyyy-MM-dd)", found: "'\(text.quotable)'")
    }
    return day
  }

  /// What stood in a member instead of what was expected.
  func refusal(_ object: JSONObject, _ name: String, _ expected: String, found: String) -> IntakeError {
    IntakeError(
      path: path, place: "line \(object.line), \(name)", expected: expected, found: found,
      remedy: "correct the object, or save the answer of the API again")
  }

  /// A record with its place.
  func record(_ object: JSONObject, _ ordinal: Int, _ date: Day, _ amount: Amount) -> Record {
    Record(provenance: Provenance(input: input, record: ordinal, row: object.line), date: date, amount: amount)
  }
}

/// JSON numbers as plain decimals.
enum JSONDecimal {
  /// The same number without an exponent ("1.25e3" is "1250"); nil where it is no number of ordinary size.
  static func plain(_ text: String) -> String? {
    guard let mark = text.utf8.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }) else { return text }
    guard let exponent = Int(text[text.index(after: mark)...]), (-30...30).contains(exponent) else { return nil }
    var digits = Array(text[..<mark].utf8)
    let sign = digits.first == UInt8(ascii: "-") ? "-" : ""
    if !sign.isEmpty { digits.removeFirst() }
    let point = digits.firstIndex(of: UInt8(ascii: ".")) ?? digits.count
    digits.removeAll { $0 == UInt8(ascii: ".") }
    guard !digits.isEmpty, digits.allSatisfy(ASCII.isDigit) else { return nil }
    let place = point + exponent
    if place <= 0 { digits = Array(repeating: UInt8(ascii: "0"), count: 1 - place) + digits }
    let whole = max(1, place)
    if digits.count < whole { digits += Array(repeating: UInt8(ascii: "0"), count: whole - digits.count) }
    let head = String(decoding: digits[..<whole], as: UTF8.self)
    let tail = String(decoding: digits[whole...], as: UTF8.self)
    return sign + head + (tail.isEmpty ? "" : "." + tail)
  }
}
