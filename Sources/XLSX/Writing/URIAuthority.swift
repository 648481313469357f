/// What stands behind `//` in a URI: who asks, the host and its port (RFC 3986, section 3.2).
struct URIAuthority {
  private let host: Substring

  /// Reads it; nil where it is none.
  init?(_ text: Substring) {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count <= 2, let last = parts.last else { return nil }
    if parts.count == 2, parts[0].utf8.contains(where: Self.isBracket) { return nil }
    let port: Substring
    if last.utf8.first == UInt8(ascii: "[") {
      guard let end = last.firstIndex(of: "]") else { return nil }
      host = last[...end]
      port = last[last.index(after: end)...]
      guard Self.isAddress(host.dropFirst().dropLast()) else { return nil }
    } else {
      host = last.prefix { $0 != ":" }
      port = last[host.endIndex...]
      guard !host.utf8.contains(where: Self.isBracket) else { return nil }
    }
    guard port.isEmpty || port.utf8.first == UInt8(ascii: ":") else { return nil }
    let digits = port.dropFirst()
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    // Programs know the ports that there are.
    guard digits.isEmpty || Int(digits).map({ $0 <= 65_535 }) ?? false else { return nil }
  }

  /// Whether the host is one that a name server could know, or an address.
  var isHost: Bool {
    !host.isEmpty && host.utf8.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: "%") }
  }

  private static func isBracket(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") }

  /// An address of the sixth version: eight groups of hexadecimal digits, of which `::` leaves out one or more, and the
  /// last two perhaps as an address of the fourth version.
  private static func isAddress(_ text: Substring) -> Bool {
    let halves = text.split(separator: "::", omittingEmptySubsequences: false)
    guard halves.count <= 2 else { return false }
    var count = 0
    for (place, half) in halves.enumerated() where !half.isEmpty {
      let groups = half.split(separator: ":", omittingEmptySubsequences: false)
      for (index, group) in groups.enumerated() {
        if place == halves.count - 1, index == groups.count - 1, group.contains(".") {
          guard isOldAddress(group) else { return false }
          count += 2
        } else {
          guard (1...4).contains(group.utf8.count), group.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
            return false
          }
          count += 1
        }
      }
    }
    return halves.count == 2 ? count < 8 : count == 8
  }

  private static func isOldAddress(_ text: Substring) -> Bool {
    let numbers = text.split(separator: ".", omittingEmptySubsequences: false)
    return numbers.count == 4 && numbers.allSatisfy { $0.utf8.count <= 3 && UInt8($0) != nil }
  }
}
