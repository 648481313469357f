/// The form of an IBAN: the two letters of a country, two digits, and letters and digits after them, written together or in groups.
enum IBANForm {
  static func matches(_ text: some StringProtocol) -> Bool {
    let joined = text.utf8.filter { $0 != 0x20 }
    func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 97 && byte | 0x20 <= 122 }
    return (15...34).contains(joined.count) && joined.prefix(2).allSatisfy(isLetter)
      && joined.dropFirst(2).prefix(2).allSatisfy(ASCII.isDigit)
      && joined.allSatisfy { isLetter($0) || ASCII.isDigit($0) }
  }
}
