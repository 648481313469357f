import Banking
import Intake

extension ConversionTable {
  /// The table as comma-separated text (RFC 4180), UTF-8 with a byte order mark, so that Excel reads accents right.
  ///
  /// Text from a bank never becomes a formula: what a spreadsheet would take for one is set after an apostrophe, as OWASP's page on CSV injection advises.
  var csv: [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    Self.append(ConvertedColumn.allCases.map { .text($0.header) }, to: &bytes)
    forEachRow { Self.append($0, to: &bytes) }
    return bytes
  }

  private static func append(_ values: [Value], to bytes: inout [UInt8]) {
    for (position, value) in values.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      switch value {
      case .none: break
      case .whole(let number): bytes.append(contentsOf: String(number).utf8)
      case .day(let day): bytes.append(contentsOf: day.description.utf8)
      case .amount(let amount): bytes.append(contentsOf: amount.description.utf8)
      case .text(let text): append(text, to: &bytes)
      }
    }
    bytes.append(contentsOf: [0x0D, 0x0A])
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    let guarded = FormulaGuard.guarded(text)
    guard guarded.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else {
      bytes.append(contentsOf: guarded.utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in guarded.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
