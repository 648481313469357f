/// Lines of both sides that share a key: found by sorting short marks of the keys, so that a million of them take no more than their place.
struct KeyGroups {
  /// The lines that carry one key.
  struct Group {
    var key: String
    var bank: [Int]
    var ledger: [Int]
  }

  private struct Entry {
    var mark: UInt64
    var line: UInt32
    var isLedger: Bool
  }

  private var entries: [Entry] = []

  /// Adds a line's key.
  mutating func add(_ key: String, line: Int, isLedger: Bool) {
    entries.append(Entry(mark: Self.mark(key), line: UInt32(truncatingIfNeeded: line), isLedger: isLedger))
  }

  /// The groups with lines on both sides, in an order that the keys alone decide.
  ///
  /// - Parameter keys: the keys of a line, which tell apart keys of one mark.
  mutating func groups(keys: (_ line: Int, _ isLedger: Bool) -> [String]) -> [Group] {
    entries.sort { ($0.mark, $0.isLedger ? 1 : 0, $0.line) < ($1.mark, $1.isLedger ? 1 : 0, $1.line) }
    var result: [Group] = []
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].mark == entries[start].mark { end += 1 }
      if !entries[start].isLedger, entries[end - 1].isLedger { add(entries[start..<end], keys, to: &result) }
      start = end
    }
    return result
  }

  private func add(_ run: ArraySlice<Entry>, _ keys: (Int, Bool) -> [String], to result: inout [Group]) {
    if run.count == 2, let line = run.first, let payment = run.last {
      // One line and one payment, as most keys join.
      let theirs = keys(Int(payment.line), true)
      let shared = keys(Int(line.line), false).first { Self.mark($0) == line.mark && theirs.contains($0) }
      if let shared { result.append(Group(key: shared, bank: [Int(line.line)], ledger: [Int(payment.line)])) }
      return
    }
    var byKey: [String: Group] = [:]
    for entry in run {
      let line = Int(entry.line)
      for key in keys(line, entry.isLedger) where Self.mark(key) == entry.mark {
        if entry.isLedger {
          byKey[key, default: Group(key: key, bank: [], ledger: [])].ledger.append(line)
        } else {
          byKey[key, default: Group(key: key, bank: [], ledger: [])].bank.append(line)
        }
      }
    }
    for key in byKey.keys.sorted() {
      guard let group = byKey[key], !group.bank.isEmpty, !group.ledger.isEmpty else { continue }
      result.append(group)
    }
  }

  /// FNV-1a, 64 bits: the same on every machine. Keys of one mark are told apart by themselves.
  static func mark(_ key: String) -> UInt64 {
    var mark: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in key.utf8 { mark = (mark ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return mark
  }
}
