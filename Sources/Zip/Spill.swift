import Glibc

/// Bytes that wait to be read again: in memory at first, then in a file without a name that vanishes by itself, so that
/// memory stays flat however many they are. Not to be shared between threads.
public final class Spill {
  // Not guarded at each use: nothing that is called while they change comes back here, and texts are added by the million.
  /// How many bytes there are.
  @exclusivity(unchecked) public private(set) var count = 0
  @exclusivity(unchecked) private var memory: [UInt8] = []
  private var descriptor: Int32?
  private let folder: String?
  private let memoryBytes: Int

  /// An empty one.
  ///
  /// - Parameters:
  ///   - folder: where the file is made once there are too many for memory; nil keeps all of them in memory.
  ///   - memoryBytes: how many may stay in memory.
  public init(folder: String?, memoryBytes: Int = 1 << 20) {
    self.folder = folder
    self.memoryBytes = memoryBytes
  }

  deinit { if let descriptor { close(descriptor) } }

  /// Adds bytes at the end.
  ///
  /// - Throws: ``ArchiveError`` where the file cannot be made or written, or the disk is full.
  public func append(_ bytes: UnsafeRawBufferPointer) throws(ArchiveError) {
    if let folder, memory.count + bytes.count > memoryBytes {
      try flush(to: folder)
      if bytes.count > memoryBytes, let descriptor {
        try FileWriting.write(bytes, to: descriptor, file: folder)
        count += bytes.count
        return
      }
    }
    memory.append(contentsOf: bytes)
    count += bytes.count
  }

  /// Reads back at a place; fewer bytes only at the end. Returns how many, or nil where the system does not give them.
  public func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int? {
    let flushed = count - memory.count
    if offset >= flushed {
      let start = offset - flushed
      let wanted = min(buffer.count, memory.count - start)
      guard wanted > 0 else { return 0 }
      memory.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[start..<start + wanted])) }
      return wanted
    }
    guard let descriptor, let base = buffer.baseAddress else { return nil }
    while true {
      let got = pread(descriptor, base, min(buffer.count, flushed - offset), offset)
      if got < 0, errno == EINTR { continue }
      return got > 0 ? got : nil
    }
  }

  private func flush(to folder: String) throws(ArchiveError) {
    let target = if let descriptor { descriptor } else { try Self.unnamedFile(in: folder) }
    descriptor = target
    try memory.withUnsafeBufferPointer { (bytes) throws(ArchiveError) in
      try FileWriting.write(UnsafeRawBufferPointer(bytes), to: target, file: folder)
    }
    memory.removeAll(keepingCapacity: true)
  }

  private static func unnamedFile(in folder: String) throws(ArchiveError) -> Int32 {
    var template = Array((folder + "/.tickmark-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw FileWriting.failure(errno, file: folder, "cannot make a temporary file in it") }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    unlink(template)
    return descriptor
  }
}

/// Writing to descriptors, with the system's refusals as typed errors.
enum FileWriting {
  static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32, file: String?) throws(ArchiveError) {
    guard let base = bytes.baseAddress else { return }
    var done = 0
    while done < bytes.count {
      let got = Glibc.write(descriptor, base + done, bytes.count - done)
      if got < 0 {
        if errno == EINTR { continue }
        throw failure(errno, file: file, "cannot be written")
      }
      done += got
    }
  }

  static func failure(_ code: Int32, file: String?, _ problem: String) -> ArchiveError {
    if code == ENOSPC || code == EDQUOT {
      let full = code == ENOSPC ? "the disk is full" : "the disk quota is used up"
      return ArchiveError(.diskFull, file: file, "\(problem): \(full)", advice: "free some space and run again")
    }
    let text = String(cString: strerror(code))
    let advice =
      code == EFBIG ? "raise the limit on the size of files (ulimit -f)" : "check the folder and its permissions"
    return ArchiveError(.cannotWrite, file: file, "\(problem): \(text)", advice: advice)
  }
}
