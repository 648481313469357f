import Banking
import Testing

@testable import Intake

/// What has been learned of one description may say nothing of another that reading it afresh would not.
@Suite("Descriptions of one shape")
struct DescriptionShapeTests {
  private static let examples =
    DescriptionExample.ach + DescriptionExample.bill + DescriptionExample.wires + DescriptionExample.checks
    + DescriptionExample.cards + DescriptionExample.kinds

  /// A text with other digits in the places of its digits.
  private func varied(_ text: String, _ generator: inout Seeded) -> String {
    String(
      decoding: text.utf8.map { byte in
        guard byte >= 48, byte <= 57, Bool.random(using: &generator) else { return byte }
        return UInt8.random(in: 48...57, using: &generator)
      }, as: UTF8.self)
  }

  @Test("a reader that knows the shape says what a new one says", arguments: 0..<12)
  func sameAsAfresh(seed: Int) {
    var generator = Seeded(state: UInt64(seed))
    var reader = DescriptionReader()
    for _ in 0..<6 {
      for example in Self.examples {
        // Twice as it is and twice varied: a shape is learned when it comes again.
        for text in [example.text, varied(example.text, &generator), varied(example.text, &generator)] {
          for isOutgoing in [true, false, nil] {
            var fresh = DescriptionReader()
            #expect(
              reader.read(text, isOutgoing: isOutgoing) == fresh.read(text, isOutgoing: isOutgoing), "\(text)")
          }
        }
      }
    }
  }

  @Test("what differs in more than its numbers has another shape")
  func shapes() {
    func shape(_ text: String) -> String {
      var shape = DescriptionShape()
      shape.take(text.utf8.span)
      return String(decoding: shape.bytes, as: UTF8.self)
    }
    #expect(shape("CHECK 1042 10/14") == "CHECK 9999 99/99")
    #expect(shape("CHECK 2973 09/30") == "CHECK 9999 09/99")
    #expect(shape("CHECK 0042") == "CHECK 0099")
    #expect(shape("RETURN R01") == "RETURN R01")
    #expect(shape("P26100201 - 0000042") == "P99999999 - 0000099")
    #expect(shape("4TH STREET 12") == "4TH STREET 99")
    #expect(shape("") == "")
  }

  @Test("the zeros that lead a check's number are no part of it, whatever was learned before")
  func leadingZeros() {
    var reader = DescriptionReader()
    for _ in 0..<3 { #expect(reader.read("CHECK 1234", isOutgoing: true).checkNumber == "1234") }
    #expect(reader.read("CHECK 0034", isOutgoing: true).checkNumber == "34")
    #expect(reader.read("CHECK 0000", isOutgoing: true).checkNumber == nil)
    for code in ["R01", "R85", "R86", "R00"] {
      var fresh = DescriptionReader()
      let text = "ACH RETURN \(code) HARTWELL"
      for _ in 0..<3 { _ = reader.read("ACH RETURN R03 HARTWELL", isOutgoing: false) }
      #expect(reader.read(text, isOutgoing: false) == fresh.read(text, isOutgoing: false))
    }
  }
}
