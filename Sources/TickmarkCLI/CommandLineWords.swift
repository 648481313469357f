import Tickmark

/// The words of the command line, checked before they are taken apart.
enum CommandLineWords {
  /// - Throws: ``TickmarkError`` with ``ExitStatus/usage``.
  static func check(subcommands: [String]) throws(TickmarkError) {
    try requireUTF8()
    // The parser answers help for a command that is none with the general help, as if all were well.
    let words = CommandLine.arguments.dropFirst()
    guard words.first == "help", let name = words.dropFirst().first(where: { !$0.hasPrefix("-") }),
      !(subcommands + ["help"]).contains(name)
    else { return }
    throw TickmarkError(
      .usage, "help: expected one of \(subcommands.joined(separator: ", ")), found \"\(name)\"; see tickmark --help")
  }

  /// A name in another encoding would be changed on its way through the program, and another file read or written.
  private static func requireUTF8() throws(TickmarkError) {
    for place in 0..<Int(CommandLine.argc) {
      guard let word = CommandLine.unsafeArgv[place], String(validatingCString: word) == nil else { continue }
      throw TickmarkError(
        .usage,
        "\"\(String(cString: word))\": expected a name in UTF-8, found other bytes; rename the file, or name the folder it lies in"
      )
    }
  }
}
