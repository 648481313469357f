/// Why a run could not be finished: what the process exits with, and one line for a person. Nothing has been written then.
public struct TickmarkError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What the process exits with.
  public let status: ExitStatus

  /// One line: the file, the place in it, what was expected, what stood there, what to do. Safe to print on a terminal.
  public let description: String

  /// An error of this class; the text is made printable here, so that no file can write to a terminal through a message.
  public init(_ status: ExitStatus, _ text: String) {
    self.status = status
    description = PrintableText.line(text)
  }

  /// Whoever read a result on standard output has gone: nothing to say, and the process ends as by SIGPIPE.
  public static let readerGone = TickmarkError(.brokenPipe, "")
}
