import Banking
import Testing

@testable import Intake

/// The same records in the habits of many banks: given back to the day and the cent, or refused. Never other values.
@Suite("Generated tables")
struct GeneratedTableTests {
  static let seeds = (0..<20).map { UInt64($0) * 60 }

  @Test("give back their records or are refused", arguments: seeds)
  func recovered(_ first: UInt64) throws {
    var refused = 0
    for seed in first..<first + 60 {
      let table = GeneratedTable(seed: seed)
      let wanted = (table.newestFirst ? table.entries.reversed() : table.entries).map {
        "\($0.day) \(Amount(minorUnits: $0.cents, currency: .usDollar))"
      }
      let file: InputFile
      do { file = try TableSample.file(table.bytes) } catch {
        #expect("\(error)".contains("can be told"), "seed \(seed): \(error)")
        refused += 1
        continue
      }
      let found = TableSample.movements(file)
      #expect(found == wanted, "seed \(seed): \(table.money) \(table.dates) header \(table.hasHeader)")
      if found != wanted { continue }
      if table.hasBalance { #expect(TableSample.proves(file), "seed \(seed)") }
      let texts = (table.newestFirst ? table.entries.reversed() : table.entries).map(\.text)
      #expect(zip(file.records, texts).allSatisfy { $0.description.contains($1) }, "seed \(seed)")
    }
    // What is refused is refused for its dates: few entries, all on days up to the twelfth.
    #expect(refused <= 9, "\(refused) of 60 refused")
  }
}
