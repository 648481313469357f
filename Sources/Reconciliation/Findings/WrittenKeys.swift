import Banking

/// Keys as their files write them. Stages compare them in capitals without dashes; a person looks for them in the file.
enum WrittenKeys {
  /// Records of a finding that are looked at: the first ones name the key that joins them all.
  private static let mostRecords = 20

  /// Phrases with the keys of these records as their files write them, the first that has a key counting.
  static func restore(in phrases: [String], of records: [Record]) -> [String] {
    phrases.map { phrase in
      guard phrase.utf8.contains(where: { $0 >= 48 && $0 <= 57 }) else { return phrase }
      for record in records.prefix(mostRecords) {
        for written in keys(of: record) {
          let key = Key.trimmed(Key.plain(written))
          guard key != written, key.utf8.count >= 3, let place = word(key, in: phrase) else { continue }
          return phrase[..<place.lowerBound] + written + phrase[place.upperBound...]
        }
      }
      return phrase
    }
  }

  /// A key as its file writes it, of the record that has it.
  static func written(_ key: String, of record: Record) -> String {
    keys(of: record).first { Key.trimmed(Key.plain($0)) == key } ?? key
  }

  private static func keys(of record: Record) -> [String] {
    [record.confirmation, record.reference, record.fundingToken, record.bankReference].compactMap(\.self)
      + record.invoices
  }

  /// Where a key stands as a word of its own.
  private static func word(_ key: String, in phrase: String) -> Range<String.Index>? {
    let part = phrase.split(separator: " ").first { $0 == key[...] }
    return part.map { $0.startIndex..<$0.endIndex }
  }
}
