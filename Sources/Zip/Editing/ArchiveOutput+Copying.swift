extension ArchiveOutput {
  /// Copies the original as it is.
  func copyAll(of original: OriginalBytes, named file: String?) throws(ArchiveError) {
    var piece = [UInt8](repeating: 0, count: Self.pendingBytes)
    var offset = 0
    while offset < original.count {
      let got = piece.withUnsafeMutableBytes { original.read(at: offset, into: $0) }
      guard let got, got > 0 else { throw ArchiveError(.damaged, file: file, "the archive became shorter") }
      let written = piece.withUnsafeBytes { write(UnsafeRawBufferPointer(rebasing: $0[..<got])) }
      guard written == Int64(got) else { break }
      offset += got
    }
    flush()
    if let failure { throw failure }
  }

}
