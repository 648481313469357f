/// Compresses entries one after another into a spill, from which libzip copies them into an archive as they are.
final class EntrySpool {
  private struct Open {
    let name: String
    let method: CompressionMethod
    let deflater: any Deflater
    let start: Int
    var size = 0
    var crc: UInt32 = 0
  }

  private let spill: Spill
  private var open: Open?

  /// - Parameter folder: where bytes wait that are too many for memory; nil keeps all of them in memory.
  init(folder: String?) { spill = Spill(folder: folder) }

  var isOpen: Bool { open != nil }

  func begin(_ name: String, compression: Compression) throws(ArchiveError) {
    switch compression {
    case .fast: open = Open(name: name, method: .deflated, deflater: IsalDeflater(), start: spill.count)
    case .small: open = Open(name: name, method: .deflated, deflater: try ZlibDeflater(), start: spill.count)
    case .stored: open = Open(name: name, method: .stored, deflater: StoredDeflater(), start: spill.count)
    }
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws(ArchiveError) {
    guard var entry = open else { throw ArchiveError(.misuse, "written to without an entry") }
    // The codecs count in 32 bits: large pieces go in parts.
    var rest = bytes[...]
    while !rest.isEmpty {
      let part = rest.prefix(1 << 30)
      rest = rest.dropFirst(part.count)
      let piece = UnsafeRawBufferPointer(rebasing: part)
      entry.crc = Checksum.crc32(entry.crc, piece)
      entry.size += piece.count
      try entry.deflater.deflate(piece, last: false) { (out) throws(ArchiveError) in try spill.append(out) }
    }
    open = entry
  }

  func end() throws(ArchiveError) -> SpilledEntry {
    guard let entry = open else { throw ArchiveError(.misuse, "ended without an entry") }
    let nothing = UnsafeRawBufferPointer(start: nil, count: 0)
    try entry.deflater.deflate(nothing, last: true) { (out) throws(ArchiveError) in try spill.append(out) }
    open = nil
    return SpilledEntry(
      name: entry.name, method: entry.method, spill: spill, start: entry.start, size: entry.size, crc: entry.crc)
  }
}
