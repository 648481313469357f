/// The functions that are newer than the file format. In a file their names have a prefix that the formula bar does not
/// show; a program that finds one without it shows #NAME?.
struct FutureFunctions {
  /// The first function whose variables need a prefix too, as `LET(x,1,x+1)`: where it has none, the formula is not the
  /// file's.
  private(set) var unmarked: String?
  private var missing: [(place: Int, prefix: String)] = []

  /// The formula as the file has it: prefixes stand where they are missing, and everything else as it was written.
  static func stored(_ formula: String) -> String {
    guard formula.utf8.contains(UInt8(ascii: "(")) else { return formula }
    let source = Array(formula.utf8)
    return FutureFunctions(source).stored(source) ?? formula
  }

  /// Looks for functions in a formula, outside of texts, sheets' names and brackets.
  init(_ source: [UInt8]) {
    var at = 0
    while at < source.count {
      let byte = source[at]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        // A doubled quote ends one piece and begins the next.
        at = (source[(at + 1)...].firstIndex(of: byte) ?? source.count - 1) + 1
      case UInt8(ascii: "["): at += FormulaBytes.bracketed(source[at...]).count
      case _ where FormulaBytes.isWord(byte):
        let word = source[at...].prefix { FormulaBytes.isWord($0) }
        // Behind a sheet's name it is a name of that sheet.
        let isOfSheet = at > 0 && source[at - 1] == UInt8(ascii: "!")
        at += word.count
        if !isOfSheet, Self.isCalled(word, source[at...]) { take(word) }
      default: at += 1
      }
    }
  }

  /// The formula with its prefixes; nil where it has them all.
  func stored(_ source: [UInt8]) -> String? {
    guard !missing.isEmpty else { return nil }
    var text: [UInt8] = []
    var start = 0
    for (place, prefix) in missing {
      text += source[start..<place]
      text += prefix.utf8
      start = place
    }
    return String(decoding: text + source[start...], as: UTF8.self)
  }

  /// Whether a bracket follows, for some functions behind blanks too.
  private static func isCalled(_ word: ArraySlice<UInt8>, _ rest: ArraySlice<UInt8>) -> Bool {
    if rest.first == UInt8(ascii: "(") { return true }
    guard rest.first == 0x20 || rest.first == 0x0A, FormulaWords.isFunction(word) else { return false }
    return rest.first { $0 > 0x20 } == UInt8(ascii: "(")
  }

  private mutating func take(_ word: ArraySlice<UInt8>) {
    guard (2...Self.longest).contains(word.count) else { return }
    let name = String(decoding: word, as: UTF8.self).uppercased()
    if Self.names.contains(name) {
      missing.append((word.startIndex, "_xlfn."))
    } else if Self.sheetNames.contains(name) {
      missing.append((word.startIndex, "_xlfn._xlws."))
    } else if unmarked == nil, Self.withVariables.contains(name) {
      unmarked = name
    }
  }

  private static let longest = "FORECAST.ETS.SEASONALITY".utf8.count

  /// With variables, which have the prefix `_xlpm.`, or functions as arguments, which have `_xleta.`.
  private static let withVariables: Set<String> = [
    "BYCOL", "BYROW", "GROUPBY", "ISOMITTED", "LAMBDA", "LET", "MAKEARRAY", "MAP", "PIVOTBY", "REDUCE", "SCAN",
  ]

  /// Those that only cells may have.
  private static let sheetNames: Set<String> = ["FILTER", "PY", "SORT"]

  /// Those of MS-XLSX, section 2.2.3, whose names have the prefix there, and what came after that list. `ECMA.CEILING`,
  /// `ISO.CEILING`, `NETWORKDAYS.INTL` and `WORKDAY.INTL` stand there without.
  private static let names: Set<String> = [
    // 2010
    "AGGREGATE", "BETA.DIST", "BETA.INV", "BINOM.DIST", "BINOM.INV", "CEILING.PRECISE", "CHISQ.DIST", "CHISQ.DIST.RT",
    "CHISQ.INV", "CHISQ.INV.RT", "CHISQ.TEST", "CONFIDENCE.NORM", "CONFIDENCE.T", "COVARIANCE.P", "COVARIANCE.S",
    "ERF.PRECISE", "ERFC.PRECISE", "EXPON.DIST", "F.DIST", "F.DIST.RT", "F.INV", "F.INV.RT", "F.TEST", "FLOOR.PRECISE",
    "GAMMA.DIST", "GAMMA.INV", "GAMMALN.PRECISE", "HYPGEOM.DIST", "LOGNORM.DIST", "LOGNORM.INV", "MODE.MULT",
    "MODE.SNGL", "NEGBINOM.DIST", "NORM.DIST", "NORM.INV", "NORM.S.DIST", "NORM.S.INV", "PERCENTILE.EXC",
    "PERCENTILE.INC", "PERCENTRANK.EXC", "PERCENTRANK.INC", "POISSON.DIST", "QUARTILE.EXC", "QUARTILE.INC", "RANK.AVG",
    "RANK.EQ", "STDEV.P", "STDEV.S", "T.DIST", "T.DIST.2T", "T.DIST.RT", "T.INV", "T.INV.2T", "T.TEST", "VAR.P",
    "VAR.S", "WEIBULL.DIST", "Z.TEST",
    // 2013
    "ACOT", "ACOTH", "ARABIC", "BASE", "BINOM.DIST.RANGE", "BITAND", "BITLSHIFT", "BITOR", "BITRSHIFT", "BITXOR",
    "CEILING.MATH", "COMBINA", "COT", "COTH", "CSC", "CSCH", "DAYS", "DECIMAL", "ENCODEURL", "FILTERXML", "FLOOR.MATH",
    "FORMULATEXT", "GAMMA", "GAUSS", "IFNA", "IMCOSH", "IMCOT", "IMCSC", "IMCSCH", "IMSEC", "IMSECH", "IMSINH", "IMTAN",
    "ISFORMULA", "ISOWEEKNUM", "MUNIT", "NUMBERVALUE", "PDURATION", "PERMUTATIONA", "PHI", "QUERYSTRING", "RRI", "SEC",
    "SECH", "SHEET", "SHEETS", "SKEW.P", "UNICHAR", "UNICODE", "WEBSERVICE", "XOR",
    // 2016 and 2019
    "CONCAT", "FORECAST.ETS", "FORECAST.ETS.CONFINT", "FORECAST.ETS.SEASONALITY", "FORECAST.ETS.STAT",
    "FORECAST.LINEAR", "IFS", "MAXIFS", "MINIFS", "SWITCH", "TEXTJOIN",
    // 2021 and later
    "ANCHORARRAY", "ARRAYTOTEXT", "CHOOSECOLS", "CHOOSEROWS", "COPILOT", "DETECTLANGUAGE", "DROP", "EXPAND",
    "FIELDVALUE", "HSTACK", "IMAGE", "LONGTEXT", "PERCENTOF", "PQSOURCE", "PYTHON_STR", "PYTHON_TYPE",
    "PYTHON_TYPENAME", "RANDARRAY", "REGEXEXTRACT", "REGEXREPLACE", "REGEXTEST", "SEQUENCE", "SINGLE", "SORTBY",
    "STOCKHISTORY", "TAKE", "TEXTAFTER", "TEXTBEFORE", "TEXTSPLIT", "TOCOL", "TOROW", "TRANSLATE", "TRIMRANGE",
    "UNIQUE", "VALUETOTEXT", "VSTACK", "WRAPCOLS", "WRAPROWS", "XLOOKUP", "XMATCH",
  ]
}

extension MarkupBuffer {
  /// A formula as the file has it, which has been checked.
  mutating func formulaText(_ formula: String) { text(FutureFunctions.stored(formula)) }
}
