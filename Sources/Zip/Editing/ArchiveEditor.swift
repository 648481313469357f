internal import Clibzip

/// An edited copy of an archive on its way. Entries that are not named here are copied raw: compressed bytes, checksum,
/// method, date and place stay as they were. A replaced entry keeps its place; a new one comes last. Both are dated
/// 1980-01-01, so the same edits give the same bytes at every time. Names with backslashes get slashes, as the format
/// wants them: beside new ones, other programs would see two kinds of archive. Without any change the copy is the
/// original, byte for byte.
public final class ArchiveEditor {
  private let archive: EditableArchive
  private let destination: ArchiveWriter.Destination
  private let spool: EntrySpool
  private var written: [SpilledEntry] = []
  private var keys: Set<String> = []
  private var removed: Set<Int> = []
  private var isFinished = false

  init(_ archive: EditableArchive, to destination: ArchiveWriter.Destination) {
    (self.archive, self.destination) = (archive, destination)
    spool =
      switch destination {
      case .memory: EntrySpool(folder: nil)
      case .file(let file): EntrySpool(folder: file.folder)
      case .descriptor(_, let scratch): EntrySpool(folder: scratch)
      }
  }

  /// Starts new content for an entry, which replaces the one of that name (letter case aside) or is added.
  public func begin(_ name: String, compression: Compression = .small) throws(ArchiveError) {
    guard !isFinished, !spool.isOpen else { throw misuse(name, "begun before the one before it was ended") }
    let path = EntryName.normalized(name)
    if let objection = EntryName.objection(to: path) {
      throw ArchiveError(
        .unsafeName, file: file, entry: name, "the name is \(objection); expected a path inside the archive")
    }
    guard keys.insert(EntryName.key(path)).inserted else {
      throw ArchiveError(.duplicateName, file: file, entry: name, "written twice")
    }
    try spool.begin(path, compression: compression)
  }

  /// Appends bytes to the entry that was begun.
  public func write(_ bytes: UnsafeRawBufferPointer) throws(ArchiveError) { try spool.write(bytes) }

  /// Appends bytes to the entry that was begun.
  public func write(_ bytes: [UInt8]) throws(ArchiveError) {
    try bytes.withUnsafeBufferPointer { (buffer) throws(ArchiveError) in try write(UnsafeRawBufferPointer(buffer)) }
  }

  /// Ends the entry that was begun.
  public func end() throws(ArchiveError) { written.append(try spool.end()) }

  /// The whole content of an entry at once.
  public func put(_ name: String, _ bytes: [UInt8], compression: Compression = .small) throws(ArchiveError) {
    try begin(name, compression: compression)
    try write(bytes)
    try end()
  }

  /// Leaves an entry out; nothing happens where there is none of that name.
  public func remove(_ name: String) {
    if let entry = archive.reader.entry(name) { removed.insert(entry.index) }
  }

  /// Puts the copy together. For ``ArchiveWriter/Destination/memory`` returns its bytes, otherwise an empty array. A
  /// file is committed by the caller. Once only.
  @discardableResult
  public func finish() throws(ArchiveError) -> [UInt8] {
    guard !isFinished, !spool.isOpen else { throw misuse(nil, "finished twice, or with an entry open") }
    isFinished = true
    let output =
      switch destination {
      case .memory: ArchiveOutput(original: archive.original, descriptor: nil, file: nil)
      case .file(let file): ArchiveOutput(original: archive.original, descriptor: file.descriptor, file: file.path)
      case .descriptor(let descriptor, _): ArchiveOutput(original: archive.original, descriptor: descriptor, file: nil)
      }
    guard !written.isEmpty || !removed.isEmpty else {
      try output.copyAll(of: archive.original, named: file)
      return output.bytes
    }
    try assemble(output)
    return output.bytes
  }

  private func assemble(_ output: ArchiveOutput) throws(ArchiveError) {
    let source = try output.makeSource()
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let handle = zip_open_from_source(source, 0, &error) else {
      zip_source_free(source)
      throw ArchiveError(.damaged, file: file, "cannot be opened again: \(String(cString: zip_error_strerror(&error)))")
    }
    do throws(ArchiveError) {
      try checkUnchanged(handle)
      for index in removed where zip_delete(handle, UInt64(index)) != 0 {
        throw misuse(archive.reader.entries[index].name, String(cString: zip_strerror(handle)))
      }
      for entry in archive.reader.entries where entry.name.utf8.contains(UInt8(ascii: "\\")) {
        if !removed.contains(entry.index) { try rename(entry, entry.path, in: handle) }
      }
      for entry in written { try put(entry, into: handle) }
    } catch {
      zip_discard(handle)
      throw error
    }
    guard zip_close(handle) == 0 else {
      let text = String(cString: zip_strerror(handle))
      zip_discard(handle)
      throw output.failure ?? ArchiveError(.cannotWrite, file: file, "cannot be put together: \(text)")
    }
    if let failure = output.failure { throw failure }
  }

  /// The file was opened twice, to read and to copy: both must have seen the same.
  private func checkUnchanged(_ handle: OpaquePointer) throws(ArchiveError) {
    let entries = archive.reader.entries
    var same = zip_get_num_entries(handle, 0) == Int64(entries.count)
    var status = zip_stat_t()
    for entry in entries where same {
      zip_stat_init(&status)
      same =
        zip_stat_index(handle, UInt64(entry.index), 0, &status) == 0 && status.crc == entry.crc
        && status.comp_size == UInt64(entry.compressedSize) && status.size == UInt64(entry.size)
    }
    guard same else {
      throw ArchiveError(
        .unreadable, file: archive.reader.file, "the file was changed by another program while it was being edited",
        advice: "run again")
    }
  }

  private func put(_ entry: SpilledEntry, into handle: OpaquePointer) throws(ArchiveError) {
    let source = try entry.makeSource(handle)
    var index: Int64
    if let existing = archive.reader.entry(entry.name), !removed.contains(existing.index) {
      index = zip_file_replace(handle, UInt64(existing.index), source, 0) == 0 ? Int64(existing.index) : -1
    } else {
      index = zip_file_add(handle, entry.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    }
    guard index >= 0 else {
      zip_source_free(source)
      throw misuse(entry.name, "libzip refused it: \(String(cString: zip_strerror(handle)))")
    }
    // 1980-01-01 in the bits of MS-DOS: without it libzip writes the current time.
    let level: UInt32 = entry.method == .deflated ? 6 : 0
    let done =
      zip_set_file_compression(handle, UInt64(index), Int32(entry.method.rawValue), level) == 0
      && zip_file_set_dostime(handle, UInt64(index), 0, 1 << 5 | 1, 0) == 0
    guard done else { throw misuse(entry.name, String(cString: zip_strerror(handle))) }
  }

  private func rename(_ entry: ArchiveEntry, _ name: String, in handle: OpaquePointer) throws(ArchiveError) {
    guard zip_file_rename(handle, UInt64(entry.index), name, zip_flags_t(ZIP_FL_ENC_UTF_8)) == 0 else {
      throw misuse(entry.name, "cannot be called \"\(name)\": \(String(cString: zip_strerror(handle)))")
    }
  }

  private var file: String? {
    if case .file(let file) = destination { return file.path }
    return archive.reader.file
  }

  private func misuse(_ entry: String?, _ problem: String) -> ArchiveError {
    ArchiveError(.misuse, file: file, entry: entry, problem)
  }
}
