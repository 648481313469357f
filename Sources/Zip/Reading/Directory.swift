internal import Clibzip

/// The archive's directory, judged: everything that can be refused before a byte is inflated is refused here.
struct Directory {
  var entries: [ArchiveEntry] = []
  var indexByKey: [String: Int] = [:]

  init(_ handle: ArchiveHandle, file: String?, limits: ArchiveLimits) throws(ArchiveError) {
    let count = Int(clamping: zip_get_num_entries(handle.pointer, 0))
    guard count <= limits.entryCount else {
      throw ArchiveError(.limit, file: file, "\(count) entries, the limit is \(limits.entryCount)")
    }
    entries.reserveCapacity(count)
    var total = 0
    for index in 0..<count {
      let entry = try Self.entry(handle, index, file: file, limits: limits)
      let (sum, overflow) = total.addingReportingOverflow(entry.size)
      guard !overflow, sum <= limits.totalBytes else {
        throw ArchiveError(
          .limit, file: file, "more than \(limits.totalBytes) bytes after inflating, which is the limit")
      }
      total = sum
      guard indexByKey.updateValue(index, forKey: EntryName.key(entry.path)) == nil else {
        throw ArchiveError(
          .duplicateName, file: file, entry: entry.name, "two entries have this name, so its content is undecided",
          advice: "save the file again in the program that made it")
      }
      entries.append(entry)
    }
  }

  private static func entry(
    _ handle: ArchiveHandle, _ index: Int, file: String?, limits: ArchiveLimits
  ) throws(ArchiveError) -> ArchiveEntry {
    var status = zip_stat_t()
    zip_stat_init(&status)
    guard zip_stat_index(handle.pointer, UInt64(index), 0, &status) == 0, let raw = status.name else {
      throw ArchiveError(.damaged, file: file, "entry \(index + 1) of the directory cannot be read")
    }
    let name = String(cString: raw)
    func refuse(_ kind: ArchiveError.Kind, _ problem: String, advice: String = "") -> ArchiveError {
      ArchiveError(kind, file: file, entry: name, problem, advice: advice)
    }
    let path = EntryName.normalized(name)
    if let objection = EntryName.objection(to: path) {
      throw refuse(.unsafeName, "the name is \(objection); expected a path inside the archive")
    }
    guard status.encryption_method == UInt16(ZIP_EM_NONE) else {
      throw refuse(.encrypted, "the entry is encrypted", advice: "take the password off the archive and save it again")
    }
    guard let size = Int(exactly: status.size), size <= limits.entryBytes else {
      throw refuse(.limit, "\(status.size) bytes after inflating, the limit is \(limits.entryBytes)")
    }
    let compressed = Int(clamping: status.comp_size)
    if size > limits.expansionFloor, size / max(1, compressed) > limits.expansionRatio {
      throw refuse(.limit, "inflates \(size / max(1, compressed))-fold, the limit is \(limits.expansionRatio)-fold")
    }
    return ArchiveEntry(
      name: name, path: path, size: size, compressedSize: compressed,
      method: CompressionMethod(rawValue: status.comp_method), crc: status.crc, index: index)
  }
}
