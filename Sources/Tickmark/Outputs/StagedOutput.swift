import Glibc
import Zip

/// One output on its way: written in a folder of its own beside its place, then put there in one step, or taken away whole.
///
/// The folder is on the same file system as the place, so that the last step is a rename; whatever else a writer puts beside its file
/// (its own temporary ones) goes with the folder.
final class StagedOutput {
  /// The place it will take, and has taken once it is published.
  private(set) var target: OutputTarget

  /// Where to write it.
  let path: String

  private let folder: String
  private let placement: OutputPlacement
  private let system: OutputSystem
  private var previous: String?
  private var isOpen = true

  /// Makes the folder.
  ///
  /// - Throws: ``TickmarkError`` with ``ExitStatus/cannotWrite``.
  init(
    for target: OutputTarget, placement: OutputPlacement = .replacing, system: OutputSystem = OutputSystem()
  ) throws(TickmarkError) {
    var template = Array((target.folder + "/.tickmark-XXXXXX").utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { mkdtemp($0) != nil } ?? false
    }
    guard made else { throw OutputTarget.refused(target.path, SystemText.message(errno)) }
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    path = folder + "/output"
    self.target = target
    self.placement = placement
    self.system = system
    PendingOutputs.insert(folder)
  }

  deinit { discard() }

  /// Writes the whole content; for writers that do not write to ``path`` themselves.
  func write(_ bytes: [UInt8]) throws(TickmarkError) {
    try write { sink in sink(bytes) }
  }

  /// Writes content that comes in parts.
  ///
  /// - Parameter content: Hands its parts to the sink it is given, until there are no more or the sink says false; tells whether all were taken.
  func write(_ content: (([UInt8]) -> Bool) throws(TickmarkError) -> Bool) throws(TickmarkError) {
    let file: AtomicFile
    do { file = try AtomicFile(replacing: path) } catch { throw TickmarkError(writing: target.path, error) }
    var failure: ArchiveError?
    let isWhole = try content { part in
      do throws(ArchiveError) {
        try file.write(part)
        return true
      } catch {
        failure = error
        return false
      }
    }
    if let failure { throw TickmarkError(writing: target.path, failure) }
    guard isWhole else { throw TickmarkError(.internalFault, "\(target.path): was not written whole") }
    do { try file.commit() } catch { throw TickmarkError(writing: target.path, error) }
  }

  /// Makes the content safe on the disk, with the permissions of the file it replaces.
  func secure() throws(TickmarkError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw OutputTarget.refused(target.path, SystemText.message(errno)) }
    defer { close(descriptor) }
    if let permissions = target.permissions { fchmod(descriptor, permissions) }
    guard system.sync(descriptor) == 0 else { throw OutputTarget.refused(target.path, SystemText.message(errno)) }
  }

  /// Puts it in its place. What stood there is kept aside until ``discard()``, for ``takeBack()``.
  func publish() throws(TickmarkError) {
    switch placement {
    case .replacing: try replace()
    case .creating(let others): try create(orElse: others)
    }
    syncFolder()
  }

  private func replace() throws(TickmarkError) {
    let aside = folder + "/previous"
    // Some file systems know no second name for a file; then there is no way back, and the rename alone must do.
    if target.identity != nil, Glibc.link(target.resolved, aside) == 0 { previous = aside }
    guard system.rename(path, target.resolved) == 0 else {
      throw OutputTarget.refused(target.path, SystemText.message(errno))
    }
  }

  /// Takes the first free name. Whether it is free shows in taking it: between a look and the taking another run may have it.
  private func create(orElse others: [String]) throws(TickmarkError) {
    let names = [target.path] + others
    var rest = names
    while let free = OutputPlacement.firstFree(of: rest) {
      if free.name != target.path { target = try OutputTarget(path: free.name) }
      if try takeFreeName() { return }
      rest = free.rest
    }
    throw OutputPlacement.allTaken(names)
  }

  /// Whether the name was free and is taken now.
  private func takeFreeName() throws(TickmarkError) -> Bool {
    if system.link(path, target.resolved) == 0 { return true }
    if errno == EEXIST { return false }
    // Some file systems know no second name for a file: there an empty file takes the name first.
    let descriptor = open(target.resolved, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      if errno == EEXIST { return false }
      throw OutputTarget.refused(target.path, SystemText.message(errno))
    }
    close(descriptor)
    guard system.rename(path, target.resolved) == 0 else {
      let code = errno
      unlink(target.resolved)
      throw OutputTarget.refused(target.path, SystemText.message(code))
    }
    return true
  }

  /// After ``publish()``: puts back what stood there before, because another output of the run could not be put in its place.
  func takeBack() {
    if let previous {
      _ = system.rename(previous, target.resolved)
    } else if target.identity == nil {
      unlink(target.resolved)
    }
    syncFolder()
  }

  /// Removes the folder with everything in it. What was published stays.
  func discard() {
    guard isOpen else { return }
    isOpen = false
    PendingOutputs.remove(folder)
  }

  /// The name is safe only when the folder is on the disk too. Some file systems cannot do that; the file itself is whole.
  private func syncFolder() {
    let descriptor = open(target.folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = system.sync(descriptor)
    close(descriptor)
  }
}

/// The calls that a disk can refuse after everything is written; tests let them fail one by one.
struct OutputSystem {
  /// `fsync`.
  var sync: (Int32) -> Int32 = { fsync($0) }

  /// `rename`.
  var rename: (String, String) -> Int32 = { Glibc.rename($0, $1) }

  /// `link`.
  var link: (String, String) -> Int32 = { Glibc.link($0, $1) }
}
