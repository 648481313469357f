internal import Clibzip

/// One entry, read in pieces. The checksum and the size are verified when the last piece has come, so an error may
/// come after good-looking pieces: use nothing of an entry for good before its end.
public final class EntryStream {
  /// A good size for the pieces: 256 KiB.
  public static let pieceBytes = 256 << 10

  /// The entry as the directory describes it.
  public let entry: ArchiveEntry
  /// Inflated bytes that have come so far.
  public private(set) var count = 0

  private let archive: ArchiveReader
  private let stream: OpaquePointer
  private let inflater: IsalInflater?
  private var crc: UInt32 = 0
  private var ended = false

  init(_ archive: ArchiveReader, _ entry: ArchiveEntry) throws(ArchiveError) {
    let raw = archive.codec == .isal && entry.method == .deflated
    let flags = raw ? zip_flags_t(ZIP_FL_COMPRESSED) : 0
    guard let stream = zip_fopen_index(archive.handle.pointer, UInt64(entry.index), flags) else {
      throw Self.openFailure(archive, entry)
    }
    self.archive = archive
    self.entry = entry
    self.stream = stream
    self.inflater = raw ? IsalInflater(inputBytes: min(max(entry.compressedSize, 512), 64 << 10)) : nil
  }

  deinit { zip_fclose(stream) }

  /// Fills the start of `buffer` with the next bytes; returns how many, 0 at the end.
  public func read(into buffer: inout [UInt8]) throws(ArchiveError) -> Int {
    try buffer.withUnsafeMutableBufferPointer { (bytes) throws(ArchiveError) in
      try read(into: UnsafeMutableRawBufferPointer(bytes))
    }
  }

  /// Fills the start of `buffer` with the next bytes; returns how many, 0 at the end.
  public func read(into buffer: UnsafeMutableRawBufferPointer) throws(ArchiveError) -> Int {
    guard !ended, !buffer.isEmpty else { return 0 }
    let got = if let inflater { try inflate(inflater, into: buffer) } else { try fetch(into: buffer) }
    guard got <= entry.size - count else {
      throw damaged("more bytes than the \(entry.size) that the directory promises")
    }
    crc = Checksum.crc32(crc, UnsafeRawBufferPointer(rebasing: buffer[..<got]))
    count += got
    if got == 0 {
      ended = true
      guard count == entry.size else { throw damaged("\(count) bytes where the directory promises \(entry.size)") }
      guard crc == entry.crc else { throw damaged("the checksum is wrong") }
    }
    return got
  }

  private func inflate(
    _ inflater: IsalInflater, into buffer: UnsafeMutableRawBufferPointer
  ) throws(ArchiveError) -> Int {
    while true {
      let (got, outcome) = inflater.inflate(into: buffer)
      switch outcome {
      case .invalid:
        // The beginning of a block behind the last byte is nobody's: all bytes came, and their checksum proves them.
        guard count + got == entry.size, inflater.needsInput else { throw damaged("the compressed data is not valid") }
        return got
      case .finished: return got
      case .more:
        if got > 0 { return got }
        guard inflater.needsInput else { throw damaged("the compressed data is not valid") }
        let more = try inflater.refill { (input) throws(ArchiveError) in try fetch(into: input) }
        guard more == 0 else { continue }
        // As zlib has it, a missing mark of the end does no harm where all bytes came: their checksum proves them.
        guard count == entry.size else { throw damaged("the compressed data is cut short") }
        return 0
      }
    }
  }

  private func fetch(into buffer: UnsafeMutableRawBufferPointer) throws(ArchiveError) -> Int {
    let got = zip_fread(stream, buffer.baseAddress, UInt64(buffer.count))
    guard got >= 0 else {
      throw damaged(String(cString: zip_error_strerror(zip_file_get_error(stream))))
    }
    return Int(got)
  }

  private func damaged(_ problem: String) -> ArchiveError {
    ArchiveError(.damaged, file: archive.file, entry: entry.name, problem, advice: "download or copy the file again")
  }

  private static func openFailure(_ archive: ArchiveReader, _ entry: ArchiveEntry) -> ArchiveError {
    let error = zip_get_error(archive.handle.pointer)
    let text = error.map { String(cString: zip_error_strerror($0)) } ?? "unknown error"
    switch error?.pointee.zip_err {
    case ZIP_ER_COMPNOTSUPP:
      return ArchiveError(
        .unsupported, file: archive.file, entry: entry.name,
        "compressed with method \(entry.method.rawValue), expected 0 (stored) or 8 (deflated)",
        advice: "save the file again in the program that made it")
    case ZIP_ER_ENCRNOTSUPP, ZIP_ER_NOPASSWD:
      return ArchiveError(.encrypted, file: archive.file, entry: entry.name, "the entry is encrypted")
    default:
      return ArchiveError(.damaged, file: archive.file, entry: entry.name, "cannot be read: \(text)")
    }
  }
}
