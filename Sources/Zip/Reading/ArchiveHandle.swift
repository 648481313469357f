internal import Clibzip
import Glibc

/// An open libzip archive, read only, with what it needs to stay alive.
final class ArchiveHandle {
  let pointer: OpaquePointer
  /// Memory lent to libzip; freed after the archive is closed. Only for ZIP_RDONLY archives: libzip 1.7.3 frees lent
  /// memory of archives it may write.
  private let lent: UnsafeMutableRawBufferPointer?

  private init(pointer: OpaquePointer, lent: UnsafeMutableRawBufferPointer?) {
    self.pointer = pointer
    self.lent = lent
  }

  deinit {
    zip_discard(pointer)
    lent?.deallocate()
  }

  static func open(bytes: [UInt8], limits: ArchiveLimits) throws(ArchiveError) -> ArchiveHandle {
    try check(ByteSource(bytes: bytes), file: nil, limits)
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 16)
    copy.copyBytes(from: bytes)
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(copy.baseAddress, UInt64(bytes.count), 0, &error) else {
      copy.deallocate()
      throw failure(error, file: nil, ByteSource(bytes: bytes))
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      copy.deallocate()
      throw failure(error, file: nil, ByteSource(bytes: bytes))
    }
    return ArchiveHandle(pointer: archive, lent: copy)
  }

  static func open(path: String, limits: ArchiveLimits) throws(ArchiveError) -> ArchiveHandle {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw unreadable(path, errno)
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let code = errno
      close(descriptor)
      throw unreadable(path, code)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw ArchiveError(.unreadable, file: path, "not a regular file", advice: "name a file")
    }
    let source = ByteSource(descriptor: descriptor, count: status.st_size)
    do { try check(source, file: path, limits) } catch {
      close(descriptor)
      throw error
    }
    guard let stream = fdopen(descriptor, "rb") else {
      let code = errno
      close(descriptor)
      throw unreadable(path, code)
    }
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let zipSource = zip_source_filep_create(stream, 0, -1, &error) else {
      defer { fclose(stream) }
      throw failure(error, file: path, source)
    }
    guard let archive = zip_open_from_source(zipSource, ZIP_RDONLY, &error) else {
      // The descriptor must still be open while the file is looked at, so the source goes after the message is made.
      defer { zip_source_free(zipSource) }
      throw failure(error, file: path, source)
    }
    return ArchiveHandle(pointer: archive, lent: nil)
  }

  /// Said before libzip is asked: its own message for all of these is "not a zip archive".
  private static func check(_ source: ByteSource, file: String?, _ limits: ArchiveLimits) throws(ArchiveError) {
    let signature = FileSignature.recognize(source)
    switch signature {
    case .zip, .truncatedZip, .unknown: break
    default: throw foreign(signature, file: file)
    }
    // libzip makes room for as many entries as the directory claims; so the claim is judged first.
    if let claimed = source.claimedEntryCount(), claimed > UInt64(clamping: limits.entryCount) {
      throw ArchiveError(.limit, file: file, "\(claimed) entries, the limit is \(limits.entryCount)")
    }
  }

  private static func foreign(_ signature: FileSignature, file: String?) -> ArchiveError {
    ArchiveError(
      .notAnArchive(signature), file: file, "expected a zip archive, found \(signature.found)", advice: signature.advice
    )
  }

  private static func failure(_ error: zip_error_t, file: String?, _ source: ByteSource) -> ArchiveError {
    if error.zip_err == ZIP_ER_NOZIP || error.zip_err == ZIP_ER_INCONS || error.zip_err == ZIP_ER_READ {
      return foreign(FileSignature.recognize(source), file: file)
    }
    var copy = error
    let text = String(cString: zip_error_strerror(&copy))
    return ArchiveError(
      .damaged, file: file, "cannot be opened as a zip archive: \(text)", advice: "copy the file again")
  }

  static func unreadable(_ path: String, _ code: Int32) -> ArchiveError {
    let text = String(cString: strerror(code))
    if code == ENOENT || code == ENOTDIR {
      return ArchiveError(.missing, file: path, "no such file", advice: "check the name")
    }
    return ArchiveError(.unreadable, file: path, "cannot be read: \(text)", advice: "check its permissions")
  }
}
