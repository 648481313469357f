/// Words of headers and labels in one form: small letters, accents off, everything that is no letter or digit a single blank.
enum HeaderText {
  /// "Zaúčtovaná částka" becomes "zauctovana castka", "Check or Slip #" becomes "check or slip #".
  static func folded(_ text: String) -> String {
    var utf8 = Array(text.utf8)
    if utf8.count > 2_048 { utf8.removeLast(utf8.count - 2_048) }
    return folded(utf8.span)
  }

  /// The same, from bytes.
  static func folded(_ bytes: Span<UInt8>) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var wasLower = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        append(byte, to: &output, wasLower: &wasLower)
        index += 1
      } else {
        let (scalar, length) = scalar(bytes, at: index)
        index += length
        appendFolded(scalar, to: &output)
        wasLower = true
      }
    }
    while output.last == 0x20 { output.removeLast() }
    return String(decoding: output, as: UTF8.self)
  }

  private static func append(_ byte: UInt8, to output: inout [UInt8], wasLower: inout Bool) {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"):
      // "RunningBalance", "postDate": a capital after a small letter begins a word.
      if wasLower { output.append(0x20) }
      output.append(byte | 0x20)
      wasLower = false
    case UInt8(ascii: "a")...UInt8(ascii: "z"):
      output.append(byte)
      wasLower = true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "+"):
      output.append(byte)
      wasLower = false
    case UInt8(ascii: "'"):
      output.append(0x20)
      wasLower = false
    default:
      if output.last != 0x20, !output.isEmpty { output.append(0x20) }
      wasLower = false
    }
  }

  private static func scalar(_ bytes: Span<UInt8>, at index: Int) -> (UInt32, Int) {
    let lead = bytes[index]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
    guard length > 1, index + length <= bytes.count else { return (0xFFFD, 1) }
    var value = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return (value, length)
  }

  private static func appendFolded(_ scalar: UInt32, to output: inout [UInt8]) {
    if let plain = plainLetters[scalar] {
      output.append(contentsOf: plain.utf8)
    } else if scalar >= 0x370, let unicode = Unicode.Scalar(scalar), unicode.properties.isAlphabetic {
      output.append(contentsOf: unicode.properties.lowercaseMapping.utf8)
    } else if output.last != 0x20, !output.isEmpty {
      output.append(0x20)
    }
  }

  /// Letters with accents, by the letter without: Latin-1 and Latin Extended-A, with Romanian commas below.
  private static let plainLetters: [UInt32: String] = {
    let groups = [
      ("a", "àáâãäåāăąÀÁÂÃÄÅĀĂĄª"), ("c", "çćĉċčÇĆĈĊČ"), ("d", "ďđðĎĐÐ"), ("e", "èéêëēĕėęěÈÉÊËĒĔĖĘĚ"),
      ("g", "ĝğġģĜĞĠĢ"),
      ("h", "ĥħĤĦ"), ("i", "ìíîïĩīĭįıÌÍÎÏĨĪĬĮİ"), ("j", "ĵĴ"), ("k", "ķĶ"), ("l", "ĺļľŀłĹĻĽĿŁ"), ("n", "ñńņňÑŃŅŇ"),
      ("o", "òóôõöøōŏőÒÓÔÕÖØŌŎŐº"), ("r", "ŕŗřŔŖŘ"), ("s", "śŝşšșŚŜŞŠȘ"), ("t", "ţťŧțŢŤŦȚ"),
      ("u", "ùúûüũūŭůűųÙÚÛÜŨŪŬŮŰŲ"),
      ("w", "ŵŴ"), ("y", "ýÿŷÝŸŶ"), ("z", "źżžŹŻŽ"), ("ss", "ß"), ("ae", "æÆ"), ("oe", "œŒ"), ("th", "þÞ"), ("n", "№"),
    ]
    var table: [UInt32: String] = [:]
    for (plain, letters) in groups {
      for scalar in letters.unicodeScalars { table[scalar.value] = plain }
    }
    return table
  }()
}
