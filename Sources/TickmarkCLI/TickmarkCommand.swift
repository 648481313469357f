import ArgumentParser
import Tickmark

/// `tickmark`: arguments in, exit status out. All else is in the library.
@main
struct TickmarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: TickmarkVersion.name,
    abstract: "Reconciles bank statements with BILL payment ledgers.",
    discussion: """
      Reads statements and ledgers as they are exported (CSV, Excel, OFX and more), works out which lines are the same payment, and writes a \
      workbook in which every line is ticked or explained.

      Start here:
        tickmark inspect statement.csv                what did it make of my file?
        tickmark reconcile --bank statement.csv --ledger payments.csv --period 2026-10
        tickmark help reconcile                       all options, with examples

      Exit codes: 0 all reconciled (or done), 1 done with exceptions, 64 wrong usage, 65 unreadable data, 66 no input, 70 a fault of the \
      program, 73 cannot write, 74 reading failed. Results go to standard output, messages to standard error.
      """,
    version: TickmarkVersion.current,
    subcommands: [ReconcileCommand.self, InspectCommand.self, ConvertCommand.self, CellsCommand.self, InitCommand.self])

  static func main() {
    ProcessSignals.prepare()
    do {
      try CommandLineWords.check(subcommands: configuration.subcommands.map { $0._commandName })
      var command = try parseAsRoot()
      try command.run()
    } catch {
      CommandEnd.end(with: error, of: Self.self)
    }
  }
}
