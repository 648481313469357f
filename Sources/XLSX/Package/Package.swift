import XML
import Zip

/// An Office package: parts with names, and the relationships between them.
final class Package {
  let archive: ArchiveReader
  let limits: WorkbookLimits
  /// The file as the caller named it, for messages.
  let file: String?

  init(archive: ArchiveReader, file: String?, limits: WorkbookLimits) {
    self.archive = archive
    self.file = file
    self.limits = limits
  }

  /// The entry of a part, however its name is written.
  func entry(_ part: String) -> ArchiveEntry? {
    archive.entry(part) ?? archive.entry(PartPath.percentDecoded(part))
  }

  /// A small part as a tree.
  func tree(_ entry: ArchiveEntry) throws -> XMLElement {
    try XMLElement.parse(archive.read(entry), part: entry.path, limits: limits.xml)
  }

  /// Streams a part through a handler.
  func read<Handler: XMLHandler>(_ entry: ArchiveEntry, with handler: Handler) throws -> Handler {
    let reader = XMLReader(handler: handler, part: entry.path, limits: limits.xml)
    let stream = try archive.open(entry)
    var piece = [UInt8](repeating: 0, count: EntryStream.pieceBytes)
    while case let count = try stream.read(into: &piece), count > 0 {
      try piece.withUnsafeBytes { try reader.feed(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }
    return try reader.finish()
  }

  /// The relationships of a part, empty where it has none; of the package itself for the empty path.
  func relationships(of source: String) throws -> [Relationship] {
    guard let entry = entry(PartPath.relationships(of: source)) else { return [] }
    return try tree(entry).children("Relationship").compactMap { element in
      guard let id = element.attribute("Id"), let target = element.attribute("Target") else { return nil }
      let external = element.attribute("TargetMode")?.lowercased() == "external"
      return Relationship(
        id: id, type: RelationshipType(uri: element.attribute("Type") ?? ""),
        target: external ? target : PartPath.resolve(target, from: source), isExternal: external,
        written: target)
    }
  }
}
