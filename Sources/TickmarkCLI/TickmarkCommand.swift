import ArgumentParser

@main
struct TickmarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "tickmark")
}
