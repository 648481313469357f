/// What a click on a cell opens.
public struct Hyperlink: Hashable, Sendable {
  enum Target: Hashable, Sendable {
    case url(String)
    case place(sheet: String, cell: CellReference)
    case name(String)
  }

  let target: Target
  /// What is shown while the pointer rests on the cell.
  public var tooltip: String?

  /// A page, a file or an address, as `https://…` or `mailto:…`, at most 2,079 characters: a URI, with what is none
  /// of its characters as `%hh` and the host of a page in ASCII.
  public init(url: String, tooltip: String? = nil) {
    target = .url(url)
    self.tooltip = tooltip
  }

  /// A cell of this workbook.
  public init(sheet: String, cell: CellReference, tooltip: String? = nil) {
    target = .place(sheet: sheet, cell: cell)
    self.tooltip = tooltip
  }

  /// The range that a defined name stands for.
  public init(definedName: String, tooltip: String? = nil) {
    target = .name(definedName)
    self.tooltip = tooltip
  }

  static let longest = 2079
  static let mostInSheet = 65_530

  func check() throws(WorkbookWriteError.Reason) {
    if let tooltip, tooltip.utf16.count > 255 { throw .linkTip(tooltip.utf16.count) }
    if case .name(let name) = target, !DefinedName.isLegal(name) { throw .definedName(name) }
    guard case .url(let url) = target else { return }
    guard url.utf16.count <= Self.longest else { throw .linkTooLong(url.utf16.count) }
    // A URI has no blanks, controls or angle brackets; a scheme stands first, or it would be looked for inside the
    // package.
    let isSpelled = url.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !Self.forbidden.contains($0) }
    let scheme = url.utf8.prefix { $0 != UInt8(ascii: ":") }
    let hasScheme =
      scheme.count >= 2 && scheme.count < url.utf8.count
      && scheme.allSatisfy { Self.isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E }
      && scheme.first.map(Self.isLetter) == true
    guard isSpelled, hasScheme, Self.isURI(url) else { throw .linkTarget(url) }
  }

  /// The rest of the grammar (RFC 3986) as far as programs refuse a workbook for it: escapes, one fragment, brackets
  /// round an address alone, a port that is a number, and of a page a host that a name server could know.
  private static func isURI(_ url: String) -> Bool {
    let bytes = Array(url.utf8)
    for place in bytes.indices where bytes[place] == UInt8(ascii: "%") {
      guard bytes.count > place + 2, isHexadecimal(bytes[place + 1]), isHexadecimal(bytes[place + 2]) else {
        return false
      }
    }
    guard bytes.count(where: { $0 == UInt8(ascii: "#") }) <= 1 else { return false }
    let parts = url.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let rest = parts.count == 2 ? parts[1] : ""
    let authority = rest.hasPrefix("//") ? rest.dropFirst(2).prefix { !"/?#".contains($0) } : ""
    let behind = rest.hasPrefix("//") ? rest.dropFirst(2 + authority.count) : rest
    guard !behind.utf8.contains(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }) else { return false }
    let isPage = ["http", "https"].contains(parts[0].lowercased())
    guard rest.hasPrefix("//") else { return !isPage }
    guard let authority = URIAuthority(authority) else { return false }
    return !isPage || authority.isHost
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte & 0xDF)
  }

  private static let forbidden = Set("<>\"{}|\\^`".utf8)

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
