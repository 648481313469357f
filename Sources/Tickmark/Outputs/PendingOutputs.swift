import Glibc
import Synchronization

/// The folders in which outputs of this process are being written: what has to go when it is told to stop.
enum PendingOutputs {
  private static let folders = Mutex<Set<String>>([])

  /// Held while outputs are put in their places, so that a signal finds all of them there or none.
  private static let publication = Mutex<Void>(())

  static func insert(_ folder: String) {
    folders.withLock { _ = $0.insert(folder) }
  }

  /// Forgets a folder and removes it from the disk.
  static func remove(_ folder: String) {
    let isKnown = folders.withLock { $0.remove(folder) != nil }
    if isKnown { erase(folder) }
  }

  /// Removes every folder; waits for a publication that runs.
  static func removeAll() {
    publication.withLock { _ in
      let all = folders.withLock { folders in
        let all = folders
        folders = []
        return all
      }
      for folder in all { erase(folder) }
    }
  }

  /// Runs the steps that put outputs in their places.
  static func publishing(_ steps: () throws(TickmarkError) -> Void) throws(TickmarkError) {
    let result: Result<Void, TickmarkError> = publication.withLock { _ in
      do throws(TickmarkError) {
        return .success(try steps())
      } catch {
        return .failure(error)
      }
    }
    try result.get()
  }

  /// A staging folder holds files alone.
  private static func erase(_ folder: String) {
    guard let directory = opendir(folder) else { return }
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { unlink(folder + "/" + name) }
    }
    closedir(directory)
    rmdir(folder)
  }
}
