import ArgumentParser
import Foundation
import Tickmark

/// How a command that could not go on ends: one line on standard error, and its exit status.
enum CommandEnd {
  static func end(with error: any Error, of command: any ParsableCommand.Type) -> Never {
    if let error = error as? TickmarkError {
      if error.status == .brokenPipe { ProcessSignals.endByBrokenPipe() }
      CommandMessage.say(error.description)
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
    CommandMessage.say(command.message(for: error) + "; see \(TickmarkVersion.name) --help")
    exit(status.rawValue)
  }
}
