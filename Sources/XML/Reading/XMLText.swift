internal import Clibxml2
import Glibc

/// UTF-8 bytes that belong to the parser: a name, an attribute's value, a piece of text. Valid only inside the
/// handler's call that received it; make a `String` of what is to be kept.
public struct XMLText: CustomStringConvertible {
  /// The bytes. Do not keep the pointer beyond the call.
  public let bytes: UnsafeBufferPointer<UInt8>

  init(start: UnsafePointer<UInt8>?, count: Int) {
    bytes = UnsafeBufferPointer(start: start, count: start == nil ? 0 : max(0, count))
  }

  init(terminated start: UnsafePointer<UInt8>?) {
    self.init(start: start, count: start.map { strlen(UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self)) } ?? 0)
  }

  /// How many bytes.
  public var count: Int { bytes.count }

  /// Whether there are none.
  public var isEmpty: Bool { bytes.isEmpty }

  /// A copy to keep.
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The same as ``string``.
  public var description: String { string }

  /// Compares without making a string.
  public static func == (text: XMLText, other: StaticString) -> Bool {
    text.count == other.utf8CodeUnitCount
      && memcmp(text.bytes.baseAddress ?? other.utf8Start, other.utf8Start, text.count) == 0
  }

  /// Compares without making a string.
  public static func != (text: XMLText, other: StaticString) -> Bool { !(text == other) }

  /// The whole number it spells in decimal digits with an optional sign; nil for anything else or when it does not fit.
  public var integer: Int? {
    var digits = bytes[...]
    let negative = digits.first == UInt8(ascii: "-")
    if negative || digits.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
    guard !digits.isEmpty else { return nil }
    var value = 0
    for byte in digits {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      let (product, tooBig) = value.multipliedReportingOverflow(by: 10)
      let (sum, overflow) = product.addingReportingOverflow(Int(byte &- 0x30))
      guard !tooBig, !overflow else { return nil }
      value = sum
    }
    return negative ? -value : value
  }
}

/// A name in its namespace, valid only inside the handler's call.
public struct XMLName {
  @usableFromInline let start: UnsafePointer<UInt8>
  private let uri: UnsafePointer<UInt8>?

  init(local: UnsafePointer<UInt8>, uri: UnsafePointer<UInt8>?) {
    self.start = local
    self.uri = uri
  }

  /// The name without its prefix.
  public var local: XMLText { XMLText(terminated: start) }

  /// The namespace's URI; empty where the name is in none.
  public var namespace: XMLText { XMLText(terminated: uri) }

  /// The same number for the same namespace within one document, 0 for none: cheaper to compare than the URI.
  public var namespaceIdentity: UInt { UInt(bitPattern: uri) }

  /// Whether the local name is this one. Looks at no more bytes than it must.
  @inlinable
  @inline(__always)
  public static func == (name: XMLName, other: StaticString) -> Bool { name.matches(other) }

  /// Whether the local name is another one.
  @inlinable
  @inline(__always)
  public static func != (name: XMLName, other: StaticString) -> Bool { !name.matches(other) }

  @inlinable
  @inline(__always)
  func matches(_ other: StaticString) -> Bool {
    let count = other.utf8CodeUnitCount
    let wanted = other.utf8Start
    // The parser's names end in a zero byte, which no wanted byte equals: the loop never passes it.
    for place in 0..<count where start[place] != wanted[place] { return false }
    return start[count] == 0
  }
}
