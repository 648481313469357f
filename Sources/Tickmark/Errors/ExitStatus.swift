/// How a command ends, as the shell and a nightly job see it: 0 and 1 as `diff` has them, the others as `sysexits.h` does.
public struct ExitStatus: RawRepresentable, Hashable, Sendable {
  /// The number the process exits with.
  public let rawValue: Int32

  /// A status by its number.
  public init(rawValue: Int32) { self.rawValue = rawValue }

  /// Every line of both sides agrees, and so do the balances; for commands other than `reconcile`, done.
  public static let reconciled = ExitStatus(rawValue: 0)
  /// Done, and there are exceptions to look at, or a difference of the balances that nothing explains.
  public static let exceptions = ExitStatus(rawValue: 1)
  /// The command was given wrongly (EX_USAGE).
  public static let usage = ExitStatus(rawValue: 64)
  /// An input is there, and cannot be understood (EX_DATAERR).
  public static let unreadableData = ExitStatus(rawValue: 65)
  /// An input is not there, or may not be read (EX_NOINPUT).
  public static let noInput = ExitStatus(rawValue: 66)
  /// A fault of the program (EX_SOFTWARE).
  public static let internalFault = ExitStatus(rawValue: 70)
  /// An output cannot be written: no such folder, no permission, no room (EX_CANTCREAT).
  public static let cannotWrite = ExitStatus(rawValue: 73)
  /// The system failed while an input was being read (EX_IOERR).
  public static let readFailure = ExitStatus(rawValue: 74)
  /// Whoever read standard output has gone (`| head`): the process ends as by SIGPIPE, and a shell sees this.
  public static let brokenPipe = ExitStatus(rawValue: 141)
}
