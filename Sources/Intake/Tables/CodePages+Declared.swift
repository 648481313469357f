/// Further single-byte character sets that files declare by name.
///
/// Source: the Unicode Consortium's mapping tables `ISO8859/8859-*.TXT` and `VENDORS/MICSFT/WINDOWS/CP125*.TXT`.
extension CodePages {
  /// The upper half of a declared set, 0x80 to 0xFF, 0 where it has no character; nil for a name that is not known here.
  ///
  /// ISO 8859-1 is read as Windows-1252, which differs only where ISO 8859-1 has control characters: the WHATWG Encoding Standard,
  /// section 4.2, has the same rule, because files are labelled so.
  static func page(named name: String) -> [UInt16]? {
    let key = name.utf8.filter(ASCII.isAlphanumeric).map(ASCII.uppercase)
    switch String(decoding: key, as: UTF8.self) {
    case "1252", "CP1252", "WINDOWS1252", "ISO88591", "88591", "LATIN1", "USASCII", "ANSI": return windows1252
    case "1250", "CP1250", "WINDOWS1250": return windows1250
    case "ISO88592", "88592": return upperHalf(iso88592, from: 0xA0)
    case "ISO88595", "88595": return upperHalf(iso88595, from: 0xA0)
    case "ISO88597", "88597": return upperHalf(iso88597, from: 0xA0)
    case "ISO88599", "88599": return upperHalf(iso88599, from: 0xA0)
    case "ISO885913", "885913": return upperHalf(iso885913, from: 0xA0)
    case "ISO885915", "885915": return upperHalf(iso885915, from: 0xA0)
    case "1251", "CP1251", "WINDOWS1251": return upperHalf(windows1251, from: 0x80)
    case "1253", "CP1253", "WINDOWS1253": return upperHalf(windows1253, from: 0x80)
    case "1254", "CP1254", "WINDOWS1254": return upperHalf(windows1254, from: 0x80)
    case "1257", "CP1257", "WINDOWS1257": return upperHalf(windows1257, from: 0x80)
    default: return nil
    }
  }

  private static func upperHalf(_ characters: String, from first: Int) -> [UInt16] {
    let codes = characters.unicodeScalars.map { $0 == "\u{FFFD}" ? 0 : UInt16(truncatingIfNeeded: $0.value) }
    return [UInt16](repeating: 0, count: first - 0x80) + codes
  }

  private static let iso88592 = """
    \u{A0}Ą˘Ł¤ĽŚ§¨ŠŞŤŹ\u{AD}ŽŻ°ą˛ł´ľśˇ¸šşťź˝žż\
    ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß\
    ŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙
    """
  private static let iso88595 = """
    \u{A0}ЁЂЃЄЅІЇЈЉЊЋЌ\u{AD}ЎЏАБВГДЕЖЗИЙКЛМНОП\
    РСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмноп\
    рстуфхцчшщъыьэюя№ёђѓєѕіїјљњћќ§ўџ
    """
  private static let iso88597 = """
    \u{A0}\u{2018}\u{2019}£€₯¦§¨©\u{37A}«¬\u{AD}\u{FFFD}\u{2015}°±²³΄΅Ά·ΈΉΊ»Ό½ΎΏ\
    ΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡ\u{FFFD}ΣΤΥΦΧΨΩΪΫάέήί\
    ΰαβγδεζηθικλμνξοπρςστυφχψωϊϋόύώ\u{FFFD}
    """
  private static let iso88599 = """
    \u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿\
    ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏĞÑÒÓÔÕÖ×ØÙÚÛÜİŞß\
    àáâãäåæçèéêëìíîïğñòóôõö÷øùúûüışÿ
    """
  private static let iso885913 = """
    \u{A0}\u{201D}¢£¤\u{201E}¦§Ø©Ŗ«¬\u{AD}®Æ°±²³\u{201C}µ¶·ø¹ŗ»¼½¾æ\
    ĄĮĀĆÄÅĘĒČÉŹĖĢĶĪĻŠŃŅÓŌÕÖ×ŲŁŚŪÜŻŽß\
    ąįāćäåęēčéźėģķīļšńņóōõö÷ųłśūüżž\u{2019}
    """
  private static let iso885915 = """
    \u{A0}¡¢£€¥Š§š©ª«¬\u{AD}®¯°±²³Žµ¶·ž¹º»ŒœŸ¿\
    ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß\
    àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ
    """
  private static let windows1251 = """
    ЂЃ\u{201A}ѓ\u{201E}…†‡€‰Љ‹ЊЌЋЏђ\u{2018}\u{2019}\u{201C}\u{201D}•–—\u{FFFD}™љ›њќћџ\
    \u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕї\
    АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ\
    абвгдежзийклмнопрстуфхцчшщъыьэюя
    """
  private static let windows1253 = """
    €\u{FFFD}\u{201A}ƒ\u{201E}…†‡\u{FFFD}‰\u{FFFD}‹\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{2018}\u{2019}\u{201C}\u{201D}•–—\u{FFFD}™\u{FFFD}›\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\
    \u{A0}΅Ά£¤¥¦§¨©\u{FFFD}«¬\u{AD}®\u{2015}°±²³΄µ¶·ΈΉΊ»Ό½ΎΏ\
    ΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡ\u{FFFD}ΣΤΥΦΧΨΩΪΫάέήί\
    ΰαβγδεζηθικλμνξοπρςστυφχψωϊϋόύώ\u{FFFD}
    """
  private static let windows1254 = """
    €\u{FFFD}\u{201A}ƒ\u{201E}…†‡ˆ‰Š‹Œ\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{2018}\u{2019}\u{201C}\u{201D}•–—˜™š›œ\u{FFFD}\u{FFFD}Ÿ\
    \u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿\
    ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏĞÑÒÓÔÕÖ×ØÙÚÛÜİŞß\
    àáâãäåæçèéêëìíîïğñòóôõö÷øùúûüışÿ
    """
  private static let windows1257 = """
    €\u{FFFD}\u{201A}\u{FFFD}\u{201E}…†‡\u{FFFD}‰\u{FFFD}‹\u{FFFD}¨ˇ¸\u{FFFD}\u{2018}\u{2019}\u{201C}\u{201D}•–—\u{FFFD}™\u{FFFD}›\u{FFFD}¯˛\u{FFFD}\
    \u{A0}\u{FFFD}¢£¤\u{FFFD}¦§Ø©Ŗ«¬\u{AD}®Æ°±²³´µ¶·ø¹ŗ»¼½¾æ\
    ĄĮĀĆÄÅĘĒČÉŹĖĢĶĪĻŠŃŅÓŌÕÖ×ŲŁŚŪÜŻŽß\
    ąįāćäåęēčéźėģķīļšńņóōõö÷ųłśūüżž˙
    """
}
