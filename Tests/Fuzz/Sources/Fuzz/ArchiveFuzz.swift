import Zip

/// Opens an archive, reads every entry with both codecs, which must agree, and makes an edited copy.
///
/// What a codec gives is proved by its checksum. Damage behind an entry's last byte one of them may see and the other not.
func fuzzArchive(_ bytes: [UInt8]) {
  var limits = ArchiveLimits()
  limits.entryCount = 1_000
  limits.entryBytes = 8 << 20
  limits.totalBytes = 16 << 20
  limits.wholeEntryBytes = 8 << 20
  let fast = contents(bytes, limits, .isal)
  let plain = contents(bytes, limits, .zlib)
  let agree =
    fast?.count == plain?.count && zip(fast ?? [], plain ?? []).allSatisfy { $0 == nil || $1 == nil || $0 == $1 }
  if !agree {
    finding("ISA-L and zlib differ: \(fast?.map { $0?.count ?? -1 } ?? []) \(plain?.map { $0?.count ?? -1 } ?? [])")
  }
  do throws(ArchiveError) {
    let editable = try EditableArchive(bytes: bytes, limits: limits)
    let editor = editable.edit()
    try editor.put("fuzz.xml", Array("<a/>".utf8))
    if let name = editable.reader.entries.first?.name { try editor.put(name, Array("<b/>".utf8)) }
    let copy = try editor.finish()
    let reader = try ArchiveReader(bytes: copy, limits: limits)
    if try reader.read("fuzz.xml") != Array("<a/>".utf8) { finding("a new entry is not what was put") }
  } catch { _ = error.description }
}

private func contents(_ bytes: [UInt8], _ limits: ArchiveLimits, _ codec: Codec) -> [[UInt8]?]? {
  guard let reader = try? ArchiveReader(bytes: bytes, limits: limits, codec: codec) else { return nil }
  return reader.entries.map { try? reader.read($0) }
}
