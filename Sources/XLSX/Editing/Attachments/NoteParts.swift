/// The two parts of a sheet's notes while notes are added: the texts, and the boxes in the old drawing language.
enum NoteParts {
  /// A new note with its place.
  struct Note {
    let cell: CellReference
    let comment: Comment
  }

  static let commentsType = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
  static let drawingType = "application/vnd.openxmlformats-officedocument.vmlDrawing"

  /// A part of texts without any.
  static func newList(isStrict: Bool) -> [UInt8] {
    let namespace = isStrict ? OfficeNamespace.strictMain : OfficeNamespace.main
    return Array("\(XMLDeclaration.text)<comments xmlns=\"\(namespace)\"><authors/><commentList/></comments>".utf8)
  }

  /// The cells that have notes, with their elements.
  static func cells(_ tree: MarkupTree) -> [CellReference: Int] {
    guard let list = tree.child(tree.root, "commentList") else { return [:] }
    var cells: [CellReference: Int] = [:]
    for item in tree.children(list, "comment") {
      if let cell = tree.attribute(item, "ref").flatMap({ CellReference($0) }) { cells[cell] = item }
    }
    return cells
  }

  /// The numbers of the authors whose notes stand for threads: programs that know threads show those instead.
  static func threadAuthors(_ tree: MarkupTree) -> Set<Int> {
    guard let list = tree.child(tree.root, "authors") else { return [] }
    let authors = tree.children(list, "author")
    return Set(authors.indices.filter { tree.text(authors[$0]).hasPrefix("tc={") })
  }

  /// Adds notes to the part of texts. A note for a cell that has one already goes below the text that is there.
  static func add(_ notes: [Note], to tree: MarkupTree, edits: inout MarkupEdits) throws {
    let root = tree.root
    guard let authorList = tree.child(root, "authors"), let list = tree.child(root, "commentList") else {
      throw WorkbookError(.damaged, part: tree.part, "comments without their lists")
    }
    var authors: [ExactText: Int] = [:]
    let old = tree.children(authorList, "author")
    for (index, item) in old.enumerated() {
      let author = ExactText(DetailText.string(tree.text(item)))
      if authors[author] == nil { authors[author] = index }
    }
    let present = cells(tree)
    let prefix = tree.prefix(root)
    var count = old.count
    for note in notes {
      if let item = present[note.cell] {
        try append(note, to: item, of: tree, edits: &edits)
        continue
      }
      let author = ExactText(note.comment.author)
      if authors[author] == nil {
        authors[author] = count
        count += 1
        var out = MarkupBuffer()
        out.raw("<author>")
        out.text(note.comment.author)
        out.raw("</author>")
        edits.append(MarkupPrefix.add(prefix, to: out.bytes), in: authorList, of: tree)
      }
      var out = MarkupBuffer()
      out.attribute("<comment ref=\"", note.cell)
      out.attribute(" authorId=\"", authors[author] ?? 0)
      out.raw("><text>")
      run(note.comment.text, into: &out)
      out.raw("</text></comment>")
      edits.append(MarkupPrefix.add(prefix, to: out.bytes), in: list, of: tree)
    }
  }

  private static func run(_ text: String, into out: inout MarkupBuffer) {
    out.attribute("<r><rPr><sz val=\"", Comment.font.size)
    out.attribute("/><color indexed=\"81\"/><rFont val=\"", Comment.font.name)
    out.raw("/><family val=\"2\"/></rPr>")
    out.textElement(text)
    out.raw("</r>")
  }

  private static func append(_ note: Note, to item: Int, of tree: MarkupTree, edits: inout MarkupEdits) throws {
    guard let text = tree.child(item, "text") else {
      throw WorkbookError(.damaged, part: tree.part, "a comment without text at \(note.cell)")
    }
    let prefix = tree.prefix(tree.root)
    // A plain text becomes the first run: text and runs do not go together.
    if let plain = tree.child(text, "t") {
      edits.insert(Array("<\(prefix)r>".utf8), at: tree[plain].range.lowerBound)
      edits.insert(Array("</\(prefix)r>".utf8), at: tree[plain].range.upperBound)
    }
    var out = MarkupBuffer()
    run("\n" + note.comment.text, into: &out)
    let place = tree.children(text).first { tree.named($0, "rPh") || tree.named($0, "phoneticPr") }
    let markup = MarkupPrefix.add(prefix, to: out.bytes)
    if let place {
      edits.insert(markup, at: tree[place].range.lowerBound)
    } else {
      edits.append(markup, in: text, of: tree)
    }
  }
}
