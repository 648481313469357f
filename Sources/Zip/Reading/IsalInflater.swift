internal import Cisal

/// Raw DEFLATE to bytes with ISA-L, a piece at a time.
final class IsalInflater {
  enum Outcome {
    /// More input is needed, or the output is full.
    case more
    /// The last block is done.
    case finished
    /// The data is no DEFLATE stream.
    case invalid
  }

  private let state: UnsafeMutablePointer<inflate_state>
  private let input: UnsafeMutableRawBufferPointer

  init(inputBytes: Int) {
    state = .allocate(capacity: 1)
    input = .allocate(byteCount: inputBytes, alignment: 16)
    UnsafeMutableRawPointer(state).initializeMemory(
      as: UInt8.self, repeating: 0, count: MemoryLayout<inflate_state>.stride)
    isal_inflate_init(state)
  }

  deinit {
    state.deallocate()
    input.deallocate()
  }

  /// Whether all input given so far is used up.
  var needsInput: Bool { state.pointee.avail_in == 0 }

  /// Lets `read` fill the input buffer and takes what it returns as the next input.
  func refill<E: Error>(_ read: (UnsafeMutableRawBufferPointer) throws(E) -> Int) throws(E) -> Int {
    let count = try read(input)
    state.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
    state.pointee.avail_in = UInt32(clamping: count)
    return count
  }

  /// Inflates into `output`; returns how many bytes it wrote and how it stands.
  func inflate(into output: UnsafeMutableRawBufferPointer) -> (count: Int, outcome: Outcome) {
    let room = UInt32(clamping: output.count)
    state.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
    state.pointee.avail_out = room
    let code = isal_inflate(state)
    let count = Int(room - state.pointee.avail_out)
    guard code == ISAL_DECOMP_OK || code == ISAL_END_INPUT else { return (count, .invalid) }
    return (count, state.pointee.block_state == ISAL_BLOCK_FINISH ? .finished : .more)
  }
}

/// CRC-32 as zip has it (the polynomial of gzip).
enum Checksum {
  static func crc32(_ previous: UInt32, _ bytes: UnsafeRawBufferPointer) -> UInt32 {
    guard let base = bytes.baseAddress, !bytes.isEmpty else { return previous }
    return crc32_gzip_refl(previous, base.assumingMemoryBound(to: UInt8.self), UInt64(bytes.count))
  }
}
