import Glibc

/// Reads inputs whole and once, within a bound.
struct InputLoader {
  /// The largest input read by default: 1 GiB. A year of a large company's bank lines is a hundredth of it.
  static let defaultLimit = 1 << 30

  /// The largest input read, in bytes.
  let limit: Int

  /// What to do about an input that is larger.
  var remedy = "split the file by month or by account"

  /// The bytes of an input and what identifies them.
  ///
  /// - Throws: ``TickmarkError``: ``ExitStatus/noInput`` for what is missing, not to be read, a folder or a device;
  ///   ``ExitStatus/unreadableData`` for what is larger than the bound; ``ExitStatus/readFailure`` where reading fails.
  func load(_ source: InputSource) throws(TickmarkError) -> LoadedInput {
    switch source {
    case .bytes(let bytes, let name):
      guard bytes.count <= limit else { throw tooLarge(name) }
      return LoadedInput(name: name, bytes: bytes, sha256: try SHA256.hexDigest(of: bytes), identity: nil)
    case .path(let path): return try load(path, at: nil)
    }
  }

  /// The same for a file that was found; its name need not be text.
  func load(_ found: InputExpansion.Found) throws(TickmarkError) -> LoadedInput {
    guard case .path(let path) = found.source else { return try load(found.source) }
    return try load(path, at: found.nameBytes)
  }

  /// - Parameter nameBytes: The path as the system has it, where `path` only shows it.
  private func load(_ path: String, at nameBytes: [CChar]?) throws(TickmarkError) -> LoadedInput {
    let (bytes, identity) = try path == "-" ? readStandardInput() : read(path, nameBytes ?? Array(path.utf8CString))
    return LoadedInput(name: path, bytes: bytes, sha256: try SHA256.hexDigest(of: bytes), identity: identity)
  }

  /// Standard input may be a file as any other (`< statement.csv`), which no output may replace.
  private func readStandardInput() throws(TickmarkError) -> ([UInt8], FileIdentity?) {
    let name = "standard input"
    var status = stat()
    guard fstat(STDIN_FILENO, &status) == 0 else { throw Self.cannotOpen(name, errno) }
    if status.st_mode & S_IFMT == S_IFDIR { try Self.checkKind(status, path: name) }
    let isRegular = status.st_mode & S_IFMT == S_IFREG
    return (try readAll(STDIN_FILENO, path: name, expected: 0), isRegular ? FileIdentity(status) : nil)
  }

  private func read(_ path: String, _ nameBytes: [CChar]) throws(TickmarkError) -> ([UInt8], FileIdentity?) {
    // What it is comes before opening it: opening a device can act on it.
    var status = stat()
    guard stat(nameBytes, &status) == 0 else { throw Self.cannotOpen(path, errno) }
    try Self.checkKind(status, path: path)
    let descriptor = open(nameBytes, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw Self.cannotOpen(path, errno) }
    defer { close(descriptor) }
    // And after opening it: the path may lead elsewhere by now.
    guard fstat(descriptor, &status) == 0 else { throw Self.cannotOpen(path, errno) }
    try Self.checkKind(status, path: path)
    let isRegular = status.st_mode & S_IFMT == S_IFREG
    let size = isRegular ? Int(status.st_size) : 0
    guard size <= limit else { throw tooLarge(path) }
    return (try readAll(descriptor, path: path, expected: size), isRegular ? FileIdentity(status) : nil)
  }

  /// Reads to the end, into memory that grows with what really comes, never with what a size promises beyond the bound.
  private func readAll(_ descriptor: Int32, path: String, expected: Int) throws(TickmarkError) -> [UInt8] {
    var bytes: [UInt8] = []
    // One more than expected, so that the end of an unchanged file is seen without growing.
    bytes.reserveCapacity(min(expected, limit) + 1)
    let chunk = 1 << 18
    while true {
      let wanted = max(1, min(chunk, limit + 1 - bytes.count))
      var failure: Int32 = 0
      let piece = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
        repeat { count = Glibc.read(descriptor, buffer.baseAddress, wanted) } while count < 0 && errno == EINTR
        if count < 0 { (failure, count) = (errno, 0) }
      }
      guard failure == 0 else {
        let status: ExitStatus = failure == EISDIR ? .noInput : .readFailure
        throw TickmarkError(
          status, "\(path): cannot be read to its end: \(SystemText.message(failure)); copy it and try again")
      }
      if piece.isEmpty { return bytes }
      bytes += piece
      guard bytes.count <= limit else { throw tooLarge(path) }
    }
  }

  private static func checkKind(_ status: stat, path: String) throws(TickmarkError) {
    switch status.st_mode & S_IFMT {
    case S_IFREG, S_IFIFO: return
    case S_IFDIR: throw TickmarkError(.noInput, "\(path): expected a file, found a folder; name the file in it")
    default: throw TickmarkError(.noInput, "\(path): expected a file, found a device or socket; name a file")
    }
  }

  private static func cannotOpen(_ path: String, _ code: Int32) -> TickmarkError {
    switch code {
    case ENOENT, ENOTDIR: TickmarkError(.noInput, "\(path): expected a file, found nothing there; check the path")
    case EACCES, EPERM: TickmarkError(.noInput, "\(path): may not be read; ask its owner for permission to read it")
    default: TickmarkError(.noInput, "\(path): cannot be opened: \(SystemText.message(code))")
    }
  }

  private func tooLarge(_ path: String) -> TickmarkError {
    TickmarkError(.unreadableData, "\(path): expected at most \(limit) bytes, found more; \(remedy)")
  }
}
