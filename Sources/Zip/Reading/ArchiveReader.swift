internal import Clibzip

/// A zip archive opened for reading. The directory is checked when it is opened: names, duplicates, encryption and the
/// bounds of ``ArchiveLimits``; contents are read entry by entry, in pieces or whole, and verified against their
/// checksums.
///
///     let archive = try ArchiveReader(path: "statement.xlsx")
///     let bytes = try archive.read("xl/workbook.xml")
///
/// Not to be shared between threads; open the file twice instead.
public final class ArchiveReader {
  /// The entries, in the order of the directory.
  public let entries: [ArchiveEntry]
  /// The file as the caller named it; nil in memory.
  public let file: String?
  /// The bounds it was opened with.
  public let limits: ArchiveLimits
  /// Which library inflates.
  public let codec: Codec

  let handle: ArchiveHandle
  private let indexByKey: [String: Int]

  /// Opens a file.
  public init(path: String, limits: ArchiveLimits = ArchiveLimits(), codec: Codec = .isal) throws(ArchiveError) {
    let handle = try ArchiveHandle.open(path: path, limits: limits)
    let directory = try Directory(handle, file: path, limits: limits)
    (self.handle, self.file, self.limits, self.codec) = (handle, path, limits, codec)
    (self.entries, self.indexByKey) = (directory.entries, directory.indexByKey)
  }

  /// Opens an archive in memory; the bytes are copied once.
  public init(bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits(), codec: Codec = .isal) throws(ArchiveError) {
    let handle = try ArchiveHandle.open(bytes: bytes, limits: limits)
    let directory = try Directory(handle, file: nil, limits: limits)
    (self.handle, self.file, self.limits, self.codec) = (handle, nil, limits, codec)
    (self.entries, self.indexByKey) = (directory.entries, directory.indexByKey)
  }

  /// The entry of that name, whatever the case of its ASCII letters and whichever slash it uses; nil where there is
  /// none.
  public func entry(_ name: String) -> ArchiveEntry? {
    indexByKey[EntryName.key(name)].map { entries[$0] }
  }

  /// Starts reading an entry in pieces.
  public func open(_ entry: ArchiveEntry) throws(ArchiveError) -> EntryStream {
    try EntryStream(self, entry)
  }

  /// The whole of an entry, at most ``ArchiveLimits/wholeEntryBytes``.
  public func read(_ entry: ArchiveEntry) throws(ArchiveError) -> [UInt8] {
    guard entry.size <= limits.wholeEntryBytes else {
      throw ArchiveError(
        .limit, file: file, entry: entry.name,
        "\(entry.size) bytes, the limit for reading at once is \(limits.wholeEntryBytes)")
    }
    let stream = try open(entry)
    // The size may be a lie: memory grows with what really comes, not with what was promised.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(entry.size, 1 << 20))
    var piece = [UInt8](repeating: 0, count: min(max(entry.size, 1), EntryStream.pieceBytes))
    while case let count = try stream.read(into: &piece), count > 0 {
      bytes.append(contentsOf: piece[..<count])
    }
    return bytes
  }

  /// The whole of the entry of that name.
  public func read(_ name: String) throws(ArchiveError) -> [UInt8] {
    guard let entry = entry(name) else {
      throw ArchiveError(.noSuchEntry, file: file, entry: name, "expected in the archive, but it is not there")
    }
    return try read(entry)
  }
}
