import Glibc

/// A file that appears whole or not at all. The bytes go to a temporary file in the same folder; ``commit()`` makes
/// them safe on the disk and puts them in the place of the old file in one step. Without `commit`, nothing is left
/// behind.
///
/// A symbolic link stays a link: the file it points to is replaced. Permissions of a file that is replaced are kept.
public final class AtomicFile {
  /// The path as the caller named it.
  public let path: String
  /// The folder in which the file will lie, after links are followed.
  public let folder: String
  /// Where to write. Open for reading and writing, at its start; closed by ``commit()`` or ``discard()``.
  public private(set) var descriptor: Int32

  private let target: String
  private let temporary: String

  /// Makes the temporary file beside `path`.
  public init(replacing path: String) throws(ArchiveError) {
    let target = try Self.resolve(path)
    let (folder, name) = Self.split(target)
    var existing = stat()
    let replaces = stat(target, &existing) == 0
    if replaces, existing.st_mode & S_IFMT != S_IFREG {
      throw ArchiveError(.cannotWrite, file: path, "not a regular file", advice: "name a file")
    }
    if replaces, access(target, W_OK) != 0 { throw FileWriting.failure(errno, file: path, "cannot be replaced") }
    var made: (descriptor: Int32, path: String)?
    for attempt in 0..<1000 where made == nil {
      // A name of at most 255 bytes: the target's own may already be as long.
      let candidate = "\(folder)/.\(String(decoding: name.utf8.prefix(200), as: UTF8.self)).\(getpid())-\(attempt).tmp"
      let descriptor = open(candidate, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor >= 0 {
        made = (descriptor, candidate)
      } else if errno != EEXIST {
        throw FileWriting.failure(errno, file: path, "cannot be created")
      }
    }
    guard let made else { throw FileWriting.failure(EEXIST, file: path, "cannot be created") }
    if replaces { fchmod(made.descriptor, existing.st_mode & 0o7777) }
    (self.path, self.folder, self.target) = (path, folder, target)
    (self.descriptor, self.temporary) = (made.descriptor, made.path)
  }

  deinit { discard() }

  /// Appends bytes.
  public func write(_ bytes: UnsafeRawBufferPointer) throws(ArchiveError) {
    guard descriptor >= 0 else { throw ArchiveError(.misuse, file: path, "written to after it was closed") }
    try FileWriting.write(bytes, to: descriptor, file: path)
  }

  /// Appends bytes.
  public func write(_ bytes: [UInt8]) throws(ArchiveError) {
    try bytes.withUnsafeBufferPointer { (buffer) throws(ArchiveError) in try write(UnsafeRawBufferPointer(buffer)) }
  }

  /// Makes what was written safe on the disk; still nothing is replaced. With several files: `sync` all, then
  /// `commit` all.
  public func sync() throws(ArchiveError) {
    guard descriptor >= 0 else { throw ArchiveError(.misuse, file: path, "committed twice") }
    guard fsync(descriptor) == 0 else { throw FileWriting.failure(errno, file: path, "cannot be written") }
  }

  /// Puts the file in its place. After an error the old file is as it was.
  public func commit() throws(ArchiveError) {
    try sync()
    guard rename(temporary, target) == 0 else {
      let error = FileWriting.failure(errno, file: path, "cannot be put in place")
      discard()
      throw error
    }
    close(descriptor)
    descriptor = -1
    // The name is safe only when the folder is on the disk too. Some file systems cannot do that; the file itself is
    // whole.
    let handle = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if handle >= 0 {
      fsync(handle)
      close(handle)
    }
  }

  /// Removes the temporary file; nothing happens after ``commit()``.
  public func discard() {
    guard descriptor >= 0 else { return }
    close(descriptor)
    unlink(temporary)
    descriptor = -1
  }

  /// Follows symbolic links, also those whose target does not exist yet.
  private static func resolve(_ path: String) throws(ArchiveError) -> String {
    var current = path
    for _ in 0..<40 {
      var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
      let count = readlink(current, &buffer, buffer.count)
      guard count >= 0 else { return current }
      let link = String(decoding: buffer[..<count].lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      current = link.hasPrefix("/") ? link : split(current).folder + "/" + link
    }
    throw FileWriting.failure(ELOOP, file: path, "cannot be replaced")
  }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = path[..<slash]
    return (folder.isEmpty ? "/" : String(folder), String(path[path.index(after: slash)...]))
  }
}
