/// The entries of a QIF file by account, and every line that is none of them.
struct QIFDocument: Sendable {
  /// The transactions of one account, from all its sections.
  struct Account: Sendable {
    var name: String?
    var kind: String
    var entries: [QIFEntry] = []
  }

  private(set) var accounts: [Account] = []
  private(set) var skipped: [SkippedRow] = []
  private(set) var notes: [String] = []

  /// The accounts by their names, those without by their kinds: an asset is none with a liability.
  private var places: [String: Int] = [:]
  private var section: QIFSection?
  private var accountName: String?
  private var entry: QIFEntry?
  private var missingEnds = 0
  /// How many transactions there are so far: an account may have several sections.
  private var transactionCount = 0

  init(_ bytes: [UInt8]) {
    if !Self.hasHeader(bytes) { section = .transactions(kind: "Bank") }
    for (index, range) in TextLines(bytes).ranges.enumerated() { take(bytes[range], index + 1) }
    if let entry, !entry.isEmpty {
      if case .transactions = section { notes.append("the last record has no ^: the file may be cut off") }
    }
    finishEntry()
    if missingEnds > 0 {
      notes.append("\(missingEnds) record\(missingEnds == 1 ? "" : "s") without ^ before the date of the next")
    }
  }

  /// Whether a line opens a section.
  private static func hasHeader(_ bytes: [UInt8]) -> Bool {
    bytes.indices.contains { index in
      bytes[index] == UInt8(ascii: "!") && (index == 0 || bytes[index - 1] == 0x0A || bytes[index - 1] == 0x0D)
    }
  }

  private mutating func take(_ line: ArraySlice<UInt8>, _ number: Int) {
    let text = line.drop(while: ASCII.isBlank)
    guard let letter = text.first else { return }
    if letter == UInt8(ascii: "!") { return takeHeader(text, number) }
    guard let section else {
      skipped.append(SkippedRow(row: number, reason: letter == UInt8(ascii: "^") ? "blank" : "preamble"))
      return
    }
    if letter == UInt8(ascii: "^") {
      if entry == nil { skipped.append(SkippedRow(row: number, reason: "blank")) }
      return finishEntry()
    }
    if case .transactions = section, letter == UInt8(ascii: "D"), let entry, entry.isComplete {
      missingEnds += 1
      finishEntry()
    }
    if entry == nil { entry = QIFEntry(line: number) }
    entry?.take(letter, FieldText.of(text.dropFirst()), line: number)
  }

  private mutating func takeHeader(_ text: ArraySlice<UInt8>, _ number: Int) {
    finishEntry()
    skipped.append(SkippedRow(row: number, reason: "header"))
    let header = String(decoding: text.prefix(80), as: UTF8.self)
    if let opened = QIFSection.opened(by: header) {
      section = opened
      if opened == .accounts { accountName = nil }
    } else {
      // A list of accounts ends with `!Clear:AutoSwitch`: its last one is no account of what follows.
      section = .other(reason: "option")
      accountName = nil
    }
  }

  private mutating func finishEntry() {
    guard var entry else { return }
    self.entry = nil
    switch section {
    case .transactions(let kind):
      transactionCount += 1
      entry.ordinal = transactionCount
      let key = accountName ?? "!" + kind
      if places[key] == nil {
        places[key] = accounts.count
        accounts.append(Account(name: accountName, kind: kind))
      }
      if let place = places[key] { accounts[place].entries.append(entry) }
    case .accounts:
      if let name = entry.number { accountName = name }
      skipped.append(SkippedRow(row: entry.line, reason: "account"))
    case .other(let reason): skipped.append(SkippedRow(row: entry.line, reason: reason))
    case nil: break
    }
  }
}
