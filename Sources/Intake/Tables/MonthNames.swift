/// The names of months in the languages of bank exports, folded (``HeaderText``): accents off, small letters.
enum MonthNames {
  /// The month a word names, 1 for January; nil for any other word. The word is folded and has no full stop at its end.
  static func month(_ word: String) -> Int? { byName[word] }

  /// Whole names and the usual abbreviations, January to December, one language a line. Names that would mean two months in two
  /// languages ("mar" is none) stay out.
  private static let names = [
    "jan feb mar apr may jun jul aug sep oct nov dec",
    "january february march april may june july august sept october november december",
    "janar februar marz april mai juni juli august september oktober november dezember",
    "januar jän mrz apr mai jun jul aug sep okt nov dez",
    "janner feber maerz apr mai jun jul aug sep okt nov dez",
    "januari februari maart april mei juni juli augustus september oktober november december",
    "jan feb mrt apr mei jun jul aug sep okt nov dec",
    "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
    "janv fevr mars avr mai juin juil aout sept oct nov dec",
    "jan fev mar avr mai jui jul aou sep oct nov dec",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "ene feb mar abr may jun jul ago set oct nov dic",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "gen feb mar apr mag giu lug ago set ott nov dic",
    "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro",
    "jan fev mar abr mai jun jul ago set out nov dez",
    "januar februar marts april maj juni juli august september oktober november december",
    "januari februari mars april maj juni juli augusti september oktober november december",
    "jan feb mar apr maj jun jul aug sep okt nov des",
    "ledna unora brezna dubna kvetna cervna cervence srpna zari rijna listopadu prosince",
    "leden unor brezen duben kveten cerven cervenec srpen zari rijen listopad prosinec",
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia",
    "sty lut mar kwi maj cze lip sie wrz paz lis gru",
    "tammikuu helmikuu maaliskuu huhtikuu toukokuu kesakuu heinakuu elokuu syyskuu lokakuu marraskuu joulukuu",
    "januarie februarie maart april mei junie julie augustus september oktober november desember",
    "januar februar marcius aprilis majus junius julius augusztus szeptember oktober november december",
  ]

  private static let byName: [String: Int] = {
    var table: [String: Int] = [:]
    for line in names {
      for (index, name) in line.split(separator: " ").enumerated() where table[String(name)] == nil {
        table[String(name)] = index + 1
      }
    }
    // November in Czech and Polish is written listopad(u/a) in both; cerven is June and never July.
    table["listopad"] = 11
    return table
  }()
}
