import Glibc

/// How a process that writes outputs meets signals. For executables: a library changes no signal unasked.
public enum ProcessSignals {
  /// Call once, before anything else runs:
  ///
  /// - SIGINT, SIGTERM and SIGHUP take away what is half written and then end the process as they would have;
  /// - a reader that has gone (SIGPIPE) and a file-size limit (SIGXFSZ) become errors of the write that met them.
  /// - a standard stream that is closed stays one that refuses: no file that is opened later gets its number.
  public static func prepare() {
    reserveStandardStreams()
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    var waited = sigset_t()
    sigemptyset(&waited)
    // A signal that the parent ignores (nohup, a background job) stays ignored.
    for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) { sigaddset(&waited, number) }
    pthread_sigmask(SIG_BLOCK, &waited, nil)
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { _ in
        ProcessSignals.waitAndEnd()
        return nil
      }, nil)
  }

  /// Opened the wrong way round, so that reading from or writing to such a stream fails as it did while it was closed.
  private static func reserveStandardStreams() {
    for (descriptor, mode) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY)]
    where fcntl(descriptor, F_GETFD) < 0 {
      _ = open("/dev/null", mode)
    }
  }

  /// Ends the process as a reader that has gone ends it: by SIGPIPE, so that a shell sees 141.
  public static func endByBrokenPipe() {
    end(by: SIGPIPE)
  }

  private static func waitAndEnd() {
    // The thread inherits the mask: what it waits for is what is blocked.
    var blocked = sigset_t()
    pthread_sigmask(SIG_BLOCK, nil, &blocked)
    var number: Int32 = 0
    guard sigwait(&blocked, &number) == 0 else { return }
    PendingOutputs.removeAll()
    end(by: number)
  }

  private static func end(by number: Int32) {
    signal(number, SIG_DFL)
    var one = sigset_t()
    sigemptyset(&one)
    sigaddset(&one, number)
    pthread_sigmask(SIG_UNBLOCK, &one, nil)
    raise(number)
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return false }
    // SIG_IGN is a pointer with the value 1: compared as a number, for Swift cannot compare functions.
    return withUnsafeBytes(of: action.__sigaction_handler) { $0.load(as: Int.self) == 1 }
  }
}
