/// The records of a Nacha file: lines of 94 characters, or 94 characters after each other without line ends.
///
/// Nacha Operating Rules, Appendix One ("ACH File Exchange Specifications"): fixed fields of 94 characters, filled up to blocks of ten with
/// records of nines. Banks cut blanks off the ends of lines, and files that passed through editors have longer ones.
struct NachaRecords: Sendable {
  /// One record, its fields by their positions.
  struct Record: Sendable {
    /// The line, or the ordinal of the record in a file without lines.
    var number: Int
    let bytes: ArraySlice<UInt8>
    /// Where each character begins, where a character is more than a byte; empty for ASCII.
    let starts: [Int]

    init(number: Int, bytes: ArraySlice<UInt8>) {
      self.number = number
      self.bytes = bytes
      let isWide = bytes.contains { $0 & 0xC0 == 0x80 }
      // Some writers pad by bytes and not by characters: then a record has 94 bytes.
      starts = isWide && bytes.count != NachaRecords.length ? bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } : []
    }

    /// The digit that says what record it is.
    var type: UInt8 { bytes.first ?? 0 }

    /// The characters at these positions, counted from 1 as the rules do; fewer where the record is cut.
    func field(_ positions: ClosedRange<Int>) -> ArraySlice<UInt8> {
      let from = positions.lowerBound - 1
      if starts.isEmpty {
        let start = min(bytes.startIndex + from, bytes.endIndex)
        return bytes[start..<min(bytes.startIndex + positions.upperBound, bytes.endIndex)]
      }
      let start = from < starts.count ? starts[from] : bytes.endIndex
      let end = positions.upperBound < starts.count ? starts[positions.upperBound] : bytes.endIndex
      return bytes[start..<max(start, end)]
    }

    /// The text at these positions; nil where there are only blanks.
    func text(_ positions: ClosedRange<Int>) -> String? { JoinedText.text(field(positions)) }

    /// The number at these positions; nil where it is none.
    func number(_ positions: ClosedRange<Int>) -> Int64? {
      var value: Int64 = 0
      let digits = field(positions)
      guard !digits.isEmpty, digits.count <= 18 else { return nil }
      for byte in digits {
        guard ASCII.isDigit(byte) else { return nil }
        value = value * 10 + Int64(byte - 0x30)
      }
      return value
    }

    /// A record of nines fills the last block.
    var isFiller: Bool {
      let digits = bytes.prefix { $0 == 0x39 }
      return digits.count >= 2 && bytes[digits.endIndex...].allSatisfy(ASCII.isBlank)
    }
  }

  static let length = 94

  private(set) var records: [Record] = []
  private(set) var skipped: [SkippedRow] = []
  /// "line" or "record": what the numbers count.
  private(set) var unit = "line"
  /// The numbers of the lines that are longer or shorter than a record.
  private(set) var oddLines: [Int] = []

  init(_ bytes: [UInt8]) {
    let lines = TextLines(bytes).ranges
    let only = lines.count == 1 ? lines[0] : nil
    if let only, only.count > Self.length {
      unit = "record"
      var number = 1
      for start in stride(from: only.lowerBound, to: only.upperBound, by: Self.length) {
        add(bytes[start..<min(start + Self.length, only.upperBound)], number)
        number += 1
      }
      return
    }
    for (index, range) in lines.enumerated() {
      if range.count > Self.length, range.count.isMultiple(of: Self.length) {
        for start in stride(from: range.lowerBound, to: range.upperBound, by: Self.length) {
          add(bytes[start..<(start + Self.length)], index + 1)
        }
      } else {
        add(bytes[range], index + 1)
      }
    }
  }

  private mutating func add(_ bytes: ArraySlice<UInt8>, _ number: Int) {
    guard bytes.contains(where: { !ASCII.isBlank($0) && $0 != 0x1A }) else {
      skipped.append(SkippedRow(row: number, reason: "blank"))
      return
    }
    let record = Record(number: number, bytes: bytes)
    if record.isFiller {
      skipped.append(SkippedRow(row: number, reason: "padding"))
      return
    }
    let characters = record.starts.isEmpty ? bytes.count : record.starts.count
    if characters != Self.length { oddLines.append(number) }
    records.append(record)
  }
}
