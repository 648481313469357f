import Glibc

/// The bytes of one input, read once: the hash and the reading are of these.
struct LoadedInput: Sendable {
  /// The path or name as its owner gave it.
  let name: String

  /// The bytes.
  let bytes: [UInt8]

  /// Their SHA-256, 64 hexadecimal digits.
  let sha256: String

  /// Which file it is on the disk; nil for bytes given, and for pipes.
  let identity: FileIdentity?
}

/// A file on the disk, whatever path leads to it (POSIX: device and serial number).
struct FileIdentity: Hashable, Sendable {
  private let device: UInt64
  private let serial: UInt64

  init(_ status: stat) {
    device = UInt64(status.st_dev)
    serial = UInt64(status.st_ino)
  }
}
