import Glibc

/// The place an output will take, checked before anything is computed: links followed, folder there and open to us, no input among it.
struct OutputTarget {
  /// The path as its owner gave it.
  let path: String

  /// The path with every link followed: this name is replaced, a link that leads to it stays a link.
  let resolved: String

  /// The folder of `resolved`.
  let folder: String

  /// The file that stands there now; nil where there is none.
  let identity: FileIdentity?

  /// The permissions of the file that stands there now.
  let permissions: mode_t?

  /// Checks the place.
  ///
  /// - Throws: ``TickmarkError`` with ``ExitStatus/cannotWrite``.
  init(path: String) throws(TickmarkError) {
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFREG else {
        let kind = status.st_mode & S_IFMT == S_IFDIR ? "a folder" : "a device or pipe"
        throw Self.refused(path, "expected a place for a file, found \(kind); name a file")
      }
      guard let resolved = Self.realPath(path) else { throw Self.refused(path, SystemText.message(errno)) }
      guard access(resolved, W_OK) == 0 else {
        throw Self.refused(path, "the file there may not be replaced: \(SystemText.message(errno)); name another file")
      }
      (identity, permissions) = (FileIdentity(status), status.st_mode & 0o7777)
      self.resolved = resolved
      folder = Self.split(resolved).folder
    } else {
      let code = errno
      let (parent, name) = Self.split(path)
      guard lstat(path, &status) != 0 else {
        throw Self.refused(path, "the link there leads nowhere; name a file")
      }
      guard code == ENOENT, !name.isEmpty, let folder = Self.realPath(parent) else {
        let advice = code == ENOENT ? "make the folder first, or name another" : "name another place"
        throw Self.refused(path, "\(SystemText.message(code)); \(advice)")
      }
      (identity, permissions) = (nil, nil)
      resolved = (folder == "/" ? "" : folder) + "/" + name
      self.folder = folder
    }
    self.path = path
    guard access(folder, W_OK | X_OK) == 0 else {
      throw Self.refused(path, "its folder may not be written to: \(SystemText.message(errno)); name another folder")
    }
  }

  /// An error about an output that cannot be made.
  static func refused(_ path: String, _ reason: String) -> TickmarkError {
    TickmarkError(.cannotWrite, "\(path): cannot be written: \(reason)")
  }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = path[..<slash]
    return (folder.isEmpty ? "/" : String(folder), String(path[path.index(after: slash)...]))
  }

  private static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
