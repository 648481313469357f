import Glibc

/// The files that a path means: itself, the files of a folder, or those that a pattern (`exports/*.csv`) finds.
enum InputExpansion {
  /// A file to read, and whether it was only found: of files found in a folder, those that are nothing we read are listed and left out.
  struct Found {
    let source: InputSource
    let isNamed: Bool
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
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      // Hidden files and the lock files of office programs are nobody's exports.
      guard !name.hasPrefix("."), !name.hasPrefix("~$") else { continue }
      let whole = path.hasSuffix("/") ? path + name : path + "/" + name
      var status = stat()
      // What cannot be looked at is for the loader to say.
      if stat(whole, &status) != 0 || status.st_mode & S_IFMT == S_IFREG { names.append(whole) }
    }
    guard !names.isEmpty else {
      throw TickmarkError(.noInput, "\(path): expected files in the folder, found none; name the files")
    }
    return names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }.map {
      Found(source: .path($0), isNamed: false)
    }
  }

  private static func matching(_ pattern: String) throws(TickmarkError) -> [Found] {
    var result = glob_t()
    defer { globfree(&result) }
    guard glob(pattern, 0, nil, &result) == 0, let paths = result.gl_pathv else {
      throw TickmarkError(.noInput, "\(pattern): expected files of this pattern, found none; check the path")
    }
    return (0..<Int(result.gl_pathc)).compactMap { paths[$0] }.map {
      Found(source: .path(String(cString: $0)), isNamed: true)
    }
  }
}
