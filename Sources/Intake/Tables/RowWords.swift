/// What the words of a row make it, where it is no record: totals, balances, marks of sections.
enum RowWords {
  /// The kinds of such rows.
  enum Kind: Hashable, Sendable {
    case total, opening, closing, balance, pending, posted
    /// All debits or all credits of the period, which some banks date like records: "Total" alone may be a payee, these are none.
    case turnover
  }

  /// The kind a folded text begins with; nil for any other text.
  static func kind(_ folded: String) -> Kind? {
    guard let candidates = byFirstWord[WordMark.of(folded.utf8.prefix { $0 != 0x20 })] else { return nil }
    return candidates.first { begins(folded, $0.phrase) }?.kind
  }

  /// Whether some short text of a row, folded, passes a test: words of totals and balances are never long.
  static func anyText(_ table: TableRows, _ row: Int, _ test: (String) -> Bool) -> Bool {
    table.filledColumns(row).contains { column in
      let cell = table.cell(row, column)
      return cell.kind == .text && cell.count <= 60 && test(HeaderText.folded(table.text(cell)))
    }
  }

  /// Whether a folded text begins with the words of a total.
  static func isTotal(_ folded: String) -> Bool { kind(folded).map { $0 == .total || $0 == .turnover } ?? false }

  /// Whether a text can begin with a phrase, by its first word alone: false only where it surely does not.
  static func mayBegin(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var mark = WordMark.seed
    var count = 0
    for index in range {
      let byte = bytes[index] | 0x20
      // Whatever is not a plain word of small or capital letters is for the folding to say.
      guard byte >= 97, byte <= 122, bytes[index] < 0x80 else {
        guard bytes[index] == 0x20, count > 0 else { return true }
        break
      }
      if count > 0, bytes[index] < 97, bytes[index - 1] >= 97 { return true }
      mark = WordMark.adding(byte, to: mark)
      count += 1
    }
    return firstWords[Int(truncatingIfNeeded: mark & firstWordMask)]
  }

  /// Which places the marks of the phrases' first words fold into: most words of a statement are in none of them.
  private static let firstWords: [Bool] = {
    var places = [Bool](repeating: false, count: Int(firstWordMask) + 1)
    for mark in byFirstWord.keys { places[Int(truncatingIfNeeded: mark & firstWordMask)] = true }
    return places
  }()

  private static let firstWordMask: UInt64 = 0xFFFF

  /// The phrases by the mark of their first word, in the order of the list.
  private static let byFirstWord: [UInt64: [(kind: Kind, phrase: String)]] = {
    var table: [UInt64: [(kind: Kind, phrase: String)]] = [:]
    for (kind, list) in phrases {
      for phrase in list { table[WordMark.of(phrase.utf8.prefix { $0 != 0x20 }), default: []].append((kind, phrase)) }
    }
    return table
  }()

  /// Whether the whole of a text is a phrase of its kind, but for a date or number after it: a payment's text says more.
  static func isWholly(_ folded: String, _ kind: Kind) -> Bool {
    for (known, list) in phrases where known == kind {
      for phrase in list where begins(folded, phrase) {
        let rest = folded.utf8.dropFirst(phrase.utf8.count)
        let words = String(decoding: rest, as: UTF8.self).split(separator: " ")
        if words.allSatisfy({ isFiller(String($0)) }) { return true }
      }
    }
    return false
  }

  /// Whether words of a balance are a business's name as well: a shop for shoes, an agency.
  static func mayBeName(_ folded: String) -> Bool { ["balance", "new balance", "saldo", "solde"].contains(folded) }

  /// Whether a status or date cell says that an entry is not booked yet.
  static func isPending(_ folded: String) -> Bool { pendingWords.contains(folded) }

  /// Whether a folded text says of an entry that the bank has booked it, as German banks do under "Info": "Umsatz gebucht".
  static func isBooked(_ folded: String) -> Bool { bookedWords.contains(folded) }

  private static func begins(_ text: String, _ phrase: String) -> Bool {
    guard text.utf8.starts(with: phrase.utf8) else { return false }
    let rest = text.utf8.dropFirst(phrase.utf8.count)
    return rest.isEmpty || rest.first == 0x20
  }

  private static func isFiller(_ word: String) -> Bool {
    word.utf8.allSatisfy { $0 >= 48 && $0 <= 57 } || MonthNames.month(word) != nil || fillers.contains(word)
  }

  private static let fillers: Set<String> = [
    "as", "of", "on", "at", "per", "am", "vom", "zum", "au", "le", "al", "del", "a", "the", "for", "from", "to", "usd",
    "eur", "gbp", "chf",
    "statement", "period", "date", "account", "amount", "ledger", "day", "forward", "balance", "saldo", "op", "until",
    "by", "st", "nd",
    "rd", "th", "und", "and", "bis", "jour", "k", "ke", "dni", "na", "dzien", "$", "available",
  ]

  private static let bookedWords: Set<String> = [
    "umsatz gebucht", "gebucht", "booked", "posted", "geboekt", "comptabilise", "contabilizzato", "contabilizado",
    "bokford",
  ]

  private static let pendingWords: Set<String> = [
    "pending", "pend", "pdng", "processing", "authorized", "authorised", "authorization", "unposted", "not posted",
    "hold", "memo posted",
    "vorgemerkt", "vorgemerkte umsatze", "in bearbeitung", "umsatz vorgemerkt", "offen", "en attente", "a venir",
    "pendiente", "in sospeso",
    "non contabilizzato", "in behandeling", "gereserveerd", "reserverad", "reservert", "afventer", "reserveret",
    "cekajici", "nezauctovano", "в обработке",
    "pendente", "oczekujaca", "intraday", "preliminar", "ej bokford", "umsatz vorgemerkt und nicht gebucht", "reverted",
    "scheduled", "void", "voided", "expired", "in process", "in progress", "initiated", "draft", "upcoming", "on hold",
    "abandoned", "awaiting approval", "pending approval", "under review", "future", "pre authorization",
    "temporary authorization", "temp authorization", "not completed", "incomplete", "insufficient funds",
    "ausstehend", "in prufung", "in afwachting", "nog te verwerken", "en cours", "en cours de traitement",
    "en traitement",
    "a traiter", "pendientes", "en proceso", "en tramite", "in attesa", "in lavorazione", "in corso", "oczekujacy",
    "oczekujace", "w trakcie realizacji", "w realizacji",
    "abgelehnt", "zuruckgewiesen", "fehlgeschlagen", "gescheitert", "storniert", "abgebrochen", "nicht ausgefuhrt",
    "geweigerd", "afgewezen", "afgekeurd", "mislukt", "geannuleerd", "niet uitgevoerd",
    "refuse", "refusee", "rejete", "rejetee", "echoue", "echouee", "echec", "annule", "annulee", "non execute",
    "rechazado", "rechazada", "denegado", "denegada", "fallido", "fallida", "cancelado", "cancelada", "anulado",
    "anulada",
    "rifiutato", "rifiutata", "respinto", "respinta", "fallito", "fallita", "non riuscito", "non riuscita", "annullato",
    "annullata", "non eseguito", "non eseguita",
    "odrzucona", "odrzucony", "odrzucone", "odmowa", "nieudana", "nieudany", "anulowana", "anulowany", "anulowane",
    "niezrealizowana",
    "held", "placed", "removed", "declined", "failed", "canceled", "cancelled", "denied", "rejected", "blocked",
  ]

  private static let phrases: [(Kind, [String])] = [
    (
      .opening,
      [
        "beginning balance", "opening balance", "opening ledger balance", "opening ledger", "balance forward",
        "balance brought forward",
        "brought forward", "previous balance", "starting balance", "start balance", "initial balance",
        "beginning ledger balance",
        "balance b f", "b f", "letzter kontostand", "anfangssaldo", "alter saldo", "alter kontostand", "saldovortrag",
        "anfangsbestand",
        "anfangskontostand", "saldo alt", "ubertrag", "saldo anterior", "saldo inicial", "saldo iniziale",
        "solde initial", "ancien solde",
        "solde precedent", "solde debut", "solde d ouverture", "beginsaldo", "openingssaldo", "ingaende saldo",
        "inngaende saldo",
        "startsaldo", "primosaldo", "alkusaldo", "pocatecni zustatek", "pociatocny zostatok", "saldo poczatkowe",
        "nyito egyenleg",
        "sold initial", "opening cleared balance", "opening available balance", "opening bal", "old balance",
        "algsaldo",
        "likutis pradziai", "sakuma atlikums", "previous statement balance", "last statement balance",
        "prior statement balance", "prior balance", "prior day balance", "prior ledger balance",
        "previous ledger balance", "previous day balance", "starting ledger balance", "beg bal", "beg balance",
        "bop balance", "beginning bal", "starting bal", "bal fwd", "bal forward", "balance fwd", "bal b f", "bbf",
      ]
    ),
    (
      .closing,
      [
        "ending balance", "closing balance", "closing ledger balance", "closing ledger", "balance carried forward",
        "carried forward",
        "new balance", "final balance", "end balance", "statement balance", "ending ledger balance", "balance c f",
        "c f", "endsaldo",
        "neuer saldo", "neuer kontostand", "endbestand", "endkontostand", "kontostand", "saldo neu", "saldo final",
        "saldo finale", "solde final",
        "nouveau solde", "solde fin", "solde de cloture", "solde au", "eindsaldo", "utgaende saldo", "ultimosaldo",
        "loppusaldo",
        "konecny zustatek", "konecny zostatok", "saldo koncowe", "zaro egyenleg", "sold final",
        "closing cleared balance", "closing bal",
        "closing available balance", "loppsaldo", "likutis pabaigai", "beigu atlikums", "end bal", "ending bal",
        "bal c f",
      ]
    ),
    (
      .balance,
      [
        "balance", "ledger balance", "current balance", "available balance", "account balance", "saldo", "solde",
        "running balance",
        "collected balance", "book balance", "cleared balance", "verfugbarer betrag", "aktueller kontostand",
        "saldo actual",
        "saldo disponible", "saldo contabile", "zustatek", "egyenleg", "saldo dostepne", "daily balance",
        "daily ledger balance", "daily ending balance", "ending daily balance", "end of day balance", "eod balance",
        "closing daily balance", "current ledger balance", "current available balance", "opening available",
        "closing available", "available bal", "ledger bal", "collected bal", "book bal", "current bal", "running bal",
        "average balance", "average ledger balance", "reconciled balance", "register balance", "balance per bank",
        "balance per books", "balance per statement",
      ]
    ),
    // Before the totals, which any text may begin with.
    (
      .turnover,
      [
        "turnover", "kaive", "apyvarta", "apgrozijums", "total credits", "total debits", "total deposits",
        "total withdrawals", "total checks paid", "total checks", "total additions", "total subtractions",
        "total deposits and credits", "total deposits and additions", "total checks and debits",
        "total withdrawals and debits", "total withdrawals and subtractions", "total debits and credits",
        "total credits and debits", "total other debits", "total other credits", "total ach debits",
        "total ach credits", "total electronic debits", "total electronic credits", "grand total", "subtotal",
        "sub total", "page total", "batch total", "report total", "account total", "running total",
        "cumulative total", "net total", "net change", "net activity", "net movement", "sum of debits",
        "sum of credits", "totals", "total for", "number of transactions", "number of debits", "number of credits",
      ]
    ),
    (
      .total,
      [
        "total", "sum", "summe", "gesamt", "gesamtsumme", "zwischensumme", "endsumme", "totale", "totaal", "totaux",
        "suma", "celkem", "razem", "i alt", "yhteensa", "totalt", "overall total", "ending total", "total general",
        "sous total", "subtotaal", "totali", "osszesen", "somme", "sum total", "number of", "count",
        "transactions total",
      ]
    ),
    (
      .pending,
      [
        "pending transactions", "pending", "pending activity", "pending authorizations", "pending items",
        "vorgemerkte umsatze",
        "vorgemerkt", "unposted transactions", "operations en attente", "operations a venir", "movimientos pendientes",
      ]
    ),
    (
      .posted,
      [
        "posted transactions", "posted", "posted activity", "completed transactions", "booked transactions",
        "gebuchte umsatze",
        "cleared transactions", "transaction history", "operations comptabilisees",
      ]
    ),
  ]
}
