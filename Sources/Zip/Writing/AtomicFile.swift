import Glibc

/// A file that appears whole or not at all. The bytes go to a temporary file in the same folder; ``commit()`` makes
/// them safe on the disk and puts them in the place of the old file in one step. Without `commit`, nothing is left
/// behind: the temporary file has no name until then, so that it vanishes with the process, however that ends. (On file
/// systems that have no such files it has a name, and a process that is killed leaves it.)
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
  private let name: String
  /// Where the bytes wait; nil while they have no name.
  private var temporary: String?
  /// Whether a file without a name may be given one; tests say no.
  var mayLink = true

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
    if let unnamed = Self.unnamedFile(in: folder) {
      (descriptor, temporary) = (unnamed, nil)
    } else {
      var made: Int32 = -1
      temporary = Self.firstFree(in: folder, beside: name) { candidate in
        made = open(candidate, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        return made >= 0
      }
      guard temporary != nil else { throw FileWriting.failure(errno, file: path, "cannot be created") }
      descriptor = made
    }
    if replaces { fchmod(descriptor, existing.st_mode & 0o7777) }
    (self.path, self.folder, self.target, self.name) = (path, folder, target, name)
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
    if temporary == nil {
      let source = Self.openPath(descriptor)
      temporary = Self.firstFree(in: folder, beside: name) { candidate in
        mayLink && linkat(AT_FDCWD, source, AT_FDCWD, candidate, AT_SYMLINK_FOLLOW) == 0
      }
      // Where a file without a name may not be given one, its bytes go to one that has.
      if temporary == nil { try copyToNamed() }
    }
    guard let temporary, rename(temporary, target) == 0 else {
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
    if let temporary { unlink(temporary) }
    descriptor = -1
  }

  /// Moves the bytes to a file with a name, safe on the disk.
  private func copyToNamed() throws(ArchiveError) {
    var made: Int32 = -1
    temporary = Self.firstFree(in: folder, beside: name) { candidate in
      made = open(candidate, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      return made >= 0
    }
    guard made >= 0 else { return }
    var status = stat()
    if fstat(descriptor, &status) == 0 { fchmod(made, status.st_mode & 0o7777) }
    let unnamed = descriptor
    descriptor = made
    defer { close(unnamed) }
    var piece = [UInt8](repeating: 0, count: 1 << 20)
    var offset = 0
    do throws(ArchiveError) {
      while true {
        let got = piece.withUnsafeMutableBytes { pread(unnamed, $0.baseAddress, $0.count, offset) }
        if got < 0, errno == EINTR { continue }
        guard got >= 0 else { throw FileWriting.failure(errno, file: path, "cannot be read back") }
        if got == 0 { break }
        offset += got
        try piece.withUnsafeBufferPointer { (bytes) throws(ArchiveError) in
          try write(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[..<got])))
        }
      }
      try sync()
    } catch {
      discard()
      throw error
    }
  }

  /// A file that has no name and vanishes when it is closed, where the file system has such and it can be named later.
  private static func unnamedFile(in folder: String) -> Int32? {
    // O_TMPFILE, which is not among the constants that Swift sees.
    let withoutName: Int32 = 0o20000000 | O_DIRECTORY
    let descriptor = open(folder, O_RDWR | O_CLOEXEC | withoutName, 0o666)
    guard descriptor >= 0 else { return nil }
    if access(openPath(descriptor), F_OK) == 0 { return descriptor }
    close(descriptor)
    return nil
  }

  /// The path of an open file that has no other.
  private static func openPath(_ descriptor: Int32) -> String { "/proc/self/fd/\(descriptor)" }

  /// The first name for a temporary file that `take` could take; nil, with `errno`, where it could take none.
  private static func firstFree(in folder: String, beside name: String, _ take: (String) -> Bool) -> String? {
    // A name of at most 255 bytes: the target's own may already be as long.
    let start = "\(folder)/.\(String(decoding: name.utf8.prefix(200), as: UTF8.self)).\(getpid())-"
    for attempt in 0..<1000 {
      let candidate = "\(start)\(attempt).tmp"
      if take(candidate) { return candidate }
      guard errno == EEXIST else { return nil }
    }
    return nil
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
