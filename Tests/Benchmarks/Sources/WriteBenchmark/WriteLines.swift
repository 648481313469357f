/// The lines of a statement, made as they are needed from a seed, so that they take no memory.
struct WriteLines {
  private static let words = [
    "Invoice", "payment", "for", "services", "rendered", "in", "October", "order", "delivery", "account", "monthly",
    "rental", "of", "equipment", "supplies", "fee",
  ].map { Array($0.utf8) }
  private static let referenceStart = Array("REF".utf8)
  private static let partyStart = Array("Counterparty ".utf8)
  private static let partyEnd = Array(" & Sons".utf8)

  private(set) var description: [UInt8] = []
  private(set) var reference: [UInt8] = []
  private(set) var party: [UInt8] = []
  private(set) var amount: Int64 = 0
  private(set) var balance: Int64 = 0
  private var state: UInt64 = 42

  mutating func advance(to row: Int) {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let mixed = state >> 16
    amount = Int64(mixed % 2_000_000) - 1_000_000
    balance += amount
    description.removeAll(keepingCapacity: true)
    for word in 0..<4 {
      description.append(contentsOf: Self.words[Int(mixed >> UInt64(word * 4) & 15)])
      description.append(UInt8(ascii: " "))
    }
    Self.append(UInt64(row), width: 7, to: &description)
    reference.removeAll(keepingCapacity: true)
    reference.append(contentsOf: Self.referenceStart)
    Self.append(mixed % 10_000_000_000, width: 10, to: &reference)
    party.removeAll(keepingCapacity: true)
    party.append(contentsOf: Self.partyStart)
    Self.append((mixed >> 8) % 3000, width: 4, to: &party)
    party.append(contentsOf: Self.partyEnd)
  }

  private static func append(_ value: UInt64, width: Int, to bytes: inout [UInt8]) {
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: width))
    var rest = value
    for place in stride(from: start + width - 1, through: start, by: -1) {
      bytes[place] += UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }
}
