/// The texts that cells share, in memory: bytes one after another, and where each ends. A million short texts cost
/// little more than their bytes; a `String` is made when a cell is asked for its text.
final class SharedStrings: Sendable {
  struct Table: Sendable {
    var bytes: [UInt8] = []
    var ends: [UInt32] = []
  }

  private let table: Table

  init(_ table: Table) { self.table = table }

  var bytes: [UInt8] { table.bytes }

  var count: Int { table.ends.count }

  /// The bytes of a text, escapes not yet decoded; nil where there is none of that number.
  subscript(index: Int) -> Range<Int>? {
    let ends = table.ends
    guard index >= 0, index < ends.count else { return nil }
    return (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }
}
