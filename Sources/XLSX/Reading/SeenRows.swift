/// The numbers of the rows that said something, one bit each: 128 KiB for the most that a sheet can have.
struct SeenRows {
  private var last = 0
  private var words: [UInt64] = []

  /// Whether a row of that number was added.
  func contains(_ number: Int) -> Bool {
    number <= last && words[number >> 6] & (1 << UInt64(number & 63)) != 0
  }

  /// Adds a row; false where it is there already.
  mutating func add(_ number: Int) -> Bool {
    guard !contains(number) else { return false }
    while words.count <= number >> 6 { words.append(0) }
    words[number >> 6] |= 1 << UInt64(number & 63)
    last = max(last, number)
    return true
  }
}
