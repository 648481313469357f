import Banking
import Testing

@testable import Intake

/// Damage done to a file in a way that can be repeated: every prefix of it, and bytes changed by a seed.
enum HostileBytes {
  /// Reads the file cut off at every byte: each reading ends, with a file or with an error of Intake.
  static func truncations(of bytes: [UInt8], step: Int = 1) {
    for end in stride(from: 1, to: bytes.count, by: step) { read(Array(bytes.prefix(end))) }
  }

  /// Reads the file with one to eight bytes changed, moved or repeated, so many times.
  static func mutations(of bytes: [UInt8], count: Int) {
    var generator = Seeded(state: 20_261_126)
    for _ in 0..<count {
      var damaged = bytes
      for _ in 0...Int(generator.next() % 8) {
        guard !damaged.isEmpty else { break }
        let place = Int(generator.next() % UInt64(damaged.count))
        switch generator.next() % 4 {
        case 0: damaged[place] = UInt8(truncatingIfNeeded: generator.next())
        case 1: damaged.remove(at: place)
        case 2: damaged.insert(contentsOf: damaged[place..<min(place + 9, damaged.count)], at: place)
        default: damaged[place] = [0x3C, 0x3E, 0x26, 0x2D, 0x0A, 0x39][Int(generator.next() % 6)]
        }
      }
      read(damaged)
    }
  }

  /// Reads a file; a clear refusal is as good as a reading, what matters is that there is one.
  ///
  /// - Returns: How many records were read.
  @discardableResult
  static func read(_ bytes: [UInt8]) -> Int {
    do {
      let file = try InputReader.read(InputRequest(id: "bank1", path: "hostile", bytes: bytes, side: .bank))
      let ordinals = file.records.map(\.provenance.record)
      #expect(Set(ordinals).count == ordinals.count)
      return ordinals.count
    } catch {
      #expect(!"\(error)".contains("\n"))
      #expect(!error.expected.isEmpty)
      return 0
    }
  }
}

/// SplitMix64: the same numbers on every machine.
struct Seeded: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
