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

  /// The file as something that no output may replace.
  var file: ReadFile { ReadFile(name: name == "-" ? "(standard input)" : name, identity: identity) }
}

/// A file that a run has read, and that none of its outputs may replace.
struct ReadFile: Hashable, Sendable {
  /// The path or name as its owner gave it.
  let name: String

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
