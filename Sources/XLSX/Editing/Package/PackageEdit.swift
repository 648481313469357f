import XML
import Zip

/// The small parts of a package while they change: what a part says now, new parts, parts that go, and what content
/// types and relationships say about them.
final class PackageEdit {
  let package: Package
  /// Whether the workbook is written in the strict form of the standard.
  let isStrict: Bool
  /// The parts with new content, by their path, in the order in which they came.
  private(set) var contents: [(path: String, bytes: [UInt8])] = []
  private(set) var removed: [String] = []
  private var places: [String: Int] = [:]
  private var taken: Set<String> = []
  /// The parts of the opened package that it speaks of, whether they are there or not.
  private lazy var mentioned = mentionedParts()

  private static let types = "[Content_Types].xml"
  private static let typesNamespace = "http://schemas.openxmlformats.org/package/2006/content-types"
  private static let relationshipsNamespace = "http://schemas.openxmlformats.org/package/2006/relationships"

  init(_ package: Package, isStrict: Bool) {
    self.package = package
    self.isStrict = isStrict
  }

  /// The same parts again, to be changed apart from these.
  init(_ other: PackageEdit) {
    (package, isStrict, contents) = (other.package, other.isStrict, other.contents)
    (removed, places, taken) = (other.removed, other.places, other.taken)
  }

  var hasChanges: Bool { !contents.isEmpty || !removed.isEmpty }

  func isChanged(_ path: String) -> Bool { places[key(path)] != nil }

  /// Lets somebody else write a part.
  func forget(_ path: String) {
    guard let place = places.removeValue(forKey: key(path)) else { return }
    contents.remove(at: place)
    for (path, other) in places where other > place { places[path] = other - 1 }
  }

  /// What a part says now, in UTF-8, without asking whether it is well-formed: old drawings often are not.
  func raw(_ path: String) throws -> [UInt8]? {
    if let place = places[key(path)] { return contents[place].bytes }
    guard let entry = package.entry(path) else { return nil }
    return try PartInput.text(package.archive.read(entry), part: entry.path)
  }

  /// What a part says now, in UTF-8; nil where there is none.
  func text(_ path: String) throws -> [UInt8]? {
    if let place = places[key(path)] { return contents[place].bytes }
    guard !removed.contains(key(path)), let entry = package.entry(path) else { return nil }
    let bytes = try package.archive.read(entry)
    // libxml2 is the judge of what is read; the places are found by our own scanner.
    _ = try XMLReader.parse(bytes, handler: NoHandler(), part: entry.path, limits: package.limits.xml)
    return try PartInput.text(bytes, part: entry.path)
  }

  /// Gives a part new content, or makes it.
  func set(_ path: String, _ bytes: [UInt8]) {
    if let place = places[key(path)] {
      contents[place].bytes = bytes
    } else {
      places[key(path)] = contents.count
      contents.append((name(path), bytes))
    }
  }

  /// The name by which a part is written: the one it has. Relationships follow the letters of the part they are of, by
  /// which some readers look for them, whatever those of their own were.
  private func name(_ path: String) -> String {
    guard let source = PartPath.source(ofRelationships: path), let entry = package.entry(source) else {
      return package.entry(path)?.name ?? path
    }
    return PartPath.relationships(of: entry.path)
  }

  /// Takes a part out, with what the content types say of it.
  func remove(_ path: String) throws {
    removed.append(key(path))
    try edit(Self.types) { tree, edits in
      for item in tree.descendants("Override")
      where tree.attribute(item, "PartName").map({ self.key($0) }) == self.key(path) {
        edits.remove(tree[item].range)
      }
    }
  }

  /// Changes a part by places in its bytes.
  func edit(_ path: String, _ body: (MarkupTree, inout MarkupEdits) throws -> Void) throws {
    guard let bytes = try text(path) else {
      throw WorkbookError(
        .damaged, part: path, "not in the package, expected", advice: "open it in Excel and save it again")
    }
    let tree = try MarkupTree(bytes, part: path)
    var edits = MarkupEdits()
    try body(tree, &edits)
    if !edits.isEmpty { set(path, edits.apply(to: tree)) }
  }

  /// A path that no part has and that nothing in the package leads to, as a part that was lost might still be asked
  /// for: `xl/comments` and `.xml` give `xl/comments3.xml`.
  func newPath(_ start: String, _ end: String) -> String {
    var number = 1
    while true {
      let path = "\(start)\(number)\(end)"
      let isFree = package.entry(path) == nil && places[key(path)] == nil && !mentioned.contains(key(path))
      if isFree, taken.insert(key(path)).inserted { return path }
      number += 1
    }
  }

  /// What relationships lead to and content types name. A list that cannot be read says nothing: whoever needs it will
  /// be told.
  private func mentionedParts() -> Set<String> {
    var found: Set<String> = []
    for source in package.archive.entries.lazy.compactMap({ PartPath.source(ofRelationships: $0.path) }) {
      let relationships = (try? package.relationships(of: source)) ?? []
      for item in relationships where !item.isExternal { found.insert(key(item.target)) }
    }
    let types = package.entry(Self.types).flatMap { try? package.tree($0) }
    for item in types?.children("Override") ?? [] { found.insert(key(item.attribute("PartName") ?? "")) }
    return found
  }

  // MARK: Content types

  /// Says of what kind a part is, where that is not said yet.
  func addType(_ path: String, _ type: String) throws {
    try edit(Self.types) { tree, edits in
      let isThere = tree.descendants("Override").contains {
        tree.attribute($0, "PartName").map { self.key($0) } == self.key(path)
      }
      guard !isThere else { return }
      let name = tree.prefix(tree.root) + "Override"
      var out = MarkupBuffer()
      out.raw(" PartName=\"/")
      out.verbatim(path)
      out.raw("\" ContentType=\"")
      out.verbatim(type)
      out.raw("\"/>")
      edits.append(Array("<\(name)".utf8) + out.bytes, in: tree.root, of: tree)
    }
  }

  /// Says of what kind a part is by its file extension, or of it alone where the package takes parts with that extension
  /// for something else.
  func addType(_ path: String, _ type: String, byExtension fileExtension: String) throws {
    var known: String?
    try edit(Self.types) { tree, edits in
      let item = tree.descendants("Default").first {
        tree.attribute($0, "Extension")?.lowercased() == fileExtension
      }
      known = item.map { tree.attribute($0, "ContentType") ?? "" }
      guard item == nil else { return }
      let markup = Array(
        "<\(tree.prefix(tree.root))Default Extension=\"\(fileExtension)\" ContentType=\"\(type)\"/>".utf8)
      // Some readers want these before the names of single parts.
      if let first = tree.children(tree.root).first {
        edits.insert(markup, at: tree[first].range.lowerBound)
      } else {
        edits.append(markup, in: tree.root, of: tree)
      }
    }
    if let known, known.lowercased() != type.lowercased() { try addType(path, type) }
  }

  // MARK: Relationships

  /// The relationships of a part as they are now.
  func relationships(of source: String) throws -> [Relationship] {
    guard let bytes = try text(PartPath.relationships(of: source)) else { return [] }
    let tree = try MarkupTree(bytes, part: PartPath.relationships(of: source))
    return tree.children(tree.root, "Relationship").compactMap { item in
      guard let id = tree.attribute(item, "Id"), let target = tree.attribute(item, "Target") else { return nil }
      let isExternal = tree.attribute(item, "TargetMode")?.lowercased() == "external"
      return Relationship(
        id: id, type: RelationshipType(uri: tree.attribute(item, "Type") ?? ""),
        target: isExternal ? target : PartPath.resolve(target, from: source), isExternal: isExternal, written: target)
    }
  }

  /// Adds a relationship to a part of the package; gives back its id.
  func addRelationship(from source: String, _ type: String, to target: String) throws -> String {
    let path = PartPath.relationships(of: source)
    if try text(path) == nil {
      set(path, Array("\(XMLDeclaration.text)<Relationships xmlns=\"\(Self.relationshipsNamespace)\"/>".utf8))
      try addType(path, "application/vnd.openxmlformats-package.relationships+xml", byExtension: "rels")
    }
    var id = ""
    try edit(path) { tree, edits in
      let ids = Set(tree.descendants("Relationship").compactMap { tree.attribute($0, "Id") })
      var number = ids.count + 1
      while ids.contains("rId\(number)") { number += 1 }
      id = "rId\(number)"
      let namespace = isStrict ? OfficeNamespace.strictRelationships : OfficeNamespace.relationships
      var out = MarkupBuffer()
      out.raw(" Target=\"")
      out.verbatim(PartPath.relative(target, from: source))
      out.raw("\"/>")
      let tag = "<\(tree.prefix(tree.root))Relationship Id=\"\(id)\" Type=\"\(namespace)/\(type)\""
      edits.append(Array(tag.utf8) + out.bytes, in: tree.root, of: tree)
    }
    return id
  }

  /// Takes out the relationships of a part that lead to something.
  func removeRelationships(of source: String, where isGone: (Relationship) -> Bool) throws {
    let gone = Set(try relationships(of: source).filter(isGone).map(\.id))
    guard !gone.isEmpty else { return }
    try edit(PartPath.relationships(of: source)) { tree, edits in
      for item in tree.descendants("Relationship") where tree.attribute(item, "Id").map({ gone.contains($0) }) == true {
        edits.remove(tree[item].range)
      }
    }
  }

  private func key(_ path: String) -> String {
    let path = path.hasPrefix("/") ? String(path.dropFirst()) : path
    return PartPath.percentDecoded(path).lowercased()
  }
}

/// A reader of XML that wants nothing but to know whether it is well-formed.
private struct NoHandler: XMLHandler {
  mutating func start(_ tag: XMLStartTag) throws {}
}
