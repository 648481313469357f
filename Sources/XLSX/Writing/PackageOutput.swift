import Zip

/// The parts of a workbook on their way into an archive, with what the archive must say about them at its end.
final class PackageOutput {
  /// A part's name from the root, without a leading slash, and its content type.
  struct Part {
    let name: String
    let type: StaticString
  }

  private let archive: ArchiveWriter
  private let file: AtomicFile?
  private let commits: Bool
  private var parts: [Part] = []
  private var hasDrawings = false
  private var hasImages = false

  /// - Parameter file: where to; `nil` for memory. With `commits` it is put in place at the end, otherwise by its
  ///   owner.
  init(file: AtomicFile?, commits: Bool, options: WorkbookOptions) {
    self.file = file
    self.commits = commits
    archive = ArchiveWriter(
      to: file.map { .file($0) } ?? .memory, compression: options.compression == .small ? .small : .fast)
  }

  /// Starts a part whose bytes follow.
  func begin(_ name: String, type: StaticString) throws(WorkbookWriteError) {
    parts.append(Part(name: name, type: type))
    try archiving { () throws(ArchiveError) in try archive.beginEntry(name) }
  }

  func write(_ buffer: borrowing MarkupBuffer) throws(WorkbookWriteError) {
    try archiving { () throws(ArchiveError) in
      try buffer.withBytes { (bytes) throws(ArchiveError) in try archive.write(bytes) }
    }
  }

  func end() throws(WorkbookWriteError) {
    try archiving { () throws(ArchiveError) in try archive.endEntry() }
  }

  /// A whole part at once.
  func add(_ name: String, type: StaticString, _ buffer: MarkupBuffer) throws(WorkbookWriteError) {
    try begin(name, type: type)
    try write(buffer)
    try end()
  }

  /// A part whose type follows from the ending of its name: relationships and old drawings.
  func addByExtension(_ name: String, _ buffer: MarkupBuffer) throws(WorkbookWriteError) {
    if name.hasSuffix(".vml") { hasDrawings = true }
    try archiving { () throws(ArchiveError) in try archive.add(name, buffer.bytes) }
  }

  /// A picture, which is compressed already.
  func addImage(_ name: String, _ bytes: [UInt8]) throws(WorkbookWriteError) {
    hasImages = true
    try archiving { () throws(ArchiveError) in try archive.add(name, bytes, compression: .stored) }
  }

  /// Adds the list of content types and closes the archive. Returns its bytes where it is in memory.
  func finish() throws(WorkbookWriteError) -> [UInt8] {
    var out = MarkupBuffer()
    out.raw(XMLDeclaration.text)
    out.raw("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
    out.raw("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
    out.raw("<Default Extension=\"xml\" ContentType=\"application/xml\"/>")
    if hasDrawings {
      out.raw("<Default Extension=\"vml\" ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>")
    }
    if hasImages { out.raw("<Default Extension=\"png\" ContentType=\"image/png\"/>") }
    for part in parts {
      out.raw("<Override PartName=\"/")
      out.verbatim(part.name)
      out.raw("\" ContentType=\"application/vnd.openxmlformats-")
      out.raw(part.type)
      out.raw("+xml\"/>")
    }
    out.raw("</Types>")
    return try archiving { () throws(ArchiveError) in
      // First in the archive: programs that tell a file's kind by its beginning look for it there.
      let name = "[Content_Types].xml"
      try archive.add(name, out.bytes)
      let bytes = try archive.finish(leading: name)
      if commits { try file?.commit() }
      return bytes
    }
  }

  private func archiving<Result>(_ body: () throws(ArchiveError) -> Result) throws(WorkbookWriteError) -> Result {
    do { return try body() } catch { throw WorkbookWriteError(.init(error)) }
  }
}

extension WorkbookWriteError.Reason {
  init(_ error: ArchiveError) {
    self = error.kind == .diskFull ? .diskFull(error.description) : .output(error.description)
  }
}

/// The relationships of one part (ECMA-376 part 2, section 6.5).
struct RelationshipList {
  private var out = MarkupBuffer()
  private(set) var count = 0

  /// Adds a relationship and returns the number its id ends in: `rId1` is 1.
  @discardableResult
  mutating func add(_ type: StaticString, target: String, isExternal: Bool = false) -> Int {
    count += 1
    out.raw("<Relationship Id=\"rId")
    out.integer(Int64(count))
    out.raw("\" Type=\"http://schemas.openxmlformats.org/")
    out.raw(type)
    out.raw("\" Target=\"")
    out.verbatim(target)
    out.raw(isExternal ? "\" TargetMode=\"External\"/>" : "\"/>")
    return count
  }

  /// The whole part.
  var part: MarkupBuffer {
    var whole = MarkupBuffer()
    whole.raw(XMLDeclaration.text)
    whole.raw("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">")
    whole.append(out)
    whole.raw("</Relationships>")
    return whole
  }
}
