/// What a person may still do in a protected sheet. Protection keeps from slips, not from attacks.
public struct SheetProtection: Hashable, Sendable {
  /// Something a protected sheet may allow.
  public struct Permissions: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: Int

    /// A set by its bits.
    public init(rawValue: Int) {
      self.rawValue = rawValue
    }

    /// Selecting cells that are locked.
    public static let selectLockedCells = Permissions(rawValue: 1 << 0)
    /// Selecting cells that are not locked.
    public static let selectUnlockedCells = Permissions(rawValue: 1 << 1)
    /// Changing the looks of cells.
    public static let formatCells = Permissions(rawValue: 1 << 2)
    /// Changing the widths of columns.
    public static let formatColumns = Permissions(rawValue: 1 << 3)
    /// Changing the heights of rows.
    public static let formatRows = Permissions(rawValue: 1 << 4)
    /// Inserting columns.
    public static let insertColumns = Permissions(rawValue: 1 << 5)
    /// Inserting rows.
    public static let insertRows = Permissions(rawValue: 1 << 6)
    /// Inserting links.
    public static let insertLinks = Permissions(rawValue: 1 << 7)
    /// Deleting columns whose cells are all unlocked.
    public static let deleteColumns = Permissions(rawValue: 1 << 8)
    /// Deleting rows whose cells are all unlocked.
    public static let deleteRows = Permissions(rawValue: 1 << 9)
    /// Sorting unlocked cells.
    public static let sort = Permissions(rawValue: 1 << 10)
    /// Using the filters there are.
    public static let filter = Permissions(rawValue: 1 << 11)
    /// Using the pivot tables there are.
    public static let pivotTables = Permissions(rawValue: 1 << 12)
    /// Changing drawings and charts.
    public static let editObjects = Permissions(rawValue: 1 << 13)
    /// Changing scenarios.
    public static let editScenarios = Permissions(rawValue: 1 << 14)
    /// What a newly protected sheet allows: selecting.
    public static let standard: Permissions = [.selectLockedCells, .selectUnlockedCells]
  }

  /// What is allowed.
  public var permissions: Permissions
  /// The password that lifts the protection, 1 to 255 ASCII characters; `nil` for none. It is stored as a 16-bit number
  /// that many other passwords share.
  public var password: String?

  /// A protection.
  public init(_ permissions: Permissions = .standard, password: String? = nil) {
    self.permissions = permissions
    self.password = password
  }

  /// The 16-bit number that stands for a password (ECMA-376 part 4, section 14.7.1).
  static func verifier(of password: String) -> UInt16 {
    var hash: UInt16 = 0
    for byte in password.utf8.reversed() {
      hash ^= UInt16(byte)
      hash = (hash >> 14 & 1) | (hash << 1 & 0x7FFF)
    }
    return hash ^ UInt16(truncatingIfNeeded: password.utf8.count) ^ 0xCE4B
  }

  func check() throws(WorkbookWriteError.Reason) {
    guard let password else { return }
    guard (1...255).contains(password.utf8.count), password.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) else {
      throw .protectionPassword
    }
  }

  /// The element (ECMA-376 part 1, section 18.3.1.85). An attribute of 1 forbids, and most are 1 where absent.
  func render(into out: inout MarkupBuffer) {
    out.raw("<sheetProtection")
    if let password {
      let verifier = UInt32(Self.verifier(of: password))
      out.raw(" password=\"")
      for shift in stride(from: UInt32(12), through: 0, by: -4) {
        let nibble = UInt8(truncatingIfNeeded: (verifier >> shift) & 15)
        out.byte(nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "A") + nibble - 10)
      }
      out.raw("\"")
    }
    out.raw(" sheet=\"1\"")
    if !permissions.contains(.editObjects) { out.raw(" objects=\"1\"") }
    if !permissions.contains(.editScenarios) { out.raw(" scenarios=\"1\"") }
    let allowed: [(Permissions, StaticString)] = [
      (.formatCells, " formatCells=\"0\""), (.formatColumns, " formatColumns=\"0\""),
      (.formatRows, " formatRows=\"0\""), (.insertColumns, " insertColumns=\"0\""),
      (.insertRows, " insertRows=\"0\""), (.insertLinks, " insertHyperlinks=\"0\""),
      (.deleteColumns, " deleteColumns=\"0\""), (.deleteRows, " deleteRows=\"0\""),
    ]
    for (permission, attribute) in allowed where permissions.contains(permission) { out.raw(attribute) }
    if !permissions.contains(.selectLockedCells) { out.raw(" selectLockedCells=\"1\"") }
    if permissions.contains(.sort) { out.raw(" sort=\"0\"") }
    if permissions.contains(.filter) { out.raw(" autoFilter=\"0\"") }
    if permissions.contains(.pivotTables) { out.raw(" pivotTables=\"0\"") }
    if !permissions.contains(.selectUnlockedCells) { out.raw(" selectUnlockedCells=\"1\"") }
    out.raw("/>")
  }
}
