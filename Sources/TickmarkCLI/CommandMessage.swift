import Tickmark

/// What a command says beside its result, on standard error. A message that nobody can read is lost; the exit status still tells.
enum CommandMessage {
  static func say(_ text: String) {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    _ = try? StandardStream.error.writeLine("\(TickmarkVersion.name): " + line)
  }
}
