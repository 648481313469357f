import Banking
import Reconciliation
import XLSX

/// The looks of the workbook: few, quiet, and legible in gray on paper. What a color says, a word or a mark beside it says too.
enum Palette {
  static let navy = Color.rgb(0x1F3864)
  static let ink = Color.rgb(0x222222)
  static let gray = Color.rgb(0x6B6B6B)
  static let line = Color.rgb(0xD0D5DD)
  static let link = Color.rgb(0x1155CC)
  static let asRead = Color.rgb(0x1F4FA3)
  static let green = Color.rgb(0x22662A)
  static let red = Color.rgb(0x9C1C14)
  static let amber = Color.rgb(0x7A5200)
}

/// The background of a row or a cell.
enum Tint: Hashable, CaseIterable {
  case none
  case matched
  case good
  case high
  case medium
  case low
  case info
  case excluded
  case entry

  /// The tint of a severity.
  init(_ severity: Severity) {
    switch severity {
    case .high: self = .high
    case .medium: self = .medium
    case .low: self = .low
    case .info: self = .info
    }
  }

  var fill: Fill? {
    switch self {
    case .none, .matched: nil
    case .good: .solid(.rgb(0xE6F3E6))
    case .high: .solid(.rgb(0xFBE3E0))
    case .medium: .solid(.rgb(0xFFF3CF))
    case .low: .solid(.rgb(0xE9F0FA))
    case .info: .solid(.rgb(0xF4F6F8))
    case .excluded: .solid(.rgb(0xECECEC))
    case .entry: .solid(.rgb(0xFFFDF2))
    }
  }

  /// The color of text on it.
  var ink: Color {
    switch self {
    case .excluded: Palette.gray
    default: Palette.ink
    }
  }

  /// The color of a mark or a word that stands for it.
  var strongInk: Color {
    switch self {
    case .none, .entry: Palette.ink
    case .good, .matched: Palette.green
    case .high: Palette.red
    case .medium: Palette.amber
    case .low: Palette.navy
    case .info, .excluded: Palette.gray
    }
  }
}

/// What a cell holds, and so how it stands.
enum Look: Hashable {
  case title
  case heading
  case label
  case labelRight
  case indented
  case indentedLink
  case text
  case wrapped
  case small
  case note
  case strong
  case centered
  case mark
  case link
  case wrappedLink
  case columnHeader
  case numberHeader
  case centeredHeader
  case subheader
  case subheaderRight
  case date
  case count
  case countAsRead
  case amount(digits: Int)
  case amountAsRead(digits: Int)
  case total(digits: Int)
  case countTotal
  case labelTotal
  case checked(digits: Int)
  case verdict
  case blankLine
  case score
}

extension Look {
  /// The style of a cell with this content on this background.
  func style(on tint: Tint) -> Style {
    var style = Style(font: Font(size: 10, color: tint.ink), fill: tint.fill, alignment: Alignment(vertical: .top))
    switch self {
    case .title: style.font = Font(size: 16, isBold: true, color: Palette.navy)
    case .heading:
      style.font = Font(size: 12, isBold: true, color: Palette.navy)
      style.border = .bottom(.medium, color: Palette.navy)
      style.alignment = Alignment(vertical: .bottom)
    case .label: style.font = Font(size: 10, color: Palette.gray)
    case .labelRight:
      style.font = Font(size: 10, color: Palette.gray)
      style.alignment.horizontal = .right
    case .indented: style.alignment.indent = 1
    case .indentedLink:
      style.font = Font(size: 10, underline: .single, color: Palette.link)
      style.alignment.indent = 1
    case .text: break
    case .wrapped:
      // A text beside a figure keeps off it.
      style.alignment.horizontal = .left
      style.alignment.indent = 1
      style.alignment.wraps = true
    case .small:
      style.font = Font(size: 9, color: Palette.gray)
      style.alignment.wraps = true
    case .note:
      style.font = Font(size: 9, color: Palette.gray)
      style.alignment.indent = 1
    case .strong: style.font = Font(size: 10, isBold: true, color: tint.strongInk)
    case .centered: style.alignment.horizontal = .center
    case .mark:
      style.font = Font(size: 10, isBold: true, color: tint.strongInk)
      style.alignment.horizontal = .center
    case .link: style.font = Font(size: 10, underline: .single, color: Palette.link)
    case .wrappedLink:
      style.font = Font(size: 10, underline: .single, color: Palette.link)
      style.alignment.wraps = true
    case .columnHeader:
      style.font = Font(size: 10, isBold: true, color: .white)
      style.fill = .solid(Palette.navy)
      style.alignment = Alignment(vertical: .center, wraps: true)
    case .numberHeader:
      style = Look.columnHeader.style(on: tint)
      style.alignment.horizontal = .right
    case .centeredHeader:
      style = Look.columnHeader.style(on: tint)
      style.alignment.horizontal = .center
    case .subheader: style.font = Font(size: 10, isBold: true, color: Palette.navy)
    case .subheaderRight:
      style.font = Font(size: 10, isBold: true, color: Palette.navy)
      style.alignment.horizontal = .right
    case .date:
      style.format = .isoDate
      style.alignment.horizontal = .center
    case .count: style.format = "#,##0_);\\(#,##0\\);\"–\"_)"
    case .countAsRead:
      style = Look.count.style(on: tint)
      style.font = Font(size: 10, color: Palette.asRead)
    case .amount(let digits): style.format = Self.format(digits: digits)
    case .amountAsRead(let digits):
      style.format = Self.format(digits: digits)
      style.font = Font(size: 10, color: Palette.asRead)
    case .total(let digits):
      style.format = Self.format(digits: digits)
      style.font = Font(size: 10, isBold: true, color: Palette.ink)
      style.border = Border(top: .init(.thin, color: Palette.ink), bottom: .init(.double, color: Palette.ink))
    case .countTotal:
      style.format = "#,##0_);\\(#,##0\\);\"–\"_)"
      style.font = Font(size: 10, isBold: true, color: Palette.ink)
      style.border = Border(top: .init(.thin, color: Palette.ink), bottom: .init(.double, color: Palette.ink))
    case .labelTotal:
      style.font = Font(size: 10, isBold: true, color: Palette.ink)
      style.border = Border(top: .init(.thin, color: Palette.ink), bottom: .init(.double, color: Palette.ink))
    case .checked(let digits):
      style.format = Self.checkedFormat(digits: digits)
      style.font = Font(size: 10, isBold: true, color: tint.strongInk)
    case .verdict:
      style.font = Font(size: 12, isBold: true, color: tint.strongInk)
      style.alignment = Alignment(vertical: .center, wraps: true, indent: 1)
    case .blankLine: style.border = .bottom(.thin, color: Palette.gray)
    case .score:
      style.format = .percent
      style.alignment.horizontal = .center
    }
    return style
  }

  /// As ``style(on:)``, with the thin line that separates the rows of a table.
  func tableStyle(on tint: Tint) -> Style {
    var style = style(on: tint)
    style.border.bottom = Border.Edge(.thin, color: Palette.line)
    return style
  }

  /// Thousands apart, money out in parentheses, a dash for zero: what accountants write.
  static func format(digits: Int) -> FormatCode {
    let number = number(digits: digits)
    return FormatCode(rawValue: "\(number)_);\\(\(number)\\);\"–\"_)")
  }

  /// A difference that should be nothing: a check mark where it is, a cross where it is not.
  static func checkedFormat(digits: Int) -> FormatCode {
    let number = number(digits: digits)
    let zero = digits > 0 ? "0." + String(repeating: "0", count: digits) : "0"
    return FormatCode(rawValue: "\(number)\" ✗\";\\(\(number)\\)\" ✗\";\(zero)\" ✓\"")
  }

  private static func number(digits: Int) -> String {
    digits > 0 ? "#,##0." + String(repeating: "0", count: digits) : "#,##0"
  }
}
