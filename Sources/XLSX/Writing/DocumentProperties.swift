/// What a workbook says about itself. Nothing is filled in by the library: the same properties make the same bytes.
public struct DocumentProperties: Hashable, Sendable {
  /// The title.
  public var title: String?
  /// What it is about.
  public var subject: String?
  /// Who made it.
  public var creator: String?
  /// The creator's company.
  public var company: String?
  /// Words to find it by.
  public var keywords: String?
  /// A remark.
  public var comments: String?
  /// When it was made, in UTC.
  public var created: CalendarTime?
  /// When it was changed last, in UTC; `nil` for ``created``.
  public var modified: CalendarTime?
  /// Who changed it last.
  public var lastModifiedBy: String?
  /// Who answers for the creator's work.
  public var manager: String?
  /// A word for its kind.
  public var category: String?
  /// Where it stands: "Draft", "Final".
  public var status: String?
  /// Properties with names of their own.
  public var custom: [CustomProperty]

  /// Properties; those left out are not written.
  public init(
    title: String? = nil, subject: String? = nil, creator: String? = nil, company: String? = nil,
    keywords: String? = nil, comments: String? = nil, created: CalendarTime? = nil, modified: CalendarTime? = nil,
    lastModifiedBy: String? = nil, manager: String? = nil, category: String? = nil, status: String? = nil,
    custom: [CustomProperty] = []
  ) {
    self.title = title
    self.subject = subject
    self.creator = creator
    self.company = company
    self.keywords = keywords
    self.comments = comments
    self.created = created
    self.modified = modified
    self.lastModifiedBy = lastModifiedBy
    self.manager = manager
    self.category = category
    self.status = status
    self.custom = custom
  }

  /// The most characters of one property; what Excel's dialog takes.
  static let longest = 255

  func check() throws(WorkbookWriteError.Reason) {
    let named: [(String, String?)] = [
      ("title", title), ("subject", subject), ("creator", creator), ("company", company), ("keywords", keywords),
      ("comments", comments), ("lastModifiedBy", lastModifiedBy), ("manager", manager), ("category", category),
      ("status", status),
    ]
    for (name, value) in named {
      guard let value else { continue }
      guard Self.isWritable(value) else { throw .property(name) }
    }
    if let created {
      guard created.serialDay != nil, created.secondOfDay != nil else { throw .property("created") }
    }
    if let modified {
      guard modified.serialDay != nil, modified.secondOfDay != nil else { throw .property("modified") }
    }
    try checkCustom()
  }

  static func isWritable(_ text: String) -> Bool {
    text.utf16.count <= longest
      && text.unicodeScalars.allSatisfy { scalar in
        (scalar.value >= 0x20 || scalar == "\n" || scalar == "\t") && scalar.value != 0xFFFE && scalar.value != 0xFFFF
      }
  }

  /// The part `docProps/core.xml` (ECMA-376 part 2, section 11).
  func corePart() -> MarkupBuffer {
    var out = MarkupBuffer()
    out.raw(XMLDeclaration.text)
    out.raw("<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"")
    out.raw(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\"")
    out.raw(" xmlns:dcmitype=\"http://purl.org/dc/dcmitype/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">")
    out.element("<dc:title>", title, "</dc:title>")
    out.element("<dc:subject>", subject, "</dc:subject>")
    out.element("<dc:creator>", creator, "</dc:creator>")
    out.element("<cp:keywords>", keywords, "</cp:keywords>")
    out.element("<dc:description>", comments, "</dc:description>")
    out.element("<cp:lastModifiedBy>", lastModifiedBy, "</cp:lastModifiedBy>")
    if let created {
      out.raw("<dcterms:created xsi:type=\"dcterms:W3CDTF\">")
      out.moment(created)
      out.raw("</dcterms:created>")
    }
    if let modified = modified ?? created {
      out.raw("<dcterms:modified xsi:type=\"dcterms:W3CDTF\">")
      out.moment(modified)
      out.raw("</dcterms:modified>")
    }
    out.element("<cp:category>", category, "</cp:category>")
    out.element("<cp:contentStatus>", status, "</cp:contentStatus>")
    out.raw("</cp:coreProperties>")
    return out
  }

  /// The part `docProps/app.xml` (ECMA-376 part 1, section 22.2).
  func applicationPart() -> MarkupBuffer {
    var out = MarkupBuffer()
    out.raw(XMLDeclaration.text)
    out.raw("<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">")
    out.raw("<Application>Tickmark</Application>")
    out.element("<Manager>", manager, "</Manager>")
    out.element("<Company>", company, "</Company>")
    out.raw("</Properties>")
    return out
  }
}

extension MarkupBuffer {
  fileprivate mutating func element(_ start: StaticString, _ text: String?, _ end: StaticString) {
    guard let text else { return }
    raw(start)
    verbatim(text)
    raw(end)
  }

  /// `2026-10-31T14:05:00Z`
  mutating func moment(_ time: CalendarTime) {
    padded(time.year, 4)
    raw("-")
    padded(time.month, 2)
    raw("-")
    padded(time.day, 2)
    raw("T")
    padded(time.hour, 2)
    raw(":")
    padded(time.minute, 2)
    raw(":")
    padded(time.second, 2)
    raw("Z")
  }

  private mutating func padded(_ value: Int, _ width: Int) {
    append(atMost: 20) { $0.digits(UInt64(max(value, 0)), atLeast: width) }
  }
}
