/// What a file is by its first bytes. Only names what users really hand over in place of a workbook.
public enum FileSignature: String, Sendable, Equatable {
  /// A zip archive.
  case zip
  /// No bytes at all.
  case empty
  /// An Office file encrypted with a password (an OLE container with an `EncryptedPackage`, MS-OFFCRYPTO).
  case encryptedOffice
  /// An Excel 97-2003 workbook (BIFF in an OLE container).
  case legacyWorkbook
  /// Another OLE container.
  case compoundFile
  /// A web page, often what a bank calls "Excel".
  case html
  /// XML text.
  case xml
  /// Text, perhaps CSV.
  case text
  /// A PDF.
  case pdf
  /// A gzip stream.
  case gzip
  /// Zip's own first bytes, but no directory at the end: cut short.
  case truncatedZip
  /// None of these.
  case unknown

  /// What these bytes look like; give the whole file, or as much as there is.
  public init(of bytes: [UInt8]) {
    self = Self.recognize(ByteSource(bytes: bytes))
  }

  static func recognize(_ source: ByteSource) -> FileSignature {
    let head = source.read(at: 0, count: 4096)
    if head.isEmpty { return .empty }
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return .truncatedZip }
    if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return compoundKind(source) }
    if head.starts(with: [0x50, 0x4B, 0x05, 0x06]) { return .zip }
    if head.starts(with: Array("%PDF".utf8)) { return .pdf }
    if head.starts(with: [0x1F, 0x8B]) { return .gzip }
    return textKind(head)
  }

  /// The streams of an OLE container are named in UTF-16LE somewhere in its directory; the directory may lie
  /// anywhere, so the first and last MiB are searched instead of following the allocation table of a file we do not
  /// read anyway.
  private static func compoundKind(_ source: ByteSource) -> FileSignature {
    let span = 1 << 20
    let regions = [
      source.read(at: 0, count: span),
      source.count > span ? source.read(at: max(span, source.count - span), count: span) : [],
    ]
    func holds(_ name: String) -> Bool {
      let needle = name.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
      return regions.contains { Self.contains($0, needle) }
    }
    if holds("EncryptedPackage") { return .encryptedOffice }
    return holds("Workbook") || holds("Book\0") ? .legacyWorkbook : .compoundFile
  }

  private static func contains(_ bytes: [UInt8], _ needle: [UInt8]) -> Bool {
    guard let first = needle.first, bytes.count >= needle.count else { return false }
    return (0...bytes.count - needle.count).contains { start in
      bytes[start] == first && bytes[start..<start + needle.count].elementsEqual(needle)
    }
  }

  private static func textKind(_ head: [UInt8]) -> FileSignature {
    var bytes = head[...]
    let utf16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    let controls = bytes.filter { $0 < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D].contains($0) || $0 == 0x7F }.count
    if controls > 0 && !utf16 { return .unknown }
    let letters = bytes.filter { $0 > 0x20 }.prefix(512).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    let start = String(decoding: letters, as: UTF8.self)
    if start.hasPrefix("<!doctypehtml") || start.hasPrefix("<html") || start.contains("<table") { return .html }
    if start.hasPrefix("<?xml") { return start.contains("<html") ? .html : .xml }
    return .text
  }

  /// What stands in the file, in words.
  public var found: String {
    switch self {
    case .zip: "a zip archive"
    case .empty: "an empty file"
    case .encryptedOffice: "an Office file protected with a password"
    case .legacyWorkbook: "an old Excel workbook (.xls)"
    case .compoundFile: "an OLE container (an old Office file, or one protected with a password)"
    case .html: "a web page (HTML)"
    case .xml: "XML text"
    case .text: "plain text"
    case .pdf: "a PDF"
    case .gzip: "a gzip file"
    case .truncatedZip: "a zip archive that is cut short or damaged"
    case .unknown: "data of an unknown kind"
    }
  }

  /// What the user can do about it.
  public var advice: String {
    switch self {
    case .zip: ""
    case .empty: "export or download the file again"
    case .encryptedOffice: "open it in Excel, take the password off (File > Info > Protect Workbook) and save it"
    case .legacyWorkbook, .compoundFile: "open it in Excel and save it as Excel Workbook (.xlsx)"
    case .html, .xml: "open it in Excel and save it as Excel Workbook (.xlsx), or ask whoever made it for CSV"
    case .text: "if it is CSV, name it .csv"
    case .pdf: "ask whoever made it for the same as an Excel workbook or CSV"
    case .gzip: "unpack it first"
    case .truncatedZip: "download or copy the file again"
    case .unknown: "check that it is the right file"
    }
  }
}
