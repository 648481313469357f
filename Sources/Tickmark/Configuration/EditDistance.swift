/// How many letters apart two words are (Levenshtein): what a misspelled key was probably meant to be.
enum EditDistance {
  /// The nearest of a few known words; nil where none is near enough to be meant (more than half its letters differ).
  static func nearest(to word: String, among known: [String]) -> String? {
    // A word far longer than any known one is none of them, and costs nothing.
    let limit = (known.map(\.utf8.count).max() ?? 0) * 2
    guard word.utf8.count <= limit else { return nil }
    let measured = known.map { (distance: distance(Array(word.lowercased().utf8), Array($0.utf8)), word: $0) }
    guard let best = measured.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance * 2 <= best.word.utf8.count ? best.word : nil
  }

  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let replaced = diagonal + (a == b ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, row[j] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
