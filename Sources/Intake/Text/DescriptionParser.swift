import Banking

/// Takes a bank's description apart: labelled parts, telling phrases, numbers.
///
/// The knowledge is in ``DescriptionTags`` and ``DescriptionPhrases``; this file only says what goes before what.
enum DescriptionParser {
  /// The fields of a description. Of a wire's two parties the other one is meant, which depends on the direction of the money.
  static func parse(_ text: String, isOutgoing: Bool? = nil) -> DescriptionFields {
    let scan = DescriptionScan(text)
    var fields = DescriptionFields()
    fields.confirmation = BillIdentifiers.confirmation(in: scan.bytes)
    fields.fundingToken = BillIdentifiers.fundingToken(in: scan.bytes)
    fields.invoices = scan.invoices
    let labelled = readLabels(scan, isOutgoing: isOutgoing, into: &fields)
    readPhrases(scan, hasParty: labelled != nil, into: &fields)
    readEntryDescription(scan, company: labelled, into: &fields)
    if fields.method == nil || fields.method == .check { readCheck(scan, into: &fields) }
    if let code = scan.returnCode, fields.kind == .returnedItem || saysWhy(scan) {
      fields.returnCode = code
      fields.kind = fields.kind ?? .returnedItem
    }
    if fields.fundingToken != nil, fields.kind == nil { fields.kind = .billFunding }
    if fields.kind == .billFunding, fields.method == nil { fields.method = .ach }
    return fields
  }

  /// What the labels give; returns the party they name.
  private static func readLabels(
    _ scan: DescriptionScan, isOutgoing: Bool?, into fields: inout DescriptionFields
  ) -> String? {
    guard !scan.parts.isEmpty else { return nil }
    fields.bankReference = scan.value(.bankReference).flatMap { firstWord(scan, $0) }
    fields.reference = (scan.value(.individualID) ?? scan.value(.reference)).flatMap { firstWord(scan, $0) }
    let isACH = scan.parts.contains { part in
      switch part.tag.field {
      case .company, .companyID, .entryDescription, .entryClass, .individualName: true
      default: false
      }
    }
    let isWire = !isACH && scan.parts.contains { $0.tag.rail == .wire }
    if isACH { fields.method = .ach } else if isWire { fields.method = .wire }
    let party: String?
    if let company = scan.value(.company) {
      party = scan.text(company)
    } else if isACH {
      // Bank of America puts the company before the first label.
      let head = scan.trimmed(scan.head)
      party = head.isEmpty ? nil : scan.text(head)
    } else {
      let beneficiary = scan.value(.beneficiary).flatMap { scan.party(in: $0) }
      let originator = scan.value(.originator).flatMap { scan.party(in: $0) }
      party = isOutgoing == false ? originator ?? beneficiary : beneficiary ?? originator
    }
    fields.counterparty = party
    return party
  }

  private static func firstWord(_ scan: DescriptionScan, _ range: Range<Int>) -> String? {
    let word = range.lowerBound..<(range.first { ASCII.isBlank(scan.bytes[$0]) } ?? range.upperBound)
    let trimmed = scan.trimmed(word)
    guard trimmed.count >= 2, trimmed.count <= 60, scan.bytes[trimmed].contains(where: ASCII.isDigit) else {
      return nil
    }
    return scan.text(trimmed)
  }

  /// What the phrases give, where the labels left it open.
  private static func readPhrases(_ scan: DescriptionScan, hasParty: Bool, into fields: inout DescriptionFields) {
    var kind: DescriptionPhrase?
    var method: DescriptionPhrase?
    var party: (phrase: DescriptionPhrase, range: Range<Int>)?
    let isBill = fields.counterparty.map(isBill) ?? false
    for start in scan.words.indices {
      for phrase in DescriptionPhrases.byFirstWord[scan.marks[start]] ?? [] where matches(scan, phrase, at: start) {
        // A company's own words are not the bank's: a "service charge" that somebody else debited is no bank fee.
        if hasParty, phrase.kind == .bankFee { continue }
        // BILL named in another company's entry is only the carrier.
        if hasParty, !isBill, fields.method == .ach, phrase.kind == .billFunding || phrase.kind == .platformFee {
          continue
        }
        if phrase.kind != nil, phrase.rank < kind?.rank ?? .max { kind = phrase }
        if phrase.method != nil, phrase.rank < method?.rank ?? .max { method = phrase }
        if phrase.party != .none, let range = partyRange(scan, phrase, at: start), isBetter(phrase, than: party?.phrase)
        {
          party = (phrase, range)
        }
      }
    }
    fields.method = fields.method ?? method?.method
    if party?.phrase.party == .before, kind?.kind == .billFunding { kind = nil }
    fields.kind = fields.kind ?? kind?.kind
    guard fields.counterparty == nil, fields.kind != .bankFee, fields.kind != .interest, let party else { return }
    fields.counterparty = scan.party(in: party.range, afterDate: party.phrase.method == .card)
  }

  private static func isBetter(_ phrase: DescriptionPhrase, than other: DescriptionPhrase?) -> Bool {
    guard let other else { return true }
    return phrase.words.count > other.words.count
  }

  private static func matches(_ scan: DescriptionScan, _ phrase: DescriptionPhrase, at start: Int) -> Bool {
    guard start + phrase.words.count <= scan.words.count else { return false }
    for offset in phrase.words.indices where scan.marks[start + offset] != phrase.words[offset] { return false }
    switch phrase.anchor {
    case .anywhere: return true
    case .start: return scan.words[..<start].allSatisfy { isNumber(scan, $0) }
    case .whole:
      let rest = scan.words[..<start] + scan.words[(start + phrase.words.count)...]
      return rest.allSatisfy { isNumber(scan, $0) }
    }
  }

  private static func isNumber(_ scan: DescriptionScan, _ word: Range<Int>) -> Bool {
    scan.capitals[word].allSatisfy(ASCII.isDigit)
  }

  private static func partyRange(_ scan: DescriptionScan, _ phrase: DescriptionPhrase, at start: Int) -> Range<Int>? {
    switch phrase.party {
    case .none: return nil
    case .before: return start > 0 ? 0..<scan.words[start].lowerBound : nil
    case .after:
      let from = scan.words[start + phrase.words.count - 1].upperBound
      let end = scan.head.contains(from) || scan.head.upperBound == from ? scan.head.upperBound : scan.bytes.count
      return from < end ? from..<end : nil
    }
  }

  /// What the entry description of an ACH batch says of its kind (Nacha: REVERSAL is prescribed, the others are usual).
  private static func readEntryDescription(
    _ scan: DescriptionScan, company: String?, into fields: inout DescriptionFields
  ) {
    let isBill = company.map(isBill) ?? false
    let entry = scan.value(.entryDescription).map { String(decoding: scan.capitals[$0], as: UTF8.self) } ?? ""
    switch entry {
    case _ where entry.hasPrefix("REVERSAL"): fields.kind = .reversal
    case _ where entry.hasPrefix("RETURN"): fields.kind = .returnedItem
    case _ where entry.hasPrefix("ACCTVERIFY"): fields.kind = .accountTest
    case _ where isBill && (entry.hasPrefix("BILLING") || entry.hasPrefix("SUBSCRIP") || entry.hasPrefix("FEE")):
      fields.kind = .platformFee
    case _ where isBill && (fields.kind == nil || fields.kind == .billFunding): fields.kind = .billFunding
    default: break
    }
  }

  private static func readCheck(_ scan: DescriptionScan, into fields: inout DescriptionFields) {
    guard fields.kind != .bankFee, let number = scan.checkNumber else { return }
    fields.checkNumber = number
    if fields.kind == nil || fields.kind == .returnedItem || fields.kind == .reversal { fields.method = .check }
  }

  /// Whether the text gives a reason, so that a code in it is a return's.
  private static func saysWhy(_ scan: DescriptionScan) -> Bool {
    scan.words.contains { word in
      ["RETURN", "RETURNED", "REASON", "RTN", "REJECT", "REJECTED"].contains(
        String(decoding: scan.capitals[word], as: UTF8.self))
    }
  }

  /// Whether a name is BILL's own: "BILL.COM LLC", "Bill.com", "BILL".
  static func isBill(_ name: String) -> Bool {
    let key = VocabularyKey.of(name)
    return key.hasPrefix("billcom") || key == "bill" || key == "billoperations" || key == "billoperationsllc"
  }
}
