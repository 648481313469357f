internal import Clibzip
import Glibc

/// Where libzip writes the archive: memory, or a descriptor. libzip sees it as a source of its own kind, so that no
/// file of its making appears and every refusal of the system is seen as it is.
final class ArchiveOutput {
  private(set) var bytes: [UInt8] = []
  private(set) var failure: ArchiveError?
  private let descriptor: Int32?
  private let file: String?
  private var position = 0

  init(descriptor: Int32?, file: String?) {
    self.descriptor = descriptor
    self.file = file
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

  private func write(_ data: UnsafeRawBufferPointer) -> Int64 {
    guard failure == nil else { return -1 }
    if let descriptor {
      do throws(ArchiveError) { try FileWriting.write(data, to: descriptor, file: file) } catch {
        failure = error
        return -1
      }
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

  private func seek(_ data: UnsafeMutableRawPointer?, _ count: UInt64) -> Int64 {
    guard let data, count >= UInt64(MemoryLayout<zip_source_args_seek_t>.size) else { return -1 }
    let wish = data.loadUnaligned(as: zip_source_args_seek_t.self)
    let base: Int
    switch wish.whence {
    case SEEK_SET: base = 0
    case SEEK_CUR: base = position
    default: return -1
    }
    let (target, overflow) = base.addingReportingOverflow(Int(wish.offset))
    guard !overflow, target >= 0 else { return -1 }
    if let descriptor {
      guard lseek(descriptor, target, SEEK_SET) == target else { return -1 }
    }
    position = target
    return 0
  }

  private let callback: zip_source_callback = { context, data, count, command in
    guard let context else { return -1 }
    let output = Unmanaged<ArchiveOutput>.fromOpaque(context)
    let target = output.takeUnretainedValue()
    switch command {
    case ZIP_SOURCE_SUPPORTS:
      return ArchiveOutput.supported
    case ZIP_SOURCE_WRITE:
      return target.write(UnsafeRawBufferPointer(start: data, count: Int(clamping: count)))
    case ZIP_SOURCE_SEEK_WRITE:
      return target.seek(data, count)
    case ZIP_SOURCE_TELL_WRITE:
      return Int64(target.position)
    case ZIP_SOURCE_BEGIN_WRITE, ZIP_SOURCE_COMMIT_WRITE, ZIP_SOURCE_ROLLBACK_WRITE, ZIP_SOURCE_REMOVE:
      return 0
    case ZIP_SOURCE_FREE:
      output.release()
      return 0
    case ZIP_SOURCE_ERROR:
      // Asked after STAT too: the archive does not exist yet.
      guard let data, count >= UInt64(2 * MemoryLayout<Int32>.size) else { return -1 }
      let codes = target.failure == nil ? (ZIP_ER_READ, ENOENT) : (ZIP_ER_WRITE, EIO)
      data.storeBytes(of: codes.0, as: Int32.self)
      data.storeBytes(of: codes.1, toByteOffset: MemoryLayout<Int32>.size, as: Int32.self)
      return Int64(2 * MemoryLayout<Int32>.size)
    default:
      return -1
    }
  }

  /// ZIP_SOURCE_SUPPORTS_WRITABLE, a macro that Swift does not see: bit n stands for command n.
  private static let supported: Int64 = [
    ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE,
    ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS, ZIP_SOURCE_BEGIN_WRITE, ZIP_SOURCE_COMMIT_WRITE,
    ZIP_SOURCE_ROLLBACK_WRITE, ZIP_SOURCE_WRITE, ZIP_SOURCE_SEEK_WRITE, ZIP_SOURCE_TELL_WRITE, ZIP_SOURCE_REMOVE,
  ].reduce(0) { $0 | Int64(1) << Int64($1.rawValue) }
}
