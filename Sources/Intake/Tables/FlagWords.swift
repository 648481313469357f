/// Words in a column of their own that say which way the money of their row goes.
enum FlagWords {
  /// Debit or credit, by a folded word; nil for any other word.
  static func mark(_ folded: String) -> DirectionMark? { table[folded] }

  /// Whether a word names a kind of payment as often as a direction: a customer's check is money in.
  static func isWeak(_ folded: String) -> Bool { weak.contains(folded) }

  /// Whether a word means money out to the one and money in to the other: who is charged pays, who charges is paid.
  static func isOfTwoViews(_ folded: String) -> Bool { twoViews.contains(folded) }

  private static let twoViews: Set<String> = ["charge", "charged", "charges", "refund", "refunds", "refunded"]

  private static let weak: Set<String> = [
    "check", "checks", "cheque", "charge", "charged", "expense", "debit card", "debit memo", "credit memo", "refund",
    "income",
    "deposit", "deposits", "deposit slip", "dslip", "cash", "send", "sent", "received", "receive",
  ]

  private static let debits =
    "debit|dr|d|db|debits|deb|dbit|debet|dbt|d debit|debited|withdrawal|withdrawals|outflow|out|money out|paid out|payment out|outgoing|"
    + "check|checks|cheque|charge|charged|dslip out|af|soll|s|belastung|lastschrift|dare|debito|debe|cargo|retiro|gasto|vydaj|odchozi|obciazenie|"
    + "wychodzaca|terheles|kiadas|debit card|expense|sent|send|spend|uttag|ud|ut|sortie|saida|ausgang|uscita|egreso|dbit withdrawal|debit memo|wydatek|debets|debetas|deebet|-"
  private static let credits =
    "credit|cr|c|cred|credits|crdt|crd|c credit|credited|deposit|deposits|inflow|in|money in|paid in|payment in|incoming|dslip|deposit slip|"
    + "bij|haben|h|gutschrift|avere|credito|haber|abono|ingreso|prijem|prichozi|uznanie|przychodzaca|jovairas|bevetel|income|received|receive|"
    + "insattning|ind|inn|entree|entrada|eingang|entrata|refund|credit memo|lodgement|wplyw|kredit|kredits|kreditas|kreedit|krediit|+"

  private static let table: [String: DirectionMark] = {
    var table: [String: DirectionMark] = [:]
    for word in debits.split(separator: "|") { table[String(word)] = .debit }
    for word in credits.split(separator: "|") { table[String(word)] = .credit }
    return table
  }()
}

/// Words in descriptions that lean one way: used only where nothing else says on which side a column stands.
enum DirectionWords {
  /// Above zero where a text speaks of money that comes in, below where it goes out, zero where it says nothing.
  static func leaning(_ folded: String) -> Int {
    var sum = 0
    for word in folded.split(separator: " ") { sum += table[String(word)] ?? 0 }
    return sum
  }

  private static let table: [String: Int] = {
    var table: [String: Int] = [:]
    let out =
      "pos atm bankomat purchase withdrawal fee fees charge lastschrift kartenzahlung dd payment paid sent check cheque debit autopay bill pmt "
      + "kaart betaalautomaat dankort visa uttag incasso prelevement retrait carte rent loan insurance tax payroll supplier vendor "
      + "subscription amazon tankstelle versicherung miete mcdonald purch payables disbursement wypłata platnosc"
    let into =
      "deposit credit refund interest salary gehalt lohn gutschrift habenzinsen zinsen received receipt remittance lodgement cashback dividend "
      + "invoice customer incoming salaire nomina lon loon eingang rimborso accredito przelew wplyw reversal rebate receivables"
    for word in out.split(separator: " ") { table[String(word)] = -1 }
    for word in into.split(separator: " ") { table[String(word)] = 1 }
    return table
  }()
}
