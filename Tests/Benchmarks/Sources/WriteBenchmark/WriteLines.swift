/// The lines of a statement, made as they are needed from a seed, so that they take no memory.
struct WriteLines {
  private static let words = [
    "Invoice", "payment", "for", "services", "rendered", "in", "October", "order", "delivery", "account", "monthly",
    "rental", "of", "equipment", "supplies", "fee",
  ].map { Array($0.utf8) }

  private(set) var description: [UInt8] = []
  private(set) var reference = Array("REF0000000000".utf8)
  private(set) var party = Array("Counterparty 0000 & Sons".utf8)
  private(set) var amount: Int64 = 0
  private(set) var balance: Int64 = 0
  private var state: UInt64 = 42

  /// Makes the line of a row. Costs little beside writing it, so that it is the writing that is measured.
  mutating func advance(to row: Int) {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let mixed = state >> 16
    amount = Int64(mixed % 2_000_000) - 1_000_000
    balance += amount
    description.removeAll(keepingCapacity: true)
    for word in 0..<4 {
      for byte in Self.words[Int(mixed >> UInt64(word * 4) & 15)] { description.append(byte) }
      description.append(UInt8(ascii: " "))
    }
    let start = description.count
    for _ in 0..<7 { description.append(0) }
    Self.put(UInt64(row), width: 7, at: start, in: &description)
    Self.put(mixed % 10_000_000_000, width: 10, at: 3, in: &reference)
    Self.put((mixed >> 8) % 3000, width: 4, at: 13, in: &party)
  }

  private static func put(_ value: UInt64, width: Int, at start: Int, in bytes: inout [UInt8]) {
    var rest = value
    for place in stride(from: start + width - 1, through: start, by: -1) {
      bytes[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }
}
