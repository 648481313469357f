import Banking
import Testing

@testable import Intake

/// Statements cut at every byte and changed at random are read or refused: never a crash, never without an end.
@Suite("Hostile statements")
struct HostileStatementTests {
  static let samples: [(String, any StatementReader.Type, String)] = [
    (
      "BAI2", BAI2.self,
      BAI2Tests.file(
        "03,1,JPY,010,5,D,2,0,40,1,60,015,7,,/\n16,399,250,D,1,0,250,B,C,refund\n88,more / text/\n16,475,1,V,261001,,,77,/\n49,0,1/"
      )
    ),
    ("MT940", MT940.self, MT940Tests.sample),
    ("Nacha", Nacha.self, NachaTests.sample),
    ("Nacha in one line", Nacha.self, NachaTests.sample.replacing("\n", with: "")),
    (
      "MT942", MT940.self,
      ":20:1\n:25:DE1\n:34F:EURD0,\n:13D:2609301200+0200\n:61:2609300930EC1,5NTRFNONREF//B\n:86:/NAME/A/REMI/B\n:90D:0EUR0,\n:90C:1EUR1,5\n-"
    ),
  ]

  @Test("cut at every byte", arguments: samples.indices)
  func truncated(_ index: Int) {
    let (_, reader, text) = Self.samples[index]
    let bytes = Array(text.utf8)
    for length in 0...bytes.count { Self.attempt(reader, Array(bytes.prefix(length))) }
    for start in stride(from: 1, to: bytes.count, by: 3) { Self.attempt(reader, Array(bytes.dropFirst(start))) }
  }

  @Test("changed at random, with a fixed seed", arguments: samples.indices)
  func mutated(_ index: Int) {
    let (_, reader, text) = Self.samples[index]
    let bytes = Array(text.utf8)
    var chance = Seeded(state: UInt64(index) &+ 7)
    let spice = Array(",/:\n\r0169DC-+.? {}\u{80}\u{FF}".utf8) + [0x80, 0xFF, 0x1A]
    for _ in 0..<600 {
      var mutant = bytes
      for _ in 0...Int(chance.next() % 6) {
        let place = Int(chance.next() % UInt64(mutant.count))
        switch chance.next() % 4 {
        case 0: mutant[place] = spice[Int(chance.next() % UInt64(spice.count))]
        case 1: mutant.remove(at: place)
        case 2: mutant.insert(spice[Int(chance.next() % UInt64(spice.count))], at: place)
        default:
          let end = min(mutant.count, place + Int(chance.next() % 40))
          mutant.insert(contentsOf: mutant[place..<end], at: Int(chance.next() % UInt64(mutant.count)))
        }
        if mutant.isEmpty { mutant = bytes }
      }
      Self.attempt(reader, mutant)
    }
  }

  private static func attempt(_ reader: any StatementReader.Type, _ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    _ = StatementFormats.recognise(bytes)
    do {
      let file = try reader.read(InputRequest(id: "bank1", path: "f", bytes: bytes))
      let records = file.statements.flatMap(\.records)
      #expect(records.map(\.provenance.record) == records.map(\.provenance.record).sorted())
    } catch {
      #expect(!"\(error)".contains("\n"))
      #expect(!error.expected.isEmpty)
    }
  }
}
