import ArgumentParser
import Tickmark

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Writes a commented file of settings to start from.",
    discussion: """
      Examples:
        tickmark init                      writes tickmark.yaml
        tickmark init --output acme.yaml
      """)

  @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"))
  var output = "tickmark.yaml"

  func run() throws {
    try ConfigurationTemplate.write(to: output)
    CommandMessage.say("\(output) written; use it with --config \(output)")
  }
}
