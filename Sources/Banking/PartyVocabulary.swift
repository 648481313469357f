/// The words of company names that tell little, and the abbreviations that stand for longer words. Data: add a word here.
enum PartyVocabulary {
  /// What a word tells. The first word of a name is never a suffix: "SA Consulting", "Co-op Market".
  static func role(of word: [UInt8], isFirst: Bool) -> PartyName.Role {
    if connecting.contains(word) || (!isFirst && suffixes.contains(word)) { return .silent }
    return generic.contains(word) ? .generic : .distinctive
  }

  /// Words after which a second name of the same party follows.
  static let secondName = set("dba aka fka nka")

  /// Whether a word may be what a field's width has left of a legal suffix or of an "and": "COMPAN", "INCORP", "AN".
  static func mayBeCutEnding(_ word: [UInt8]) -> Bool {
    word.count >= 2
      && (connecting.contains { $0.count > word.count && $0.starts(with: word) }
        || suffixes.contains { $0.count > word.count && $0.starts(with: word) })
  }

  /// What a text says behind a name: for what, and when, something was paid.
  static let remarks = set(
    """
    rent rents lease policy premium dues tuition fee fees internet phone wireless autopay ezpay easypay epay billpay recurring \
    monthly weekly annual quarterly qtr subscription membership invoice invoices inv order bill statement acct loan deposit \
    balance final partial advance retainer reimbursement refund credit web online pos purchase payroll salary wages commission \
    donation contribution expense expenses project job contract labor materials parts repair repairs maintenance cleaning \
    jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october \
    november december
    """)

  /// The two letters of the states of the United States.
  static let states = set(
    """
    al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt \
    va wa wv wi wy dc
    """)

  private static let connecting = set("and the of")

  private static let suffixes = set(
    """
    inc incorporated llc llp lp lllp pllc pc corp corporation co company companies ltd limited plc pty \
    gmbh ag kg ug ohg mbh sa sas sarl srl spa sl bv nv oy oyj ab as aps kft sro doo kk pte pvt se
    """)

  private static let generic = set(
    """
    service solution system supply group holding industry international national american usa us america enterprise partner \
    associate management consulting consultant technology product equipment distribution distributor global worldwide \
    development construction contractor company business office professional marketing trading transport transportation \
    logistics insurance bank financial finance capital investment property realty estate trust agency center store shop \
    services solutions systems supplies holdings industries enterprises partners associates consultants technologies products \
    distributors contractors professionals properties north south east west northern southern eastern western \
    payment payments pay corporate account accounts
    """)

  /// Short forms and plural forms by the word they stand for.
  static let abbreviations: [[UInt8]: [UInt8]] = {
    let forms = """
      svc service|svcs services|serv services|intl international|int'l international|natl national|mfg manufacturing|mfr manufacturer
      mgmt management|mgt management|grp group|assoc associates|assocs associates|dist distribution|distr distribution|equip equipment
      ctr center|centre center|hldg holding|hldgs holdings|ind industries|inds industries|indus industries|ins insurance|mktg marketing
      mkt market|prop properties|props properties|rlty realty|sys systems|tech technologies|techs technologies|transp transportation
      trans transportation|ent enterprises|entp enterprises|dept department|univ university|bros brothers|const construction
      constr construction|cons consulting|prod products|prods products|sup supply|spls supplies|soln solutions|solns solutions
      acct account|accts accounts|pmt payment|pymt payment|pmts payments|amer american|amern american|mtn mountain|st saint
      1st first|2nd second|3rd third|4th fourth|5th fifth|6th sixth|7th seventh|8th eighth|9th ninth|10th tenth
      ft fort|elec electric|engr engineering|eng engineering|labs laboratories|lab laboratory|med medical|hosp hospital
      """
    var result: [[UInt8]: [UInt8]] = [:]
    for pair in forms.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
      let words = pair.split(separator: " ")
      guard words.count == 2 else { continue }
      result[Array(words[0].utf8)] = Array(words[1].utf8)
    }
    return result
  }()

  private static func set(_ words: String) -> Set<[UInt8]> { Set(words.split(separator: " ").map { Array($0.utf8) }) }
}
