internal import Clibzip
import Glibc

/// Where libzip writes the archive: memory, or a descriptor. libzip sees it as a source of its own kind, so that no
/// file of its making appears and every refusal of the system is seen as it is.
///
/// While an archive is edited libzip reads the original through it and writes to the target, so that entries nobody touches are
/// copied as they are and the original never changes. A new archive has no original.
final class ArchiveOutput {
  private(set) var bytes: [UInt8] = []
  private(set) var failure: ArchiveError?
  private let original: OriginalBytes?
  private let descriptor: Int32?
  private let file: String?
  private var readPosition = 0
  private var position = 0
  /// Bytes that wait to be written, the last of them at ``position``: libzip writes in pieces of 8 KiB.
  private var pending: [UInt8] = []

  static let pendingBytes = 256 << 10

  init(original: OriginalBytes? = nil, descriptor: Int32?, file: String?) {
    (self.original, self.descriptor, self.file) = (original, descriptor, file)
    if descriptor != nil { pending.reserveCapacity(Self.pendingBytes) }
  }

  /// A libzip source over this object; libzip holds the object until it frees the source.
  func makeSource() throws(ArchiveError) -> OpaquePointer {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    let context = Unmanaged.passRetained(self)
    guard let source = zip_source_function_create(callback, context.toOpaque(), &error) else {
      context.release()
      throw ArchiveError(.misuse, file: file, "libzip could not make a target")
    }
    return source
  }

  private func read(_ data: UnsafeMutableRawPointer?, _ count: UInt64) -> Int64 {
    let buffer = UnsafeMutableRawBufferPointer(start: data, count: Int(clamping: count))
    guard let original, let got = original.read(at: readPosition, into: buffer) else { return -1 }
    readPosition += got
    return Int64(got)
  }

  func write(_ data: UnsafeRawBufferPointer) -> Int64 {
    guard failure == nil else { return -1 }
    if descriptor != nil {
      pending.append(contentsOf: data)
      if pending.count >= Self.pendingBytes { flush() }
      guard failure == nil else { return -1 }
    } else if position == bytes.count {
      bytes.append(contentsOf: data)
    } else {
      let end = position + data.count
      if end > bytes.count { bytes.append(contentsOf: repeatElement(0, count: end - bytes.count)) }
      bytes.withUnsafeMutableBytes {
        UnsafeMutableRawBufferPointer(rebasing: $0[position..<end]).copyMemory(from: data)
      }
    }
    position += data.count
    return Int64(data.count)
  }

  /// Writes what waits; false where it could not be written.
  @discardableResult
  func flush() -> Bool {
    guard let descriptor, !pending.isEmpty, failure == nil else { return failure == nil }
    do throws(ArchiveError) {
      try pending.withUnsafeBufferPointer { (bytes) throws(ArchiveError) in
        try FileWriting.write(UnsafeRawBufferPointer(bytes), to: descriptor, file: file)
      }
    } catch { failure = error }
    pending.removeAll(keepingCapacity: true)
    return failure == nil
  }

  private func place(_ data: UnsafeMutableRawPointer?, _ count: UInt64, from current: Int, end: Int) -> Int? {
    guard let data, count >= UInt64(MemoryLayout<zip_source_args_seek_t>.size) else { return nil }
    let wish = data.loadUnaligned(as: zip_source_args_seek_t.self)
    let base: Int
    switch wish.whence {
    case SEEK_SET: base = 0
    case SEEK_CUR: base = current
    case SEEK_END: base = end
    default: return nil
    }
    let (target, overflow) = base.addingReportingOverflow(Int(wish.offset))
    return overflow || target < 0 ? nil : target
  }

  private func seekRead(_ data: UnsafeMutableRawPointer?, _ count: UInt64) -> Int64 {
    guard let original, let target = place(data, count, from: readPosition, end: original.count),
      target <= original.count
    else { return -1 }
    readPosition = target
    return 0
  }

  private func seekWrite(_ data: UnsafeMutableRawPointer?, _ count: UInt64) -> Int64 {
    guard let target = place(data, count, from: position, end: max(position, bytes.count)), flush() else { return -1 }
    if let descriptor, lseek(descriptor, target, SEEK_SET) != target { return -1 }
    position = target
    return 0
  }

  private func describe(_ data: UnsafeMutableRawPointer?, _ count: UInt64) -> Int64 {
    guard let original, let data, count >= UInt64(MemoryLayout<zip_stat_t>.size) else { return -1 }
    let status = data.assumingMemoryBound(to: zip_stat_t.self)
    zip_stat_init(status)
    status.pointee.valid = UInt64(ZIP_STAT_SIZE)
    status.pointee.size = UInt64(original.count)
    return Int64(MemoryLayout<zip_stat_t>.size)
  }

  private let callback: zip_source_callback = { context, data, count, command in
    guard let context else { return -1 }
    let output = Unmanaged<ArchiveOutput>.fromOpaque(context)
    let target = output.takeUnretainedValue()
    switch command {
    case ZIP_SOURCE_OPEN:
      target.readPosition = 0
      return 0
    case ZIP_SOURCE_CLOSE: return 0
    case ZIP_SOURCE_READ: return target.read(data, count)
    case ZIP_SOURCE_SEEK: return target.seekRead(data, count)
    case ZIP_SOURCE_TELL: return Int64(target.readPosition)
    case ZIP_SOURCE_STAT: return target.describe(data, count)
    case ZIP_SOURCE_SUPPORTS: return ArchiveOutput.supported
    case ZIP_SOURCE_WRITE: return target.write(UnsafeRawBufferPointer(start: data, count: Int(clamping: count)))
    case ZIP_SOURCE_SEEK_WRITE: return target.seekWrite(data, count)
    case ZIP_SOURCE_TELL_WRITE: return Int64(target.position)
    case ZIP_SOURCE_COMMIT_WRITE: return target.flush() ? 0 : -1
    case ZIP_SOURCE_BEGIN_WRITE, ZIP_SOURCE_ROLLBACK_WRITE, ZIP_SOURCE_REMOVE: return 0
    case ZIP_SOURCE_FREE:
      output.release()
      return 0
    case ZIP_SOURCE_ERROR:
      guard let data, count >= UInt64(2 * MemoryLayout<Int32>.size) else { return -1 }
      // Asked after STAT too: a new archive does not exist yet.
      let isNew = target.failure == nil && target.original == nil
      data.storeBytes(of: target.failure == nil ? ZIP_ER_READ : ZIP_ER_WRITE, as: Int32.self)
      data.storeBytes(of: isNew ? ENOENT : EIO, toByteOffset: MemoryLayout<Int32>.size, as: Int32.self)
      return Int64(2 * MemoryLayout<Int32>.size)
    default: return -1
    }
  }

  /// ZIP_SOURCE_SUPPORTS_WRITABLE, a macro that Swift does not see: bit n stands for command n.
  private static let supported: Int64 = [
    ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE,
    ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS, ZIP_SOURCE_BEGIN_WRITE, ZIP_SOURCE_COMMIT_WRITE,
    ZIP_SOURCE_ROLLBACK_WRITE, ZIP_SOURCE_WRITE, ZIP_SOURCE_SEEK_WRITE, ZIP_SOURCE_TELL_WRITE, ZIP_SOURCE_REMOVE,
  ].reduce(0) { $0 | Int64(1) << Int64($1.rawValue) }
}
