import Glibc

/// An output that is no file: standard output, standard error, a pipe, a device. Written at once, and every failure seen.
public struct StandardStream: Sendable {
  /// Results.
  public static let output = StandardStream(descriptor: STDOUT_FILENO, name: "standard output")
  /// Messages.
  public static let error = StandardStream(descriptor: STDERR_FILENO, name: "standard error")

  private let descriptor: Int32
  private let name: String

  init(descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
  }

  /// Writes all of the bytes.
  ///
  /// - Returns: False where the reader has gone (`| head`): what is left interests nobody, and is no error to report.
  /// - Throws: ``TickmarkError`` with ``ExitStatus/cannotWrite``.
  @discardableResult
  public func write(_ bytes: UnsafeRawBufferPointer) throws(TickmarkError) -> Bool {
    var done = 0
    while done < bytes.count, let base = bytes.baseAddress {
      let count = Glibc.write(descriptor, base + done, bytes.count - done)
      if count > 0 {
        done += count
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN:
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&waiting, 1, -1)
      case EPIPE: return false
      default: throw OutputTarget.refused(name, SystemText.message(errno))
      }
    }
    return true
  }

  /// Writes all of the bytes.
  ///
  /// - Returns: False where the reader has gone.
  /// - Throws: ``TickmarkError`` with ``ExitStatus/cannotWrite``.
  @discardableResult
  public func write(_ bytes: [UInt8]) throws(TickmarkError) -> Bool {
    try bytes.withUnsafeBufferPointer { (buffer) throws(TickmarkError) in try write(UnsafeRawBufferPointer(buffer)) }
  }

  /// Writes text and a line end.
  ///
  /// - Returns: False where the reader has gone.
  /// - Throws: ``TickmarkError`` with ``ExitStatus/cannotWrite``.
  @discardableResult
  public func writeLine(_ text: String) throws(TickmarkError) -> Bool {
    try write(Array((text + "\n").utf8))
  }
}
