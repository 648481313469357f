internal import Clibzip

/// A new zip archive. Entries are pushed in one after another; the same calls give the same bytes on every machine
/// and at every time (all entries are dated 1980-01-01).
///
///     let file = try AtomicFile(replacing: "report.xlsx")
///     let writer = ArchiveWriter(to: .file(file))
///     try writer.beginEntry("xl/workbook.xml")
///     try writer.write(bytes)
///     try writer.endEntry()
///     try writer.finish()
///     try file.commit()
///
/// Memory stays flat: compressed bytes wait in a nameless file in the target's folder until the archive is put
/// together.
public final class ArchiveWriter {
  /// Where the archive goes.
  public enum Destination {
    /// Into memory; ``ArchiveWriter/finish()`` returns the bytes.
    case memory
    /// Into a file that will appear whole or not at all; the caller commits it.
    case file(AtomicFile)
    /// To a descriptor that can seek, at its position 0; `scratch` is a folder for the nameless file.
    case descriptor(Int32, scratch: String)
  }

  private let destination: Destination
  private let compression: Compression
  private let spool: EntrySpool
  private var finished: [SpilledEntry] = []
  private var keys: Set<String> = []
  private var closed = false

  /// Starts an archive; `compression` holds for all entries that do not say otherwise.
  public init(to destination: Destination = .memory, compression: Compression = .fast) {
    self.destination = destination
    self.compression = compression
    spool =
      switch destination {
      case .memory: EntrySpool(folder: nil)
      case .file(let file): EntrySpool(folder: file.folder)
      case .descriptor(_, let scratch): EntrySpool(folder: scratch)
      }
  }

  /// Starts an entry. The name must be relative, without `..`, and new.
  public func beginEntry(_ name: String, compression: Compression? = nil) throws(ArchiveError) {
    guard !spool.isOpen, !closed else { throw misuse(name, "begun before the one before it was ended") }
    let path = EntryName.normalized(name)
    if let objection = EntryName.objection(to: path) {
      throw ArchiveError(
        .unsafeName, file: file, entry: name, "the name is \(objection); expected a path inside the archive")
    }
    guard keys.insert(EntryName.key(path)).inserted else {
      throw ArchiveError(.duplicateName, file: file, entry: name, "there is an entry of this name already")
    }
    try spool.begin(path, compression: compression ?? self.compression)
  }

  /// Appends bytes to the open entry.
  public func write(_ bytes: UnsafeRawBufferPointer) throws(ArchiveError) {
    guard spool.isOpen else { throw misuse(nil, "written to without an entry") }
    try spool.write(bytes)
  }

  /// Appends bytes to the open entry.
  public func write(_ bytes: [UInt8]) throws(ArchiveError) {
    try bytes.withUnsafeBufferPointer { (buffer) throws(ArchiveError) in try write(UnsafeRawBufferPointer(buffer)) }
  }

  /// Ends the open entry.
  public func endEntry() throws(ArchiveError) {
    guard spool.isOpen else { throw misuse(nil, "ended without an entry") }
    finished.append(try spool.end())
  }

  /// A whole entry at once.
  public func add(_ name: String, _ bytes: [UInt8], compression: Compression? = nil) throws(ArchiveError) {
    try beginEntry(name, compression: compression)
    try write(bytes)
    try endEntry()
  }

  /// Puts the archive together. For ``Destination/memory`` returns its bytes, otherwise an empty array. Once only.
  ///
  /// - Parameter leading: an entry that comes first, though it could be written only when the others were known; all
  ///   others follow in the order they were written in.
  @discardableResult
  public func finish(leading: String? = nil) throws(ArchiveError) -> [UInt8] {
    guard !spool.isOpen, !closed, !finished.isEmpty else { throw misuse(nil, "finished without whole entries") }
    closed = true
    if let leading, let place = finished.firstIndex(where: { $0.name == leading }) {
      finished.insert(finished.remove(at: place), at: 0)
    }
    let output =
      switch destination {
      case .memory: ArchiveOutput(descriptor: nil, file: nil)
      case .file(let file): ArchiveOutput(descriptor: file.descriptor, file: file.path)
      case .descriptor(let descriptor, _): ArchiveOutput(descriptor: descriptor, file: nil)
      }
    let source = try output.makeSource()
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let archive = zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, &error) else {
      zip_source_free(source)
      throw ArchiveError(.misuse, file: file, "libzip could not start: \(String(cString: zip_error_strerror(&error)))")
    }
    do {
      for entry in finished { try Self.add(entry, to: archive) }
    } catch {
      zip_discard(archive)
      throw error
    }
    guard zip_close(archive) == 0 else {
      let text = String(cString: zip_strerror(archive))
      zip_discard(archive)
      throw output.failure ?? ArchiveError(.cannotWrite, file: file, "cannot be put together: \(text)")
    }
    if let failure = output.failure { throw failure }
    return output.bytes
  }

  private static func add(_ entry: SpilledEntry, to archive: OpaquePointer) throws(ArchiveError) {
    let source = try entry.makeSource(archive)
    let index = zip_file_add(archive, entry.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      throw ArchiveError(.misuse, entry: entry.name, "libzip refused it: \(String(cString: zip_strerror(archive)))")
    }
    // 1980-01-01, the first day zip knows, in the bits of MS-DOS: without it libzip writes the current time.
    let level: UInt32 = entry.method == .deflated ? 6 : 0
    let done =
      zip_set_file_compression(archive, UInt64(index), Int32(entry.method.rawValue), level) == 0
      && zip_file_set_dostime(archive, UInt64(index), 0, 1 << 5 | 1, 0) == 0
    guard done else { throw ArchiveError(.misuse, entry: entry.name, String(cString: zip_strerror(archive))) }
  }

  private var file: String? {
    if case .file(let file) = destination { return file.path }
    return nil
  }

  private func misuse(_ entry: String?, _ problem: String) -> ArchiveError {
    ArchiveError(.misuse, file: file, entry: entry, problem)
  }
}
