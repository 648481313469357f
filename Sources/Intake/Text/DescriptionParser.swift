import Banking

/// Takes a bank's description apart: labelled parts, telling phrases, numbers.
///
/// The knowledge is in ``DescriptionTags`` and ``DescriptionPhrases``; this file only says what goes before what. Digits are looked at as digits,
/// never for their value (but in a return reason code): ``DescriptionShape`` relies on it.
enum DescriptionParser {
  /// Where the fields of a description stand. Of a wire's two parties the other one is meant, which depends on the direction of the money.
  static func places(in scan: DescriptionScan, isOutgoing: Bool?) -> DescriptionPlaces {
    var fields = DescriptionPlaces()
    // Both numbers have a length that few descriptions have room for.
    fields.mayHaveConfirmation = scan.mostDigits >= 8
    fields.mayHaveFundingToken = scan.longestWord >= 15
    fields.invoices = scan.invoices.map { DescriptionPlaces.Place($0) }
    let labelled = readLabels(scan, isOutgoing: isOutgoing, into: &fields)
    let isBill = labelled.map { Self.isBill(scan.text($0)) } ?? false
    readPhrases(scan, hasParty: labelled != nil, isBill: isBill, into: &fields)
    readEntryDescription(scan, isBill: isBill, into: &fields)
    if fields.method == nil || fields.method == .check { readCheck(scan, into: &fields) }
    if fields.kind == .returnedItem || scan.allTraits.contains(.reason), let code = scan.returnCode {
      fields.returnCode = DescriptionPlaces.Place(code)
      fields.kind = fields.kind ?? .returnedItem
    }
    return fields
  }

  /// What the labels give; returns the party they name.
  private static func readLabels(
    _ scan: DescriptionScan, isOutgoing: Bool?, into fields: inout DescriptionPlaces
  ) -> Range<Int>? {
    guard !scan.parts.isEmpty else { return nil }
    fields.bankReference = place(scan.value(.bankReference).flatMap { firstWord(scan, $0) })
    fields.reference = place((scan.value(.individualID) ?? scan.value(.reference)).flatMap { firstWord(scan, $0) })
    let isACH = scan.parts.contains { part in
      switch part.tag.field {
      case .company, .companyID, .entryDescription, .entryClass, .individualName: true
      default: false
      }
    }
    let isWire = !isACH && scan.parts.contains { $0.tag.rail == .wire }
    if isACH { fields.method = .ach } else if isWire { fields.method = .wire }
    let party: Range<Int>?
    if let company = scan.value(.company) {
      party = company
    } else if isACH {
      // Bank of America puts the company before the first label.
      let head = scan.trimmed(scan.head)
      party = head.isEmpty ? nil : head
    } else {
      let beneficiary = scan.value(.beneficiary).flatMap { scan.party(in: $0) }
      let originator = scan.value(.originator).flatMap { scan.party(in: $0) }
      party = isOutgoing == false ? originator ?? beneficiary : beneficiary ?? originator
    }
    fields.counterparty = place(party)
    return party
  }

  private static func place(_ range: Range<Int>?) -> DescriptionPlaces.Place? {
    range.map { DescriptionPlaces.Place($0) }
  }

  private static func firstWord(_ scan: DescriptionScan, _ range: Range<Int>) -> Range<Int>? {
    let word = range.lowerBound..<(range.first { ASCII.isBlank(scan.bytes[$0]) } ?? range.upperBound)
    let trimmed = scan.trimmed(word)
    guard trimmed.count >= 2, trimmed.count <= 60, scan.bytes[trimmed].contains(where: ASCII.isDigit) else {
      return nil
    }
    return trimmed
  }

  /// What the phrases give, where the labels left it open.
  private static func readPhrases(
    _ scan: DescriptionScan, hasParty: Bool, isBill: Bool, into fields: inout DescriptionPlaces
  ) {
    let lexicon = scan.lexicon
    var kind: DescriptionPhrase?
    var method: DescriptionPhrase?
    var party: (phrase: DescriptionPhrase, range: Range<Int>)?
    for start in scan.words.indices {
      let candidates = scan.words[start].phrases
      if candidates.isEmpty { continue }
      let next = start + 1 < scan.words.count ? scan.words[start + 1].mark : 0
      for place in candidates {
        let second = lexicon.seconds[place]
        guard second == 0 || second == next else { continue }
        let phrase = lexicon.phrases[place]
        guard matches(scan, lexicon, phrase, at: start) else { continue }
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
    fields.counterparty = place(scan.party(in: party.range, afterDate: party.phrase.method == .card))
  }

  private static func isBetter(_ phrase: DescriptionPhrase, than other: DescriptionPhrase?) -> Bool {
    guard let other else { return true }
    return phrase.words.count > other.words.count
  }

  private static func matches(
    _ scan: DescriptionScan, _ lexicon: DescriptionLexicon, _ phrase: DescriptionPhrase, at start: Int
  ) -> Bool {
    guard start + phrase.words.count <= scan.words.count else { return false }
    // The first word led here.
    var word = start + 1
    for place in phrase.words.dropFirst() {
      guard scan.words[word].mark == lexicon.phraseWords[place] else { return false }
      word += 1
    }
    switch phrase.anchor {
    case .anywhere: return true
    case .start: return areNumbers(scan, 0..<start)
    case .whole: return areNumbers(scan, 0..<start) && areNumbers(scan, word..<scan.words.count)
    }
  }

  private static func areNumbers(_ scan: DescriptionScan, _ words: Range<Int>) -> Bool {
    words.allSatisfy { word in scan.words[word].range.allSatisfy { ASCII.isDigit(scan.capitals[$0]) } }
  }

  private static func partyRange(_ scan: DescriptionScan, _ phrase: DescriptionPhrase, at start: Int) -> Range<Int>? {
    switch phrase.party {
    case .none: return nil
    case .before: return start > 0 ? 0..<scan.words[start].range.lowerBound : nil
    case .after:
      let from = scan.words[start + phrase.words.count - 1].range.upperBound
      let end = scan.head.contains(from) || scan.head.upperBound == from ? scan.head.upperBound : scan.bytes.count
      return from < end ? from..<end : nil
    }
  }

  /// What the entry description of an ACH batch says of its kind (Nacha: REVERSAL is prescribed, the others are usual).
  private static func readEntryDescription(
    _ scan: DescriptionScan, isBill: Bool, into fields: inout DescriptionPlaces
  ) {
    if let entry = scan.value(.entryDescription) {
      func begins(_ word: StaticString) -> Bool { scan.begins(entry, with: word) }
      if begins("REVERSAL") {
        fields.kind = .reversal
        return
      }
      if begins("RETURN") {
        fields.kind = .returnedItem
        return
      }
      if begins("ACCTVERIFY") {
        fields.kind = .accountTest
        return
      }
      if isBill, begins("BILLING") || begins("SUBSCRIP") || begins("FEE") {
        fields.kind = .platformFee
        return
      }
    }
    if isBill, fields.kind == nil || fields.kind == .billFunding { fields.kind = .billFunding }
  }

  private static func readCheck(_ scan: DescriptionScan, into fields: inout DescriptionPlaces) {
    guard fields.kind != .bankFee, let number = scan.checkNumber else { return }
    fields.checkNumber = place(number)
    if fields.kind == nil || fields.kind == .returnedItem || fields.kind == .reversal { fields.method = .check }
  }

  /// Whether a name is BILL's own: "BILL.COM LLC", "Bill.com", "BILL".
  static func isBill(_ name: String) -> Bool {
    let key = VocabularyKey.of(name)
    return key.hasPrefix("billcom") || key == "bill" || key == "billoperations" || key == "billoperationsllc"
  }
}
