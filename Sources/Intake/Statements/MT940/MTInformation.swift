/// Field 86, information to the account owner, in the styles that banks write it.
///
/// SWIFT leaves its content to the banks (`6*65x`). Three families are known: numbered parts behind a separator (`?20`, `>20`, `~20`, `+20`:
/// the German banking industry's agreement on data interchange, annex 3, "Geschäftsvorfallcode" and "Feldschlüssel"), words between slashes
/// (`/NAME/…/REMI/…`, the Dutch SEPA layout), and free text.
struct MTInformation: Sendable {
  /// The text as a person reads it, separators and codes of the structure taken out.
  var text: String
  /// The other party.
  var counterparty: String?
  /// The reference of the other party's bank chain that `KREF+` names.
  var customerReference: String?
  /// The German business transaction code, three digits.
  var transactionCode: Int?

  /// - Parameter pieces: The lines of the field, without their ends.
  init(_ pieces: [ArraySlice<UInt8>]) {
    let joined = Self.joined(pieces)
    if let (code, separator, start) = Self.structure(joined.drop { ASCII.isBlank($0) }) {
      self = Self.numbered(joined[start...], separator, code)
      return
    }
    var folded = JoinedText()
    for (index, piece) in pieces.enumerated() {
      folded.append(piece)
      if !Self.isCut(piece, isFirst: index == 0) { folded.separate() }
    }
    text = folded.text
    counterparty = MTSlashWords.counterparty(Self.unwrapped(pieces))
  }

  private init(text: String, counterparty: String?, customerReference: String?, transactionCode: Int?) {
    self.text = text
    self.counterparty = counterparty
    self.customerReference = customerReference
    self.transactionCode = transactionCode
  }

  private static func joined(_ pieces: [ArraySlice<UInt8>]) -> [UInt8] {
    var joined: [UInt8] = []
    for piece in pieces { joined += piece }
    return joined
  }

  /// Lines that are full (65 characters, the tag among them in the first) go on without a blank.
  private static func unwrapped(_ pieces: [ArraySlice<UInt8>]) -> [UInt8] {
    var joined: [UInt8] = []
    for (index, piece) in pieces.enumerated() {
      joined += piece
      if index + 1 < pieces.count, !isCut(piece, isFirst: index == 0) { joined.append(0x20) }
    }
    return joined
  }

  /// Whether a line is full, so that a word of it may go on in the next: 65 characters, of which some banks count the tag.
  private static func isCut(_ piece: ArraySlice<UInt8>, isFirst: Bool) -> Bool { piece.count + (isFirst ? 4 : 0) >= 64 }

  /// The transaction code, the separator and where the first part begins; nil for a field that has no numbered parts.
  private static func structure(_ text: ArraySlice<UInt8>) -> (code: Int?, separator: UInt8, start: Int)? {
    let digits = text.prefix { ASCII.isDigit($0) }
    guard digits.count == 3 || digits.isEmpty else { return nil }
    let start = text.startIndex + digits.count
    guard start + 2 < text.endIndex, isCode(text, start + 1) else { return nil }
    let separator = text[start]
    switch separator {
    case UInt8(ascii: "?"), UInt8(ascii: ">"), UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "|"):
      return (ShortDate.number(digits), separator, start)
    case UInt8(ascii: "+"), UInt8(ascii: "@"), UInt8(ascii: "#"), UInt8(ascii: "<"):
      return digits.count == 3 ? (ShortDate.number(digits), separator, start) : nil
    default: return nil
    }
  }

  /// 00 posting text, 10 and 11 numbers of the bank's, 20–29 and 60–65 purpose, 30–38 the other party, 34 an extension of the code.
  /// Parts 35 to 37 are in no agreement; banks write there who stands behind the other party.
  private static func isCode(_ text: ArraySlice<UInt8>, _ start: Int) -> Bool {
    guard start + 1 < text.endIndex, let code = ShortDate.number(text[start..<(start + 2)]) else { return false }
    switch code {
    case 0...19, 20...29, 30...38, 60...65: return true
    default: return false
    }
  }

  private static func numbered(_ text: ArraySlice<UInt8>, _ separator: UInt8, _ code: Int?) -> MTInformation {
    var posting = JoinedText()
    var purpose = MTJoinedParts()
    var account = JoinedText()
    var name = MTJoinedParts()
    var rest = MTJoinedParts()
    var index = text.startIndex
    while index < text.endIndex {
      guard text[index] == separator, isCode(text, index + 1),
        let part = ShortDate.number(text[(index + 1)...(index + 2)])
      else {
        index += 1
        continue
      }
      var end = index + 3
      while end < text.endIndex, !(text[end] == separator && isCode(text, end + 1)) { end += 1 }
      let value = text[(index + 3)..<end]
      switch part {
      case 0...9: posting.append(value)
      case 20...29, 60...65: purpose.append(value)
      case 31, 38: if account.isEmpty { account.append(value) }
      case 32, 33: name.append(value)
      case 35...37: rest.append(value)
      default: break
      }
      index = end
    }
    var whole = JoinedText()
    let pieces = [posting.bytes, purpose.text.bytes, account.bytes, name.text.bytes, rest.text.bytes]
    for piece in pieces where !piece.isEmpty {
      whole.append(piece)
      whole.separate()
    }
    let party = name.text.isEmpty ? nil : name.text.text
    return MTInformation(
      text: whole.text, counterparty: party, customerReference: reference(in: purpose.text.bytes), transactionCode: code
    )
  }

  /// The value behind `KREF+` in the purpose.
  private static func reference(in purpose: [UInt8]) -> String? {
    let key = Array("KREF+".utf8)
    guard purpose.count > key.count,
      let place = purpose.indices.first(where: { purpose[$0...].starts(with: key) })
    else { return nil }
    let value = purpose[(place + key.count)...].prefix { !ASCII.isBlank($0) }
    return value.isEmpty ? nil : String(decoding: value, as: UTF8.self)
  }
}

/// Parts of 27 characters that carry on one text: a full part runs into the next, a shorter one ends a line.
struct MTJoinedParts {
  private(set) var text = JoinedText()

  mutating func append(_ part: ArraySlice<UInt8>) {
    text.append(part)
    let characters = part.count { $0 & 0xC0 != 0x80 }
    if characters < 27 { text.separate() }
  }
}
