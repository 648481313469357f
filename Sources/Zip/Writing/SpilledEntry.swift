internal import Clibzip

/// One finished entry: a stretch of the spill, which libzip copies into the archive as it is.
final class SpilledEntry {
  let name: String
  let method: CompressionMethod
  let start: Int
  let compressedSize: Int
  let size: Int
  let crc: UInt32
  private let spill: Spill
  private var position = 0

  init(name: String, method: CompressionMethod, spill: Spill, start: Int, size: Int, crc: UInt32) {
    self.name = name
    self.method = method
    self.spill = spill
    self.start = start
    self.compressedSize = spill.count - start
    self.size = size
    self.crc = crc
  }

  /// A libzip source that says "already compressed", with size and checksum known.
  func makeSource(_ archive: OpaquePointer) throws(ArchiveError) -> OpaquePointer {
    let context = Unmanaged.passRetained(self)
    guard let source = zip_source_function(archive, callback, context.toOpaque()) else {
      context.release()
      throw ArchiveError(.misuse, entry: name, "libzip could not make a source")
    }
    return source
  }

  private func read(_ data: UnsafeMutableRawPointer?, _ count: UInt64) -> Int64 {
    let wanted = min(Int(clamping: count), compressedSize - position)
    guard wanted > 0 else { return 0 }
    let buffer = UnsafeMutableRawBufferPointer(start: data, count: wanted)
    guard let got = spill.read(at: start + position, into: buffer), got > 0 else { return -1 }
    position += got
    return Int64(got)
  }

  private func describe(_ data: UnsafeMutableRawPointer?, _ count: UInt64) -> Int64 {
    guard let data, count >= UInt64(MemoryLayout<zip_stat_t>.size) else { return -1 }
    let status = data.assumingMemoryBound(to: zip_stat_t.self)
    zip_stat_init(status)
    status.pointee.valid = UInt64(
      ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_CRC | ZIP_STAT_ENCRYPTION_METHOD)
    status.pointee.size = UInt64(size)
    status.pointee.comp_size = UInt64(compressedSize)
    status.pointee.comp_method = method.rawValue
    status.pointee.crc = crc
    status.pointee.encryption_method = UInt16(ZIP_EM_NONE)
    return Int64(MemoryLayout<zip_stat_t>.size)
  }

  private let callback: zip_source_callback = { context, data, count, command in
    guard let context else { return -1 }
    let entry = Unmanaged<SpilledEntry>.fromOpaque(context)
    let source = entry.takeUnretainedValue()
    switch command {
    case ZIP_SOURCE_OPEN:
      source.position = 0
      return 0
    case ZIP_SOURCE_READ: return source.read(data, count)
    case ZIP_SOURCE_STAT: return source.describe(data, count)
    case ZIP_SOURCE_CLOSE: return 0
    case ZIP_SOURCE_FREE:
      entry.release()
      return 0
    case ZIP_SOURCE_ERROR:
      guard let data, count >= UInt64(2 * MemoryLayout<Int32>.size) else { return -1 }
      data.storeBytes(of: ZIP_ER_READ, as: Int32.self)
      data.storeBytes(of: 0, toByteOffset: MemoryLayout<Int32>.size, as: Int32.self)
      return Int64(2 * MemoryLayout<Int32>.size)
    case ZIP_SOURCE_SUPPORTS:
      return SpilledEntry.supported
    default: return -1
    }
  }

  private static let supported: Int64 = [
    ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE,
    ZIP_SOURCE_SUPPORTS,
  ].reduce(0) { $0 | Int64(1) << Int64($1.rawValue) }
}
