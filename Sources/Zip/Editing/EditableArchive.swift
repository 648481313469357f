import Glibc

/// An archive of which some entries are to be replaced, added or removed while all others stay as they are. What it
/// was opened from is held open, so that saving over the same file, or a change of the file by somebody else, does no
/// harm.
///
///     let archive = try EditableArchive(path: "statement.xlsx")
///     let file = try AtomicFile(replacing: "statement.xlsx")
///     let editor = archive.edit(to: .file(file))
///     try editor.put("xl/workbook.xml", bytes)
///     try editor.finish()
///     try file.commit()
///
/// Not to be shared between threads.
public final class EditableArchive {
  /// The archive as it is, for reading.
  public let reader: ArchiveReader

  let original: OriginalBytes

  /// Opens a file.
  public init(path: String, limits: ArchiveLimits = ArchiveLimits()) throws(ArchiveError) {
    reader = try ArchiveReader(path: path, limits: limits)
    original = try OriginalBytes(path: path)
  }

  /// Opens an archive in memory.
  public init(bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()) throws(ArchiveError) {
    reader = try ArchiveReader(bytes: bytes, limits: limits)
    original = OriginalBytes(bytes: bytes)
  }

  /// Starts an edited copy. The archive itself is never changed.
  public func edit(to destination: ArchiveWriter.Destination = .memory) -> ArchiveEditor {
    ArchiveEditor(self, to: destination)
  }
}

/// The bytes of an archive at places: a descriptor of its own, or memory.
final class OriginalBytes {
  let count: Int
  private let descriptor: Int32?
  private let bytes: [UInt8]
  /// What was read ahead: libzip copies entries in pieces of 8 KiB, and a call of the system for each costs as much as the copy.
  private var ahead: [UInt8] = []
  /// Where in the archive that begins, how much of it is filled, and where the last read ended.
  private var (aheadStart, aheadCount, end) = (0, 0, 0)

  private static let aheadBytes = 256 << 10

  init(bytes: [UInt8]) {
    (self.bytes, self.count, self.descriptor) = (bytes, bytes.count, nil)
  }

  init(path: String) throws(ArchiveError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ArchiveHandle.unreadable(path, errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let code = errno
      close(descriptor)
      throw ArchiveHandle.unreadable(path, code)
    }
    (self.descriptor, self.count, self.bytes) = (descriptor, status.st_size, [])
  }

  deinit { if let descriptor { close(descriptor) } }

  /// Fills the start of a buffer from a place; how many bytes, 0 at the end, nil where the system fails.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int? {
    guard offset >= 0, offset < count, let base = buffer.baseAddress else { return 0 }
    let wanted = min(buffer.count, count - offset)
    guard let descriptor else {
      bytes.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[offset..<offset + wanted])) }
      return wanted
    }
    let isNext = offset == end
    end = offset + wanted
    let inside = offset - aheadStart
    if inside >= 0, inside + wanted <= aheadCount {
      ahead.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[inside..<inside + wanted])) }
      return wanted
    }
    // One place after another is asked for: more of it will be.
    guard isNext, wanted < Self.aheadBytes else { return Self.read(descriptor, at: offset, into: base, wanted) }
    if ahead.isEmpty { ahead = [UInt8](repeating: 0, count: min(Self.aheadBytes, count)) }
    let filled = ahead.withUnsafeMutableBytes { piece in
      piece.baseAddress.flatMap { Self.read(descriptor, at: offset, into: $0, min(piece.count, count - offset)) }
    }
    guard let filled else {
      aheadCount = 0
      return nil
    }
    (aheadStart, aheadCount) = (offset, filled)
    let got = min(wanted, filled)
    end = offset + got
    ahead.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[..<got])) }
    return got
  }

  private static func read(
    _ descriptor: Int32, at offset: Int, into base: UnsafeMutableRawPointer, _ wanted: Int
  ) -> Int? {
    while true {
      let got = pread(descriptor, base, wanted, offset)
      if got < 0, errno == EINTR { continue }
      return got >= 0 ? got : nil
    }
  }
}
