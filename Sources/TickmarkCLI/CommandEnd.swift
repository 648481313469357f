import ArgumentParser
import Foundation
import Tickmark

/// How a command that could not go on ends: one line on standard error, and its exit status.
enum CommandEnd {
  static func end(with error: any Error, of command: any ParsableCommand.Type) -> Never {
    if let error = error as? TickmarkError {
      if error.status == .brokenPipe { ProcessSignals.endByBrokenPipe() }
      say(error.description)
      exit(error.status.rawValue)
    }
    if let status = error as? ExitCode { exit(status.rawValue) }
    let status = command.exitCode(for: error)
    guard status != .success else {
      // Help and version were asked for: they are the result.
      let isRead = (try? StandardStream.output.writeLine(command.fullMessage(for: error))) ?? true
      if !isRead { ProcessSignals.endByBrokenPipe() }
      exit(ExitStatus.reconciled.rawValue)
    }
    say(command.message(for: error) + "; see \(TickmarkVersion.name) --help")
    exit(status.rawValue)
  }

  /// A message that nobody can read is lost; the exit status still tells.
  private static func say(_ text: String) {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    _ = try? StandardStream.error.writeLine("\(TickmarkVersion.name): " + line)
  }
}
