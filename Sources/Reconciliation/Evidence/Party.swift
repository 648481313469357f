import Banking

/// The names a line carries: its counterparty, and the words of its text. Lines that say the same share one party.
final class Party {
  /// The counterparty's name from a column of its own; nil where the line names none, or names only BILL, the bank itself or the account's owner.
  var name: PartyName? { isOwner ? nil : columnName }

  private let columnName: PartyName?

  /// What the text says besides the words that name nobody.
  private let words: PartyName?

  /// Whether the text is one of BILL's own entries.
  let isBillText: Bool

  /// Whether the text names whom a check was paid to.
  private(set) var isOfCheck = false

  /// Whether what it says is the account owner's own name, which some banks print in every line.
  private(set) var isOwner = false

  /// What ``agreement(bank:ledger:)`` has found before.
  var known: [ObjectIdentifier: NameAgreement] = [:]

  /// The parties of the ledger whose whole names it holds, once they have been looked for.
  var wholeNames: [Party]?

  /// A mark of the name's key, and one of the text's; 0 where there is none. Equal marks are equal names.
  private let nameMark: UInt64
  private let textMark: UInt64

  /// The beginnings and ends of its words as marks: parties without a common one have no word in common.
  let marks: SIMD4<UInt64>

  /// The numbers of its name by the word before each: Local 12 is not Local 33, Store 114 not Store 115.
  let numbers: [String: String]

  init(name: PartyName?, words: PartyName?, isBillText: Bool, numbers: [String: String] = [:]) {
    self.numbers = numbers
    marks = Self.marks(of: (name?.tokens ?? []) + (words?.tokens ?? []))
    nameMark = name.map { KeyGroups.mark($0.key) } ?? 0
    textMark = words.map { KeyGroups.mark($0.key) } ?? 0
    columnName = name
    self.words = words
    self.isBillText = isBillText
  }

  /// The text, read as a name: what an other side's name may stand in.
  var text: PartyName? { isOwner ? nil : words }

  /// Whether it says anything of who is paid or pays.
  var namesSomebody: Bool { name != nil || text != nil }

  /// Who is paid or pays, as far as the line itself says it: its own column, or what an entry of BILL's or of a check says besides.
  var payee: PartyName? { name ?? (isBillText || isOfCheck ? text : nil) }

  /// Notes that what the text of a check says is its payee. Before anything is compared.
  func markPayeeOfCheck() { isOfCheck = true }

  /// Notes that it says the owner's own name. Before anything is compared.
  func markOwner() { isOwner = true }
}

extension Party {
  /// Two letters at each end of a word: what one slip in a longer word, or a cut, leaves of it.
  private static func marks(of words: [String]) -> SIMD4<UInt64> {
    var marks = SIMD4<UInt64>.zero
    func set(_ first: UInt8, _ second: UInt8) {
      let place = Int((UInt(first) &* 31 &+ UInt(second)) % 256)
      marks[place / 64] |= 1 << UInt64(place % 64)
    }
    for word in words {
      let bytes = Array(word.utf8)
      guard let first = bytes.first, let last = bytes.last else { continue }
      set(first, bytes.count > 1 ? bytes[1] : 0)
      set(bytes.count > 1 ? bytes[bytes.count - 2] : 0, last)
      // A lone letter may be all that a cut has left of a word.
      if bytes.count == 1 { marks = SIMD4(repeating: .max) }
    }
    return marks
  }

  /// Whether this party's name is the other's, or its whole text is the other's name.
  func isNamed(like other: Party) -> Bool {
    guard other.nameMark != 0 else { return false }
    return !isOwner && (nameMark == other.nameMark || textMark == other.nameMark)
  }

  /// Whether two parties may have a word in common.
  func mayShareWords(with other: Party) -> Bool { (marks & other.marks) != .zero }
}

extension Party: Hashable {
  static func == (left: Party, right: Party) -> Bool { left === right }
  func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// The parties and the readings of texts: each distinct one is read once.
struct PartyTable {
  /// What is known of one text.
  private final class Text {
    /// What it says of the kind of movement: by direction, and by whether the record has a return code.
    var readings: [BankText?] = [nil, nil, nil, nil]

    /// By counterparty, the party; the one without apart.
    var parties: [String: Party] = [:]
    var nameless: Party?
  }

  private var texts: [String: Text] = [:]
  private let aliases: [(text: String, name: PartyName)]
  private let payees: PayeeWords

  /// A table that knows payees by other names, too, and the names that look like words of a bank's.
  init(aliases: [PayeeAlias] = [], payees: PayeeWords = PayeeWords(ledger: [])) {
    self.payees = payees
    self.aliases = aliases.filter { !$0.alias.isEmpty }.map { ($0.alias.uppercased(), PartyName($0.name)) }
  }

  /// What a record's text says of the kind of movement, and the party that it and the counterparty name.
  mutating func read(_ record: Record, words: Words, _ isBillText: (BankText) -> Bool) -> (BankText, Party) {
    let plain = words.plain
    let text: Text
    if let known = texts[plain] {
      text = known
    } else {
      text = Text()
      texts[plain] = text
    }
    let slot = (record.amount.isOutgoing ? 1 : 0) + (record.returnCode == nil ? 0 : 2)
    let reading = text.readings[slot] ?? read(record, words.plainWords)
    text.readings[slot] = reading
    if let counterparty = record.counterparty, !counterparty.isEmpty {
      if let party = text.parties[counterparty] { return (reading, party) }
      let party = party(counterparty, plain, reading, isBillText(reading))
      text.parties[counterparty] = party
      return (reading, party)
    }
    let numbers = payees.haveNumbers ? Self.numbers(in: record.description) : [:]
    guard numbers.isEmpty else {
      // Texts that differ in such a number name two parties.
      let key = numbers.sorted { $0.key < $1.key }.map { "\n\($0.key) \($0.value)" }.joined()
      let party = text.parties[key] ?? party(nil, plain, reading, isBillText(reading), numbers)
      text.parties[key] = party
      return (reading, party)
    }
    let party = text.nameless ?? party(nil, plain, reading, isBillText(reading))
    text.nameless = party
    return (reading, party)
  }

  private func read(_ record: Record, _ words: [String]) -> BankText {
    let own = payees.isEmpty ? words : payees.removed(from: words)
    return BankText(record, words: own, hasPayeesWords: own.count < words.count)
  }

  private func party(
    _ counterparty: String?, _ plain: String, _ reading: BankText, _ isBillText: Bool, _ numbers: [String: String] = [:]
  ) -> Party {
    let column = counterparty.flatMap {
      reading.isReturn && Self.isReason($0) ? nil : Self.name(ofColumn: $0, withoutCodes: reading.isReturn)
    }
    return Party(
      name: alias(counterparty, plain) ?? column, words: Self.name(ofText: plain, withoutReasons: reading.isReturn),
      isBillText: isBillText, numbers: counterparty.map { Self.numbers(in: $0) } ?? numbers)
  }

  /// Whether a text only says why something came back.
  private static func isReason(_ text: String) -> Bool {
    let words = Words(text).plainWords
    return !words.isEmpty
      && words.allSatisfy { BankVocabulary.reasons.contains($0) || BankVocabulary.back.contains($0) }
  }

  /// The payee that another name stands for.
  private func alias(_ counterparty: String?, _ plain: String) -> PartyName? {
    guard !aliases.isEmpty else { return nil }
    let name = counterparty?.uppercased() ?? ""
    return aliases.first { name.contains($0.text) || plain.contains(Words($0.text).plain) }?.name
  }

  /// The words of bank texts that name nobody.
  private static let wordsOfNobody: Set<String> = Set(
    """
    ACH DEBIT CREDIT CHECK CHECKS PAYMENT PAYMENTS PAY PYMT BILLPAY AUTOPAY DEPOSIT DEPOSITS WITHDRAWAL TRANSFER WIRE \
    CARD PURCHASE POS BILL BILLCOM COM PAYABLES PAID ONLINE MOBILE EFT PMT CCD PPD CTX WEB ELECTRONIC TRANSACTION ITEM \
    RETURNED RETURN POSTED ACCOUNT FEE OUT IN TO FROM FOR DES ID INDN CO ORIG NAME DESC DATE ENTRY DESCR SEC TRACE EED \
    IND MULTIPLE FUNDING BATCH REMOTE CUSTOMER INTERNAL DUPLICATE DUP REF INVOICE INV DIVVY LLC INCOMING OUTGOING \
    RECEIVED VENDOR VIA LOCKBOX RECEIVABLES CREDITS DEBITS IMAGE SERIAL NUMBER NO INSTANT RTP FEDNOW FEDWIRE BOOK TYPE \
    MISC OTHER BANK PREAUTHORIZED OUTBOUND INBOUND INTERNATIONAL CORPORATE TRN BENEFICIARY VOID REVERSAL SETTLEMENT \
    PROCESSING REGULAR OVER COUNTER DRAFT SUBSTITUTE MONTHLY ONLY DOWNLOAD USBANK USBANKCOM ITEMS BRANCH TELLER ATM \
    MEMO BUSINESS BNF DET INTL TC ON OF AND VOIDCREDIT VOIDED REFUND UNCASHED PAYEE PAYABLE \
    ORDER TIME ET CT MT PT BK THE CASHED CLEARED PRESENTED AUTHORIZED
    """.split(separator: " ").map(String.init))

  /// The short numbers of a name by the word before each, and one that begins it by the word behind it: 1200 Main St LLC.
  private static func numbers(in text: String) -> [String: String] {
    guard text.utf8.contains(where: { $0 >= 48 && $0 <= 57 }) else { return [:] }
    let words = text.prefix(600).uppercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    func isNumber(_ word: String) -> Bool {
      word.utf8.count <= 5 && word.utf8.allSatisfy { $0 >= 48 && $0 <= 57 }
    }
    func isName(_ word: String) -> Bool {
      word.utf8.count >= 3 && word.utf8.allSatisfy { $0 > 57 } && !wordsOfNobody.contains(word)
        && !months.contains(word)
    }
    var numbers: [String: String] = [:]
    for (place, number) in words.enumerated() where isNumber(number) {
      let before = place > 0 ? words[place - 1] : ""
      let behind = place + 1 < words.count ? words[place + 1] : ""
      let isFirst = before.isEmpty || wordsOfNobody.contains(before)
      let key = isName(before) ? before : isFirst && isName(behind) ? ">" + behind : ""
      if !key.isEmpty, numbers[key] == nil { numbers[key] = String(number.drop { $0 == "0" }) }
    }
    return numbers
  }

  /// A column's name; nil where it names only BILL or nobody. That of a return may be what is left of its reason: "CREDIT R03".
  private static func name(ofColumn text: String, withoutCodes: Bool) -> PartyName? {
    var kept: [Substring] = []
    var previous = ""
    // "Bill Smith" is somebody; "BILL", "BILL.COM LLC" and "Bill Pay" are not.
    let isBillsOwn =
      text.uppercased().hasPrefix("BILL.COM")
      || Words(text).plainWords.dropFirst().allSatisfy { wordsOfNobody.contains($0) }
    for word in text.prefix(600).split(whereSeparator: { " \t,:;|*/=#()".contains($0) }) {
      let plain = word.uppercased().filter { $0.isLetter || $0.isNumber }
      if payouts.contains(plain) { return nil }
      defer { previous = plain }
      if previous == "MULTIPLE", "PAYMENTS".hasPrefix(plain) { continue }
      // Words with several digits are references, not names.
      guard !plain.isEmpty, !wordsOfNobody.contains(plain) || (plain == "BILL" && !isBillsOwn),
        plain.count(where: \.isNumber) < 3
      else { continue }
      if plain == "BILLCOM" || word.uppercased().hasPrefix("BILL.COM") || withoutCodes && isReturnCode(plain) {
        continue
      }
      kept.append(word)
    }
    return telling(kept.joined(separator: " "))
  }

  /// A processor's name beside one of these is not the other party's.
  private static let payouts: Set<String> = ["PAYOUT", "PAYOUTS"]

  /// A text as a name without the words that name nobody; nil where nothing is left.
  private static func name(ofText plain: String, withoutReasons: Bool) -> PartyName? {
    let words = plain.split(separator: " ").map(String.init)
    let kept = words.indices.filter {
      !wordsOfNobody.contains(words[$0]) && !isPartOfDate(words, $0) && !goesWithWordBefore(words, $0)
        && !(withoutReasons && (BankVocabulary.reasons.contains(words[$0]) || isReturnCode(words[$0])))
    }
    // Two letters alone, beside references, are what is left of a word.
    let names = kept.filter { words[$0].count(where: \.isNumber) < 3 }
    if names.count == 1, words[names[0]].utf8.count < 3 { return nil }
    return telling(kept.map { words[$0] }.joined(separator: " "))
  }

  /// Whether a word is a reason code of Nacha's: R01.
  private static func isReturnCode(_ word: String) -> Bool {
    word.utf8.count == 3 && word.utf8.first == UInt8(ascii: "R") && word.utf8.dropFirst().allSatisfy { $0 < 58 }
  }

  /// Whether a word goes with the one before it and names nobody: what a field's width has left of "MULTIPLE PAYMENTS".
  private static func goesWithWordBefore(_ words: [String], _ place: Int) -> Bool {
    guard place > 0 else { return false }
    // "PAY FASTER" is what BILL calls its instant payments.
    return words[place - 1] == "MULTIPLE" && "PAYMENTS".hasPrefix(words[place])
      || words[place - 1] == "PAY" && words[place] == "FASTER"
  }

  /// Whether a word is the month or the day of a date in words ("DESC DATE:JUN 20", "RECEIVED ON OCT 14", "PAYABLES SEP 03"): a month alone may be a
  /// name.
  private static func isPartOfDate(_ words: [String], _ place: Int) -> Bool {
    func isDay(_ place: Int) -> Bool {
      guard words.indices.contains(place), words[place].utf8.count <= 2, let day = Int(words[place]) else {
        return false
      }
      return (1...31).contains(day)
    }
    func isMonth(_ place: Int) -> Bool {
      guard words.indices.contains(place), months.contains(words[place]) else { return false }
      return isDay(place + 1) || place > 0 && ["DATE", "DATED", "ON"].contains(words[place - 1])
    }
    return isMonth(place) || isMonth(place - 1) && words[place].utf8.allSatisfy { $0 < 58 }
  }

  private static let months: Set<String> = Set(
    """
    JAN FEB MAR APR MAY JUN JUL AUG SEP SEPT OCT NOV DEC JANUARY FEBRUARY MARCH APRIL JUNE JULY AUGUST SEPTEMBER \
    OCTOBER NOVEMBER DECEMBER
    """.split(separator: " ").map(String.init))

  private static func telling(_ text: String) -> PartyName? {
    guard !text.isEmpty else { return nil }
    let name = PartyName(text)
    let tells = name.significantTokens.contains { $0.utf8.count >= 2 && $0.utf8.contains { $0 > 57 } }
    return tells ? name : nil
  }
}
