import Glibc

/// The files that a path means: itself, the files of a folder, or those that a pattern (`exports/*.csv`) finds.
enum InputExpansion {
  /// A file to read, and whether it was only found: of files found in a folder, those that are nothing we read are listed and left out.
  struct Found {
    let source: InputSource
    let isNamed: Bool
    /// The path as the system has it, ended by a zero, where it is no UTF-8: names from old archives and shares are of other encodings.
    var nameBytes: [CChar]?
  }

  /// Standard input can be read once.
  ///
  /// - Throws: ``TickmarkError`` with ``ExitStatus/usage`` where it is named more than once.
  static func requireOneStandardInput(_ sources: [InputSource]) throws(TickmarkError) {
    guard sources.count(where: { $0 == .path("-") }) <= 1 else {
      throw TickmarkError(.usage, "-: standard input can be read once; name files for the other inputs")
    }
  }

  /// The files of one side, in the order given; those of a folder or pattern in the order of their names.
  ///
  /// - Throws: ``TickmarkError`` with ``ExitStatus/noInput`` for a folder without files and a pattern that finds none.
  static func files(of sources: [InputSource]) throws(TickmarkError) -> [Found] {
    var found: [Found] = []
    for source in sources {
      guard case .path(let path) = source, path != "-" else {
        found.append(Found(source: source, isNamed: true))
        continue
      }
      var status = stat()
      if stat(path, &status) == 0 {
        guard status.st_mode & S_IFMT == S_IFDIR else {
          found.append(Found(source: source, isNamed: true))
          continue
        }
        found += try inFolder(path)
      } else if path.contains(where: { "*?[".contains($0) }) {
        found += try matching(path)
      } else {
        // What is not there is for the loader to say.
        found.append(Found(source: source, isNamed: true))
      }
    }
    return found
  }

  private static func inFolder(_ path: String) throws(TickmarkError) -> [Found] {
    guard let folder = opendir(path) else {
      throw TickmarkError(.noInput, "\(path): the folder cannot be opened: \(SystemText.message(errno))")
    }
    defer { closedir(folder) }
    var names: [[CChar]] = []
    let start = Array(path.utf8CString.dropLast()) + (path.hasSuffix("/") ? [] : [CChar(UInt8(ascii: "/"))])
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          Array(UnsafeBufferPointer(start: $0, count: strlen($0)))
        }
      }
      // Hidden files and the lock files of office programs are nobody's exports.
      guard !name.starts(with: ".".utf8CString.dropLast()), !name.starts(with: "~$".utf8CString.dropLast()) else {
        continue
      }
      let whole = start + name + [0]
      var status = stat()
      // What cannot be looked at is for the loader to say.
      if stat(whole, &status) != 0 || status.st_mode & S_IFMT == S_IFREG { names.append(whole) }
    }
    guard !names.isEmpty else {
      throw TickmarkError(.noInput, "\(path): expected files in the folder, found none; name the files")
    }
    let ordered = names.sorted { left, right in
      left.lazy.map(UInt8.init(bitPattern:)).lexicographicallyPrecedes(right.lazy.map(UInt8.init(bitPattern:)))
    }
    return ordered.map { found($0, isNamed: false) }
  }

  /// A file by the bytes of its path, which end in a zero.
  private static func found(_ path: [CChar], isNamed: Bool) -> Found {
    let bytes = path.dropLast().map(UInt8.init(bitPattern:))
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return Found(source: .path(String(decoding: bytes, as: UTF8.self)), isNamed: isNamed, nameBytes: path)
    }
    return Found(source: .path(text), isNamed: isNamed)
  }

  private static func matching(_ pattern: String) throws(TickmarkError) -> [Found] {
    var result = glob_t()
    defer { globfree(&result) }
    guard glob(pattern, 0, nil, &result) == 0, let paths = result.gl_pathv else {
      // A folder that may not be looked into has no files for the pattern either: only when asked does it say why.
      var again = glob_t()
      defer { globfree(&again) }
      if glob(pattern, GLOB_ERR, nil, &again) == GLOB_ABORTED {
        throw TickmarkError(
          .noInput,
          "\(pattern): a folder of this pattern may not be looked into: \(SystemText.message(errno)); ask its owner for permission"
        )
      }
      throw TickmarkError(.noInput, "\(pattern): expected files of this pattern, found none; check the path")
    }
    return (0..<Int(result.gl_pathc)).compactMap { paths[$0] }.map { path in
      found(Array(UnsafeBufferPointer(start: path, count: strlen(path) + 1)), isNamed: true)
    }
  }
}
