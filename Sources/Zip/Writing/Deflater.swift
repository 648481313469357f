internal import Cisal
internal import Czlib

/// Bytes to raw DEFLATE, a piece at a time. One object an entry.
protocol Deflater: AnyObject {
  /// Takes all of `input` and hands what comes out to `emit`, in pieces; with `last`, everything that is still inside
  /// too.
  func deflate(
    _ input: UnsafeRawBufferPointer, last: Bool, emit: (UnsafeRawBufferPointer) throws(ArchiveError) -> Void
  ) throws(ArchiveError)
}

private let outputBytes = 64 << 10

/// ISA-L, level 1.
final class IsalDeflater: Deflater {
  private let stream: UnsafeMutablePointer<isal_zstream>
  private let level: UnsafeMutableRawBufferPointer
  private let output: UnsafeMutableRawBufferPointer

  init() {
    stream = .allocate(capacity: 1)
    UnsafeMutableRawPointer(stream).initializeMemory(
      as: UInt8.self, repeating: 0, count: MemoryLayout<isal_zstream>.stride)
    isal_deflate_init(stream)
    // ISAL_DEF_LVL1_LARGE, a macro Swift does not see: histograms, a hash table of 8 Ki places, 64 Ki tokens of 4
    // bytes.
    level = .allocate(byteCount: (4 << 10) + 2 * (8 << 10) + 4 * (64 << 10), alignment: 64)
    output = .allocate(byteCount: outputBytes, alignment: 16)
    stream.pointee.level = 1
    stream.pointee.level_buf = level.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.level_buf_size = UInt32(level.count)
  }

  deinit {
    stream.deallocate()
    level.deallocate()
    output.deallocate()
  }

  func deflate(
    _ input: UnsafeRawBufferPointer, last: Bool, emit: (UnsafeRawBufferPointer) throws(ArchiveError) -> Void
  ) throws(ArchiveError) {
    stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress?.assumingMemoryBound(to: UInt8.self))
    stream.pointee.avail_in = UInt32(clamping: input.count)
    stream.pointee.end_of_stream = last ? 1 : 0
    repeat {
      stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
      stream.pointee.avail_out = UInt32(outputBytes)
      guard isal_deflate(stream) == COMP_OK else { throw ArchiveError(.misuse, "ISA-L could not compress") }
      let got = outputBytes - Int(stream.pointee.avail_out)
      if got > 0 { try emit(UnsafeRawBufferPointer(rebasing: output[..<got])) }
    } while stream.pointee.avail_out == 0
  }
}

/// zlib, level 6, with its search tuned to markup.
///
/// The repeats of a worksheet are short and many: a match is improved more patiently than level 6 does (`lazy` 64 in
/// place of 16) along shorter chains (32 in place of 128). On 44 MB of cells that took 0.57 times the time of level 6
/// and gave 0.97 times its size.
final class ZlibDeflater: Deflater {
  private let stream: UnsafeMutablePointer<z_stream>
  private let output: UnsafeMutableRawBufferPointer

  init() throws(ArchiveError) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    output = .allocate(byteCount: outputBytes, alignment: 16)
    // Negative window bits: raw DEFLATE without zlib's header, as zip wants it.
    let code = deflateInit2_(
      stream, 6, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard code == Z_OK, deflateTune(stream, 16, 64, 64, 32) == Z_OK else {
      throw ArchiveError(.misuse, "zlib could not start (code \(code))")
    }
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
    output.deallocate()
  }

  func deflate(
    _ input: UnsafeRawBufferPointer, last: Bool, emit: (UnsafeRawBufferPointer) throws(ArchiveError) -> Void
  ) throws(ArchiveError) {
    stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress?.assumingMemoryBound(to: UInt8.self))
    stream.pointee.avail_in = UInt32(clamping: input.count)
    repeat {
      stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
      stream.pointee.avail_out = UInt32(outputBytes)
      let code = Czlib.deflate(stream, last ? Z_FINISH : Z_NO_FLUSH)
      guard code == Z_OK || code == Z_STREAM_END || code == Z_BUF_ERROR else {
        throw ArchiveError(.misuse, "zlib could not compress (code \(code))")
      }
      let got = outputBytes - Int(stream.pointee.avail_out)
      if got > 0 { try emit(UnsafeRawBufferPointer(rebasing: output[..<got])) }
    } while stream.pointee.avail_out == 0
  }
}

/// No compression.
final class StoredDeflater: Deflater {
  func deflate(
    _ input: UnsafeRawBufferPointer, last: Bool, emit: (UnsafeRawBufferPointer) throws(ArchiveError) -> Void
  ) throws(ArchiveError) {
    if !input.isEmpty { try emit(input) }
  }
}
